"""Sheet `Pengukuran Triwulan`: target, realisasi and capaian of every indicator in each quarter and to date."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.model import lembar as nama
from toolkit.model.asal import Sebab
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import Ukuran
from toolkit.model.rencana_aksi import TRIWULAN, HasilRencanaAksi, HasilTriwulan, SifatTarget
from toolkit.model.rumus import Pohon
from toolkit.model.sel import Isian, Keadaan
from toolkit.rumus.tree import fill, kolom
from toolkit.tabel import catatan
from toolkit.tabel.belum import Belum
from toolkit.tabel.grafik import grafik_triwulan
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Baris, Format, Isi, Kategori, Kolom, Rata, Rumus, Tabel, placed
from toolkit.tabel.seragam import seragam
from toolkit.values.angka import format_berhuruf, format_singkat
from toolkit.values.kode import kunci
from toolkit.values.satuan import rentang_bersatuan
from toolkit.values.teks import fold_rapat
from toolkit.values.ukuran import is_persen

_TENGAH = Rata.TENGAH
_AWAL = (Kolom("NO.", 5, rata=_TENGAH), Kolom("SASARAN STRATEGIS", 24, gabung=True), Kolom("INDIKATOR SASARAN", 34),
         Kolom("SIFAT TARGET", 14, rata=_TENGAH))
TIDAK_DIUKUR = "-"
"""What a quarter without a target shows."""
_TANPA_CAPAIAN = frozenset({Sebab.TARGET_TIDAK_ADA, Sebab.TARGET_NOL, Sebab.REALISASI_NOL,
                            Sebab.REALISASI_TIDAK_TERSEDIA})
"""Why there is no capaian where nothing is missing."""
_CARA = {SifatTarget.AKUMULATIF: "target dan realisasi tiap triwulan dijumlahkan",
         SifatTarget.POSISI_AKHIR: "yang berlaku triwulan terakhir yang diukur",
         SifatTarget.RATA_RATA: "target dan realisasi tiap triwulan dirata-ratakan"}


def sebut_sampai(hasil: Hasil) -> str:
    """`sampai dengan Triwulan II`; empty while nothing is measured."""
    return f"sampai dengan Triwulan {TRIWULAN[hasil.triwulan - 1]}" if hasil.triwulan else ""


def lembar_triwulan(hasil: Hasil, penunjuk: catatan.Penunjuk) -> Lembar:
    """The sheet: the table, and a chart of capaian to date once there is one."""
    grafik = grafik_triwulan(hasil.pengukuran_triwulan, sebut_sampai(hasil))
    return Lembar(nama.PENGUKURAN_TRIWULAN, (_tabel(hasil, penunjuk), *([grafik] if grafik else [])))


def _tabel(hasil: Hasil, penunjuk: catatan.Penunjuk) -> Tabel:
    """Every indicator that is measured by quarters."""
    semua, triwulan = hasil.pengukuran_triwulan, range(1, len(TRIWULAN) + 1)
    return Tabel(
        judul=f"Pengukuran Kinerja Triwulan Tahun {hasil.tahun}", subjudul=sebut_sampai(hasil), nomor_kolom=False,
        kolom=(*_AWAL, *kolom_triwulan(triwulan, hasil.triwulan), Kolom("KATEGORI", 17, rata=_TENGAH)),
        baris=tuple(Baris((f"{n}.", r.uraian_sasaran, r.uraian, r.sifat.value if r.sifat else None, *isi),
                          gabung=r.sasaran)
                    for n, (r, isi) in enumerate(zip(semua, measured(semua, triwulan, len(_AWAL)), strict=True), 1)),
        belum=belum_triwulan(semua, penunjuk), catatan=tuple(catatan_triwulan(hasil, semua)))


def kolom_triwulan(triwulan: Sequence[int], sampai: int | None) -> Iterator[Kolom]:
    """Target, realisasi and capaian of these quarters, 1 to 4, and to date, which is `sampai`."""
    akhir = f"S.D. TRIWULAN {TRIWULAN[sampai - 1]}" if sampai else "S.D. TRIWULAN INI"
    for induk in (*(f"TRIWULAN {TRIWULAN[n - 1]}" for n in triwulan), akhir):
        yield Kolom("TARGET", 9, Format.ANGKA, _TENGAH, induk=induk)
        yield Kolom("REALISASI", 10, Format.ANGKA, _TENGAH, induk=induk)
        yield Kolom("CAPAIAN", 10, Format.PERSEN_TETAP, _TENGAH, induk=induk)


def _shown(r: HasilRencanaAksi, triwulan: Sequence[int]) -> tuple[HasilTriwulan, ...]:
    return (*(r.triwulan[n - 1] for n in triwulan), r.sampai)


def measured(semua: Sequence[HasilRencanaAksi], triwulan: Sequence[int], kiri: int) -> list[tuple[Isi, ...]]:
    """The cells of `kolom_triwulan`, and the category; `kiri`: columns before them."""
    besaran = seragam([tuple(isi for t in _shown(r, triwulan) for isi in (isi_target(t, r.satuan),
                                                                           isi_realisasi(t, r.satuan))) for r in semua],
                      [fold_rapat(r.satuan) for r in semua])
    return [(*_with_capaian(_shown(r, triwulan), satu, kiri),
             Kategori(r.sampai.kategori, r.sampai.nada) if r.sampai.kategori else None)
            for r, satu in zip(semua, besaran, strict=True)]


def _with_capaian(semua: Sequence[HasilTriwulan], besaran: Sequence[Isi], kiri: int) -> Iterator[Isi]:
    for n, t in enumerate(semua):
        target, realisasi = besaran[2 * n:2 * n + 2]
        hidup = isinstance(target, Rumus) and isinstance(realisasi, Rumus)
        yield from (target, realisasi, isi_capaian(t, kiri + 3 * n + 1 if hidup else 0))


def isi_capaian(t: HasilTriwulan, di: int = 0) -> Isi:
    """The percent, over target and realisasi where these stand in column `di` (from 1) and the one after it.

    A dash where there is none and nothing is missing.
    """
    if t.capaian is None:
        return TIDAK_DIUKUR if t.sebab in _TANPA_CAPAIAN else None
    return placed(t.capaian, fill(t.rumus, target=kolom(di), realisasi=kolom(di + 1)) if t.rumus and di else None)


def isi_target(t: HasilTriwulan, satuan: str) -> Isi:
    """A quarter's target: a number, a range as typed, a letter; a dash where there is none."""
    if t.rentang is not None:
        bawah, atas = (format_singkat(n) for n in t.rentang)
        return rentang_bersatuan(t.target_isian.tertulis or f"{bawah}-{atas}", satuan)
    return _isi(t.target, t.target_isian, t.target_rumus, satuan)


def isi_realisasi(t: HasilTriwulan, satuan: str) -> Isi:
    """A quarter's realisasi: a number, a letter; a dash where none is asked for, blank where one is missing."""
    if t.realisasi is None and t.realisasi_isian.kosong and t.sebab is not Sebab.TARGET_TIDAK_ADA:
        return None
    ukuran = t.realisasi_isian.nilai
    if isinstance(t.realisasi, str) and ukuran is not None and ukuran.angka is not None:
        return format_berhuruf(ukuran.angka, t.realisasi)
    return _isi(t.realisasi, t.realisasi_isian, t.realisasi_rumus, satuan)


def _isi(nilai: Decimal | str | None, isian: Isian[Ukuran], rumus: Pohon | None, satuan: str) -> Isi:
    if isinstance(nilai, Decimal):
        return placed(nilai, rumus, desimal=None, format_=Format.PERSEN if is_persen(satuan) else Format.ANGKA)
    if nilai is None:
        return None if isian.keadaan is Keadaan.TIDAK_TERBACA else isian.tertulis or TIDAK_DIUKUR
    return nilai


def belum_triwulan(semua: Sequence[HasilRencanaAksi], penunjuk: catatan.Penunjuk) -> tuple[Belum, ...]:
    """What waits to be measured, or cannot be computed: one note for an indicator."""
    return tuple(b for r in semua for b in _belum(r, penunjuk))


def _belum(r: HasilRencanaAksi, penunjuk: catatan.Penunjuk) -> Iterator[Belum]:
    """One note for an indicator: the quarters that wait for a realisasi, else why there is nothing to date."""
    tanpa = [t for t in r.triwulan if t.jatuh_tempo and t.capaian is None and t.sebab not in _TANPA_CAPAIAN]
    sampai = r.sampai.capaian is None and r.sampai.sebab not in _TANPA_CAPAIAN
    if not tanpa and not sampai:
        return
    kapan = [*(f"triwulan {TRIWULAN[t.triwulan - 1]}" for t in tanpa if t.triwulan), *["s.d. triwulan ini"] * sampai]
    yield catatan.kosong(f'Capaian {", ".join(kapan)} indikator "{r.uraian}"', penunjuk, r.kode,
                         [isian for t in tanpa for isian in (t.realisasi_isian, t.target_isian)])


def catatan_triwulan(hasil: Hasil, semua: Sequence[HasilRencanaAksi]) -> Iterator[str]:
    """How to date is counted, the formulas, what is not measured, the scale."""
    for sifat, cara in _CARA.items():
        if any(r.sifat is sifat for r in semua):
            yield f"Sampai dengan triwulan ini, {sifat.value}: {cara}."
    ada = {kunci(r.kode) for r in semua}
    yield from catatan.catatan_arah([i for i in hasil.indikator if kunci(i.kode) in ada], hasil.regulasi)
    if any(t.rentang for r in semua for t in r.triwulan):
        yield catatan.RENTANG
    if any(t.peringkat for r in semua for t in r.triwulan):
        yield catatan.PERINGKAT
    if any(t.sebab is Sebab.TARGET_TIDAK_ADA for r in semua for t in r.triwulan):
        yield f"Tanda {TIDAK_DIUKUR} pada Target: tidak diukur pada triwulan itu."
    yield from _tidak_ikut(semua, hasil.triwulan or 0)
    lain = [f'"{i.uraian}"' for i in hasil.indikator if kunci(i.kode) not in ada]
    if lain:
        yield f"Tidak diukur per triwulan: indikator {', '.join(lain)}."
    yield catatan.catatan_skala(hasil.regulasi)
    yield catatan.catatan_batas(hasil.regulasi)


def _tidak_ikut(semua: Sequence[HasilRencanaAksi], sampai: int) -> Iterator[str]:
    """Which figures are not in what is summed or averaged, since nothing was aimed at in their quarters."""
    for r in semua:
        tanpa = [tw for tw, t in zip(TRIWULAN[:sampai], r.triwulan, strict=False)
                 if t.realisasi_isian.terisi and not t.target_isian.terisi]
        if tanpa and r.sifat in (SifatTarget.AKUMULATIF, SifatTarget.RATA_RATA):
            yield (f'Realisasi triwulan {", ".join(tanpa)} indikator "{r.uraian}" tidak ikut dihitung sampai dengan '
                   "triwulan ini, karena triwulan itu tidak bertarget.")
