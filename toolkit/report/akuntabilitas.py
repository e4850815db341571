"""Bab III: how it was measured, each sasaran, the money, last year's recommendations, awards."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from toolkit.model import lembar as nama_lembar
from toolkit.model.hasil import HasilIndikator, HasilKegiatan, HasilSasaran
from toolkit.narasi import keuangan as uang
from toolkit.narasi import kinerja, survei
from toolkit.narasi.sanding import says_again
from toolkit.report.blocks import Alinea, Blok, Foto, Gambar, IsiTabel, Judul, Kosong, Rumus
from toolkit.report.lembar import sheet_blocks
from toolkit.report.sources import Sources, missing_cell
from toolkit.report.survei import rencana_ini
from toolkit.rumus.text import words
from toolkit.tabel import pelengkap
from toolkit.tabel.catatan import Penunjuk
from toolkit.tabel.kegiatan import BERSAMA, kegiatan_bersama, kegiatan_sasaran, tabel_kegiatan
from toolkit.tabel.kinerja import catatan_rata_rata, nomor_tabel
from toolkit.tabel.model import Tabel
from toolkit.values.angka_tertulis import tidak_tersedia
from toolkit.values.butir import deal, romawi, tanda_butir
from toolkit.values.kode import kunci

_SUBJUDUL = "LKSubjudul"
_DI_NASKAH = {"Kendala": ("Ikhtisar Kendala", "Penutup Kendala"),
              "Tindak Lanjut": ("Ikhtisar Langkah", "Penutup Langkah")}
"""Passages that tell for the whole office what a blank column of Realisasi does not."""


def pengukuran(sources: Sources) -> Iterator[Blok]:
    """Both formulas, the scale, and Tabel 3.1."""
    regulasi = sources.hasil.regulasi
    yield from sources.baku("pengukuran")
    yield Alinea("Bila realisasi yang makin tinggi menunjukkan kinerja yang makin baik (indikator positif), rumusnya:")
    yield Rumus(f"Capaian Kinerja = {words(regulasi.rumus.positif.rumus)}")
    yield Alinea("Bila realisasi yang makin tinggi menunjukkan kinerja yang makin buruk (indikator negatif), rumusnya:")
    yield Rumus(f"Capaian Kinerja = {words(regulasi.rumus_negatif.rumus)}")
    sebutan = f" ({regulasi.skala.sebutan})" if regulasi.skala.sebutan else ""
    yield Alinea(f"Capaian dinilai menurut skala berikut{sebutan}.", "LKPengantar")
    yield IsiTabel(pelengkap.tabel_skala(regulasi))
    yield Alinea(f"Hasil pengukuran kinerja {sources.words['nama']} tahun {sources.hasil.tahun} disajikan dalam "
                 "Tabel\N{NO-BREAK SPACE}3.1.", "LKPengantar")
    yield from sheet_blocks(sources, sources.tabel("3.1"))


def evaluasi(sources: Sources) -> Iterator[Blok]:
    """Each tujuan with its sasaran: tables, photos, what the figures and the office say, programs and kegiatan."""
    yield from sources.baku("evaluasi")
    terakhir, sisa = 0, set(sources.foto)
    for nomor, s in sources.nomor_sasaran():
        if s.no_tujuan != terakhir:
            terakhir = s.no_tujuan
            yield Judul(f"{romawi(terakhir)}. Tujuan {terakhir}" + (f": {s.tujuan}" if s.tujuan else ""), 3)
        yield Judul(f"Sasaran {nomor}: {s.uraian}", 4)
        yield from _sasaran(sources, nomor, s)
        sisa.discard(kunci(s.kode))
    yield from _bersama(sources)
    for b in sources.hasil.laporan.dokumentasi:
        if kunci(b.kode_sasaran.nilai or "") in sisa:
            foto_ini = f"sasaran dari foto '{b.keterangan.nilai or b.berkas.nilai or ''}'"
            yield missing_cell(foto_ini, b.sheet, "Kode Sasaran", b.kode_sasaran.sel)


def _sasaran(sources: Sources, nomor: int, s: HasilSasaran) -> Iterator[Blok]:
    """As the published report has it: what was reached below the years before, the rest below the tables after it."""
    hasil, semua = sources.hasil, nomor_tabel(nomor)
    riwayat, akhir, nasional = (f"Tabel\N{NO-BREAK SPACE}{n}" for n in semua)
    yield Alinea(f"Realisasi tahun {hasil.tahun} dibandingkan dengan tahun-tahun sebelumnya dalam {riwayat}, dengan "
                 f"target akhir Renstra dalam {akhir}, dan dengan realisasi nasional dalam {nasional}.", "LKPengantar")
    yield from sheet_blocks(sources, sources.tabel(semua[0]))
    yield from _foto(sources, s)
    for i in s.indikator:
        yield Alinea(" ".join(kinerja.capaian(hasil, i)))
        yield from _isian(sources, s, i, ("Analisis",))
    yield from sheet_blocks(sources, sources.tabel(semua[1]))
    yield from (Alinea(teks) for i in s.indikator for teks in kinerja.kemajuan(hasil, i, disebut=True))
    rata = catatan_rata_rata(hasil, s)
    for b in sources.tabel(semua[2]):  # the mean is a sentence of the text
        yield from sheet_blocks(sources, [replace(b, catatan=tuple(c for c in b.catatan if c not in rata))
                          if isinstance(b, Tabel) else b])
    yield from (Alinea(teks) for i in s.indikator for teks in kinerja.nasional(i, disebut=True))
    yield from _keterangan(sources, nomor, kinerja.rata_rata(s))
    for i in s.indikator:
        yield from _isian(sources, s, i, ("Keberhasilan", "Kendala", "Tindak Lanjut"))
    if any(kunci(i.kode) == kunci(k.kode) for i in s.indikator for k in survei.indikator_survei(sources.hasil)):
        yield from _skm(sources)
    yield from _kegiatan(sources, s)


def _foto(sources: Sources, s: HasilSasaran) -> Iterator[Blok]:
    """The photos of a sasaran; what of them is missing is marked below."""
    semua = sources.foto.get(kunci(s.kode), ())
    gambar = tuple(f for f in semua if isinstance(f, Gambar))
    if gambar:
        yield Foto(gambar)
    yield from (f for f in semua if isinstance(f, Kosong))


def _keterangan(sources: Sources, nomor: int, rata: str) -> Iterator[Blok]:
    """The sasaran's mean, unless the office says it, and what the office adds below the table against the nation.

    Its n-th text, with the items below it, is the n-th sasaran's; what is left over stands with the last.
    """
    isi = deal(sources.naskah("Keterangan Sasaran"), len(sources.hasil.sasaran))[nomor - 1]
    if not says_again(isi, rata, sources.bantahan):
        yield Alinea(rata)
    if isi:
        yield Alinea("Keterangan:", "LKPengantar")
        yield from sources.prosa(isi)


def _isian(sources: Sources, s: HasilSasaran, i: HasilIndikator, kolom: Sequence[str]) -> Iterator[Blok]:
    """What the office wrote about an indicator; obstacles are asked for where the target was missed.

    A dash says that there is none: it is not printed.
    """
    baris = next((b for b in sources.hasil.laporan.realisasi if kunci(b.kode.nilai or "") == kunci(i.kode)), None)
    if baris is None:
        return
    for apa in kolom:
        isian = getattr(baris, apa.lower().replace(" ", "_"))
        kantor = _DI_NASKAH.get(apa)
        perlu = apa == "Analisis" or (kantor is not None and not isian.nilai and not i.tercapai
                                      and not any(map(sources.naskah, kantor)))
        if isian.nilai and not tidak_tersedia(isian.nilai):
            if apa != "Analisis":
                milik = f" indikator {i.uraian}" if s.jumlah > 1 else ""
                yield Alinea(f"{apa}{milik}:", "LKPengantar")
            yield from sources.prosa(isian.nilai.splitlines())
        elif perlu and not i.dilepas:
            yield missing_cell(f'{apa} indikator "{i.uraian}"', baris.sheet, apa, isian.sel)


def _skm(sources: Sources) -> Iterator[Blok]:
    blok = sources.sheet(nama_lembar.SKM_HASIL)
    if not blok:
        perlu = any(i.realisasi is None for i in survei.indikator_survei(sources.hasil))
        yield Kosong("hasil survei kepuasan masyarakat", "sheet SKM atau SKM Responden", dicetak=perlu)
    else:
        yield Alinea("Data Pendukung: Survei Kepuasan Masyarakat", _SUBJUDUL)
        yield from (Alinea(teks) for teks in survei.pelaksanaan(sources.hasil))
        yield Alinea(f"Hasil survei kepuasan masyarakat tahun {sources.hasil.tahun} disajikan berikut ini.",
                     "LKPengantar")
        yield from sheet_blocks(sources, blok)
        if sources.hasil.skm is not None and sources.hasil.skm.rata_skor is not None:
            yield Alinea("Pada grafik, batang biru adalah skor setiap unsur dan garis merah adalah rata-ratanya. Unsur "
                         "di bawah garis merah menjadi prioritas perbaikan.")
        yield from rencana_ini(sources)


def _kegiatan(sources: Sources, s: HasilSasaran) -> Iterator[Blok]:
    """The programs that serve this sasaran, and the block of each of its sub kegiatan."""
    milik = kegiatan_sasaran(sources.hasil, s)
    kalimat = tuple(kinerja.pendukung(sources.hasil, s))
    if milik or kalimat:
        yield Alinea("Program dan Kegiatan Pendukung", _SUBJUDUL)
    yield from (Alinea(teks, "LKPengantar" if milik else "LKIsi") for teks in kalimat)
    yield from _tabel_kegiatan(sources, milik)


def _bersama(sources: Sources) -> Iterator[Blok]:
    """What serves several sasaran stands once, after the last of them."""
    milik = kegiatan_bersama(sources.hasil)
    if milik:
        yield Judul(BERSAMA, 4)
        yield from _tabel_kegiatan(sources, milik)


def _tabel_kegiatan(sources: Sources, milik: Sequence[HasilKegiatan]) -> Iterator[Blok]:
    penunjuk = Penunjuk(sources.temuan)
    yield from (IsiTabel(tabel_kegiatan(sources.hasil, n, k, penunjuk)) for n, k in enumerate(milik, 1))


def keuangan(sources: Sources) -> Iterator[Blok]:
    """The money: by kind, by program, by sasaran, and how efficiently it was used."""
    hasil = sources.hasil
    if not hasil.anggaran:
        yield Kosong("anggaran dan realisasinya", "sheet Anggaran")
        return
    bagian: tuple[tuple[str, str, str, Iterator[str]], ...] = (
        ("Alokasi Anggaran", nama_lembar.REALISASI_BELANJA, "sheet Belanja", uang.alokasi(hasil)),
        ("Anggaran dan Realisasi per Program", nama_lembar.REALISASI_ANGGARAN, "sheet Anggaran",
         uang.per_program(hasil)),
        ("Anggaran per Sasaran Strategis", nama_lembar.ANGGARAN_SASARAN, "kolom Kode Sasaran di sheet Anggaran",
         uang.per_sasaran(hasil)),
        ("Efisiensi Penggunaan Anggaran", nama_lembar.EFISIENSI, "kolom Kode Sasaran di sheet Anggaran",
         uang.efisiensi(hasil)))
    for n, (judul, sheet, di, kalimat) in enumerate(bagian, 1):
        yield Judul(f"{n}. {judul}", 3)
        yield from (Alinea(teks) for teks in kalimat)
        isi = sources.sheet(sheet)
        yield from sheet_blocks(sources, isi)
        if sheet == nama_lembar.ANGGARAN_SASARAN:
            yield from (Kosong(f'anggaran sasaran "{s.uraian}"', di) for s in hasil.anggaran_sasaran
                        if s.kode is not None and not s.rinci and s.kode not in hasil.berbagi)
        if not isi:
            yield Kosong(judul.lower(), di)


def rekomendasi(sources: Sources) -> Iterator[Blok]:
    """Last year's recommendations and what was done; awards. Each only where there are some."""
    laporan, huruf = sources.hasil.laporan, 3
    if laporan.rekomendasi:
        yield Judul(f"{tanda_butir(huruf).upper()} TINDAK LANJUT REKOMENDASI EVALUASI TAHUN SEBELUMNYA", 2)
        yield IsiTabel(pelengkap.tabel_rekomendasi(sources.hasil))
        for b in laporan.rekomendasi:
            for apa, isian in (("Tindak Lanjut", b.tindak_lanjut), ("Status", b.status)):
                if not isian.nilai:
                    yield missing_cell(f"{apa} rekomendasi '{b.rekomendasi.nilai or ''}'", b.sheet, apa, isian.sel)
        huruf += 1
    if laporan.penghargaan:
        yield Judul(f"{tanda_butir(huruf).upper()} PENGHARGAAN", 2)
        yield IsiTabel(pelengkap.tabel_penghargaan(sources.hasil))
