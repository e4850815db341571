"""Spending by kind, by kelompok and by sifat."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.model.hasil_uang import SIFAT, HasilBelanja, Sumber, Total
from toolkit.model.laporan import BarisBelanja
from toolkit.model.sel import Isian
from toolkit.rules.anggaran import add, compute_penyerapan, compute_persen
from toolkit.rules.jenis_belanja import is_pegawai
from toolkit.values.teks import fold


def find_sifat(baris: BarisBelanja) -> str:
    """Sifat of a row: as filled in, else by its Jenis, or, of a Kelompok that has only its total, by its name.

    Belanja Pegawai is Tidak Langsung in any dress: `5.1.01`, `a. Belanja Pegawai`, `Belanja Gaji dan Tunjangan ASN`.

    Source: workbook contract, section 2, "Belanja".
    """
    if baris.sifat.nilai:
        return baris.sifat.nilai
    if not baris.jenis.nilai:
        kelompok = fold(baris.kelompok.nilai or "")
        bawaan = SIFAT[0] if is_pegawai(baris.kelompok.nilai or "") else SIFAT[1]
        return next((nama for nama in SIFAT if fold(nama) in kelompok), bawaan)
    return SIFAT[0] if is_pegawai(baris.jenis.nilai) else SIFAT[1]


def totals_without_kinds(baris: Sequence[BarisBelanja]) -> tuple[BarisBelanja, ...]:
    """The first total of each Kelompok that no row with a Jenis belongs to: its money has no other row."""
    terpakai = {fold(b.kelompok.nilai) for b in baris if b.jenis.nilai and b.kelompok.nilai}
    hasil = []
    for satu in baris:
        if satu.kelompok.nilai and fold(satu.kelompok.nilai) not in terpakai:
            terpakai.add(fold(satu.kelompok.nilai))
            hasil.append(satu)
    return tuple(hasil)


class SemuaBelanja(NamedTuple):
    """The results of sheet `Belanja`: by kind, by kelompok, by sifat, and the sheet's own total."""

    jenis: tuple[HasilBelanja, ...]
    kelompok: tuple[HasilBelanja, ...]
    sifat: tuple[HasilBelanja, ...]
    total: Total


class _Jumlah(NamedTuple):
    """A sum of rupiah, and the cells that it is made of; None where one of them is missing."""

    nilai: Decimal | None
    sumber: Sumber


class _Golongan(NamedTuple):
    """A kelompok (sifat None) or a sifat (kelompok None): its kinds by index, the row that states its total."""

    kelompok: str | None
    sifat: str | None
    bagian: tuple[int, ...]
    tertulis: BarisBelanja | None
    anggaran: _Jumlah
    realisasi: _Jumlah


def compute_belanja(baris: Sequence[BarisBelanja], seluruh: Total | None) -> SemuaBelanja:
    """Spending by kind, and its sums.

    Args:
        baris: the sheet's rows. A blank Jenis makes a row the total of its Kelompok, or, with only Sifat filled, of
            that Sifat.
        seluruh: the whole budget, for the shares of realisasi; None where there is none: then the sheet's own total.

    Source: workbook contract, section 2, "Belanja".
    """
    rincian = [b for b in baris if b.jenis.nilai]
    jumlah = [b for b in baris if not b.jenis.nilai]
    kelompok = [_group_kelompok(nama, rincian, jumlah) for nama in _names_kelompok(baris)]
    utuh = [b for b in totals_without_kinds(baris) if rincian or b.sifat.nilai]
    sifat = [_group_sifat(nama, rincian, jumlah, utuh) for nama in _names_sifat([*rincian, *utuh], jumlah)]
    total = _total(rincian, kelompok, sifat)
    penyebut = total.anggaran if seluruh is None else seluruh.anggaran
    if any(b.kelompok.nilai is None for b in rincian):
        kelompok = [_without_sums(g) for g in kelompok]

    def one_kind(b: BarisBelanja) -> HasilBelanja:
        return HasilBelanja(
            kelompok=b.kelompok.nilai or "", jenis=b.jenis.nilai, sifat=find_sifat(b), anggaran=b.anggaran.nilai,
            realisasi=b.realisasi.nilai, proporsi=compute_persen(b.anggaran.nilai, total.anggaran),
            proporsi_realisasi=compute_persen(b.realisasi.nilai, penyebut),
            capaian=compute_penyerapan(b.realisasi.nilai, b.anggaran.nilai),
            anggaran_isian=b.anggaran, realisasi_isian=b.realisasi, anggaran_sumber=(b.anggaran,),
            realisasi_sumber=(b.realisasi,))

    def one_sum(g: _Golongan) -> HasilBelanja:
        anggaran, realisasi = g.anggaran.nilai, g.realisasi.nilai
        return HasilBelanja(
            kelompok=g.kelompok, jenis=None, sifat=g.sifat, anggaran=anggaran, realisasi=realisasi,
            proporsi=compute_persen(anggaran, total.anggaran), proporsi_realisasi=compute_persen(realisasi, penyebut),
            capaian=compute_penyerapan(realisasi, anggaran), bagian=g.bagian,
            anggaran_isian=g.tertulis.anggaran if g.tertulis else Isian(),
            realisasi_isian=g.tertulis.realisasi if g.tertulis else Isian(),
            anggaran_sumber=g.anggaran.sumber, realisasi_sumber=g.realisasi.sumber)

    return SemuaBelanja(tuple(map(one_kind, rincian)), tuple(map(one_sum, kelompok)), tuple(map(one_sum, sifat)), total)


def _names_kelompok(baris: Sequence[BarisBelanja]) -> list[str]:
    """Every Kelompok as first written, in order."""
    pertama: dict[str, str] = {}
    for satu in baris:
        if satu.kelompok.nilai:
            pertama.setdefault(fold(satu.kelompok.nilai), satu.kelompok.nilai)
    return list(pertama.values())


def _names_sifat(rincian: Sequence[BarisBelanja], jumlah: Sequence[BarisBelanja]) -> list[str]:
    ada = {find_sifat(b) for b in rincian} | {b.sifat.nilai for b in jumlah if b.sifat.nilai and not b.kelompok.nilai}
    return [*(nama for nama in SIFAT if nama in ada), *sorted(ada - set(SIFAT))]


def _group_kelompok(nama: str, rincian: Sequence[BarisBelanja], jumlah: Sequence[BarisBelanja]) -> _Golongan:
    bagian = tuple(n for n, b in enumerate(rincian) if fold(b.kelompok.nilai or "") == fold(nama))
    tertulis = next((b for b in jumlah if fold(b.kelompok.nilai or "") == fold(nama)), None)
    return _Golongan(nama, None, bagian, tertulis, *_columns([rincian[n] for n in bagian], tertulis))


def _without_sums(golongan: _Golongan) -> _Golongan:
    """A row that names no Kelompok may belong to any: a sum without it would look like the whole."""
    kosong = _Jumlah(None, ())
    return golongan._replace(anggaran=kosong, realisasi=kosong) if golongan.bagian else golongan


def _group_sifat(nama: str, rincian: Sequence[BarisBelanja], jumlah: Sequence[BarisBelanja],
                 utuh: Sequence[BarisBelanja]) -> _Golongan:
    """A sifat: its kinds, and the Kelompok (`utuh`) of that sifat that have only a total.

    A Kelompok without Sifat gives way to the written total of the sifat where that has no kinds of its own.
    """
    bagian = tuple(n for n, b in enumerate(rincian) if find_sifat(b) == nama)
    tertulis = next((b for b in jumlah if not b.kelompok.nilai and b.sifat.nilai == nama), None)
    ikut = [b for b in utuh if find_sifat(b) == nama and (b.sifat.nilai or bagian or tertulis is None)]
    return _Golongan(None, nama, bagian, tertulis, *_columns([*(rincian[n] for n in bagian), *ikut], tertulis))


def _columns(rincian: Sequence[BarisBelanja],
             tertulis: BarisBelanja | None) -> tuple[_Jumlah, _Jumlah]:
    """Anggaran and realisasi of a group: the sum of its kinds; the written total where all of them are blank."""
    return (_column([b.anggaran for b in rincian], tertulis.anggaran if tertulis else Isian()),
            _column([b.realisasi for b in rincian], tertulis.realisasi if tertulis else Isian()))


def _column(isian: Sequence[Isian[Decimal]], tertulis: Isian[Decimal]) -> _Jumlah:
    return _sum([tertulis] if all(satu.kosong for satu in isian) else isian)


def _sum(isian: Sequence[Isian[Decimal]]) -> _Jumlah:
    return _Jumlah(add(satu.nilai for satu in isian), tuple(isian))


def _total(rincian: Sequence[BarisBelanja], kelompok: Sequence[_Golongan], sifat: Sequence[_Golongan]) -> Total:
    """The sheet's own total: of the kelompok, or of the sifat where only their totals are known."""
    tanpa_kelompok = [b for b in rincian if not b.kelompok.nilai]
    lengkap = all(g.bagian for g in kelompok)

    def column(per_golongan: Callable[[_Golongan], _Jumlah],
               per_baris: Callable[[BarisBelanja], Isian[Decimal]]) -> _Jumlah:
        langsung = [per_baris(b) for b in tanpa_kelompok]
        jumlah = _add([*map(per_golongan, kelompok), *(_Jumlah(i.nilai, (i,)) for i in langsung)])
        return _add([*map(per_golongan, sifat)]) if jumlah.nilai is None and lengkap else jumlah

    anggaran = column(lambda g: g.anggaran, lambda b: b.anggaran)
    realisasi = column(lambda g: g.realisasi, lambda b: b.realisasi)
    return Total(anggaran=anggaran.nilai, realisasi=realisasi.nilai,
                 capaian=compute_penyerapan(realisasi.nilai, anggaran.nilai),
                 anggaran_sumber=anggaran.sumber, realisasi_sumber=realisasi.sumber)


def _add(jumlah: Sequence[_Jumlah]) -> _Jumlah:
    """The sum of sums; None for none at all."""
    return _Jumlah(add(j.nilai for j in jumlah) if jumlah else None, tuple(s for j in jumlah for s in j.sumber))
