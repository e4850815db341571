"""Sheets `SKM Hasil` (answers, scores per unsur, respondents, a chart) and `Publikasi SKM`, the poster of an office."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil
from toolkit.model.hasil_skm import HasilSkm, HasilUnsur
from toolkit.model.regulasi import NRR, PedomanSkm
from toolkit.model.rumus import Daun, Operand
from toolkit.rumus.text import words
from toolkit.rumus.tree import evaluate, fill, kolom, mean, operation, percent, rentang, total
from toolkit.tabel.catatan import Penunjuk, kosong
from toolkit.tabel.halaman import Alinea, AngkaBesar, Bagian, Butir, Grafik, JenisGrafik, Lembar, Seri, Surat, Warna
from toolkit.tabel.model import Baris, Format, Gaya, Isi, Kategori, Kolom, Nilai, Rata, Tabel, placed
from toolkit.tabel.seragam import seragam
from toolkit.tabel.surat import kop
from toolkit.values.angka import count_desimal, format_angka, format_singkat

_TENGAH = Rata.TENGAH
_NRR, _TERTIMBANG, _BANYAK = 3, 4, 3
"""Columns of the printed tables: the first figure of an unsur, the weighted one; how many gave an answer."""
JUDUL = "INDEKS KEPUASAN MASYARAKAT"
TERIMA_KASIH = ("Terima kasih atas penilaian Anda. Setiap jawaban dan masukan dipakai untuk memperbaiki pelayanan "
                "kami.")
_DI_POSTER = ("Jenis Kelamin", "Pendidikan")
"""Characteristics of the respondents that a poster has room for."""
_HURUF = 16
_LEBAR = (34.0, 62.0)
_TETAP = "\N{NO-BREAK SPACE}"


def lembar_skm(hasil: Hasil, skm: HasilSkm, penunjuk: Penunjuk) -> Lembar:
    """The sheet; tables of respondents only where something is known about them."""
    return Lembar(nama.SKM_HASIL, tuple(_bagian(hasil, skm, penunjuk)), mendatar=False, beku=False,
                  satu_halaman=not any(pilihan for _, pilihan in skm.profil))


def _bagian(hasil: Hasil, skm: HasilSkm, penunjuk: Penunjuk) -> Iterator[Bagian]:
    yield tabel_distribusi(hasil, skm)
    yield tabel_skor(hasil, skm, penunjuk)
    if any(u.skor is not None for u in skm.unsur):
        yield grafik_skor(hasil, skm)
    for judul, pilihan in skm.profil:
        if pilihan:
            yield tabel_profil(judul, pilihan)


def tabel_distribusi(hasil: Hasil, skm: HasilSkm) -> Tabel:
    """How many gave each answer to each unsur, in percent."""
    jawaban = hasil.regulasi.pedoman_skm.jawaban
    jumlah = total([kolom(_NRR + n) for n in range(len(jawaban))])

    def sel(u: HasilUnsur) -> tuple[Isi, ...]:
        if u.distribusi is None:
            return (None,) * len(jawaban)
        return tuple(placed(n, r, desimal=None, format_=Format.PERSEN)
                     for n, r in zip(u.distribusi, u.distribusi_rumus, strict=True))

    def baris(u: HasilUnsur, isi: tuple[Isi, ...]) -> Baris:
        semua = None if u.distribusi is None else placed(evaluate(total(u.distribusi)), jumlah, desimal=None)
        return Baris((u.no, u.uraian, *isi, semua))

    bagian = seragam(list(map(sel, skm.unsur)), [""] * len(skm.unsur))
    dari = ", dihitung dari jawaban responden" if skm.dari_responden else (
        "" if skm.persen else ", dihitung dari banyaknya jawaban")
    return Tabel(
        judul=f"Hasil Survei Kepuasan Masyarakat Tahun {hasil.tahun}",
        subjudul=_subjudul(hasil, skm),
        kolom=(Kolom("No", 5, Format.BULAT, _TENGAH), Kolom("Unsur", 40),
               *(Kolom(j, 11, Format.PERSEN, _TENGAH) for j in jawaban),
               Kolom("Total", 28, Format.PERSEN, _TENGAH, bentang=2)),
        baris=tuple(map(baris, skm.unsur, bagian)),
        catatan=(f"Sebaran jawaban setiap unsur dalam persen{dari}.",),
    )


def _subjudul(hasil: Hasil, skm: HasilSkm) -> str:
    identitas = hasil.identitas
    bagian = [identitas.nama_perangkat_daerah.nilai or "", f"Pedoman: {hasil.regulasi.pedoman_skm.nama}",
              f"{len(skm.unsur)} unsur", f"bobot {hasil.regulasi.bobot_skm.nama}",
              f"{format_singkat(skm.responden)} responden" if skm.responden is not None else "",
              *(f"{apa}: {isian.nilai.strip()}" for apa, isian in (("Periode", identitas.periode_skm),
                                                                   ("Pelaksana", identitas.pelaksana_skm))
                if isian.nilai and isian.nilai.strip())]
    return " · ".join(b for b in bagian if b)


def tabel_skor(hasil: Hasil, skm: HasilSkm, penunjuk: Penunjuk) -> Tabel:
    """Mean answer and score of each unsur, their mean, and the survey's value."""
    r = hasil.regulasi
    tertimbang = fill(r.bobot_skm.tertimbang, {NRR: kolom(_NRR), "n": Decimal(len(skm.unsur))})

    def baris(u: HasilUnsur) -> Baris:
        letak = None if u.skor is None or skm.rata_skor is None else (
            Nilai("di bawah", perhatian=True) if u.di_bawah else "di atas" if u.skor > skm.rata_skor else "sama")
        return Baris((u.no, u.uraian, placed(u.nrr, u.rumus, desimal=None),
                      placed(u.nrr_tertimbang, tertimbang, desimal=None), u.skor,
                      _rating(u.huruf, u.nada), _rating(u.predikat, u.nada), letak))

    belum = tuple(kosong(f"Skor unsur {u.no}", penunjuk, str(u.no), u.sumber) for u in skm.unsur if u.skor is None)
    return Tabel(
        judul="Skor Unsur Pelayanan",
        kolom=(Kolom("No", 5, Format.BULAT, _TENGAH), Kolom("Unsur", 40), Kolom("NRR", 11, Format.TIGA, _TENGAH),
               Kolom("NRR Tertimbang", 13, Format.TIGA, _TENGAH),
               Kolom("Skor", 11, Format.DUA, _TENGAH, rumus=fill(r.pedoman_skm.skor, {NRR: kolom(_NRR)})),
               Kolom("Mutu", 9, rata=_TENGAH), Kolom("Predikat", 14, rata=_TENGAH),
               Kolom("Terhadap rata-rata", 14, rata=_TENGAH)),
        baris=(*(baris(u) for u in skm.unsur), *_ringkas(skm, r.pedoman_skm)),
        belum=belum,
        catatan=_catatan(hasil, skm),
    )


def _rating(teks: str | None, nada: int | None) -> Isi:
    return None if teks is None else Kategori(teks, nada)


def _ringkas(skm: HasilSkm, pedoman: PedomanSkm) -> tuple[Baris, ...]:
    """Mean of the scores, and the survey's value with its quality."""
    akhir = len(skm.unsur) - 1
    di_bawah = f"{len(skm.di_bawah_rata_rata)} di bawah" if skm.rata_skor is not None else None
    # The scores beside are rounded; their mean is taken of the exact NRR.
    rata = operation("AVERAGE", rentang(_NRR, 0, akhir))
    nrr = [u.nrr for u in skm.unsur if u.nrr is not None]
    rata_nrr = placed(evaluate(mean(nrr)), rata, desimal=None) if skm.rata_skor is not None else None
    rata_skor = placed(skm.rata_skor, fill(pedoman.skor, {NRR: rata}))
    semua = operation("SUM", rentang(_TERTIMBANG, 0, akhir))
    tertimbang = [u.nrr_tertimbang for u in skm.unsur if u.nrr_tertimbang is not None]
    jumlah = placed(evaluate(total(tertimbang)), semua, desimal=None) if skm.nilai is not None else None
    nilai = placed(skm.nilai, fill(pedoman.skor, {NRR: semua}))
    return (
        Baris(("Rata-rata unsur pelayanan", None, rata_nrr, None, rata_skor, None, None, di_bawah),
              Gaya.JUMLAH, 2),
        Baris(("Nilai SKM", None, None, jumlah, nilai, _rating(skm.huruf, skm.nada),
               _rating(skm.predikat, skm.nada), None), Gaya.JUMLAH, 2),
    )


def _catatan(hasil: Hasil, skm: HasilSkm) -> tuple[str, ...]:
    bobot = hasil.regulasi.bobot_skm
    berat = (f"1/{len(skm.unsur)} (1 dibagi banyaknya unsur)" if bobot.nilai is None
             else f"{format_angka(bobot.nilai)} seperti tercetak pada pedoman")
    pedoman = hasil.regulasi.pedoman_skm
    jumlah = fill(pedoman.skor, {NRR: Daun(Operand("jumlah NRR tertimbang"))})
    baris = [f"NRR = nilai rata-rata jawaban (1 sampai {len(pedoman.jawaban)}); skor = {words(pedoman.skor)}.",
             f"NRR tertimbang = NRR × bobot; nilai SKM = {words(jumlah)}. Bobot: {berat}.",
             f"Mutu dan predikat: {kelas_mutu(hasil)} ({hasil.regulasi.pedoman_skm.nama})."]
    bawah = [f"{u.uraian} ({format_angka(u.skor, 2)})" for u in skm.unsur if u.di_bawah and u.skor is not None]
    if bawah:
        baris.append(f"Di bawah rata-rata: {'; '.join(bawah)}.")
    return tuple(baris)


def kelas_mutu(hasil: Hasil) -> str:
    """Lower edges of the quality classes, best first."""
    mutu = hasil.regulasi.pedoman_skm.mutu
    desimal = max((count_desimal(m.kelas.tepi) for m in mutu if m.kelas.tepi is not None), default=0)
    return "; ".join(f"{m.huruf} ({m.predikat}) " + (
        "di bawahnya" if m.kelas.tepi is None else f"mulai {format_angka(m.kelas.tepi, desimal)}") for m in mutu)


def grafik_skor(hasil: Hasil, skm: HasilSkm) -> Grafik:
    """Blue bars for the scores, a red line for their mean; its figures follow the input cells."""
    ada = [u for u in skm.unsur if u.skor is not None]
    akhir = len(ada) - 1
    rata_skor = placed(evaluate(mean([u.skor for u in ada if u.skor is not None])),
                       operation("AVERAGE", rentang(2, 0, akhir)))

    def baris(u: HasilUnsur) -> Baris:
        rumus = None if u.rumus is None else fill(hasil.regulasi.pedoman_skm.skor, {NRR: u.rumus})
        return Baris((str(u.no), placed(u.skor, rumus, desimal=None), rata_skor))

    data = Tabel(judul="Data grafik", nomor_kolom=False, baris=tuple(baris(u) for u in ada), kolom=(
        Kolom("Unsur", 6), Kolom("Skor", 8, Format.DUA), Kolom("Rata-rata", 8, Format.DUA)))
    rata = () if skm.rata_skor is None else (
        Seri(f"Rata-rata {format_angka(skm.rata_skor, 2)}", 3, Warna.MERAH, garis=True),)
    return Grafik("Skor per unsur dan rata-rata" if rata else "Skor per unsur", JenisGrafik.KOLOM, data,
                  (Seri("Skor unsur", 2, Warna.BIRU, label=True), *rata), tinggi=300, minimum=0, maksimum=100)


def tabel_profil(judul: str, pilihan: tuple[tuple[str, int], ...]) -> Tabel:
    """Respondents by one characteristic."""
    jumlah = sum(n for _, n in pilihan)
    semua = operation("SUM", rentang(_BANYAK, 0, len(pilihan) - 1))
    persen = percent(kolom(_BANYAK), semua)
    baris = tuple(Baris((n, teks, banyak, placed(evaluate(percent(Decimal(banyak), Decimal(jumlah))), persen)))
                  for n, (teks, banyak) in enumerate(pilihan, 1))
    akhir = Baris(("Jumlah", None, placed(Decimal(jumlah), semua, desimal=None),
                   Nilai(Decimal(100)) if jumlah else None), Gaya.JUMLAH, 2)
    return Tabel(judul=f"Responden menurut {judul}", baris=(*baris, akhir), kolom=(
        Kolom("No", 5, Format.BULAT, _TENGAH), Kolom(judul, 40),
        Kolom("Jumlah", 35, Format.BULAT, _TENGAH, bentang=3),
        Kolom("Persen", 39, Format.PERSEN_TETAP, _TENGAH, bentang=3)))


def lembar_publikasi(hasil: Hasil, skm: HasilSkm) -> Lembar:
    """The poster, one upright page; what is not known of the survey is left out."""
    unit = hasil.identitas.nama_perangkat_daerah.nilai or ""
    return Lembar(nama.PUBLIKASI_SKM, (
        kop(hasil),
        Surat((Alinea(""), Alinea(f"{JUDUL}\n{unit.upper()}".strip(), _TENGAH, tebal=True, huruf=28),
               Alinea(f"TAHUN {hasil.tahun}", _TENGAH, tebal=True, huruf=18))),
        Surat((Alinea("NILAI IKM", _TENGAH, tebal=True, huruf=18, pita=True), AngkaBesar(placed(skm.nilai, skm.rumus)),
               *_mutu(skm), Alinea("", pita=True))),
        Surat((Alinea("TENTANG SURVEI INI", _TENGAH, tebal=True, huruf=20), *_keterangan(hasil, skm))),
        Surat((Alinea(""), Alinea(TERIMA_KASIH, _TENGAH, tebal=True, huruf=18)))),
        mendatar=False, satu_halaman=True, beku=False, lebar=_LEBAR)


def _mutu(skm: HasilSkm) -> tuple[Alinea, ...]:
    """Letter and word for the value; nothing where the guideline's scale is silent."""
    if skm.huruf is None or skm.predikat is None:
        return ()
    return (Alinea(f"Mutu pelayanan: {skm.huruf}", _TENGAH, tebal=True, huruf=32, pita=True),
            Alinea(f"Kinerja unit pelayanan: {skm.predikat.upper()}", _TENGAH, tebal=True, huruf=26, pita=True))


def _keterangan(hasil: Hasil, skm: HasilSkm) -> tuple[Butir, ...]:
    """How many answered, who they were, when and by whom the survey was made."""
    i = hasil.identitas
    profil = tuple((judul, " · ".join(f"{teks} {format_angka(n, 0)}{_TETAP}orang" for teks, n in pilihan))
                   for judul, pilihan in skm.profil if judul in _DI_POSTER)
    semua = (("Jumlah responden", f"{format_angka(skm.responden, 0)} orang" if skm.responden is not None else ""),
             *profil, ("Periode survei", i.periode_skm.nilai or ""), ("Pelaksana survei", i.pelaksana_skm.nilai or ""),
             ("Pedoman", hasil.regulasi.pedoman_skm.nama))
    return tuple(Butir(label, isi, _HURUF) for label, isi in semua if isi)
