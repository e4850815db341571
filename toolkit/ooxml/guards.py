"""What may be read, and what may be written into: every refusal before a workbook is touched."""

import os
import re
import stat
import sys
from pathlib import Path

from toolkit.ooxml.content_types import TYPES_PART
from toolkit.ooxml.markup import MAIN, MAIN_STRICT, main
from toolkit.ooxml.opc import Package
from toolkit.ooxml.rawzip import END, LOCAL, MAX_FILE, is_sound, megabytes
from toolkit.ooxml.refusal import Refusal, RefusedError

_SHARING_VIOLATION = (32, 33)
_OTHER_DOCUMENTS = (("wordprocessingml", "Word"), ("ms-word", "Word"), ("presentationml", "PowerPoint"),
                    ("ms-powerpoint", "PowerPoint"), ("visio", "Visio"), ("xps", "XPS"))
_TRUE = ("1", "true", "on")
_LOCK_NAME = re.compile(r"~\$(.+)|\.~lock\.(.+)#")
"""Lock files of Excel and LibreOffice."""


def open_workbook(path: Path) -> Package:
    """Read a workbook file once into memory, after every refusal that holds for reading.

    Args:
        path: an .xlsx or .xlsm; what counts is what it holds, not what it is called.

    Returns:
        The package; its `file` is the file's name.

    Raises:
        RefusedError: with the reason, and what to do.
    """
    return package_of(read_bytes(path), path.name)


def read_bytes(path: Path) -> bytes:
    """The whole file.

    Raises:
        RefusedError: it is not there, a folder, a pipe or device, not readable, or beyond MAX_FILE.
    """
    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            raise Refusal.FOLDER.error(path.name)
        if (locked := _LOCK_NAME.fullmatch(path.name)) is not None:
            raise Refusal.LOCK_FILE.error(path.name, part=locked[1] or locked[2])
        if not stat.S_ISREG(state.st_mode):  # a pipe may never end, a device may do anything
            raise Refusal.NO_FILE.error(path.name)
        if state.st_size > MAX_FILE:
            raise Refusal.TOO_BIG.error(path.name, found=megabytes(state.st_size), limit=megabytes(MAX_FILE))
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise Refusal.MISSING.error(path.name or str(path)) from None
    except PermissionError as error:
        reason = Refusal.OPEN_ELSEWHERE if _is_sharing_violation(error) else Refusal.UNREADABLE
        raise reason.error(path.name, part=f"~${path.name}") from error
    except (OSError, ValueError) as error:
        raise Refusal.READ_FAILED.error(path.name, found=_cause(error)) from error


def bears(path: Path, name: str) -> bool:
    """Does a workbook bear a hidden name of ours; what cannot be opened may be somebody's, locked with a password."""
    try:
        package = open_workbook(path)
    except RefusedError:
        return False
    return any(item.get("name") == name for item in package.defined_names)


def package_of(data: bytes, file: str = "") -> Package:
    """The package in these bytes, after every refusal that holds for reading.

    Args:
        data: the whole file.
        file: its name, for messages.

    Raises:
        RefusedError: with the reason, and what to do.
    """
    if not data.startswith((LOCAL, END)):
        from toolkit.ooxml.sniff import what_it_is  # only for what is no workbook

        raise what_it_is(data, file)
    package = Package(data, file)
    if not package.has(TYPES_PART):
        raise _other_archive(package)
    _refuse_other_document(package)
    _refuse_unknown_root(package)
    return package


def check_writable(package: Package, *, structure: bool = True) -> None:
    """Refuse what may be read, but not written into.

    Args:
        package: the workbook.
        structure: sheets are added or removed.

    Raises:
        RefusedError: signed, shared in the old way, or its list of sheets is locked.
    """
    if is_signed(package):
        raise Refusal.SIGNED.error(package.file)
    if any("/revisions/" in part.lower() for part in package.parts):
        raise Refusal.SHARED.error(package.file)
    if structure and is_structure_locked(package):
        raise Refusal.LOCKED.error(package.file)


def is_signed(package: Package) -> bool:
    """Does it carry a digital signature of the whole file (a signed macro project is another thing, and stays)."""
    return (any(part.lower().startswith("_xmlsignatures/") for part in package.parts)
            or any(relation.type.endswith("/digital-signature/origin") for relation in package.relations("")))


def is_structure_locked(package: Package) -> bool:
    """May sheets not be added or removed (Review > Protect Workbook)."""
    protection = package.workbook.find(main("workbookProtection"))
    return protection is not None and (protection.get("lockStructure") or "").lower() in _TRUE


def suffix_of(package: Package) -> str:
    """The ending that Excel demands for this content: `.xlsx`, `.xlsm`, `.xltx` or `.xltm`."""
    content_type = (package.content_types.of(package.workbook_part) or "").lower()
    return (".xlt" if "template" in content_type else ".xls") + ("m" if "macroenabled" in content_type else "x")


def check_suffix(package: Package, path: Path) -> None:
    """Refuse a name under which Excel would not open this content (macros in an .xlsx).

    Raises:
        RefusedError: the name's ending does not fit.
    """
    if path.suffix.lower() != suffix_of(package):
        raise Refusal.SUFFIX.error(path.name, limit=suffix_of(package))


def damaged_parts(package: Package) -> tuple[str, ...]:
    """Names of the parts that do not unpack to their checksum.

    Unpacks everything, piece by piece: about 0.02 s for the 18 MB of a file of 1.5 MB, 0.3 s for 80 MB.
    """
    return tuple(entry.name for entry in package.entries if not is_sound(entry))


def open_elsewhere(path: Path) -> bool:
    """Is the file open in Excel or LibreOffice, on this computer or another.

    Both put a lock file beside it (`~$name`, `.~lock.name#`), which a crash leaves behind; on Windows the open file
    also cannot be opened for writing.
    """
    return lock_file(path) is not None or (sys.platform == "win32" and _cannot_be_written(path))


def lock_file(path: Path) -> Path | None:
    """The lock file of Excel or LibreOffice beside a workbook, None where there is none."""
    for name in (f"~${path.name}", f".~lock.{path.name}#"):
        beside = path.with_name(name)
        if os.path.lexists(beside):
            return beside
    return None


def refuse_if_open(path: Path) -> None:
    """Refuse a file that is open elsewhere.

    Raises:
        RefusedError: names the lock file, so that one left by a crash can be removed.
    """
    if open_elsewhere(path):
        lock = lock_file(path)
        raise Refusal.OPEN_ELSEWHERE.error(path.name, part=lock.name if lock else f"~${path.name}")


def _cannot_be_written(path: Path) -> bool:
    try:
        os.close(os.open(path, os.O_RDWR))
    except PermissionError as error:
        return _is_sharing_violation(error)
    except OSError:
        return False
    return False


def _is_sharing_violation(error: OSError) -> bool:
    return getattr(error, "winerror", None) in _SHARING_VIOLATION


def _cause(error: Exception) -> str:
    return error.strerror or "" if isinstance(error, OSError) else "nama berkas tidak sah"


def _other_archive(package: Package) -> RefusedError:
    """A zip archive that is no Open XML package."""
    kind = package.read("mimetype") if package.has("mimetype") else b""
    if kind.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return Refusal.ODS.error(package.file)
    if kind.startswith(b"application/vnd.oasis.opendocument"):
        return Refusal.OTHER_OFFICE.error(package.file, found="OpenDocument")
    inside = next((p for p in package.parts if p.lower().endswith("/" + TYPES_PART.lower())), None)
    if inside is not None:
        return Refusal.REPACKED.error(package.file, part=inside.rpartition("/")[0])
    if package.has("xl/workbook.xml") or package.has("_rels/.rels"):
        return Refusal.PART_MISSING.error(package.file, part=TYPES_PART)
    return Refusal.OTHER_OFFICE.error(package.file, found="arsip zip")


def _refuse_other_document(package: Package) -> None:
    content_type = (package.content_types.of(package.workbook_part) or "").lower()
    if "sheet.binary" in content_type or package.workbook_part.lower().endswith(".bin"):
        raise Refusal.XLSB.error(package.file)
    for word, kind in _OTHER_DOCUMENTS:
        if word in content_type:
            raise Refusal.OTHER_OFFICE.error(package.file, found=kind)


def _refuse_unknown_root(package: Package) -> None:
    root = package.workbook
    if root.tag == f"{{{MAIN_STRICT}}}workbook":
        raise Refusal.STRICT.error(package.file)
    if root.tag != f"{{{MAIN}}}workbook":
        raise Refusal.NOT_WORKBOOK.error(package.file)
    if root.find(main("sheets")) is None:
        raise Refusal.PART_INVALID.error(package.file, part=package.workbook_part)
