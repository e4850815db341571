"""The registry of Windows, read only."""

import sys
from collections.abc import Callable

Nilai = str | int | None
Registri = Callable[[str, str], Nilai]
"""Key (`HKCU\\Software\\…`) and name of a value ("" for the key's own) -> the value, None where there is none."""


def read(key: str, name: str) -> Nilai:
    """A text or number from the registry; None where there is none, on other systems always."""
    if sys.platform != "win32":
        return None
    import winreg  # is not there on other systems

    hive, _, path = key.partition("\\")
    roots = {"HKCU": winreg.HKEY_CURRENT_USER, "HKCR": winreg.HKEY_CLASSES_ROOT}
    try:
        with winreg.OpenKey(roots[hive], path) as opened:
            value = winreg.QueryValueEx(opened, name)[0]
    except OSError:
        return None
    return value if isinstance(value, (str, int)) else None
