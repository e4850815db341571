"""The last look at a grafted file before it is handed out: nothing of the staff's changed, nothing points nowhere."""

from collections import Counter
from collections.abc import Iterable

from toolkit.delivery.graft.plan import MARK
from toolkit.errors import ToolkitError
from toolkit.ooxml.content_types import TYPES_PART
from toolkit.ooxml.guards import damaged_parts
from toolkit.ooxml.markup import whole
from toolkit.ooxml.opc import Package
from toolkit.ooxml.part_names import relations_part
from toolkit.ooxml.rawzip import key


def changed_parts(before: Package, after: Package) -> tuple[str, ...]:
    """Names of the parts of `before` whose raw bytes are not the same in `after`, or that are gone."""
    return tuple(part for part in before.parts
                 if not after.has(part) or after.entry(part).packed != before.entry(part).packed)


def verify(before: Package, after: Package, allowed: Iterable[str], written: Iterable[str]) -> tuple[str, ...]:
    """Refuse to hand out a file that is not as intended.

    Args:
        before: the host.
        after: the grafted file, read back.
        allowed: parts of the host that may differ or be gone.
        written: parts that were written into the new file; whatever else the host did not have is looked at too.

    Returns:
        Names of the host's parts that changed or are gone.

    Raises:
        ToolkitError: something is wrong; the host is untouched.
    """
    may_differ = {key(part) for part in allowed}
    changed = changed_parts(before, after)
    problems = [f"{part} berubah" for part in changed if key(part) not in may_differ]
    new = [part for part in after.parts if not before.has(part) and part != TYPES_PART]
    problems += [problem for part in dict.fromkeys((*written, *new)) for problem in _of_part(after, part)]
    problems += _of_workbook(before, after)
    if problems:
        raise ToolkitError(
            f"Hasil untuk {before.file or 'workbook ini'} tidak lolos pemeriksaan sebelum ditulis ({problems[0]}).",
            "Berkas tidak diubah. Tulis hasilnya ke workbook lain dengan --into, dan laporkan pesan ini kepada "
            "pengelola toolkit.")
    return changed


def damage_passed_on(after: Package) -> Iterable[str]:
    """Words about parts that were damaged before and went over as they were; what was written is sound."""
    damaged = damaged_parts(after)
    if damaged:
        yield (f"Bagian {', '.join(damaged)} di {after.file or 'workbook ini'} sudah rusak sebelum hasil ditulis, dan "
               "disalin apa adanya; bila Excel menawarkan perbaikan, periksa gambar dan sheet yang memakainya.")


def _of_part(after: Package, part: str) -> Iterable[str]:
    if not after.has(part):
        yield f"{part} tidak ada"
        return
    if after.content_types.of(part) is None:
        yield f"{part} tanpa jenis"
    if after.has(relations_part(part)):
        for relation in after.relations(part):
            if not relation.external and not after.has(relation.target):
                yield f"{part} menunjuk {relation.target}"


def _of_workbook(before: Package, after: Package) -> Iterable[str]:
    if _twins(after) - _twins(before):
        yield "nama sheet kembar"
    for name in after.defined_names:
        local_id = whole(name.get("localSheetId"))
        if name.get("name") == MARK and (local_id is None or local_id >= len(after.sheets)):
            yield "tanda sheet hasil tidak pada tempatnya"


def _twins(package: Package) -> Counter[str]:
    """Sheet names that stand more than once (Excel repairs such a file; a graft must not add to it)."""
    counted = Counter(sheet.name.casefold() for sheet in package.sheets)
    return Counter({name: number for name, number in counted.items() if number > 1})
