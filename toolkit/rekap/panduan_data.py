"""The guide's page about the tables for analysis, from their declaration."""

from collections.abc import Iterator, Mapping

from toolkit.rekap.data import SQLITE
from toolkit.rekap.frames import TABEL_DATA, TabelData

PAGE = "docs/panduan/data.md"
_ISI_TABEL: Mapping[str, str] = {
    "kantor": "Satu baris per kantor, juga yang belum masuk.",
    "berkas": "Satu baris per berkas yang diterima, dipakai atau tidak.",
    "capaian": "Satu baris per indikator.",
    "sasaran": "Satu baris per sasaran.",
    "unsur": "Satu baris per unsur SKM.",
    "program": "Satu baris per program.",
    "pengukuran": "Satu baris per indikator yang diukur per triwulan, sampai triwulan terakhir yang diukur.",
    "temuan": "Satu baris per temuan.",
}
_ARTI: Mapping[str, str] = {
    "id_kantor": "pengenal kantor: kode kecamatan atau kelurahan; selain itu kode dan namanya (`35.09/dinas sosial`)",
    "kode_wilayah": "kode wilayah kantor, misalnya 35.09.12; teks kosong bila tidak ada atau tidak diketahui",
    "nama": "nama kantor",
    "kabupaten_kota": "kabupaten atau kota",
    "provinsi": "provinsi",
    "terdaftar": "ada dalam daftar kantor, atau tidak ada daftar",
    "keadaan": "`masuk`, `masuk, ada kesalahan`, atau `belum masuk`",
    "berkas": "tempat berkas ditemukan",
    "tahun": "tahun laporan",
    "versi": "versi template",
    "aturan": "aturan hitung kantor itu dalam kata-kata",
    "aturan_lain": "aturannya lain daripada kebanyakan kantor: capaiannya tidak sebanding",
    "rata_rata": "rata-rata capaian, persen",
    "kategori": "kategori capaian",
    "peringkat": "1 yang tertinggi; kosong bila tidak diperingkat",
    "tanpa_peringkat": "sebabnya tidak diperingkat",
    "nilai_skm": "nilai SKM, 25 sampai 100",
    "mutu_skm": "mutu SKM, A sampai D",
    "responden": "jumlah responden",
    "anggaran": "rupiah",
    "realisasi": "rupiah; di tabel capaian: teks sebagaimana dilaporkan",
    "penyerapan": "realisasi dibagi anggaran, persen",
    "kesalahan": "jumlah kesalahan yang belum diterima",
    "peringatan": "jumlah peringatan yang belum diterima",
    "info": "jumlah info yang belum diterima",
    "sidik": "SHA-256 isi berkas; kosong bila tidak dibaca",
    "ukuran": "bita",
    "diubah": "waktu berkas terakhir berubah, UTC",
    "disimpan": "waktu terakhir disimpan menurut programnya, UTC",
    "nasib": "`dipakai`, `ganda`, `tahun lain`, dan seterusnya",
    "alasan": "sebab berkas tidak dipakai; di tabel temuan: alasan kantor menerima temuan itu",
    "catatan": "hal lain tentang berkas itu",
    "sasaran": "kode sasaran",
    "uraian_sasaran": "uraian sasaran",
    "kode": "kode indikator, sasaran, program, atau temuan",
    "indikator": "uraian indikator",
    "satuan": "satuan",
    "arah": "arah indikator",
    "target": "target sebagaimana tertulis, teks",
    "capaian": "persen; kosong bila tidak dapat dihitung",
    "tingkat_kemajuan": "capaian terhadap target akhir Renstra, persen",
    "triwulan": "triwulan terakhir yang diukur, 1 sampai 4; kosong bila belum ada",
    "sifat": "Sifat Target",
    "uraian": "uraian sasaran, unsur, atau program",
    "efisiensi": "poin",
    "kategori_efisiensi": "kategori efisiensi",
    "no": "nomor unsur",
    "skor": "25 sampai 100",
    "mutu": "A sampai D",
    "tingkat": "`kesalahan`, `peringatan`, atau `info`",
    "sheet": "sheet",
    "sel": "sel",
    "nilai": "yang tertulis di sel itu",
    "pesan": "apa yang ditemukan",
    "saran": "apa yang harus dilakukan",
    "diterima": "kantor menerimanya dengan alasan",
}
"""What a column means wherever a table has it."""


def render() -> str:
    """The page."""
    return "\n".join([*_kepala(), *(b for t in TABEL_DATA for b in _tabel(t))])


def _kepala() -> Iterator[str]:
    yield from (
        "# Data untuk analisis", "",
        "Ditulis oleh `toolkit collect … --data FOLDER`. Setiap tabel menjadi satu berkas Parquet; semuanya juga di",
        f"`{SQLITE}`. Tabel-tabel dihubungkan lewat `id_kantor`. Yang tidak ada atau tidak dapat dihitung bernilai",
        "null (NULL), bukan 0; teks yang tidak ada adalah teks kosong. Di SQLite waktu adalah teks ISO 8601 dan",
        "benar/salah adalah 1 dan 0. Berkas di folder itu selalu diganti seluruhnya.", "",
        "```python", "import pandas as pd", "",
        'kantor = pd.read_parquet("data/kantor.parquet")',
        'sasaran = pd.read_parquet("data/sasaran.parquet").merge(kantor[["id_kantor", "nama", "aturan_lain"]])',
        'sebanding = sasaran[~sasaran["aturan_lain"]]',
        'sebanding.pivot_table(index="nama", columns="kode", values="rata_rata")', "```", "",
        "Nama-nama kolom dan tipenya (dtype pandas). Halaman ini dibuat dari deklarasinya.", "")


def _tabel(tabel: TabelData) -> Iterator[str]:
    yield from (f"## {tabel.nama}", "", _ISI_TABEL[tabel.nama], "", "| Kolom | Tipe | Arti |", "|---|---|---|")
    for k in tabel.kolom:
        yield f"| `{k.nama}` | {k.tipe} | {_ARTI[k.nama]} |"
    yield ""
