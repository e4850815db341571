"""The words by which names of indicators, sasaran, programs and kegiatan are compared; kata_nama.toml holds them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from toolkit.model.regulasi import NamaKabupaten


class KataNama(NamedTuple):
    """The lists of the file, all texts as people write them.

    Attributes:
        penghubung: joining words, which say nothing of what is measured. abaikan: phrases without a meaning here.
        kantor: words for the office itself. jenjang: words for levels of government, one of which it may be.
        nilai: heads of a score (Nilai, Hasil, Indeks). ukuran: other words that say how something is measured.
        pembalik: words that turn the meaning round.
        ejaan: pairs of letters that are spelt both ways, the usual one second.
        awalan, akhiran: what forms of one verb differ in. sama: groups of words and phrases that mean the same.
    """

    penghubung: tuple[str, ...]
    abaikan: tuple[str, ...]
    kantor: tuple[str, ...]
    jenjang: tuple[str, ...]
    nilai: tuple[str, ...]
    ukuran: tuple[str, ...]
    pembalik: tuple[str, ...]
    ejaan: tuple[tuple[str, str], ...]
    awalan: tuple[str, ...]
    akhiran: tuple[str, ...]
    sama: tuple[tuple[str, ...], ...]


@cache
def kata_nama(kabupaten: NamaKabupaten | None = None) -> KataNama:
    """The words of the file together with a kabupaten's own."""
    berkas = Path(__file__).with_name("kata_nama.toml")
    isi = tomllib.loads(berkas.read_text(encoding="utf-8"))
    ejaan, sama = (tuple(map(tuple, isi.pop(nama))) for nama in ("ejaan", "sama"))
    sendiri = kabupaten or NamaKabupaten()
    return KataNama(**{nama: tuple(daftar) for nama, daftar in isi.items()} | {
        "abaikan": (*isi["abaikan"], *sendiri.abaikan)}, ejaan=ejaan, sama=(*sama, *sendiri.sama))
