"""The unit that an indicator's own words name against the column Satuan."""

import re
from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.checks.kinerja.satuan import unit_differs
from toolkit.model.hasil import Hasil
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.values.satuan import is_persen, is_skor
from toolkit.values.teks import fold

HITUNGAN = (frozenset({"dokumen", "laporan", "berkas", "naskah", "buku", "surat"}),
            frozenset({"orang", "jiwa", "warga", "penduduk", "peserta", "pegawai", "masyarakat"}),
            frozenset({"kasus", "kejadian", "pelanggaran"}), frozenset({"kali"}), frozenset({"bulan"}),
            frozenset({"desa", "kelurahan"}))
"""Units that count something; those of one group are used for one another."""
_JUMLAH = re.compile(r"jumlah (\w+)")
_SKOR = re.compile(r"(?:hasil )?(?:nilai|indeks|skor|surve[iy])\b|.*\b(?:skm|ikm)\b")


@check("BCA055", Tingkat.PERINGATAN,
       judul="Satuan berbeda dari nama indikatornya",
       pesan="Satuan tertulis {nilai}, padahal indikatornya {indikator}, yang diukur dalam {satuan}.",
       saran="Ganti Satuan, misalnya {satuan}, atau perbaiki nama indikatornya.",
       mengapa="Satuan menentukan cara angka dibaca: persen dan nilai dibandingkan dengan angka yang lain.")
def unit_contradicts_name(hasil: Hasil) -> Iterator[Kena]:
    """A count, or a percent, for what is called Nilai or Indeks; another unit than the one behind Jumlah.

    Only units that are known, so that an office's own word is never wrong; not where BCA053 names the cell.
    """
    sudah = {kena.di for kena in unit_differs.periksa(hasil)} if unit_differs.periksa else set()
    for satuan, nama, kode in _named_units(hasil):
        diukur = _measured_in(fold(nama.nilai or ""), satuan.nilai or "")
        if diukur and satuan not in sudah:
            yield Kena(satuan, {"indikator": nama.nilai, "satuan": diukur}, kode.nilai or "")


def _named_units(hasil: Hasil) -> Iterator[tuple[Isian[str], Isian[str], Isian[str]]]:
    for r in hasil.laporan.renstra:
        yield r.satuan, r.indikator_sasaran, r.kode
    for k in hasil.laporan.kegiatan:
        yield k.satuan, k.indikator_keluaran, k.kode


def _measured_in(nama: str, satuan: str) -> str:
    """The unit that the words name where Satuan clearly is another one; else empty.

    >>> _measured_in("jumlah dokumen", "Kali"), _measured_in("jumlah dokumen", "Laporan")
    ('Dokumen', '')
    >>> _measured_in("nilai skm", "%"), _measured_in("nilai sakip", "Predikat")
    ('Nilai', '')
    """
    dihitung = _group(satuan)
    if cocok := _JUMLAH.match(nama):
        milik = _group(cocok[1])
        lain = is_persen(satuan) or is_skor(satuan) or dihitung is not None
        return cocok[1].capitalize() if milik is not None and lain and dihitung != milik else ""
    return "Nilai" if _SKOR.match(nama) and (is_persen(satuan) or dihitung is not None) and "persen" not in nama else ""


def _group(satuan: str) -> frozenset[str] | None:
    kata = set(fold(satuan).split())
    return next((g for g in HITUNGAN if g & kata), None)
