"""Bab III: how it was measured, each sasaran, the money, last year's recommendations, awards."""

from collections.abc import Iterator, Sequence

from toolkit.model import lembar as nama_lembar
from toolkit.model.asal import AsalRealisasi
from toolkit.model.hasil import HasilIndikator, HasilSasaran
from toolkit.narasi import keuangan as uang
from toolkit.narasi import kinerja
from toolkit.render import chart_picture
from toolkit.report.blocks import Alinea, Blok, Gambar, IsiTabel, Judul, Kosong, Rumus
from toolkit.report.sources import Sources, missing_cell
from toolkit.rumus.text import words
from toolkit.tabel import pelengkap
from toolkit.tabel.catatan import Penunjuk
from toolkit.tabel.halaman import Bagian, DeretGrafik, Grafik
from toolkit.tabel.kegiatan import tabel_kegiatan
from toolkit.tabel.kinerja import nomor_tabel
from toolkit.tabel.model import Tabel
from toolkit.values.butir import romawi, tanda_butir
from toolkit.values.kode import kunci

_SUBJUDUL = "LKSubjudul"
_CHART_MM = 150.0
_HALF_CHART_MM = 120.0
_FULL_WIDTH = 450
"""Pixels on the sheet; a chart below that is one of two side by side."""


def pengukuran(sources: Sources) -> Iterator[Blok]:
    """Both formulas, the scale, and Tabel 3.1."""
    regulasi = sources.hasil.regulasi
    yield from sources.baku("pengukuran")
    yield Alinea("Bila realisasi yang makin tinggi menunjukkan kinerja yang makin baik (indikator positif), rumusnya:")
    yield Rumus(f"Capaian Kinerja = {words(regulasi.rumus.positif.rumus)}")
    yield Alinea("Bila realisasi yang makin tinggi menunjukkan kinerja yang makin buruk (indikator negatif), rumusnya:")
    yield Rumus(f"Capaian Kinerja = {words(regulasi.rumus_negatif.rumus)}")
    sebutan = f" ({regulasi.skala.sebutan})" if regulasi.skala.sebutan else ""
    yield Alinea(f"Capaian dinilai menurut skala berikut{sebutan}.")
    yield IsiTabel(pelengkap.tabel_skala(regulasi))
    yield Alinea(f"Hasil pengukuran kinerja {sources.words['nama']} tahun {sources.hasil.tahun} disajikan dalam "
                 "Tabel\N{NO-BREAK SPACE}3.1.")
    yield from _blok(sources.tabel("3.1"))


def evaluasi(sources: Sources) -> Iterator[Blok]:
    """Each tujuan with its sasaran, its tables, what the office wrote about it, its photos."""
    yield from sources.baku("evaluasi")
    terakhir, sisa = 0, set(sources.foto)
    for nomor, s in sources.nomor_sasaran():
        if s.no_tujuan != terakhir:
            terakhir = s.no_tujuan
            yield Judul(f"{romawi(terakhir)}. Tujuan {terakhir}" + (f": {s.tujuan}" if s.tujuan else ""), 3)
        yield Judul(f"Sasaran {nomor}: {s.uraian}", 4)
        yield from _sasaran(sources, nomor, s)
        sisa.discard(kunci(s.kode))
        if sources.foto.get(kunci(s.kode)):
            yield Alinea("Dokumentasi Kegiatan", _SUBJUDUL)
            yield from sources.foto[kunci(s.kode)]
    for b in sources.hasil.laporan.dokumentasi:
        if kunci(b.kode_sasaran.nilai or "") in sisa:
            foto_ini = f"sasaran dari foto '{b.keterangan.nilai or b.berkas.nilai or ''}'"
            yield missing_cell(foto_ini, b.sheet, "Kode Sasaran", b.kode_sasaran.sel)


def _sasaran(sources: Sources, nomor: int, s: HasilSasaran) -> Iterator[Blok]:
    semua = nomor_tabel(nomor)
    riwayat, akhir, nasional = (f"Tabel\N{NO-BREAK SPACE}{n}" for n in semua)
    yield Alinea("Perbandingan Realisasi Kinerja", _SUBJUDUL)
    yield Alinea(f"Realisasi tahun {sources.hasil.tahun} dibandingkan dengan tahun-tahun sebelumnya dalam "
                 f"{riwayat}, dengan target akhir Renstra dalam {akhir}, dan dengan realisasi nasional dalam "
                 f"{nasional}.")
    for n in semua:
        yield from _blok(sources.tabel(n))
    yield Alinea("Analisis Capaian Kinerja", _SUBJUDUL)
    yield from (Alinea(teks) for teks in kinerja.sasaran(sources.hasil, s))
    for i in s.indikator:
        yield from _analisis(sources, s, i)
    if any(kunci(i.kode) == kunci(k) for i in s.indikator for k in indikator_skm(sources)):
        yield from _skm(sources)
    yield from _kegiatan(sources, s)


def _analisis(sources: Sources, s: HasilSasaran, i: HasilIndikator) -> Iterator[Blok]:
    """What the office wrote about an indicator; obstacles are asked for where the target was missed."""
    baris = next((b for b in sources.hasil.laporan.realisasi if kunci(b.kode.nilai or "") == kunci(i.kode)), None)
    if baris is None:
        return
    if s.jumlah > 1:
        yield Alinea(f"{i.no}. {i.uraian}", "LKPengantar")
    for apa, isian, perlu in (("Analisis", baris.analisis, True), ("Kendala", baris.kendala, not i.tercapai),
                              ("Tindak Lanjut", baris.tindak_lanjut, not i.tercapai)):
        if isian.nilai:
            if apa != "Analisis":
                yield Alinea(f"{apa}:", "LKPengantar")
            yield Alinea(isian.nilai)
        elif perlu:
            yield missing_cell(f"{apa} indikator {i.kode}", baris.sheet, apa, isian.sel)


def indikator_skm(sources: Sources) -> tuple[str, ...]:
    """Codes of the indicators that stand for the survey: by the word SKM, else by their name."""
    semua = sources.hasil.indikator
    pakai = [i.kode for i in semua if i.realisasi_asal is AsalRealisasi.SKM]
    nama = [i.kode for i in semua if any(k in i.uraian.upper() for k in ("SKM", "IKM", "KEPUASAN MASYARAKAT"))]
    return tuple(pakai or nama[:1])


def _skm(sources: Sources) -> Iterator[Blok]:
    blok = sources.sheet(nama_lembar.SKM_HASIL)
    if not blok:
        yield Kosong("hasil survei kepuasan masyarakat", "sheet SKM atau SKM Responden")
    else:
        yield Alinea("Data Pendukung: Survei Kepuasan Masyarakat", _SUBJUDUL)
        yield Alinea("Hasil survei kepuasan masyarakat yang mendukung capaian indikator di atas disajikan berikut ini.")
        yield from (Alinea(teks) for teks in kinerja.pelaksanaan_survei(sources.hasil))
        yield from _blok(blok)
        if sources.hasil.skm is not None and sources.hasil.skm.rata_skor is not None:
            yield Alinea("Pada grafik, batang biru adalah skor setiap unsur dan garis merah adalah rata-ratanya. Unsur "
                         "di bawah garis merah menjadi prioritas perbaikan.")


def _kegiatan(sources: Sources, s: HasilSasaran) -> Iterator[Blok]:
    """The programs that serve this sasaran, and the block of each of its sub kegiatan."""
    milik = [k for k in sources.hasil.kegiatan if k.masukan is not None and k.masukan.sasaran is not None
             and kunci(k.masukan.sasaran) == kunci(s.kode)]
    kalimat = tuple(kinerja.pendukung(sources.hasil, s))
    if milik or kalimat:
        yield Alinea("Program dan Kegiatan Pendukung", _SUBJUDUL)
    yield from (Alinea(teks) for teks in kalimat)
    penunjuk = Penunjuk(sources.temuan)
    yield from (IsiTabel(tabel_kegiatan(sources.hasil, n, k, penunjuk)) for n, k in enumerate(milik, 1))


def _blok(bagian: Sequence[Bagian]) -> Iterator[Blok]:
    """Tables and charts of a result sheet."""
    for b in bagian:
        if isinstance(b, Tabel):
            yield IsiTabel(b)
        elif isinstance(b, Grafik):
            yield _picture(b)
        elif isinstance(b, DeretGrafik):
            yield from (_picture(g) for g in b.grafik)


def _picture(grafik: Grafik) -> Gambar:
    """The chart, wide as it is on the sheet; its title is in the picture."""
    return Gambar(chart_picture.render(grafik), _CHART_MM if grafik.lebar >= _FULL_WIDTH else _HALF_CHART_MM)


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
        yield from _blok(isi)
        if sheet == nama_lembar.ANGGARAN_SASARAN:
            yield from (Kosong(f"anggaran sasaran {s.kode}", di) for s in hasil.anggaran_sasaran
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
