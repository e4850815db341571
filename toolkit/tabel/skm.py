"""Sheet `SKM Hasil`: distribution of answers, scores per unsur, who answered, and the chart with the mean."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil, HasilSkm, HasilUnsur
from toolkit.tabel.catatan import Penunjuk, belum_dicocokkan, kosong
from toolkit.tabel.ekspresi import Ekspresi
from toolkit.tabel.model import (
    Bagian,
    Baris,
    Format,
    Gaya,
    Grafik,
    Isi,
    JenisGrafik,
    Kategori,
    Kolom,
    Lembar,
    Letak,
    Nilai,
    Rata,
    Rentang,
    Rumus,
    Seri,
    Tabel,
    Warna,
)
from toolkit.tabel.rumus import rumus_dari
from toolkit.tabel.survei import JAWABAN, SKALA, ekspresi_nrr, jawaban
from toolkit.values.angka import KONTEKS_DECIMAL, format_angka, format_singkat

_TENGAH = Rata.TENGAH


def lembar_skm(hasil: Hasil, skm: HasilSkm, penunjuk: Penunjuk) -> Lembar:
    """The sheet; tables of respondents only where something is known about them."""
    return Lembar(nama.SKM_HASIL, tuple(_bagian(hasil, skm, penunjuk)), mendatar=False, beku=False,
                  satu_halaman=not any(pilihan for _, pilihan in skm.profil))


def _bagian(hasil: Hasil, skm: HasilSkm, penunjuk: Penunjuk) -> Iterator[Bagian]:
    yield _distribusi(hasil, skm)
    yield _skor(hasil, skm, penunjuk)
    if any(u.skor is not None for u in skm.unsur):
        yield _grafik(hasil, skm)
    for judul, pilihan in skm.profil:
        if pilihan:
            yield _profil(judul, pilihan)


def _isi_distribusi(hasil: Hasil, u: HasilUnsur, k: int) -> Isi:
    """A share in percent: the cell itself, or its part of the row's sum."""
    if u.distribusi is None:
        return None
    nilai, ada = u.distribusi[k], jawaban(hasil.laporan, u)
    if ada is None:
        return nilai
    if ada.angka[k] == nilai and sum(ada.angka) == sum(u.distribusi):
        return rumus_dari(nilai, Ekspresi(ada.teks[k], ada.acuan), desimal=None)
    bagian = KONTEKS_DECIMAL.divide(ada.angka[k] * 100, sum(ada.angka, Decimal(0)))
    if abs(bagian - nilai) > Decimal("1e-15"):
        return nilai
    return Rumus(nilai, f"{ada.teks[k]}/{ada.banyak}*100", ada.acuan, None)


def _distribusi(hasil: Hasil, skm: HasilSkm) -> Tabel:
    def baris(u: HasilUnsur) -> Baris:
        isi = tuple(_isi_distribusi(hasil, u, k) for k in range(len(JAWABAN)))
        jumlah = None if u.distribusi is None else Rumus(sum(u.distribusi, Decimal(0)), "(3)+(4)+(5)+(6)", (), None)
        return Baris((u.no, u.uraian, *isi, jumlah))

    dari = ", dihitung dari jawaban responden" if skm.dari_responden else (
        "" if skm.persen else ", dihitung dari banyaknya jawaban")
    return Tabel(
        judul=f"Hasil Survei Kepuasan Masyarakat Tahun {hasil.tahun}",
        subjudul=_subjudul(hasil, skm),
        kolom=(Kolom("No", 5, Format.BULAT, _TENGAH), Kolom("Unsur", 40),
               *(Kolom(j, 11, Format.PERSEN, _TENGAH) for j in JAWABAN),
               Kolom("Total", 28, Format.PERSEN, _TENGAH, bentang=2)),
        baris=tuple(baris(u) for u in skm.unsur),
        catatan=(f"Sebaran jawaban setiap unsur dalam persen{dari}.",),
    )


def _subjudul(hasil: Hasil, skm: HasilSkm) -> str:
    identitas = hasil.identitas
    bagian = [identitas.nama_perangkat_daerah.nilai or "", hasil.regulasi.pedoman_skm.nama, f"{len(skm.unsur)} unsur",
              f"bobot {hasil.regulasi.bobot_skm.nama}",
              f"{skm.responden} responden" if skm.responden is not None else "",
              identitas.periode_skm.nilai or "", identitas.pelaksana_skm.nilai or ""]
    return " · ".join(b for b in bagian if b)


def _bobot(hasil: Hasil, skm: HasilSkm) -> str:
    nilai = hasil.regulasi.bobot_skm.nilai
    return f"/{len(skm.unsur)}" if nilai is None else f"*{nilai}"


def _skor(hasil: Hasil, skm: HasilSkm, penunjuk: Penunjuk) -> Tabel:
    bobot = _bobot(hasil, skm)

    def baris(u: HasilUnsur) -> Baris:
        nrr = ekspresi_nrr(hasil.laporan, u)
        tertimbang = None if u.nrr_tertimbang is None else Rumus(u.nrr_tertimbang, f"(3){bobot}", (), None)
        skor = None if u.skor is None else Rumus(u.skor, f"(3)*{SKALA}")
        letak = None if u.skor is None or skm.rata_skor is None else (
            Nilai("di bawah", perhatian=True) if u.di_bawah else "di atas" if u.skor > skm.rata_skor else "sama")
        return Baris((u.no, u.uraian, None if nrr is None else rumus_dari(u.nrr, nrr, desimal=None), tertimbang, skor,
                      _rating(u.huruf, u.nada), _rating(u.predikat, u.nada), letak))

    belum = tuple(kosong(f"Skor unsur {u.no}", penunjuk, str(u.no), u.sumber) for u in skm.unsur if u.skor is None)
    return Tabel(
        judul="Skor Unsur Pelayanan",
        kolom=(Kolom("No", 5, Format.BULAT, _TENGAH), Kolom("Unsur", 40), Kolom("NRR", 11, Format.TIGA, _TENGAH),
               Kolom("NRR Tertimbang", 13, Format.TIGA, _TENGAH), Kolom("Skor", 11, Format.DUA, _TENGAH),
               Kolom("Mutu", 9, rata=_TENGAH), Kolom("Predikat", 14, rata=_TENGAH),
               Kolom("Terhadap rata-rata", 14, rata=_TENGAH)),
        baris=(*(baris(u) for u in skm.unsur), *_ringkas(skm)),
        belum=belum,
        catatan=_catatan(hasil, skm),
    )


def _rating(teks: str | None, nada: int | None) -> Isi:
    return None if teks is None else Kategori(teks, nada)


def _ringkas(skm: HasilSkm) -> tuple[Baris, ...]:
    """Mean of the scores, and the survey's value with its quality."""
    akhir = len(skm.unsur) - 1
    di_bawah = f"{len(skm.di_bawah_rata_rata)} di bawah" if skm.rata_skor is not None else None

    kolom_3 = (Rentang(Letak(0, 3), Letak(akhir, 3)),)
    # The scores beside are rounded; their mean is taken of the exact NRR.
    rata_nrr = rata_skor = None
    if skm.rata_skor is not None:
        rata_nrr = Rumus(skm.rata_skor / SKALA, "AVERAGE({0})", kolom_3, None)
        rata_skor = Rumus(skm.rata_skor, f"AVERAGE({{0}})*{SKALA}", kolom_3)
    tertimbang = [u.nrr_tertimbang for u in skm.unsur if u.nrr_tertimbang is not None]
    kolom_4 = Rentang(Letak(0, 4), Letak(akhir, 4))
    jumlah = Rumus(sum(tertimbang, Decimal(0)), "SUM({0})", (kolom_4,), None) if skm.nilai is not None else None
    nilai = None if skm.nilai is None else Rumus(skm.nilai, f"SUM({{0}})*{SKALA}", (kolom_4,))
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
    baris = ["NRR = nilai rata-rata jawaban (1 sampai 4); skor = NRR × 25.",
             f"NRR tertimbang = NRR × bobot; nilai SKM = jumlah NRR tertimbang × 25. Bobot: {berat}.",
             (f"Mutu dan predikat: {_kelas_mutu(hasil)} ({hasil.regulasi.pedoman_skm.nama})."
              f"{belum_dicocokkan(terverifikasi=hasil.regulasi.pedoman_skm.terverifikasi)}")]
    bawah = [f"{u.uraian} ({format_singkat(u.skor)})" for u in skm.unsur if u.di_bawah and u.skor is not None]
    if bawah:
        baris.append(f"Di bawah rata-rata: {'; '.join(bawah)}.")
    return tuple(baris)


def _kelas_mutu(hasil: Hasil) -> str:
    """Lower edges of the quality classes, best first."""
    isi = []
    for m in hasil.regulasi.pedoman_skm.mutu:
        tepi = m.kelas.dari if m.kelas.dari is not None else m.kelas.lebih_dari
        mulai = f"mulai {format_singkat(tepi)}" if tepi is not None else "di bawahnya"
        isi.append(f"{m.huruf} ({m.predikat}) {mulai}")
    return "; ".join(isi)


def _grafik(hasil: Hasil, skm: HasilSkm) -> Grafik:
    """Blue bars for the scores, a red line for their mean; its figures follow the input cells."""
    ada = [u for u in skm.unsur if u.skor is not None]
    akhir = len(ada) - 1
    kolom_2 = Rentang(Letak(0, 2), Letak(akhir, 2))

    def baris(u: HasilUnsur) -> Baris:
        e = ekspresi_nrr(hasil.laporan, u)
        skor: Isi = u.skor
        if e is not None:
            skor = rumus_dari(u.skor, Ekspresi(f"{e.teks}*{SKALA}", e.acuan), desimal=None)
        return Baris((str(u.no), skor, Rumus(_rata(ada), "AVERAGE({0})", (kolom_2,))))

    data = Tabel(judul="Data grafik", nomor_kolom=False, baris=tuple(baris(u) for u in ada), kolom=(
        Kolom("Unsur", 6), Kolom("Skor", 8, Format.DUA), Kolom("Rata-rata", 8, Format.DUA)))
    rata = () if skm.rata_skor is None else (
        Seri(f"Rata-rata {format_angka(skm.rata_skor, 2)}", 3, Warna.MERAH, garis=True),)
    return Grafik("Skor per unsur dan rata-rata" if rata else "Skor per unsur", JenisGrafik.KOLOM, data,
                  (Seri("Skor unsur", 2, Warna.BIRU, label=True), *rata), tinggi=300, minimum=0, maksimum=100)


def _rata(unsur: list[HasilUnsur]) -> Decimal:
    return KONTEKS_DECIMAL.divide(sum((u.skor for u in unsur if u.skor is not None), Decimal(0)), Decimal(len(unsur)))


def _profil(judul: str, pilihan: tuple[tuple[str, int], ...]) -> Tabel:
    """Respondents by one characteristic."""
    jumlah = sum(n for _, n in pilihan)
    semua = Rentang(Letak(0, 3), Letak(len(pilihan) - 1, 3))
    baris = tuple(Baris((n, teks, banyak, _bagian_persen(banyak, jumlah, semua)))
                  for n, (teks, banyak) in enumerate(pilihan, 1))
    total = Baris(("Jumlah", None, Rumus(jumlah, "SUM({0})", (semua,), None),
                   Nilai(Decimal(100)) if jumlah else None), Gaya.JUMLAH, 2)
    return Tabel(judul=f"Responden menurut {judul}", baris=(*baris, total), kolom=(
        Kolom("No", 5, Format.BULAT, _TENGAH), Kolom(judul, 40),
        Kolom("Jumlah", 35, Format.BULAT, _TENGAH, bentang=3),
        Kolom("Persen", 39, Format.PERSEN_TETAP, _TENGAH, bentang=3)))


def _bagian_persen(banyak: int, jumlah: int, semua: Rentang) -> Isi:
    if not jumlah:
        return None
    return Rumus(KONTEKS_DECIMAL.divide(Decimal(banyak * 100), Decimal(jumlah)), "(3)/SUM({0})*100", (semua,))
