"""Sheet Rencana Aksi by itself: what is due and blank, what cannot be compared or added, the year that is running."""

from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.checks.tools.matching import indikator_by_kode
from toolkit.checks.tools.shapes import place
from toolkit.model.asal import Sebab
from toolkit.model.hasil import Hasil
from toolkit.model.rencana_aksi import TRIWULAN, HasilRencanaAksi, HasilTriwulan, SifatTarget
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import AKHIR_TAHUN, REALISASI, RENCANA_AKSI
from toolkit.values.kode import kunci

SIFAT = RENCANA_AKSI.column("sifat_target").heading


@check("RAK002", Tingkat.PERINGATAN,
       judul="Realisasi triwulan belum diisi",
       pesan="realisasi triwulan {tw} untuk {apa} belum diisi, padahal ada targetnya dan sheet ini sudah diukur sampai "
             "triwulan {akhir}.",
       saran="Isi realisasinya, atau - bila datanya tidak tersedia; kosongkan targetnya bila triwulan itu memang tidak "
             "diukur.",
       mengapa="Tanpa angka itu capaian sampai dengan triwulan yang dijumlahkan atau dirata-ratakan tidak dapat "
               "dihitung.")
def due_blank(hasil: Hasil) -> Iterator[Kena]:
    """A quarter that is due without realisasi; of an indicator that the PK Perubahan dropped none is."""
    for r in known_rows(hasil):
        for t in r.triwulan:
            if t.jatuh_tempo and t.target_isian.terisi and t.realisasi_isian.kosong and t.triwulan:
                yield Kena(place(t.realisasi_isian, RENCANA_AKSI), {
                    "apa": key_of(r), "tw": TRIWULAN[t.triwulan - 1],
                    "akhir": TRIWULAN[(hasil.triwulan or 1) - 1]}, key_of(r))


@check("RAK007", Tingkat.PERINGATAN,
       judul="Predikat tidak dapat dijumlahkan",
       pesan="target atau realisasi triwulan berupa predikat ({huruf}), yang tidak dapat dijumlahkan atau "
             "dirata-ratakan, sehingga capaian sampai dengan triwulan dikosongkan.",
       saran=f'Pilih "{SifatTarget.POSISI_AKHIR.value}" di kolom {SIFAT}, atau tulis angkanya.',
       mengapa="Huruf hanya dapat dibandingkan menurut urutannya.")
def letters_added(hasil: Hasil) -> Iterator[Kena]:
    """A letter in a row whose quarters are summed or averaged."""
    baris = {b.baris: b for b in hasil.laporan.rencana_aksi}
    for r in known_rows(hasil):
        huruf = [u.predikat for t in r.triwulan if t.target_isian.nilai
                 for u in (t.target_isian.nilai, t.realisasi_isian.nilai) if u and u.predikat]
        if huruf and r.sifat in (SifatTarget.AKUMULATIF, SifatTarget.RATA_RATA):
            yield Kena(place(baris[r.baris].sifat_target, RENCANA_AKSI), {"huruf": huruf[0]}, key_of(r))


@check("RAK008", Tingkat.PERINGATAN,
       judul="Target dan realisasi triwulan tidak dapat dibandingkan",
       pesan="tertulis {nilai}, yang tidak dapat dibandingkan dengan targetnya, {target} ({letak}); capaiannya "
             "dikosongkan.",
       saran="Tulis target dan realisasi dalam bentuk yang sama: keduanya angka, misalnya 85, atau keduanya huruf dari "
             "satu skala, misalnya B.",
       mengapa="Capaian adalah realisasi dibandingkan dengan target.")
def not_comparable(hasil: Hasil) -> Iterator[Kena]:
    """A letter against a number that has no letter, letters of two scales, or a range as realisasi."""
    return (Kena(t.realisasi_isian, {"target": t.target_isian.tertulis, "letak": t.target_isian.sel}, key_of(r))
            for r in known_rows(hasil) for t in r.triwulan if _both(t) and t.sebab is Sebab.TIDAK_SEBANDING)


@check("RAK009", Tingkat.INFO,
       judul="Tahun masih berjalan",
       pesan="tahun {tahun} masih berjalan: sudah diukur sampai triwulan {tw}, sedangkan sheet ini belum diisi. Yang "
             "masih kosong di sheet {daftar}, dan realisasi di sheet Anggaran, belum ditanyakan.",
       saran="Tidak perlu apa-apa sekarang; sesudah sheet ini diisi, yang masih kosong disebut satu per satu.",
       mengapa="Pengukuran triwulan dikerjakan sebelum data akhir tahun ada.")
def running(hasil: Hasil) -> Iterator[Kena]:
    """A quarter is measured, and Realisasi says nothing of the year yet."""
    if hasil.laporan.berjalan and hasil.triwulan:
        yield Kena(REALISASI.name, {"tahun": hasil.tahun, "tw": TRIWULAN[hasil.triwulan - 1],
                                    "daftar": ", ".join(s.name for s in AKHIR_TAHUN)}, "semua")


def known_rows(hasil: Hasil) -> Iterator[HasilRencanaAksi]:
    """The rows of which something may be said: of an indicator that is known and was not dropped by the PK Perubahan.

    Two measurements of one indicator that differ are the reader's finding.
    """
    indikator = indikator_by_kode(hasil)
    for r in hasil.rencana_aksi:
        i = indikator.get(kunci(r.kode))
        if i is not None and not i.dilepas and not any(t.sebab is Sebab.KODE_GANDA for t in r.triwulan):
            yield r


def key_of(r: HasilRencanaAksi) -> str:
    """The row's own key: its code, and its action."""
    return f"{r.kode} {r.aksi or ''}".strip()


def _both(t: HasilTriwulan) -> bool:
    return t.target_isian.terisi and t.realisasi_isian.terisi
