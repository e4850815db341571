"""The guide's page about the report: made from the list of placeholders, so that it cannot go stale."""

from pathlib import Path

from toolkit.report import baku
from toolkit.report.lkjip import LKJIP
from toolkit.report.placeholders import TEKS

PAGE = Path("docs/panduan/laporan.md")

_ATAS = """# Laporan Word

<!-- Halaman ini dibuat dari kode dengan `make docs`; jangan disunting. -->

`toolkit report laporan.xlsx` menyusun laporan kinerja sebagai dokumen Word, dari kata pengantar sampai lampiran, di
sebelah workbook dengan nama `LKjIP NAMA TAHUN.docx`. Tambahkan `--pdf` untuk PDF-nya (perlu LibreOffice atau Word).
Workbook hanya dibaca.

- Angka, tabel, dan kalimat berangka sama dengan sheet hasil; jalankan `toolkit check` dulu sampai tidak ada kesalahan.
- Tulisan kantor (Analisis, Kendala, Tindak Lanjut, Naskah, Penjelasan) masuk apa adanya.
- Yang belum diisi ditandai kuning di dokumen, dengan sel yang harus diisi; perintahnya juga menyebutkannya. Begitu juga
  kalimat kantor yang berbeda dari hitungan. Bab tanpa isi (Pegawai, Isu Strategis) ditinggalkan beserta judulnya.
- Foto: sheet `Dokumentasi`, berkas di folder workbook (atau folder di dalamnya), atau gambar yang ditempel pada
  barisnya. JPG sampai 200 megapiksel, PNG (dan JPG progresif) sampai 60; yang lain disebut dengan sebabnya dan tidak
  dicetak.
- Nomor halaman Daftar Isi dihitung Word saat dokumen dibuka. Word menanyakannya dulu ("This document contains fields
  that may refer to other files …"); jawab Ya, tidak ada berkas lain yang dibaca. Bila terlanjur menjawab Tidak: klik
  Daftar Isi, tekan F9. Di PDF nomornya sudah terisi. Di LibreOffice: klik kanan Daftar Isi, Update Index (Mutakhirkan
  Indeks).

Bab III contoh Padureso 2024, dengan fotonya; lalu contoh Ambulu 2021, dengan kalimat yang angkanya lain:

![Evaluasi sasaran di contoh Padureso 2024](../gambar/laporan-evaluasi.png)

![Kalimat yang ditandai di contoh Ambulu 2021](../gambar/laporan-tandai.png)

## Laporan SKM

`toolkit report laporan.xlsx --jenis skm` menyusun laporan Survei Kepuasan Masyarakat tersendiri, `Laporan SKM NAMA
TAHUN.docx`, dari sheet `SKM` atau `SKM Responden` di workbook yang sama: lima bab, lalu kuesioner, rekapitulasi
jawaban, dokumentasi, dan publikasi. Sampul, huruf, kop, dan tanda tangannya sama dengan LKjIP.
Yang tidak ada di workbook, misalnya umur responden bila hanya sheet `SKM` yang diisi, ditinggalkan beserta judulnya dan
disebut oleh perintahnya. Foto survei diambil dari sheet `Dokumentasi`: yang Keterangannya menyebut survei, SKM,
atau kuesioner.

Sheet `Rencana Tindak Lanjut SKM` memuat rencana perbaikan setiap unsur: rencana survei ini dicetak di Bab IV (dan di
Bab III LKjIP), rencana periode sebelumnya dengan Realisasinya di lampiran. Unsur terendah yang belum mempunyai rencana
disebut oleh perintahnya.

## Laporan triwulan

`toolkit report laporan.xlsx --jenis triwulan --triwulan 2` menyusun laporan singkat sebuah triwulan, `Laporan
Triwulan 2 NAMA TAHUN.docx`, dari sheet `Rencana Aksi`: capaian tiap indikator pada triwulan itu dan
sampai dengan triwulan itu, pelaksanaan aksi, kendala dan tindak lanjut, dan penyerapan anggaran menurut sheet
`Anggaran`. Tanpa `--triwulan`: yang terakhir diukur. Hari penandatanganan ditulis tangan.

## Templat sendiri

Salin `workbook_templates/lkjip.docx`, ubah huruf, warna, sampul, dan judulnya di Word, lalu
`toolkit report laporan.xlsx --templat templat-kami.docx`. Di tempat placeholder berikut isi laporan dicetak; nama
yang salah eja disebut dengan alineanya. Yang dikenal hanya nama; perintah atau hitungan di antara kurung kurawal
ditolak, begitu juga placeholder di kode bidang, catatan kaki, komentar, dan properti dokumen. Gaya bernama `LK …`
mengatur rupa tabel, isi, dan keterangan.

Di dalam kalimat, judul, kepala dan kaki halaman:

"""
_BAGIAN = """
Berdiri sendiri dalam satu alinea:

"""
_BAWAH = """
## Kalimat baku

Kalimat pengantar setiap bab dan dasar hukumnya ada di satu berkas, `toolkit/report/baku.toml`, menurut tahun laporan.
Yang nama dan nomor peraturannya belum dicocokkan dengan naskah resminya:

"""


def render() -> str:
    """The page as Markdown."""
    def tabel(tempat: tuple[tuple[str, str], ...]) -> str:
        return "| Placeholder | Isinya |\n|---|---|\n" + "".join(
            f"| `{{{{ {nama} }}}}` | {arti} |\n" for nama, arti in tempat)

    naskah = baku.load()
    belum = [d.teks for d in naskah.dasar_hukum if not d.terverifikasi]
    return (_ATAS + tabel(tuple((t.nama, t.arti) for t in TEKS)) + _BAGIAN
            + tabel(tuple((t.nama, t.arti) for t in LKJIP.bagian)) + _BAWAH + "".join(f"- {teks}\n" for teks in belum))
