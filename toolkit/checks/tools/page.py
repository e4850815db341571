"""docs/temuan.md: the page of all findings, made from the catalogue."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import PurePosixPath

from toolkit.catalog import Aturan
from toolkit.model.temuan import Tingkat

PAGE = PurePosixPath("docs/temuan.md")
"""Where the page stands in the repository."""

GROUPS = {
    "BRK": "Berkas", "BCA": "Membaca berkas", "IDN": "Identitas", "REN": "Renstra", "IKU": "IKU", "RKT": "RKT",
    "PKJ": "PK dan PK Program", "REA": "Realisasi", "SKM": "SKM dan SKM Responden", "ANG": "Anggaran",
    "RSP": "SKM Responden", "KEG": "Kegiatan", "BEL": "Belanja", "PNT": "Penandatangan", "PGH": "Penghargaan",
    "DOK": "Dokumentasi", "PGW": "Pegawai", "REK": "Rekomendasi", "RAK": "Rencana Aksi",
    "TLS": "Rencana Tindak Lanjut SKM",
    "NAS": "Naskah dan tulisan lain", "DIL": "Angka Dilaporkan", "HIT": "Hasil hitungan",
    "LKP": "Kelengkapan laporan", "GUL": "Membawa isi workbook tahun lalu (toolkit template --dari)"}
"""Heading of each group of codes, by their letters, in the order of the page."""

LEVELS = {
    Tingkat.KESALAHAN: "sebuah angka tidak dapat dihitung atau isi berkas saling bertentangan; perbaiki sebelum "
                       "ditandatangani",
    Tingkat.PERINGATAN: "kemungkinan salah atau belum lengkap",
    Tingkat.INFO: "bagaimana sesuatu dibaca atau diputuskan"}

INTRO = """# Daftar temuan

<!-- Halaman ini dibuat dari katalog temuan; jangan diubah dengan tangan (make docs). -->

Setiap temuan menyebut sheet, sel, apa yang tertulis, mengapa tidak dapat dipakai, dan langkah berikutnya. Temuan yang
memang benar adanya dapat diterima: tulis alasannya di kolom Alasan diterima pada sheet Temuan.
"""


def render(aturan: Iterable[Aturan]) -> str:
    """The page as Markdown.

    Args:
        aturan: entries of the catalogue, by code.
    """
    kelompok = {huruf: list(isi) for huruf, isi in groupby(aturan, key=lambda a: a.kode[:3])}
    tingkat = "\n".join(f"- **{t.value}**: {arti}." for t, arti in LEVELS.items())
    urutan = [*(h for h in GROUPS if h in kelompok), *sorted(set(kelompok) - set(GROUPS))]
    return "\n".join([INTRO, tingkat, "", *(_group(GROUPS.get(h, h), kelompok[h]) for h in urutan)])


def _group(judul: str, aturan: Sequence[Aturan]) -> str:
    return "\n".join([f"## {judul}\n", *map(_entry, aturan)])


def _entry(aturan: Aturan) -> str:
    return (f"### {aturan.kode} {aturan.judul}\n\n"
            f"Tingkat: **{aturan.tingkat.value}**\n\n"
            f"- Pesan: {_words(aturan.pesan)}\n- Saran: {_words(aturan.saran)}\n- Mengapa: {aturan.mengapa}\n")


def _words(teks: str) -> str:
    """The words with their blanks in italics: what stands in braces is filled in with each finding."""
    return teks.replace("{", "*").replace("}", "*")
