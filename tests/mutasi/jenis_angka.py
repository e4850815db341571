"""Numbers typed wrongly: digits, separators, powers of ten, units, copies."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from tests.mutasi.buku import Rusak, Tempat
from tests.mutasi.jenis import jenis
from tests.mutasi.undian import ANGKA, NUMERIC, Mutan, Undian, bilangan, digit
from toolkit.schema.input import KEGIATAN, PK, REALISASI, RENSTRA, RKT
from toolkit.schema.kinds import Kind
from toolkit.values.kode import kunci
from toolkit.values.ukuran import is_persen

MEASURES = frozenset({Kind.UKURAN, Kind.REALISASI})
NEIGHBOUR = {"0": "1", "1": "24", "2": "135", "3": "26", "4": "157", "5": "2468", "6": "359", "7": "48", "8": "579",
             "9": "68"}
"""Keys beside each digit on a number pad."""


def _digits(teks: str) -> list[int]:
    return [k for k, huruf in enumerate(teks) if huruf.isdigit()]


def _with_digits(u: Undian, nama: str, change: Callable[[str], str | None]) -> Mutan | None:
    di = u.angka(lambda n: n != 0)
    baru = None if di is None else digit(u.kantor.isi(di), change)
    return None if di is None or baru is None else u.ganti(nama, (di, baru))


@jenis("dua angka tertukar")
def swapped(u: Undian, nama: str) -> Mutan | None:
    def change(teks: str) -> str | None:
        d = _digits(teks)
        beda = [(a, b) for a, b in pairwise(d) if teks[a] != teks[b]]
        if not beda:
            return None
        a, b = u.r.choice(beda)
        return teks[:a] + teks[b] + teks[a + 1:b] + teks[a] + teks[b + 1:]

    return _with_digits(u, nama, change)


@jenis("satu angka hilang")
def lost(u: Undian, nama: str) -> Mutan | None:
    def change(teks: str) -> str | None:
        d = _digits(teks)
        if len(d) < 2:
            return None
        k = u.r.choice(d)
        sisa = (teks[:k] + teks[k + 1:]).strip(".")
        return sisa or None

    return _with_digits(u, nama, change)


@jenis("satu angka ganda")
def doubled(u: Undian, nama: str) -> Mutan | None:
    def change(teks: str) -> str:
        k = u.r.choice(_digits(teks))
        return teks[:k] + teks[k] + teks[k:]

    return _with_digits(u, nama, change)


@jenis("satu angka salah ketik")
def mistyped(u: Undian, nama: str) -> Mutan | None:
    def change(teks: str) -> str:
        k = u.r.choice(_digits(teks))
        return teks[:k] + u.r.choice(NEIGHBOUR[teks[k]]) + teks[k + 1:]

    return _with_digits(u, nama, change)


def _power(nama: str, faktor: Decimal) -> None:
    @jenis(nama)
    def scaled(u: Undian, nama: str) -> Mutan | None:
        di = u.angka(lambda n: n != 0 and (faktor > 1 or n >= 10), jenis=NUMERIC - {Kind.TAHUN, Kind.JAWABAN},
                     teks=False)
        if di is None:
            return None
        nilai = (bilangan(u.kantor.isi(di)) or Decimal(0)) * faktor
        return u.ganti(nama, (di, int(nilai) if nilai == nilai.to_integral_value() else nilai))


for _nama, _faktor in (("sepuluh kali lipat", "10"), ("seratus kali lipat", "100"), ("seribu kali lipat", "1000"),
                       ("sepersepuluhnya", "0.1")):
    _power(_nama, Decimal(_faktor))


@jenis("rupiah ditulis dalam ribuan")
def thousands(u: Undian, nama: str) -> Mutan | None:
    di = u.angka(lambda n: n >= 1000, jenis=frozenset({Kind.RUPIAH}), teks=False)
    if di is None:
        return None
    nilai = (bilangan(u.kantor.isi(di)) or Decimal(0)) / 1000
    return u.ganti(nama, (di, int(nilai) if nilai == nilai.to_integral_value() else nilai))


@jenis("titik ribuan terbaca koma desimal")
def thousands_as_decimal(u: Undian, nama: str) -> Mutan | None:
    di = u.angka(lambda n: 1000 <= n < 1_000_000 and n == n.to_integral_value(), jenis=NUMERIC - {Kind.TAHUN},
                 teks=False)
    return None if di is None else u.ganti(nama, (di, (bilangan(u.kantor.isi(di)) or Decimal(0)) / 1000))


@jenis("titik untuk koma")
def dot_for_comma(u: Undian, nama: str) -> Mutan | None:
    di = u.angka(lambda n: n != n.to_integral_value(), teks=False)
    return None if di is None else u.ganti(nama, (di, str(u.kantor.isi(di))))


@jenis("koma hilang")
def comma_lost(u: Undian, nama: str) -> Mutan | None:
    di = u.angka(lambda n: n != n.to_integral_value(), teks=False)
    return None if di is None else u.ganti(nama, (di, int(str(u.kantor.isi(di)).replace(".", ""))))


@jenis("koma untuk titik ribuan")
def comma_for_dot(u: Undian, nama: str) -> Mutan | None:
    """A mix of both, as a hand does: one separator is a comma, the others are dots."""
    di = u.angka(lambda n: n >= 1000 and n == n.to_integral_value(), jenis=NUMERIC - {Kind.TAHUN}, teks=False)
    if di is None:
        return None
    bagian = f"{u.kantor.isi(di):,}".split(",")
    k = u.r.randrange(1, len(bagian))
    return u.ganti(nama, (di, ".".join(bagian[:k]) + "," + ".".join(bagian[k:])))


@jenis("satuan lain ditempel")
def unit_pasted(u: Undian, nama: str) -> Mutan | None:
    """Behind a figure whose unit the sheet, the Renstra or the figure itself names."""
    di = u.angka(jenis=MEASURES)
    if di is None or di.sheet not in {RENSTRA.name, RKT.name, PK.name, REALISASI.name, KEGIATAN.name}:
        return None
    isi, column = u.kantor.isi(di), u.kantor.column(di)
    sendiri = re.sub(ANGKA, "", isi).strip() if isinstance(isi, str) else ""
    satuan = "" if column.field in {"target_program", "target_kegiatan"} else _satuan(u, di)
    lain = [s for s in ("Bulan", "Dokumen", "Kali", "Orang", "%")
            if s.casefold() not in {satuan.casefold(), sendiri.casefold()}]
    angka = ANGKA.search(str(isi))
    if angka is None or not (satuan or (sendiri and column.field == "target_kegiatan")):
        return None
    mutan = u.ganti(nama, (di, f"{angka[0].replace('.', ',')} {u.r.choice(lain)}"))
    return None if mutan is None else replace(mutan, tercetak=True)


def _satuan(u: Undian, di: Tempat) -> str:
    """Satuan of the row's indicator; the sheet's own column goes first."""
    baris = u.kantor.lembar[di.sheet][di.baris]
    if baris.get("Satuan") or "Kode" not in baris:
        return str(baris.get("Satuan") or "")
    return next((str(b.get("Satuan") or "") for b in u.kantor.lembar[RENSTRA.name]
                 if kunci(str(b["Kode"])) == kunci(str(baris["Kode"]))), "")


@jenis("persen ditulis pecahan")
def fraction(u: Undian, nama: str) -> Mutan | None:
    di = u.angka(lambda n: 1 < n <= 200, jenis=NUMERIC, teks=False)
    if di is None or not (u.kantor.column(di).kind is Kind.PERSEN
                          or (u.kantor.column(di).kind in MEASURES and is_persen(_satuan(u, di)))):
        return None
    return u.ganti(nama, (di, (bilangan(u.kantor.isi(di)) or Decimal(0)) / 100))


@jenis("tanda minus terketik")
def minus(u: Undian, nama: str) -> Mutan | None:
    di = u.angka(lambda n: n != 0, teks=False)
    isi = u.kantor.isi(di) if di else None
    return u.ganti(nama, (di, -isi)) if di and isinstance(isi, int | Decimal) else None


@jenis("kata di sel angka")
def words(u: Undian, nama: str) -> Mutan | None:
    di = u.angka()
    kata = ("belum ada", "nihil", "sudah", "lihat lampiran", "tercapai", "sesuai target", "?", "x")
    return None if di is None else u.ganti(nama, (di, u.r.choice(kata)))


@jenis("rumus bernilai error")
def error_value(u: Undian, nama: str) -> Mutan | None:
    di = u.angka()
    return None if di is None else u.ganti(nama, (di, Rusak(u.r.choice(["#REF!", "#DIV/0!", "#N/A", "#VALUE!"]))))


@jenis("rumus belum pernah dihitung")
def never_calculated(u: Undian, nama: str) -> Mutan | None:
    di = u.angka()
    return None if di is None else u.ganti(nama, (di, Rusak()))


@jenis("sel angka dikosongkan")
def emptied(u: Undian, nama: str) -> Mutan | None:
    di = u.angka()
    return None if di is None else u.ganti(nama, (di, None))


@jenis("realisasi salinan tahun lalu")
def copy_of_last_year(u: Undian, nama: str) -> Mutan | None:
    tahun = max((int(k.heading.split()[-1]) for k in u.kantor.kolom[REALISASI.name]
                 if re.fullmatch(r"Realisasi \d{4}", k.heading)), default=0)
    di = u.pilih(lambda t: t.sheet == REALISASI.name and t.judul == REALISASI.column("realisasi").heading)
    lama = u.kantor.lembar[REALISASI.name][di.baris].get(f"Realisasi {tahun}") if di else None
    return u.ganti(nama, (di, lama)) if di and lama is not None else None


@jenis("target diubah di satu dokumen")
def target_in_one_document(u: Undian, nama: str) -> Mutan | None:
    di = u.angka(lambda n: n >= 5, jenis=frozenset({Kind.UKURAN}))
    if di is None or "Target" not in di.judul or di.sheet not in {RENSTRA.name, RKT.name, PK.name, KEGIATAN.name}:
        return None

    def change(teks: str) -> str | None:
        lama = bilangan(teks)
        if lama is None:
            return None
        baru = lama - u.r.randint(1, max(1, int(lama) // 10))
        return str(baru).replace(".", ",") if isinstance(u.kantor.isi(di), str) else str(baru)

    baru = digit(u.kantor.isi(di), change)
    return None if baru is None else u.ganti(nama, (di, baru))
