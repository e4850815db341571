"""What workers send comes back equal, one line each, and anything else is refused."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import MsgspecError, json

from toolkit.collect.folded import fold
from toolkit.collect.messages import Address, Reply
from toolkit.kantor.model import BarisCapaian, Isi, Kiriman, Nasib


@given(st.text(), st.none() | st.decimals(allow_nan=False, allow_infinity=False), st.none() | st.datetimes(
    timezones=st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=7))])), st.sampled_from(Nasib), st.binary())
def test_what_is_sent_comes_back_equal(teks: str, angka: Decimal | None, waktu: dt.datetime | None, nasib: Nasib,
                                       data: bytes) -> None:
    """`data` stands for a name as well: its bytes need not be UTF-8."""
    baris = BarisCapaian(teks, "", "1.1", teks, "%", "Positif", "85", "71,7", angka, "BAIK", None)
    isi = Isi(kode_wilayah="35.09.12", nama=teks, tahun=2024, versi="1", aturan="", terbuka=(0, 1, 2),
              rata_rata=angka, capaian=(baris,))
    reply = Reply(kiriman=(Kiriman(berkas=teks, diubah=waktu, nasib=nasib, isi=isi),),
                  members=(Address(berkas="a", where=data, member=3, data=data, fresh=True),), key="k")
    line = json.encode(reply)
    assert b"\n" not in line
    came = json.decode(line, type=Reply)
    assert replace(came, kiriman=tuple(map(fold, came.kiriman))) == replace(reply, kiriman=tuple(
        map(fold, reply.kiriman)))


@pytest.mark.parametrize("wrong", [
    b"", b"null", b"{}", b"[]", b'{"berkas":"a","nasib":"nasib lain"}', b'{"berkas":"a","nasib":"ganda","ukuran":"1"}',
    b"[" * 100_000])
def test_anything_else_is_refused(wrong: bytes) -> None:
    with pytest.raises(MsgspecError):
        json.decode(wrong, type=Kiriman)
