"""Money: a realisasi or an RKT amount off by a factor of ten, one amount typed for each indicator that shares it."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.cetak import rupiah
from toolkit.checks.padanan import Pasangan, disagreeing
from toolkit.checks.rkt import anggaran_differs_from_anggaran, joined
from toolkit.checks.salah_ketik import FAKTOR
from toolkit.checks.wajar.ambang import PENYERAPAN_SALAH_KETIK
from toolkit.checks.wajar.kali import find_factor
from toolkit.model.hasil import Hasil, HasilAnggaran
from toolkit.model.laporan import BarisRkt
from toolkit.model.temuan import Tingkat
from toolkit.values.kode import kunci
from toolkit.values.teks import nama_polos


@check("ANG020", Tingkat.PERINGATAN,
       judul="Realisasi atau anggaran meleset sepuluh, seratus, atau seribu kali",
       pesan="realisasi {uraian} tertulis {nilai}, kira-kira {kali} anggarannya, {anggaran}; mungkin maksudnya "
             "{maksud}.",
       saran="Periksa banyaknya nol di kedua angka dengan Laporan Realisasi Anggaran (LRA); bila salah ketik, perbaiki "
             "misalnya menjadi {maksud}.",
       mengapa="Satu angka nol yang hilang mengubah penyerapan seluruh program dan jumlah anggaran.")
def absorption_off_by_factor(hasil: Hasil) -> Iterator[Kena]:
    """A lowest row whose realisasi is a tenth, hundredth or thousandth of a usual absorption of its budget.

    A realisasi above the budget is ANG005's, which names the factor.
    """
    for b in hasil.anggaran:
        anggaran, realisasi = b.anggaran_isian.nilai, b.realisasi_isian.nilai
        if not b.rinci or not anggaran or not realisasi or realisasi <= 0 or realisasi >= anggaran:
            continue
        faktor = find_factor(realisasi, _usual(anggaran))
        if faktor is not None:
            yield Kena(b.realisasi_isian, {"uraian": b.uraian, "kali": FAKTOR[faktor], "anggaran": rupiah(anggaran),
                                           "maksud": rupiah(realisasi / faktor)}, b.kode)


@check("ANG021", Tingkat.PERINGATAN,
       judul="Anggaran di RKT tepat sepuluh, seratus, atau seribu kali sheet Anggaran",
       pesan="tertulis {nilai}, tepat {kali} {uraian} di sheet Anggaran ({letak}), {anggaran}.",
       saran="Periksa banyaknya nol; bila salah ketik, perbaiki misalnya menjadi {anggaran}.",
       mengapa="Perubahan anggaran tidak pernah tepat sepuluh kali; satu angka nol hilang atau berlebih.")
def plan_off_by_factor(hasil: Hasil) -> Iterator[Kena]:
    """An amount of RKT that is exactly a power of ten of its budget row, where RKT001 does not name it already."""
    periksa = anggaran_differs_from_anggaran.periksa
    sudah = {kena.di for kena in periksa(hasil)} if periksa else set()
    beda, _ = disagreeing(joined(hasil))
    for p in beda:
        kali = _exact_factor(p)
        if kali and p.anggaran is not None and p.dicari.jumlah not in sudah:
            yield Kena(p.dicari.jumlah, {"kali": kali, "uraian": p.anggaran.uraian, "anggaran": rupiah(p.seharusnya),
                                         "letak": p.anggaran.anggaran_isian.sel}, p.dicari.nama.nilai or "")


@check("ANG022", Tingkat.PERINGATAN,
       judul="Anggaran yang sama ditulis untuk setiap indikator",
       pesan="{nilai} untuk {kegiatan} sudah tertulis di {letak}; di sheet Anggaran kegiatan itu hanya sekali "
             "{nilai}, jadi RKT menjumlahkannya {kali} kali.",
       saran="Tulis anggarannya di satu baris saja dan kosongkan di baris lain, atau bagi menurut indikator sampai "
             "berjumlah {anggaran}.",
       mengapa="Anggaran yang ditulis di setiap indikator yang memakainya membuat jumlah RKT dua atau tiga kali "
               "anggaran sebenarnya.")
def amount_repeated(hasil: Hasil) -> Iterator[Kena]:
    """Rows of RKT for one kegiatan, each with the whole amount that Anggaran has once: at the second of them."""
    for b, baris in _sharing(hasil):
        sama = [r for r in baris if r.anggaran.nilai == b.anggaran_dipakai]
        if len(sama) > 1:
            yield Kena(sama[1].anggaran, {"kegiatan": b.uraian, "letak": sama[0].anggaran.sel, "kali": len(sama),
                                          "anggaran": rupiah(b.anggaran_dipakai)}, b.kode)


def _usual(anggaran: Decimal) -> tuple[Decimal, Decimal]:
    rendah, tinggi = PENYERAPAN_SALAH_KETIK
    return rendah * anggaran, tinggi * anggaran


def _exact_factor(p: Pasangan) -> str | None:
    tertulis, seharusnya = p.dicari.jumlah.nilai, p.seharusnya
    return FAKTOR.get(tertulis / seharusnya) if tertulis and seharusnya else None


def _sharing(hasil: Hasil) -> Iterator[tuple[HasilAnggaran, list[BarisRkt]]]:
    """The budget rows that rows of RKT name, by Kode Anggaran or by the same name at one place only."""
    per_kode = {kunci(b.kode): b for b in hasil.anggaran}
    per_nama: dict[str, list[HasilAnggaran]] = defaultdict(list)
    for b in hasil.anggaran:
        if b.anggaran_dipakai:
            per_nama[nama_polos(b.uraian)].append(b)
    bagian: dict[str, list[BarisRkt]] = defaultdict(list)
    for r in hasil.laporan.rkt:
        nama = per_nama.get(nama_polos(r.kegiatan.nilai or ""), [])
        kode = r.kode_anggaran.nilai
        ketemu = per_kode.get(kunci(kode)) if kode else nama[0] if len(nama) == 1 else None
        if ketemu is not None:
            bagian[ketemu.kode].append(r)
    for b in hasil.anggaran:
        if b.kode in bagian and b.anggaran_dipakai:
            yield b, bagian.pop(b.kode)
