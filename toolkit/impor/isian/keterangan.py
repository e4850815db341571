"""What the user should know about what was written, in whole sentences."""

from collections.abc import Iterator

from toolkit.delivery.graft.guests.places import place_of
from toolkit.impor.isian.letak import Letak
from toolkit.impor.isian.susunan import Susunan, named
from toolkit.ooxml.markup import main


def remarks(letak: Letak, susunan: Susunan) -> Iterator[str]:
    """Sentences about one sheet: columns that are not there, typed cells that could not follow, what to look at."""
    nama = letak.grid.nama
    if letak.tidak_ada:
        yield (f"Sheet {nama} tidak mempunyai kolom {', '.join(letak.tidak_ada)}, sehingga isinya tidak dimasukkan; "
               "tambahkan kolomnya lalu impor lagi dengan --ganti bila diperlukan.")
    if hilang := [letak.sel(*t) for t, ke in susunan.pindah.items() if ke is None]:
        yield (f"Yang diketik di {named(hilang)} tidak ikut, karena barisnya tidak ada lagi (atau berupa rumus); masih "
               "ada di cadangan.")
    bergeser = susunan.bergeser
    milik = letak.terbuka.input_kolom.keys() | letak.terbuka.hitung_kolom
    if samping := [letak.sel(b, k) for b in sorted(bergeser) for k in letak.grid.baris.get(b, {}) if k not in milik]:
        yield (f"Yang Anda tulis di samping tabel ({named(samping)}) tidak digeser, padahal barisnya berubah; periksa "
               "letaknya.")
    if komentar := [letak.sel(*t) for t in _comments(letak) if t[0] in bergeser]:
        yield f"Komentar di {named(komentar)} tetap di tempatnya, padahal barisnya berubah; periksa letaknya."
    if tersembunyi := sorted(letak.grid.hidden & set(susunan.baris)) or sorted(_hidden(letak, susunan)):
        yield (f"Baris {named([str(b) for b in tersembunyi])} di sheet {nama} tersembunyi; isinya tetap ditulis. Bila "
               "disaring, terapkan ulang saringannya di Excel: Data > Terapkan Ulang.")


def _hidden(letak: Letak, susunan: Susunan) -> Iterator[int]:
    """Blank rows that nobody sees."""
    for baris in susunan.baris:
        row = letak.text.rows.get(baris)
        if row is not None and row.attributes.get("hidden") in ("1", "true"):
            yield baris


def _comments(letak: Letak) -> Iterator[tuple[int, int]]:
    """Cells with a note."""
    for relation in letak.package.relations(letak.grid.part):
        if relation.kind == "comments" and letak.package.has(relation.target):
            for item in letak.package.xml(relation.target, to_read=True).iter(main("comment")):
                if place := place_of(item.get("ref")):
                    yield place
