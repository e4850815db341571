"""Names of sasaran and indicators in the documents: what one calls otherwise than the one that holds before it."""

from collections.abc import Callable, Iterator

from toolkit.catalog import Kena, check
from toolkit.checks.tools.names import IKU, INDIKATOR, LAPORAN, PK, PK_PERUBAHAN, RKT, SASARAN, Penyebutan, names, words
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisPk
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.values.kode import Kunci, kunci, sasaran_of
from toolkit.values.padanan import Kamus, Padanan, same_name

MENGAPA = ("Reviu laporan kinerja memeriksa apakah sasaran dan indikator di laporan sama dengan yang ada di Renstra, "
           "IKU, dan Perjanjian Kinerja (PermenPANRB 53/2014).")
PESAN = '{apa} {kode} di {dokumen} tertulis "{nilai}", sedangkan di {asal} "{semula}" ({letak}); {beda}.'
SARAN = ("Periksa kodenya, lalu samakan namanya dengan {asal} ({letak}); kosongkan sel ini bila memang sama dengan "
         "Renstra.")
SARAN_KURANG = ("Samakan namanya dengan {asal} ({letak}) bila ada kata yang tertinggal atau berlebih; bila memang "
                "demikian bunyinya, biarkan.")
KOLOM: tuple[tuple[str, Callable[[BarisPk], Isian[str]]], ...] = (
    ("Sasaran", lambda b: b.sasaran), ("Sasaran Perubahan", lambda b: b.sasaran_perubahan))


@check("IKU001", Tingkat.PERINGATAN, judul="Indikator di IKU bernama lain daripada di Renstra",
       pesan=PESAN, saran=SARAN, mengapa=MENGAPA)
def iku_differs(hasil: Hasil) -> Iterator[Kena]:
    """Indikator Kinerja Utama against the indicator of Renstra, by content words."""
    return _hits(hasil, Padanan.BEDA, IKU)


@check("IKU004", Tingkat.INFO, judul="Nama indikator di IKU sedikit berbeda",
       pesan=PESAN, saran=SARAN_KURANG, mengapa=MENGAPA)
def iku_lacks(hasil: Hasil) -> Iterator[Kena]:
    """Indikator Kinerja Utama lacks less than a third of the content words, or has so many more."""
    return _hits(hasil, Padanan.KURANG, IKU)


@check("RKT006", Tingkat.PERINGATAN, judul="Sasaran atau indikator di RKT bernama lain",
       pesan=PESAN, saran=SARAN, mengapa=MENGAPA)
def rkt_differs(hasil: Hasil) -> Iterator[Kena]:
    """Sasaran and Indikator Sasaran in RKT against the document that holds before it, by content words."""
    return _hits(hasil, Padanan.BEDA, RKT)


@check("RKT040", Tingkat.INFO, judul="Nama sasaran atau indikator di RKT sedikit berbeda",
       pesan=PESAN, saran=SARAN_KURANG, mengapa=MENGAPA)
def rkt_lacks(hasil: Hasil) -> Iterator[Kena]:
    """A name in RKT lacks less than a third of the content words, or has so many more."""
    return _hits(hasil, Padanan.KURANG, RKT)


@check("PKJ003", Tingkat.PERINGATAN, judul="Sasaran atau indikator di PK bernama lain",
       pesan=PESAN, saran=SARAN, mengapa=MENGAPA)
def pk_differs(hasil: Hasil) -> Iterator[Kena]:
    """Sasaran, Indikator Sasaran and Sasaran Perubahan in PK against the document that holds before it."""
    return _hits(hasil, Padanan.BEDA, PK, PK_PERUBAHAN, kecuali=(PK_PERUBAHAN, INDIKATOR))


@check("PKJ040", Tingkat.INFO, judul="Nama sasaran atau indikator di PK sedikit berbeda",
       pesan=PESAN, saran=SARAN_KURANG, mengapa=MENGAPA)
def pk_lacks(hasil: Hasil) -> Iterator[Kena]:
    """A name in PK or its amendment lacks less than a third of the content words, or has so many more."""
    return _hits(hasil, Padanan.KURANG, PK, PK_PERUBAHAN)


@check("PKJ041", Tingkat.PERINGATAN, judul="Indikator lain di bawah kode yang sama",
       pesan='Indikator Perubahan untuk kode {kode} tertulis "{nilai}", indikator lain di bawah kode yang sama: di '
             '{asal} "{semula}" ({letak}); {beda}. Realisasi tahun-tahun sebelumnya dan target akhir Renstra milik '
             "indikator semula, jadi tidak dibandingkan.",
       saran="Bila memang indikator lain, beri Kode sendiri; bila sama, samakan namanya dengan {asal} ({letak}).",
       mengapa="Realisasi dua indikator yang berbeda tidak dapat dibandingkan dari tahun ke tahun.")
def amended_to_another(hasil: Hasil) -> Iterator[Kena]:
    """Indikator Perubahan is, by its content words, another indicator than the one that PK or Renstra names."""
    return _hits(hasil, Padanan.BEDA, PK_PERUBAHAN, kecuali=(PK_PERUBAHAN, SASARAN))


@check("REA008", Tingkat.PERINGATAN, judul="Indikator di Realisasi bernama lain",
       pesan=PESAN, saran=SARAN, mengapa=MENGAPA)
def realisasi_differs(hasil: Hasil) -> Iterator[Kena]:
    """Indikator Sasaran in Realisasi against the document that holds before it, by content words."""
    return _hits(hasil, Padanan.BEDA, LAPORAN)


@check("REA022", Tingkat.INFO, judul="Nama indikator di Realisasi sedikit berbeda",
       pesan=PESAN, saran=SARAN_KURANG, mengapa=MENGAPA)
def realisasi_lacks(hasil: Hasil) -> Iterator[Kena]:
    """Indikator Sasaran in Realisasi lacks less than a third of the content words, or has so many more."""
    return _hits(hasil, Padanan.KURANG, LAPORAN)


@check("PKJ042", Tingkat.PERINGATAN, judul="Satu sasaran dengan dua nama di PK",
       pesan='{kolom} {kode} tertulis "{nilai}", sedangkan baris di atasnya menyebut "{semula}" ({letak}) untuk '
             "sasaran yang sama.",
       saran='Samakan {kolom} pada semua baris sasaran {kode}, misalnya "{semula}", atau perbaiki Kode-nya bila '
             "sasarannya memang lain.",
       mengapa="Laporan menyebut satu sasaran dengan satu nama; dengan dua nama pembaca mengira ada dua sasaran.")
def sasaran_called_twice(hasil: Hasil) -> Iterator[Kena]:
    """Rows of one sasaran in PK whose Sasaran, or Sasaran Perubahan, is not the first one's."""
    for kolom, ambil in KOLOM:
        pertama: dict[Kunci, BarisPk] = {}
        for b in hasil.laporan.pk:
            isian = ambil(b)
            if not isian.nilai or not b.kode.nilai or isian.sel is None:
                continue
            awal = ambil(pertama.setdefault(kunci(sasaran_of(b.kode.nilai)), b))
            if not same_name(awal.nilai or "", isian.nilai, words(hasil)):
                yield Kena(isian, {"kode": sasaran_of(b.kode.nilai), "semula": awal.nilai, "letak": awal.sel,
                                   "kolom": kolom}, b.kode.nilai)


@check("IKU005", Tingkat.INFO, judul="Kinerja Utama sama dengan indikatornya",
       pesan='Kinerja Utama {kode} tertulis "{nilai}", sama dengan nama indikatornya.',
       saran='Tulis kinerja utamanya, biasanya sasaran, misalnya "{sasaran}".',
       mengapa="Indikator mengukur kinerja utama; yang diukur tidak sama dengan ukurannya.")
def kinerja_utama_is_indikator(hasil: Hasil) -> Iterator[Kena]:
    """Kinerja Utama of IKU is, by its content words, the indicator's own name in IKU or Renstra."""
    for i in hasil.indikator:
        for b in hasil.laporan.iku:
            if b.kode.nilai and kunci(b.kode.nilai) == kunci(i.kode) and b.kinerja_utama.nilai and any(
                    same_name(b.kinerja_utama.nilai, nama, words(hasil))
                    for nama in (b.indikator_kinerja_utama.nilai, i.uraian_renstra) if nama):
                yield Kena(b.kinerja_utama, {"kode": i.kode, "sasaran": i.uraian_sasaran}, i.kode)


def _hits(hasil: Hasil, padanan: Padanan, *dokumen: str, kecuali: tuple[str, str] = ("", "")) -> Iterator[Kena]:
    return (Kena(p.sebutan.isian, _facts(p, hasil), p.kode) for p in names(hasil)
            if p.padanan is padanan and p.sebutan.dokumen in dokumen and (p.sebutan.dokumen, p.apa) != kecuali)


def _facts(p: Penyebutan, hasil: Hasil) -> dict[str, object]:
    return {"apa": p.apa, "kode": p.kode, "dokumen": p.sebutan.dokumen, "asal": p.acuan.dokumen,
            "semula": p.acuan.isian.nilai, "letak": p.acuan.isian.sel, "beda": "; ".join(_differences(p, words(hasil)))}


def _differences(p: Penyebutan, kamus: Kamus) -> Iterator[str]:
    """Which content words stand in one of the two alone."""
    if p.banding is not None:
        for kata, satu in ((p.banding.hanya_a, p.acuan), (p.banding.hanya_b, p.sebutan)):
            if kata:
                yield f"hanya di {satu.dokumen}: {', '.join(kamus.as_said(kata, satu.isian.nilai or ''))}"
