"""What the workbook knows of a claim: the values that the words may state, and the one to quote."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from toolkit.catalog import once
from toolkit.checks.naskah.klaim import Klaim
from toolkit.checks.tools.matching import by_kode
from toolkit.checks.tools.printed import Calon, angka, on_scales, rupiah
from toolkit.model.hasil import Hasil, HasilIndikator, HasilSasaran
from toolkit.model.hasil_skm import HasilUnsur
from toolkit.model.hasil_uang import HasilAnggaran, HasilBelanja
from toolkit.model.laporan import Ukuran
from toolkit.rules.capaian import SERATUS
from toolkit.rules.dokumen import speaks_of_skm
from toolkit.values.kode import kunci
from toolkit.values.ukuran import is_persen

_TERPAKAI = frozenset({"realisasi", "serapan", "capaian"})
"""Figures of what was spent."""


class Tahu(NamedTuple):
    """What a claim may state.

    Attributes:
        apa: the figure, as findings name it. nilai: the values, the one to quote first. calon: others that explain it.
        uang: they are rupiah.
    """

    apa: str
    nilai: tuple[Decimal, ...]
    calon: tuple[Calon, ...] = ()
    uang: bool = False

    @property
    def tepat(self) -> str:
        """The value to quote."""
        return f"Rp{rupiah(self.nilai[0])}" if self.uang else angka(self.nilai[0])


_MACAM = {"target": ("target",), "kemajuan": ("kemajuan", "capaian"), "capaian": ("capaian", "realisasi", "kemajuan"),
          "rata": ("capaian", "realisasi", "target")}
"""Which figures of an indicator a word may mean; any other means the realisasi."""


def _numbers(*nilai: object) -> tuple[Decimal, ...]:
    """The numbers among values and targets, each once; both ends of a range, nothing of a letter."""
    semua = (n for u in nilai for n in ((u.angka, u.sampai) if isinstance(u, Ukuran) else (u,)))
    return tuple(dict.fromkeys(n for n in semua if isinstance(n, Decimal)))


def performance(hasil: Hasil, k: Klaim, tahun: tuple[int, ...]) -> Tahu | None:
    """The figure of an indicator, a sasaran, an unsur or the office; None where the workbook does not know it.

    Args:
        hasil: the results.
        k: a claim with a number and a subject.
        tahun: the years that it may speak of.
    """
    if k.subjek is None or not tahun or any(t > hasil.tahun for t in tahun):
        return None
    isi = k.subjek.isi
    if isinstance(isi, HasilIndikator):
        return _of_indicator(hasil, isi, k, tahun)
    nilai: tuple[object, ...] = ()
    if isinstance(isi, HasilUnsur):
        nilai = (isi.skor, isi.nrr, isi.nrr_tertimbang)
    elif isinstance(isi, HasilSasaran) and k.ukuran in {"rata", "capaian"}:
        sendiri = [n for i in isi.indikator for n in (i.capaian, i.capaian_tanpa_batas, i.realisasi)]
        nilai = (isi.rata_rata, *(sendiri if isi.jumlah == 1 else ()))
    elif k.subjek.jenis == "rekap":
        nilai = (hasil.rekap.rata_rata_sasaran, hasil.rekap.rata_rata_indikator)
    apa = "nilai" if isinstance(isi, HasilUnsur) else "rata-rata capaian"
    return _known(f"{apa} {k.subjek.nama}", _numbers(*nilai)) if tahun == (hasil.tahun,) else None


def _known(apa: str, nilai: tuple[Decimal, ...], calon: Iterable[Calon] = (), *, uang: bool = False) -> Tahu | None:
    return Tahu(apa, nilai, tuple(calon), uang) if nilai else None


def _of_indicator(hasil: Hasil, i: HasilIndikator, k: Klaim, tahun: tuple[int, ...]) -> Tahu | None:
    survei = hasil.skm is not None and speaks_of_skm(i.uraian, hasil.regulasi)
    if not isinstance(i.realisasi, Decimal) and not survei:
        return None
    macam = _MACAM.get(k.ukuran, ("realisasi",))
    if k.angka is not None and k.angka.persen and not is_persen(i.satuan) and k.ukuran != "target":
        macam = (*macam, "capaian", "kemajuan")
    nilai: list[object] = []
    for t in tahun:
        satu = [n for m in macam for n in _figures(hasil, i, m, t)]
        if not _numbers(*satu):
            return None
        nilai += satu
    if "akhir_renstra" in k.frasa.tanda:
        nilai += [i.target_akhir_renstra, i.tingkat_kemajuan, *_renstra(hasil, i).values()]
    apa = macam[0] if k.ukuran else "nilai"
    waktu = f" tahun {tahun[0]}" if tahun != (hasil.tahun,) else ""
    return _known(f"{apa} indikator {i.kode}{waktu}", _numbers(*nilai), _others(hasil, i))


def _figures(hasil: Hasil, i: HasilIndikator, macam: str, tahun: int) -> Iterator[object]:
    if tahun != hasil.tahun:
        lalu = i.target_riwayat.get(tahun)
        yield {"target": lalu.nilai if lalu is not None else None, "realisasi": i.riwayat.get(tahun),
               "capaian": i.riwayat_capaian.get(tahun)}.get(macam)
        if macam == "target":
            yield _renstra(hasil, i).get(tahun)
    elif macam == "target":
        yield i.target
        yield from i.rentang or ()
        yield from (n for b in hasil.laporan.pk if kunci(b.kode.nilai or "") == kunci(i.kode)
                    for n in (b.target.nilai, b.target_perubahan.nilai))
        yield from (b.target_sasaran.nilai for b in hasil.laporan.rkt if kunci(b.kode.nilai or "") == kunci(i.kode))
        yield _renstra(hasil, i).get(tahun)
    elif macam == "realisasi":
        yield i.realisasi
        if baris := by_kode(hasil.laporan.realisasi).get(kunci(i.kode)):
            yield baris.realisasi.nilai
        if hasil.skm is not None and speaks_of_skm(i.uraian, hasil.regulasi):
            yield from (*on_scales(hasil.skm.nilai), hasil.skm.rata_skor)
    else:
        yield from (i.capaian, i.capaian_tanpa_batas) if macam == "capaian" else (i.tingkat_kemajuan,)


def _renstra(hasil: Hasil, i: HasilIndikator) -> dict[int, object]:
    baris = by_kode(hasil.laporan.renstra).get(kunci(i.kode))
    return {t: isian.nilai for t, isian in baris.target.items()} if baris is not None else {}


def _others(hasil: Hasil, i: HasilIndikator) -> Iterator[Calon]:
    """Figures of the same indicator that were taken for the right one."""
    yield from (Calon(n, "adalah targetnya") for n in _numbers(i.target))
    yield from (Calon(n, "adalah realisasinya") for n in _numbers(i.realisasi))
    yield from (Calon(n, "adalah capaiannya") for n in _numbers(i.capaian, i.capaian_tanpa_batas))
    yield from (Calon(n, f"adalah realisasi tahun {t}") for t, n in sorted(i.riwayat.items(), reverse=True))
    yield from (Calon(n, f"adalah target tahun {t}") for t, u in sorted(_renstra(hasil, i).items()) if t != hasil.tahun
                for n in _numbers(u))


Pasangan = tuple[Decimal | None, Decimal | None]


@once
def all_pairs(hasil: Hasil) -> tuple[Pasangan, ...]:
    """Anggaran and realisasi of the office, then of every row and sum."""
    baris: list[Pasangan] = [p for a in hasil.anggaran for p in _pairs_of(a)]
    baris += [(b.anggaran, b.realisasi) for b in (*hasil.belanja, *hasil.belanja_kelompok, *hasil.belanja_sifat)]
    return (*_office(hasil), *baris, *((s.anggaran, s.realisasi) for s in hasil.anggaran_sasaran))


def _pairs_of(a: HasilAnggaran) -> tuple[Pasangan, ...]:
    return ((a.anggaran, a.realisasi), (a.anggaran_hitung, a.realisasi_hitung))


def _office(hasil: Hasil) -> tuple[Pasangan, ...]:
    jumlah = [(j.nilai["anggaran"].nilai if "anggaran" in j.nilai else None,
               j.nilai["realisasi"].nilai if "realisasi" in j.nilai else None) for j in hasil.laporan.jumlah]
    return (*((t.anggaran, t.realisasi) for t in (hasil.total, hasil.belanja_total)), *jumlah)


@once
def documents(hasil: Hasil) -> tuple[Decimal, ...]:
    """Every amount of PK Program and RKT, and their sums."""
    pk, rkt = hasil.laporan.pk_program, hasil.laporan.rkt
    kolom = ([p.anggaran.nilai for p in pk], [p.anggaran_perubahan.nilai or p.anggaran.nilai for p in pk],
             [p.anggaran_perubahan.nilai for p in pk], [r.anggaran.nilai for r in rkt],
             [a.anggaran_sebelum.nilai for a in hasil.laporan.anggaran])
    return tuple(n for satu in kolom for n in (*_numbers(*satu), sum(_numbers(*satu), Decimal(0))) if n)


def pairs(hasil: Hasil, k: Klaim) -> tuple[Pasangan, ...]:
    """Anggaran and realisasi of what a claim about money speaks of; none where that is not known."""
    s = k.subjek
    if s is None:
        return ()
    if isinstance(s.isi, HasilAnggaran):
        return _pairs_of(s.isi)
    if isinstance(s.isi, HasilBelanja):
        return ((s.isi.anggaran, s.isi.realisasi),)
    if isinstance(s.isi, HasilSasaran):
        kode = s.isi.kode
        return tuple((a.anggaran, a.realisasi) for a in hasil.anggaran_sasaran if a.kode == kode)
    if s.jenis != "kantor":
        return ()
    return _office(hasil) if s.pasti else all_pairs(hasil)


def money(hasil: Hasil, k: Klaim) -> Tahu | None:
    """The amounts in rupiah that a claim may state; what was planned may be an amount of PK or RKT as well."""
    semua = pairs(hasil, k)
    anggaran, realisasi = (_numbers(*(p[n] for p in semua)) for n in (0, 1))
    rencana = (*anggaran, *documents(hasil)) if anggaran else ()
    if k.ukuran == "sisa":
        nilai = _numbers(*(a - r for a, r in semua if a is not None and r is not None))
    elif k.ukuran in _TERPAKAI:
        nilai = realisasi
    else:
        nilai = rencana if k.ukuran in {"anggaran", "target"} else (*rencana, *realisasi) if realisasi else ()
    apa = {"sisa": "sisa anggaran"}.get(k.ukuran, "realisasi anggaran" if k.ukuran in _TERPAKAI else "anggaran")
    return _known(_of_whom(apa, k), nilai, uang=True)


def money_share(hasil: Hasil, k: Klaim) -> Tahu | None:
    """The percentages that a claim about money may state: what was spent, else also its part of the whole."""
    semua = pairs(hasil, k)
    serapan = [r / a * SERATUS for a, r in semua if a and r is not None]
    if not serapan:
        return None
    if k.ukuran == "sisa":
        return _known(_of_whom("sisa anggaran", k), _numbers(*(SERATUS - s for s in serapan), *(
            e.efisiensi for e in hasil.efisiensi)))
    dasar = [d for d in (*bases(hasil).values(), hasil.total.realisasi) if d]
    bagian = [n / d * SERATUS for p in semua for n in p if n is not None for d in dasar]
    sendiri = k.ukuran in _TERPAKAI and k.next.teks != "dari"
    return _known(_of_whom("serapan anggaran", k), _numbers(*serapan, *(() if sendiri else bagian)))


def _of_whom(apa: str, k: Klaim) -> str:
    return apa if k.subjek is None or k.subjek.jenis == "kantor" else f"{apa} {k.subjek.nama}"


@once
def bases(hasil: Hasil) -> dict[str, Decimal]:
    """Sums that a share may be a part of, by the words that name them (belanja langsung)."""
    dasar = {f"belanja {b.sifat}".casefold(): b.anggaran for b in hasil.belanja_sifat if b.anggaran and b.sifat}
    dasar |= {b.kelompok.casefold(): b.anggaran for b in hasil.belanja_kelompok if b.anggaran and b.kelompok}
    seluruh = hasil.total.anggaran or hasil.belanja_total.anggaran
    return {**({"keseluruhan anggaran": seluruh} if seluruh else {}), **dasar}
