"""Sentences about the survey: how it was made, its value, the lowest and highest unsur, the years before."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.model.asal import AsalRealisasi
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.hasil_skm import HasilSkm, HasilUnsur
from toolkit.model.regulasi import PedomanSkm
from toolkit.narasi.bilangan import banyak, berakhir, daftar, pembulatan, persen
from toolkit.narasi.kinerja import golongan
from toolkit.values.angka import bulat, count_desimal, format_angka, format_singkat

_KATA_SURVEI = ("SKM", "IKM", "KEPUASAN MASYARAKAT")


def indikator_survei(hasil: Hasil) -> tuple[HasilIndikator, ...]:
    """The indicators that stand for the survey: by the word SKM in Realisasi, else the first of that name."""
    pakai = tuple(i for i in hasil.indikator if i.realisasi_asal is AsalRealisasi.SKM)
    return pakai or tuple(i for i in hasil.indikator if any(k in i.uraian.upper() for k in _KATA_SURVEI))[:1]


def pelaksanaan(hasil: Hasil) -> Iterator[str]:
    """Where and how the survey was made, as Identitas says it; nothing where it says neither."""
    bagian = [f"{kata} {teks}" for kata, teks in (("di", lokasi(hasil)), ("dengan metode", metode(hasil))) if teks]
    if bagian:
        yield berakhir(f"Survei dilakukan {' '.join(bagian)}")


def lokasi(hasil: Hasil) -> str:
    """Where the survey was made, to stand behind `di`; empty where Identitas does not say it."""
    return _after(hasil.identitas.lokasi_skm.nilai, "di", "bertempat di")


def metode(hasil: Hasil) -> str:
    """How the survey was made, to stand behind `dengan metode`; empty where Identitas does not say it."""
    return _after(hasil.identitas.metode_skm.nilai, "dengan metode", "metode", "dengan")


def _after(tertulis: str | None, *awal: str) -> str:
    """A text without its full stop and the words that our sentence has already."""
    teks = (tertulis or "").strip().rstrip(".")
    return next((teks[len(satu):].lstrip() for satu in awal if teks.lower().startswith(f"{satu} ")), teks)


def ringkasan(skm: HasilSkm, pedoman: PedomanSkm) -> Iterator[str]:
    """The survey: its value, how many unsur in each class, which are below the mean."""
    yield from nilai(skm, pedoman)
    yield from di_bawah_rata_rata(skm)


def nilai(skm: HasilSkm, pedoman: PedomanSkm) -> Iterator[str]:
    """The survey's value, and how many unsur in each class."""
    jumlah = banyak(len(skm.unsur))
    if skm.nilai is None:
        belum = sum(u.skor is None for u in skm.unsur)
        yield (f"Survei Kepuasan Masyarakat memuat {jumlah} unsur; nilainya belum dapat dihitung, karena skor "
               f"{banyak(belum)} unsur belum ada.")
        return
    responden = f" dari {format_singkat(skm.responden)} responden" if skm.responden is not None else ""
    yield (f"Survei Kepuasan Masyarakat{responden} terhadap {jumlah} unsur menghasilkan nilai "
           f"{format_angka(skm.nilai, 2)} dengan mutu {skm.huruf} ({skm.predikat}): "
           f"{golongan((u.predikat for u in skm.unsur), 'unsur')}.")
    if pedoman.bagian_unsur:
        yield _bagian_unsur(skm)


def di_bawah_rata_rata(skm: HasilSkm) -> Iterator[str]:
    """The unsur whose score is below the mean of all."""
    bawah = [f"{u.uraian} ({format_angka(u.skor, 2)})" for u in skm.unsur if u.di_bawah and u.skor is not None]
    if bawah and skm.rata_skor is not None:
        yield (f"Skor {banyak(len(bawah))} unsur di bawah rata-rata ({format_angka(skm.rata_skor, 2)}) dan menjadi "
               f"prioritas perbaikan: {daftar(bawah)}.")


def _bagian_unsur(skm: HasilSkm) -> str:
    bagian = Counter(u.predikat for u in skm.unsur if u.predikat)
    nilai = [Decimal(n) * 100 / len(skm.unsur) for n in bagian.values()]
    persentase = [f"{persen(n)} unsur {k}" for n, k in zip(nilai, bagian, strict=True)]
    return f"Dalam persentase: {daftar(persentase)}{pembulatan(nilai, Decimal(100))}."


def pilihan_jawaban(skm: HasilSkm, pedoman: PedomanSkm) -> str:
    """How many unsur were asked, and what could be answered."""
    pilihan = daftar([f"{n} ({satu})" for n, satu in enumerate(pedoman.jawaban, 1)])
    return (f"Kuesioner memuat {banyak(len(skm.unsur))} unsur pelayanan. Setiap unsur dinilai dengan "
            f"{banyak(len(pedoman.jawaban))} pilihan jawaban, yaitu {pilihan}.")


def jumlah_responden(hasil: Hasil, skm: HasilSkm) -> Iterator[str]:
    """How many answered, and whether they are as many as the guideline asks for."""
    if skm.responden is None:
        return
    yield f"Survei diikuti oleh {format_singkat(skm.responden)} responden."
    if skm.sampel is None:
        return
    populasi = hasil.identitas.populasi_layanan.nilai
    if hasil.regulasi.pedoman_skm.minimal_responden is None and populasi is not None:
        perlu = (f"Dengan {format_singkat(populasi)} orang pengguna layanan, jumlah responden paling sedikit menurut "
                 f"tabel Krejcie dan Morgan adalah {format_singkat(skm.sampel)}")
    else:
        perlu = f"Jumlah responden paling sedikit adalah {format_singkat(skm.sampel)}"
    yield f"{perlu}; jumlah itu {'terpenuhi' if skm.responden >= skm.sampel else 'belum terpenuhi'}."


def terendah_tertinggi(skm: HasilSkm) -> Iterator[str]:
    """The unsur with the lowest and the highest score; why there are none where all are equal, or one is missing."""
    skor = [u.skor for u in skm.unsur if u.skor is not None]
    if len(skor) < len(skm.unsur):
        yield (f"Unsur terendah dan tertinggi belum dapat ditentukan, karena skor {banyak(len(skm.unsur) - len(skor))} "
               "unsur belum ada.")
    elif not skm.terendah and skor:
        yield f"Semua unsur mempunyai skor yang sama, yaitu {format_angka(skor[0], 2)}."
    for sebutan, semua in (("terendah", skm.terendah), ("tertinggi", skm.tertinggi)):
        if semua:
            yield f"Unsur dengan skor {sebutan} adalah {daftar([_unsur(u) for u in semua])}."


def _unsur(u: HasilUnsur) -> str:
    return f"{u.uraian} (NRR {format_angka(u.nrr or 0, 3)}; skor {format_angka(u.skor or 0, 2)})"


def riwayat_nilai(hasil: Hasil) -> tuple[tuple[int, Decimal], ...]:
    """The survey's value of each year, this one last; none where no year before is known to be the survey's.

    The years are those of an indicator whose realisasi is the survey's value: taken from it, or the same at the
    decimals that were typed.
    """
    ini = hasil.skm.nilai if hasil.skm else None
    milik = next(iter(indikator_survei(hasil)), None)
    if ini is None or milik is None or not _is_the_value(milik, ini):
        return ()
    lama = tuple((tahun, n) for tahun, n in sorted(milik.riwayat.items()) if n is not None and tahun < hasil.tahun)
    return (*lama, (hasil.tahun, ini)) if lama else ()


def _is_the_value(i: HasilIndikator, ini: Decimal) -> bool:
    if i.realisasi_asal is AsalRealisasi.SKM:
        return True
    return isinstance(i.realisasi, Decimal) and bulat(ini, count_desimal(i.realisasi)) == i.realisasi


def tren(riwayat: Sequence[tuple[int, Decimal]]) -> str:
    """How the survey's value moved: since the year before it, and since the first that is known."""
    (sebelum, lama), (tahun, ini) = riwayat[-2:]
    kalimat = f"Nilai SKM tahun {tahun} sebesar {format_angka(ini, 2)} {_gerak(lama, ini, sebelum)}"
    awal, pertama = riwayat[0]
    return f"{kalimat}." if awal == sebelum else f"{kalimat} dan {_gerak(pertama, ini, awal)}."


def _gerak(lama: Decimal, ini: Decimal, tahun: int) -> str:
    beda = bulat(ini, 2) - bulat(lama, 2)
    if not beda:
        return f"sama dengan tahun {tahun}"
    return (f"{'naik' if beda > 0 else 'turun'} {format_angka(abs(beda), 2)} dibandingkan dengan tahun {tahun} "
            f"({format_angka(lama, 2)})")
