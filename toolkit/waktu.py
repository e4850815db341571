"""When the results were computed: kept in the workbook, so that a run which changes nothing leaves the file alone."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import replace

from toolkit import __version__
from toolkit.model.lembar import RINGKASAN
from toolkit.ooxml.opc import Package
from toolkit.tabel.halaman import Lembar

PENANDA = "_tk_dihitung"
"""Hidden name on Ringkasan: the time, and a digest of the results that it belongs to."""


def digest(lembar: Sequence[Lembar]) -> str:
    """Digest of the result sheets as data, and of the version that lays them out."""
    return hashlib.blake2b(repr((__version__, lembar)).encode(), digest_size=10).hexdigest()


def last_computed(host: Package, sidik: str) -> dt.datetime | None:
    """The time at which these same results were computed for this workbook; None where it holds others, or none."""
    for name in host.defined_names:
        if name.get("name") == PENANDA:
            waktu, _, milik = (name.text or "").strip('"').partition("|")
            if milik == sidik:
                return _time(waktu)
    return None


def _time(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None


def remember(lembar: Sequence[Lembar], dihitung: dt.datetime, sidik: str) -> tuple[Lembar, ...]:
    """The same sheets, Ringkasan carrying the time."""
    penanda = ((PENANDA, f"{dihitung.isoformat()}|{sidik}"),)
    return tuple(replace(satu, penanda=penanda) if satu.nama == RINGKASAN else satu for satu in lembar)
