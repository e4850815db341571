"""What workers send and the cache keeps comes back equal, and anything else is refused."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.collect.address import Alamat
from toolkit.collect.codec import decode, encode
from toolkit.collect.task import Balasan
from toolkit.kantor.model import BarisCapaian, Isi, Kiriman, Nasib

TEKS = st.text(st.characters(codec=None))
"""Lone surrogates too: names of files have them where their bytes are no UTF-8."""


@given(TEKS, st.none() | st.decimals(allow_nan=False, allow_infinity=False), st.none() | st.datetimes(
    timezones=st.just(dt.UTC)), st.sampled_from(Nasib), st.binary())
def test_what_is_sent_comes_back_equal(teks: str, angka: Decimal | None, waktu: dt.datetime | None, nasib: Nasib,
                                       data: bytes) -> None:
    baris = BarisCapaian(teks, "", "1.1", teks, "%", "Positif", "85", "71,7", angka, "BAIK", None)
    isi = Isi(kode_wilayah="35.09.12", nama=teks, tahun=2024, versi="1", aturan="", terbuka=(0, 1, 2),
              rata_rata=angka, capaian=(baris,))
    balasan = Balasan(kiriman=(Kiriman(berkas=teks, diubah=waktu, nasib=nasib, isi=isi),),
                      anggota=(Alamat(berkas="a", url=teks, anggota=3, data=data, segar=True),), kunci="k")
    kirim = encode(balasan)
    assert decode(Balasan, kirim) == balasan
    assert "\n" not in kirim
    assert kirim.isascii()


@pytest.mark.parametrize("rusak", ["", "null", "{}", "[]", '["a","b",1,null,null,"nasib lain","","","",null]',
                                   '["a","b","1",null,null,"ganda","","","",null]', "[" * 100_000])
def test_anything_else_is_refused(rusak: str) -> None:
    with pytest.raises(ValueError, match="not a Kiriman"):
        decode(Kiriman, rusak)
