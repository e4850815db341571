"""Rows that go, come or trade places, and values that land in a neighbour's cell."""

import re
from decimal import Decimal

from tests.mutasi.buku import Isi, Tempat
from tests.mutasi.jenis import jenis
from tests.mutasi.undian import NUMERIC, Mutan, Undian, bilangan
from toolkit.schema.input import ANGGARAN, REALISASI, RENSTRA, SKM
from toolkit.schema.kinds import Kind, Sheet

JAWABAN = tuple(SKM.column(f).heading for f in ("tidak_baik", "kurang_baik", "baik", "sangat_baik"))
UANG = tuple(ANGGARAN.column(f).heading for f in ("anggaran", "realisasi"))


@jenis("baris terhapus")
def deleted(u: Undian, nama: str) -> Mutan | None:
    di = u.baris()
    if di is None:
        return None
    return u.susun(nama, di, [k for k in range(len(u.kantor.lembar[di.sheet])) if k != di.baris], [])


@jenis("baris ganda")
def twice(u: Undian, nama: str) -> Mutan | None:
    di = u.baris()
    if di is None:
        return None
    n = len(u.kantor.lembar[di.sheet])
    return u.susun(nama, di, [*range(di.baris + 1), *range(di.baris, n)], [di.baris, di.baris + 1])


@jenis("dua baris bertukar tempat")
def rows_swapped(u: Undian, nama: str) -> Mutan | None:
    di = u.baris()
    if di is None or di.baris == 0:
        return None
    urutan = list(range(len(u.kantor.lembar[di.sheet])))
    urutan[di.baris - 1:di.baris + 1] = [di.baris, di.baris - 1]
    return u.susun(nama, di, urutan, [di.baris - 1, di.baris])


@jenis("nilai dua sel bersebelahan tertukar")
def beside(u: Undian, nama: str) -> Mutan | None:
    di = u.angka()
    if di is None:
        return None
    judul = [k.heading for k in u.kantor.kolom[di.sheet] if not k.computed]
    k = judul.index(di.judul) + 1
    lain = Tempat(di.sheet, di.baris, judul[k]) if k < len(judul) else None
    angka = lain and u.kantor.column(lain).kind in NUMERIC and bilangan(u.kantor.isi(lain)) is not None
    return u.tukar(nama, di, lain) if angka else None


@jenis("nilai dua baris tertukar")
def below(u: Undian, nama: str) -> Mutan | None:
    di = u.angka()
    if di is None or di.baris + 1 >= len(u.kantor.lembar[di.sheet]):
        return None
    lain = Tempat(di.sheet, di.baris + 1, di.judul)
    return u.tukar(nama, di, lain) if bilangan(u.kantor.isi(lain)) is not None else None


@jenis("uang pindah antarbaris")
def money_moved(u: Undian, nama: str) -> Mutan | None:
    judul = u.r.choice(UANG)
    rinci = [k for k, b in enumerate(u.kantor.lembar[ANGGARAN.name])
             if b.get("Tingkat") == "Sub Kegiatan" and isinstance(b.get(judul), int)]
    if len(rinci) < 2:
        return None
    a, b = (Tempat(ANGGARAN.name, k, judul) for k in u.r.sample(rinci, 2))
    dari, ke = (bilangan(u.kantor.isi(t)) or Decimal(0) for t in (a, b))
    pindah = int(dari) // 20 // 1000 * 1000 or 1000
    return u.ganti(nama, (a, int(dari) - pindah), (b, int(ke) + pindah))


@jenis("jawaban SKM pindah kolom")
def answers_moved(u: Undian, nama: str) -> Mutan | None:
    di = u.pilih(lambda t: t.sheet == SKM.name and t.judul in JAWABAN and bilangan(u.kantor.isi(t)) != 0)
    if di is None:
        return None
    k = JAWABAN.index(di.judul)
    lain = u.r.choice([j for j in (k - 1, k + 1) if 0 <= j < len(JAWABAN)])
    return u.tukar(nama, di, Tempat(SKM.name, di.baris, JAWABAN[lain]))


@jenis("kolom tahun bergeser satu")
def year_shifted(u: Undian, nama: str) -> Mutan | None:
    sheet: Sheet = u.r.choice([RENSTRA, REALISASI])
    dasar = "Target" if sheet is RENSTRA else "Realisasi"
    judul = [k.heading for k in u.kantor.kolom[sheet.name] if re.fullmatch(rf"{dasar} \d{{4}}", k.heading)]
    if sheet is REALISASI:
        judul.append(REALISASI.column("realisasi").heading)
    k = u.r.randrange(len(u.kantor.lembar[sheet.name]))
    isi: list[Isi] = [u.kantor.lembar[sheet.name][k].get(j) for j in judul]
    geser = [*isi[1:], None] if u.r.random() < 0.5 else [None, *isi[:-1]]
    return u.ganti(nama, *((Tempat(sheet.name, k, j), i) for j, i in zip(judul, geser, strict=True)))


@jenis("judul kolom salah")
def heading(u: Undian, nama: str) -> Mutan | None:
    """A letter lost or the year mistyped in the heading of a column that holds figures."""
    di = u.angka(jenis=NUMERIC - {Kind.TAHUN})
    if di is None:
        return None
    tahun = re.search(r"\d{4}", di.judul)
    k = u.r.randrange(len(di.judul))
    baru = (di.judul.replace(tahun[0], str(int(tahun[0]) + u.r.choice([-10, -1, 1, 10]))) if tahun
            else di.judul[:k] + di.judul[k + 1:])
    atas = Tempat(di.sheet, -1, di.judul)
    return Mutan(nama, (), {}, frozenset({atas}), frozenset({di.judul, baru}),
                 f"{u.kantor.sel(atas)}: {di.judul} → {baru}", {atas: baru})
