"""Words as staff write them, by what they mean; kosakata.toml holds them."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple


class Kosakata(NamedTuple):
    """The tables of the file, all words in small letters but the months' names.

    Attributes:
        tidak_tersedia: said to be not available. satuan_meragukan: multipliers too short to be beyond doubt.
        bilangan: number words from 0 on. jumlah: how a row of totals begins;
            jumlah_lanjut: how it may go on, and still be the whole sheet's. catatan: how a remark below a table begins.
        predikat_tanpa_skala: predicates without a scale. persen, skor: units of that sort. satuan_setara: units that
            are used for one another, a group in each text. satuan_umum: units of whatever is counted.
        satuan_tanpa_sebutan: what is not said behind a number.
        jenis_kelamin: what each sex is called, and other ways to write it (folded).
        diktum: labels of a decree's clauses in their order, diktum_lain: other words for the first.
        centang, tanpa_centang: what ticks a cell, and what says that it is not ticked.
        periode_lalu: words of a period that lies before this one.
        bagi, kali: words of division and multiplication. garis_miring: pairs of words whose slash divides nothing.
        belanja: words before the name of a kind of spending. belanja_pegawai: how names of Belanja Pegawai begin;
        jenis_belanja: those of the other kinds.
        bulan, hari: the names of months and of days from Sunday on, bulan_inggris, hari_inggris: in English.
        tahun: words before a year. kata_sambung, singkatan: words that a name in capitals keeps small, and keeps so.
        sebutan_tempat: words that say what a place is.
        bukan_definitif: words before an office that somebody holds for a time. gelar_depan: titles before a name.
        pengali: word -> power of ten. ejaan_bulan: other spelling -> month.
        bagian_tahun: word -> months. urutan: Roman numeral -> number. nip: what a NIP may hold.
    """

    tidak_tersedia: tuple[str, ...]
    satuan_meragukan: tuple[str, ...]
    bilangan: tuple[str, ...]
    jumlah: tuple[str, ...]
    jumlah_lanjut: tuple[str, ...]
    catatan: tuple[str, ...]
    belanja: tuple[str, ...]
    belanja_pegawai: tuple[str, ...]
    jenis_belanja: tuple[str, ...]
    predikat_tanpa_skala: tuple[str, ...]
    persen: tuple[str, ...]
    satuan_setara: tuple[str, ...]
    satuan_umum: tuple[str, ...]
    satuan_tanpa_sebutan: tuple[str, ...]
    skor: tuple[str, ...]
    jenis_kelamin: tuple[Sequence[str], ...]
    diktum: tuple[str, ...]
    diktum_lain: tuple[str, ...]
    centang: tuple[str, ...]
    tanpa_centang: tuple[str, ...]
    periode_lalu: tuple[str, ...]
    bagi: tuple[str, ...]
    kali: tuple[str, ...]
    garis_miring: tuple[str, ...]
    bulan: tuple[str, ...]
    hari: tuple[str, ...]
    bulan_inggris: tuple[str, ...]
    hari_inggris: tuple[str, ...]
    tahun: tuple[str, ...]
    kata_sambung: tuple[str, ...]
    singkatan: tuple[str, ...]
    sebutan_tempat: tuple[str, ...]
    bukan_definitif: tuple[str, ...]
    gelar_depan: tuple[str, ...]
    pengali: Mapping[str, int]
    ejaan_bulan: Mapping[str, int]
    bagian_tahun: Mapping[str, int]
    urutan: Mapping[str, int]
    nip: Mapping[str, int]


_ISI: dict[str, Any] = {
    kunci: tuple(isi) if isinstance(isi, list) else isi
    for kunci, isi in tomllib.loads(Path(__file__).with_name("kosakata.toml").read_text(encoding="utf-8")).items()}
KOSAKATA = Kosakata(**_ISI)
