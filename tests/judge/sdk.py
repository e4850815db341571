"""Microsoft's own validator (Open XML SDK) out of the wheel `python-redlines-docxodus`, which brings .NET along.

`python -m tests.judge.sdk` is the process: names of files on stdin, records as JSON on stdout, a line each. One process
for many files: .NET and its compiler start once.
"""

import importlib.util
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.judge.record import Fault

ROOT = Path(__file__).parents[2]
_WHEEL, _ARCHIVE = "python_redlines_docxodus", "_binaries/linux-x64.tar.gz"
_ASSEMBLIES = ("System.IO.Packaging", "DocumentFormat.OpenXml.Framework", "DocumentFormat.OpenXml")
_MOST = 2000
"""Faults of one file after which the validator stops."""


def is_there() -> bool:
    """Can the validator run here: it is made for Linux on x86-64, and part of the extra `dev` there."""
    return all(importlib.util.find_spec(name) for name in (_WHEEL, "pythonnet", "clr_loader"))


def validate(files: Iterable[Path]) -> list[Fault]:
    """All that the validator says about these files, in one process.

    Raises:
        RuntimeError: the process ended otherwise than by its end.
    """
    named = "\n".join(str(path) for path in files)
    env = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1", "DOTNET_EnableDiagnostics": "0",
           "DOTNET_TieredPGO": "0", "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-m", __name__], input=named, capture_output=True, text=True, check=False,
                          cwd=ROOT, env=env)
    if done.returncode:
        raise RuntimeError(f"the validator ended with {done.returncode}: {done.stderr[-2000:]}")
    return [Fault(*json.loads(line)) for line in done.stdout.splitlines()]


def _runtime() -> Path:
    """The folder with .NET and the SDK, unpacked once for each version into `build`."""
    folder = ROOT / "build" / f"judge-{version('python-redlines-docxodus')}"
    if not folder.exists():
        spec = importlib.util.find_spec(_WHEEL)
        assert spec is not None
        assert spec.origin is not None
        folder.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as name:
            with tarfile.open(Path(spec.origin).parent / _ARCHIVE) as archive:
                archive.extraction_filter = getattr(tarfile, "data_filter", None)  # not in 3.11.2, which Debian 12 has
                archive.extractall(Path(name) / "net")  # noqa: S202  (a wheel that pyproject pins)
            try:
                (Path(name) / "net").rename(folder)
            except OSError:  # another process was faster
                assert folder.exists()
    return folder


def _load() -> tuple[Any, Any, Any]:
    """The classes of the SDK: workbook, document, validator."""
    from clr_loader import get_coreclr
    from pythonnet import set_runtime

    folder = _runtime()
    set_runtime(get_coreclr(entry_dll=str(folder / "redline.dll"), dotnet_root=str(folder)))
    clr: Any = importlib.import_module("clr")
    for name in _ASSEMBLIES:
        clr.AddReference(str(folder / name))
    packaging: Any = importlib.import_module("DocumentFormat.OpenXml.Packaging")
    validation: Any = importlib.import_module("DocumentFormat.OpenXml.Validation")
    versions: Any = importlib.import_module("DocumentFormat.OpenXml").FileFormatVersions
    validator = validation.OpenXmlValidator(versions.Microsoft365)
    validator.MaxNumberOfErrors = _MOST
    return packaging.SpreadsheetDocument, packaging.WordprocessingDocument, validator


def _faults(file: str, kind: Any, validator: Any) -> Iterator[Fault]:
    try:
        document = kind.Open(file, False)  # noqa: FBT003  (.NET takes no names: not to be written)
    except Exception as error:  # noqa: BLE001  (any exception of .NET: the file does not open)
        yield Fault(file, "", "", "does not open", _first_line(error))
        return
    try:
        for said in validator.Validate(document):
            part = str(said.Part.Uri).lstrip("/") if said.Part else ""
            yield Fault(file, part, said.Path.XPath if said.Path else "", str(said.Id), str(said.Description))
    except Exception as error:  # noqa: BLE001  (likewise: a part that it cannot read)
        yield Fault(file, "", "", "cannot be validated", _first_line(error))
    finally:
        document.Dispose()


def _first_line(error: Exception) -> str:
    return f"{type(error).__name__}: {(str(error).splitlines() or [''])[0][:300]}"


def main() -> None:
    """Judge the files named on stdin."""
    workbook, document, validator = _load()
    for line in sys.stdin:
        file = line.rstrip("\n")
        kind = document if file.lower().endswith((".docx", ".docm", ".dotx")) else workbook
        for fault in _faults(file, kind, validator):
            sys.stdout.write(json.dumps([fault.file, fault.part, fault.xpath, fault.id, fault.description]) + "\n")


if __name__ == "__main__":
    main()
