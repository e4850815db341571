"""The page that stands the published report beside ours: docs/acuan.md, from acuan.toml and a report made anew."""

import shutil
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.acuan.dokumen import Blok, blocks, folded
from toolkit.report import build

ROOT = Path(__file__).parent.parent.parent
PAGE = "docs/acuan.md"
DATA = Path(__file__).with_name("acuan.toml")
CONTOH = ROOT / "examples" / "ambulu-2021.xlsx"
TERPANJANG = 150
"""Characters of a text that the page shows."""


class Butir(NamedTuple):
    """One heading, table, formula, sentence or signature of the published report.

    Attributes:
        baris: line of the published text. jenis: what it is. tercetak: as printed. kami: how ours begins, empty where
            it is not printed. pindah: ours stands elsewhere than after the one before. sebab: key of the reason.
    """

    baris: int
    jenis: str
    tercetak: str
    kami: str = ""
    pindah: bool = False
    sebab: str = ""


class Pasangan(NamedTuple):
    """An item and what our document has for it: the whole text, empty where it is not printed; None: not found."""

    butir: Butir
    teks: str | None

    @property
    def sama(self) -> bool:
        """Letters and digits agree."""
        return folded(self.butir.tercetak) == folded(self.teks or "")


@cache
def data() -> tuple[tuple[Butir, ...], Mapping[str, str]]:
    """The items, and the reasons by key."""
    isi = tomllib.loads(DATA.read_text(encoding="utf-8"))
    return tuple(Butir(**b) for b in isi["butir"]), isi["sebab"]


@cache
def document() -> tuple[Blok, ...]:
    """The blocks of the example's Word report, made now."""
    with tempfile.TemporaryDirectory() as folder:
        salinan = Path(shutil.copy(CONTOH, folder))
        return blocks(build.report(salinan).ditulis)


def pair(butir: Sequence[Butir], blok: Sequence[Blok]) -> Iterator[Pasangan]:
    """Each item with its place in the document, looked for behind the place of the item before."""
    lipat = [(b.jenis == "tabel", folded(b.teks)) for b in blok]
    tempat = 0
    for b in butir:
        if not b.kami:
            yield Pasangan(b, "")
            continue
        awal = 0 if b.pindah else tempat
        di = next((n for n in range(awal, len(blok)) if lipat[n][0] == (b.jenis == "tabel")
                   and lipat[n][1].startswith(folded(b.kami))), None)
        yield Pasangan(b, None if di is None else blok[di].teks)
        if di is not None and not b.pindah:
            tempat = di + 1


def faults(pasangan: Sequence[Pasangan], sebab: Mapping[str, str]) -> list[str]:
    """What is wrong: an item without its place, one that differs without a reason, a reason that nobody has."""
    salah = [f"{p.butir.baris}: tidak ada lagi di laporan: {p.butir.kami!r}" for p in pasangan if p.teks is None]
    salah += [f"{p.butir.baris}: lain tanpa sebab: {p.butir.tercetak[:60]!r}" for p in pasangan
              if p.teks is not None and (p.butir.sebab not in sebab if p.butir.sebab or not p.sama else False)]
    dipakai = {p.butir.sebab for p in pasangan}
    return salah + [f"sebab {k} tidak dipakai" for k in sebab if k not in dipakai]


def render() -> str:
    """The page."""
    butir, sebab = data()
    pasangan = tuple(pair(butir, document()))
    hitung = Counter("tidak dicetak" if not p.butir.kami else "sama" if p.sama else "lain" for p in pasangan)
    kepala = f"""# Laporan yang terbit di samping laporan kami

Dibuat oleh `python -m tests.docs` dari `tests/acuan/acuan.toml` (laporan Ambulu 2021 seperti terbit, satu butir satu
baris) dan dari laporan Word yang dibuat dari `examples/ambulu-2021.xlsx`. Kolom keempat diambil dari dokumennya. Tes
gagal bila suatu butir tidak ada lagi di laporan, atau lain tanpa sebab. Nama dan NIP orang diganti kurung siku.

{len(pasangan)} butir: {hitung["sama"]} sama, {hitung["lain"]} lain bunyinya, {hitung["tidak dicetak"]} tidak dicetak.

| Baris | Jenis | Laporan yang terbit | Laporan kami | Bedanya dan sebabnya |
|---|---|---|---|---|
"""
    return kepala + "\n".join(_row(p, sebab) for p in pasangan) + "\n"


def _row(p: Pasangan, sebab: Mapping[str, str]) -> str:
    beda = "sama" if p.sama and not p.butir.sebab else sebab.get(p.butir.sebab, "")
    kami = "*tidak dicetak*" if not p.butir.kami else _cell(p.teks or "")
    return f"| {p.butir.baris} | {p.butir.jenis} | {_cell(p.butir.tercetak)} | {kami} | {beda} |"


def _cell(teks: str) -> str:
    pendek = teks if len(teks) <= TERPANJANG else teks[:TERPANJANG].rsplit(" ", 1)[0] + " …"
    return pendek.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")


def write() -> None:
    """Write the page."""
    (ROOT / PAGE).write_text(render(), encoding="utf-8")
