"""docs/kontrak.md taken apart: headings, tables, the object of --json, and what carries the mark "belum dibangun"."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

HALAMAN = Path(__file__).parents[2] / "docs" / "kontrak.md"

TANDA = re.compile(r"⟨belum dibangun(?:; kini: (?P<kini>[^⟩]*))?⟩")
"""The mark: what it follows is not built yet; `kini` is what holds until then."""

_SISIPAN = re.compile("\0(\\d+)\1")


@dataclass(frozen=True)
class Butir:
    """One item of the page: a sheet, a heading, a choice, a key, an option.

    Attributes:
        teks: the item, without stars and quotes.
        dibangun: it carries no mark.
        kini: what the mark says instead.
        tebal: a required column.
        kurung: what stands in brackets behind it, marks and all.
    """

    teks: str
    dibangun: bool
    kini: str = ""
    tebal: bool = False
    kurung: str = ""


def teks() -> str:
    """The whole page."""
    return HALAMAN.read_text(encoding="utf-8")


def judul() -> list[tuple[int, str]]:
    """Level and words of every heading, without mark."""
    return [(len(pagar), TANDA.sub("", kata).strip())
            for pagar, kata in re.findall(r"^(#+) (.+)$", teks(), flags=re.MULTILINE)]


def bagian() -> dict[str, set[str]]:
    """The headings below each numbered section: `1` -> {Numbers, …}; those that belong to none below ``""``."""
    hasil: dict[str, set[str]] = {"": set()}
    nomor = ""
    for tingkat, kata in judul():
        if tingkat <= 2:
            angka = re.match(r"(\d)\. ", kata)
            nomor = angka[1] if angka else ""
        hasil.setdefault(nomor, set()).add(kata)
    return hasil


def tabel(*kepala: str) -> list[list[str]]:
    """The rows, as cells, of every table with these headings."""
    hasil: list[list[str]] = []
    dalam = False
    for baris in teks().splitlines():
        sel = [s.strip().replace(r"\|", "|") for s in re.split(r"(?<!\\)\|", baris)[1:-1]]
        if sel and not dalam:
            dalam = sel == list(kepala)
        elif dalam and sel and not set(baris) <= set("|-"):
            hasil.append(sel)
        elif not sel:
            dalam = False
    return hasil


def butir(sel: str, pemisah: str = ",;") -> list[Butir]:
    """The items of a cell: parted by `pemisah` outside brackets and marks."""
    tanda = [m["kini"] or "" for m in TANDA.finditer(sel)]
    nomor = iter(range(len(tanda)))
    sisa = TANDA.sub(lambda _: f"\0{next(nomor)}\1", sel)
    return [_butir(satu, tanda) for satu in _parted(sisa, pemisah) if satu.strip()]


def pilihan(kurung: str) -> list[Butir]:
    """Whatever stands in quotes: choices, or names of sheets."""
    return [Butir(m["isi"], dibangun=m["tanda"] is None, kini=(m["kini"] or "").strip("`"))
            for m in re.finditer(rf"`(?P<isi>[^`]+)`(?: (?P<tanda>{TANDA.pattern}))?", kurung)]


def dibangun(semua: list[Butir]) -> list[str]:
    """What the code must have: the items without mark, and what holds until the marked ones are built."""
    return [satu for b in semua if (satu := b.teks if b.dibangun else b.kini)]


def belum(semua: list[Butir]) -> set[str]:
    """What the code must not have."""
    return {b.teks for b in semua if not b.dibangun}


def objek(ke: int) -> tuple[dict[str, object], set[str]]:
    """A block of JSON, the `ke`-th from 0, and its uppermost keys that carry the mark."""
    blok = re.findall(r"^```\n(.+?)^```$", teks(), flags=re.MULTILINE | re.DOTALL)[ke]
    bertanda = {re.findall(r'^ {1,2}"(\w+)":', blok[:m.start()], flags=re.MULTILINE)[-1]
                for m in TANDA.finditer(blok)}
    isi = json.loads(re.sub(r'(?<!["\w])…(?!["\w])', "null", TANDA.sub("", blok)))
    assert isinstance(isi, dict)
    return isi, bertanda


def _parted(teks: str, pemisah: str) -> list[str]:
    """Split outside brackets."""
    hasil, dalam = [""], 0
    for huruf in teks:
        dalam += (huruf == "(") - (huruf == ")")
        if huruf in pemisah and not dalam:
            hasil.append("")
        else:
            hasil[-1] += huruf
    return hasil


def _butir(satu: str, tanda: list[str]) -> Butir:
    di = _SISIPAN.search(re.sub(r" \(.*\)", "", satu))
    kurung = re.search(r" \((.*)\)", satu)
    dalam = "" if kurung is None else _SISIPAN.sub(lambda m: _written(tanda[int(m[1])]), kurung[1])
    polos = _SISIPAN.sub("", satu if kurung is None else satu.replace(kurung[0], "")).strip()
    return Butir(polos.replace("**", "").strip("`"), dibangun=di is None, kini="" if di is None else tanda[int(di[1])],
                 tebal="**" in polos, kurung=dalam)


def _written(kini: str) -> str:
    return f"⟨belum dibangun{'; kini: ' if kini else ''}{kini}⟩"
