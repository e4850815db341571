"""Names of one thing in several documents: cut, replaced, another's; and the same name spelled otherwise."""

import re
from collections.abc import Callable

from tests.mutasi.buku import Isi, Tempat
from tests.mutasi.fakta import KATA, computed, kecamatan
from tests.mutasi.makna import change, makna, put
from tests.mutasi.undian import Mutan, Undian
from toolkit.schema.input import ANGGARAN, IKU, PK, PK_PROGRAM, REALISASI, RENSTRA, RKT

NAMA = {IKU.name: "Indikator Kinerja Utama", PK.name: "Indikator Sasaran", RKT.name: "Indikator Sasaran",
        REALISASI.name: "Indikator Sasaran"}
"""Where documents say an indicator's name."""
SURVEI = re.compile(r"(?i)kepuasan|survei|mutu pelayanan")


def _cell(u: Undian, sheets: dict[str, str] = NAMA) -> tuple[Tempat, str] | None:
    """A cell for an indicator's name in a document, and the Renstra's name of that indicator."""
    renstra = {b.get("Kode"): str(b["Indikator Sasaran"]).partition(" (")[0] for b in u.kantor.lembar[RENSTRA.name]}
    semua = [(Tempat(s, k, judul), renstra[b["Kode"]]) for s, judul in sheets.items()
             for k, b in enumerate(u.kantor.lembar[s]) if b.get("Kode") in renstra and b["Kode"]]
    return u.r.choice(semua) if semua else None


def spelled(u: Undian, nama: str) -> Mutan | None:
    """The Renstra's name in an honest spelling."""
    sel = _cell(u)
    if sel is None:
        return None
    di, teks = sel
    cocok = [(a, b) for a, b in KATA["ejaan"] if a in teks]
    for a, b in u.r.sample(cocok, min(len(cocok), 2)):
        teks = teks.replace(a, b, 1)
    teks = u.r.choice(KATA["tempel"]).format(teks, kecamatan=kecamatan(computed(u.kantor.nama)))
    return put(u, nama, di, u.r.choice([teks, teks, teks.upper(), teks.title(), teks.replace(" dan ", " & ")]))


@makna("nama indikator dipotong", "Renstra", spelled)
def cut(u: Undian, nama: str) -> Mutan | None:
    """The first half of its words."""
    sel = _cell(u)
    if sel is None or SURVEI.search(sel[1]):
        return None
    kata = sel[1].split()
    return put(u, nama, sel[0], " ".join(kata[:max(2, len(kata) // 2)])) if len(kata) > 3 else None


@makna("satu kata nama indikator diganti", "Renstra", spelled)
def replaced(u: Undian, nama: str) -> Mutan | None:
    sel = _cell(u)
    cocok = [(a, b) for a, b in KATA["ganti"] if sel and re.search(rf"\b{a}\b", sel[1])]
    if sel is None or not cocok:
        return None
    a, b = u.r.choice(cocok)
    return put(u, nama, sel[0], re.sub(rf"\b{a}\b", b, sel[1], count=1))


@makna("nama indikator lain", "Renstra", spelled)
def other(u: Undian, nama: str) -> Mutan | None:
    sel = _cell(u)
    lain = [str(b["Indikator Sasaran"]) for b in u.kantor.lembar[RENSTRA.name]
            if sel and not str(b["Indikator Sasaran"]).startswith(sel[1])]
    return put(u, nama, sel[0], u.r.choice(lain)) if sel and lain else None


@makna("persentase ditulis jumlah", "Renstra", spelled)
def measure_word(u: Undian, nama: str) -> Mutan | None:
    """Persentase and Jumlah are two measures of one noun."""
    sel = _cell(u)
    kepala = sel[1].partition(" ")[0] if sel else ""
    lain = {"Persentase": "Jumlah", "Jumlah": "Persentase"}.get(kepala)
    return put(u, nama, sel[0], f"{lain}{sel[1][len(kepala):]}") if sel and lain else None


def _indicator_changed(u: Undian, nama: str) -> Mutan | None:
    """The PK Perubahan spells the indicator otherwise."""
    sel = _cell(u, {PK.name: "Indikator Perubahan"})
    return put(u, nama, sel[0], sel[1].replace("Persentase", "Prosentase")) if sel else None


@makna("indikator lain di PK Perubahan", "Renstra", _indicator_changed)
def changed(u: Undian, nama: str) -> Mutan | None:
    sel = _cell(u, {PK.name: "Indikator Perubahan"})
    return put(u, nama, sel[0], u.r.choice(
        ["Persentase desa yang menyampaikan LPPD tepat waktu", "Indeks Inovasi Daerah",
         "Jumlah UMKM yang difasilitasi perizinannya"])) if sel else None


def _sasaran_spelled(u: Undian, nama: str) -> Mutan | None:
    return _sasaran(u, nama, lambda teks: teks.replace("Meningkatnya", "Meningkatkan").replace("unnya", "unkan"))


@makna("sasaran lain di PK", "Renstra", _sasaran_spelled)
def other_sasaran(u: Undian, nama: str) -> Mutan | None:
    return _sasaran(u, nama, lambda _: u.r.choice(["Meningkatnya pertumbuhan ekonomi daerah",
                                                   "Terwujudnya lingkungan hidup yang bersih",
                                                   "Meningkatnya kualitas sumber daya manusia"]))


def _sasaran(u: Undian, nama: str, beri: Callable[[str], str]) -> Mutan | None:
    """The name in every row of one sasaran, as staff fill them; the finding belongs to the first."""
    renstra = {str(b.get("Kode")): str(b["Sasaran"]) for b in u.kantor.lembar[RENSTRA.name] if b.get("Sasaran")}
    rows = u.kantor.lembar[PK.name]
    sasaran = u.r.choice(sorted({k.partition(".")[0] for k in renstra}))
    milik = [k for k, b in enumerate(rows) if str(b.get("Kode")).partition(".")[0] == sasaran]
    teks = next(t for k, t in renstra.items() if k.partition(".")[0] == sasaran)
    baru = beri(teks)
    isi: dict[Tempat, Isi] = {Tempat(PK.name, k, "Sasaran"): baru for k in milik}
    return change(u, nama, isi, next(iter(isi))) if isi else None


def _programs(u: Undian) -> dict[str, str]:
    return {str(b["Kode"]): str(b["Uraian"]) for b in u.kantor.lembar[ANGGARAN.name] if b.get("Tingkat") == "Program"}


def _program_spelled(u: Undian, nama: str) -> Mutan | None:
    return _program(u, nama, lambda benar, _: u.r.choice(
        [benar, benar.title(), benar.removeprefix("PROGRAM ").capitalize(), benar.replace(" DAN ", " & "),
         benar.replace("KETENTRAMAN", "KETENTERAMAN"), benar.replace("KABUPATEN/KOTA", "Kab/Kota")]))


@makna("program lain di RKT atau PK Program", "Anggaran", _program_spelled)
def other_program(u: Undian, nama: str) -> Mutan | None:
    """The name of another program than the row's Kode Anggaran says."""
    return _program(u, nama, lambda benar, semua: u.r.choice([p for p in semua if p != benar] or [benar]))


def _program(u: Undian, nama: str, beri: Callable[[str, list[str]], str]) -> Mutan | None:
    """`beri` makes the name to be typed of the right one and all."""
    programs = _programs(u)
    semua = [Tempat(s, k, "Program") for s in (RKT.name, PK_PROGRAM.name)
             for k, b in enumerate(u.kantor.lembar[s]) if str(b.get("Kode Anggaran") or "")[:7] in programs]
    if not semua:
        return None
    di = u.r.choice(semua)
    kode = str(u.kantor.lembar[di.sheet][di.baris]["Kode Anggaran"])[:7]
    return put(u, nama, di, beri(programs[kode], sorted(set(programs.values()))))
