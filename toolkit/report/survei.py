"""The chapters of the survey's own report: how it was made, what it says, what follows from it."""

from collections.abc import Iterator

from toolkit.errors import ToolkitError
from toolkit.model.hasil import Hasil
from toolkit.model.hasil_skm import HasilSkm
from toolkit.narasi import survei
from toolkit.narasi.bilangan import daftar
from toolkit.report import baku
from toolkit.report.blocks import Alinea, Blok, Butir, IsiTabel, Kosong, is_printed
from toolkit.report.lembar import chart
from toolkit.report.pembuka_penutup import tanda_laporan
from toolkit.report.sources import Sources, left_out, missing_cell, written_in
from toolkit.tabel import skm as tabel
from toolkit.tabel import survei as tabel_survei
from toolkit.tabel.catatan import Penunjuk
from toolkit.values.angka_tertulis import tidak_tersedia
from toolkit.values.butir import rinci, tanda_butir
from toolkit.values.kode import kunci
from toolkit.values.tanggal import format_tanggal

_PROFIL = ("Jenis Kelamin", "Umur", "Pendidikan", "Pekerjaan", "Jenis Layanan")
"""What is told of the respondents: columns of SKM Responden."""
_RENCANA = "Rencana Tindak Lanjut SKM"


def tanpa_survei(hasil: Hasil) -> ToolkitError | None:
    """Why there is no report of a workbook without a survey."""
    if hasil.skm is not None:
        return None
    return ToolkitError("Laporan SKM belum dapat disusun: sheet SKM dan SKM Responden belum diisi.",
                        "Isi jawaban responden di sheet SKM Responden, atau sebaran jawaban setiap unsur di sheet SKM.")


def survey(sources: Sources) -> HasilSkm:
    """The survey's results; the report is written only where there are some."""
    if sources.hasil.skm is None:
        raise ValueError("a report of a survey that the workbook does not hold")
    return sources.hasil.skm


def kata_pengantar(sources: Sources) -> Iterator[Blok]:
    """The standard words, and who signs."""
    yield from sources.baku("skm_kata_pengantar")
    yield tanda_laporan(sources)


def latar_belakang(sources: Sources) -> Iterator[Blok]:
    """Why the survey is made."""
    yield from sources.baku("skm_latar_belakang")


def dasar_hukum(sources: Sources) -> Iterator[Blok]:
    """The acts that it follows, the guideline last."""
    semua = (*baku.dasar_hukum_skm(sources.hasil.tahun), sources.hasil.regulasi.pedoman_skm.dasar)
    yield Alinea("Survei Kepuasan Masyarakat dilaksanakan berdasarkan:", "LKPengantar")
    yield from (Butir(b.tanda, b.teks) for b in rinci(semua, angka=True))


def maksud_tujuan(sources: Sources) -> Iterator[Blok]:
    """What the survey is for."""
    yield from sources.baku("skm_maksud_tujuan")


def pelaksana(sources: Sources) -> Iterator[Blok]:
    """Who made the survey."""
    oleh = written_in(sources.hasil.identitas.pelaksana_skm).rstrip(".")
    if oleh:
        yield Alinea(f"Survei Kepuasan Masyarakat tahun {sources.hasil.tahun} dilaksanakan oleh {oleh}.")
    else:
        yield left_out("Pelaksana SKM", sources.hasil.identitas.pelaksana_skm)


def metode(sources: Sources) -> Iterator[Blok]:
    """How the answers were gathered, and how they become a value."""
    skm, pedoman = survey(sources), sources.hasil.regulasi.pedoman_skm
    if cara := survei.metode(sources.hasil):
        yield Alinea(f"Survei dilakukan dengan metode {cara}.")
    else:
        yield left_out("Metode SKM", sources.hasil.identitas.metode_skm)
    yield Alinea(survei.pilihan_jawaban(skm, pedoman))
    yield from sources.baku("skm_pengolahan")
    yield IsiTabel(tabel_survei.tabel_mutu(pedoman))


def lokasi(sources: Sources) -> Iterator[Blok]:
    """Where the survey was made."""
    if tempat := survei.lokasi(sources.hasil):
        yield Alinea(f"Survei dilakukan di {tempat}.")
    else:
        yield left_out("Lokasi SKM", sources.hasil.identitas.lokasi_skm)


def waktu(sources: Sources) -> Iterator[Blok]:
    """When the survey was made: as Identitas says, and from the first questionnaire to the last."""
    isian = sources.hasil.identitas.periode_skm
    tanggal = sorted(t for b in sources.hasil.laporan.skm_responden if (t := b.tanggal.nilai) and t.hari)
    if periode := written_in(isian).rstrip("."):
        yield Alinea(f"Survei dilaksanakan pada periode {periode}.")
    if tanggal:
        hari = dict.fromkeys(format_tanggal(t) for t in (tanggal[0], tanggal[-1]))
        yield Alinea(f"Kuesioner diisi {'pada' if len(hari) == 1 else 'dari'} tanggal {' sampai '.join(hari)}.")
    if not periode:
        yield left_out("Periode SKM", isian)


def jumlah_responden(sources: Sources) -> Iterator[Blok]:
    """How many answered, and how many the guideline asks for."""
    skm, identitas = survey(sources), sources.hasil.identitas
    kalimat = " ".join(survei.jumlah_responden(sources.hasil, skm))
    if kalimat:
        yield Alinea(kalimat)
    else:
        yield left_out("Jumlah responden SKM", identitas.jumlah_responden_skm)
    if skm.sampel is None:
        yield left_out("Populasi layanan", identitas.populasi_layanan)


def responden(sources: Sources) -> Iterator[Blok]:
    """Who answered, by each characteristic that the questionnaires tell."""
    skm = survey(sources)
    profil = {judul: pilihan for judul, pilihan in skm.profil if pilihan}
    if profil:
        yield Alinea(f"Responden Survei Kepuasan Masyarakat {sources.words['nama']} tahun {sources.hasil.tahun} "
                     "adalah sebagai berikut.", "LKPengantar")
    yield from (IsiTabel(tabel.tabel_profil(judul, profil[judul])) for judul in _PROFIL if judul in profil)
    if kurang := [judul for judul in _PROFIL if judul not in profil]:
        yield Kosong(f"responden menurut {daftar([judul.lower() for judul in kurang])}",
                     f"kolom {daftar(kurang)} di sheet SKM Responden", dicetak=False)


def nrr_unsur(sources: Sources) -> Iterator[Blok]:
    """The mean answer and the score of each unsur."""
    hasil, skm = sources.hasil, survey(sources)
    yield Alinea("Nilai rata-rata (NRR), NRR tertimbang, dan skor setiap unsur pelayanan disajikan berikut ini.",
                 "LKPengantar")
    yield IsiTabel(tabel.tabel_skor(hasil, skm, Penunjuk(sources.temuan)))
    if any(u.skor is not None for u in skm.unsur):
        yield chart(tabel.grafik_skor(hasil, skm))


def nilai_mutu(sources: Sources) -> Iterator[Blok]:
    """The survey's value, its quality, and how many unsur stand in each class."""
    yield from (Alinea(teks) for teks in survei.nilai(survey(sources), sources.hasil.regulasi.pedoman_skm))


def analisis(sources: Sources) -> Iterator[Blok]:
    """The lowest and the highest unsur, and those below the mean."""
    skm = survey(sources)
    yield from (Alinea(teks) for teks in survei.terendah_tertinggi(skm))
    yield from (Alinea(teks) for teks in survei.di_bawah_rata_rata(skm))


def permasalahan(sources: Sources) -> Iterator[Blok]:
    """What stood in the way, as the office wrote it beside the indicator that is the survey's."""
    yield from _tulisan(sources, "Kendala")


def rencana(sources: Sources) -> Iterator[Blok]:
    """What will be done: the plan, else what the office wrote beside the indicator that is the survey's."""
    ini = rencana_ini(sources)
    tanpa = [Kosong(f'rencana tindak lanjut unsur terendah, "{u.uraian}"', f"sheet {_RENCANA} dengan No {u.no}",
                    dicetak=False) for u in sources.hasil.terendah_tanpa_rencana]
    lain = [] if ini else list(_tulisan(sources, "Tindak Lanjut", f"sheet {_RENCANA} atau "))
    yield from ini or (b for b in lain if is_printed(b) or not tanpa)
    yield from tanpa


def rencana_ini(sources: Sources) -> tuple[Blok, ...]:
    """The plan that follows from this survey, as a table; nothing where there is none."""
    ini = [r for r in sources.hasil.rencana_skm if not r.lalu]
    return (Alinea("Berdasarkan hasil survei disusun rencana tindak lanjut berikut.", "LKPengantar"),
            IsiTabel(tabel_survei.tabel_rencana(ini))) if ini else ()


def rencana_lalu(sources: Sources) -> tuple[Blok, ...]:
    """The plan of earlier periods and what came of it, as a table; nothing where there is none."""
    lalu = [r for r in sources.hasil.rencana_skm if r.lalu]
    kosong = (missing_cell(f"Realisasi rencana '{r.baris.rencana.nilai or ''}'", r.baris.sheet, "Realisasi",
                           r.baris.realisasi.sel) for r in lalu if not written_in(r.baris.realisasi))
    return (IsiTabel(tabel_survei.tabel_realisasi_rencana(lalu)), *kosong) if lalu else ()


def _tulisan(sources: Sources, kolom: str, atau: str = "") -> Iterator[Blok]:
    milik = {kunci(i.kode) for i in survei.indikator_survei(sources.hasil)}
    isi = [teks for b in sources.hasil.laporan.realisasi if kunci(b.kode.nilai or "") in milik
           and (teks := written_in(getattr(b, kolom.lower().replace(" ", "_")))) and not tidak_tersedia(teks)]
    yield from sources.prosa([baris for teks in isi for baris in teks.splitlines()])
    if not isi:
        yield Kosong(f"{kolom.lower()} pelayanan", f"{atau}kolom {kolom} dari indikator survei di sheet Realisasi",
                     dicetak=False)


def tren(sources: Sources) -> Iterator[Blok]:
    """The survey's value over the years."""
    riwayat = survei.riwayat_nilai(sources.hasil)
    if not riwayat:
        yield Kosong("tren nilai SKM", "realisasi tahun-tahun sebelumnya dari indikator survei di sheet Realisasi",
                     dicetak=False)
        return
    yield Alinea(survei.tren(riwayat))
    yield IsiTabel(tabel_survei.tabel_tren(riwayat))
    yield chart(tabel_survei.grafik_tren(riwayat))


def penutup(sources: Sources) -> Iterator[Blok]:
    """What follows, and who signs."""
    skm = survey(sources)
    yield from sources.baku("skm_penutup")
    butir = [next(survei.nilai(skm, sources.hasil.regulasi.pedoman_skm)), *survei.terendah_tertinggi(skm)]
    yield from (Butir(tanda_butir(n, angka=True), teks) for n, teks in enumerate(butir))
    yield from sources.baku("skm_penutup_akhir")
    yield tanda_laporan(sources)
