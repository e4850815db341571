"""What people had put on result sheets and the new ones do not have, in the words that staff read."""

from collections.abc import Sequence

from toolkit.delivery.graft.report import Left

_SHOWN = 15
"""Things that are named one by one."""


def sentences(left: Sequence[Left], file: str) -> tuple[str, ...]:
    """A sentence for each thing.

    Args:
        left: what stays behind.
        file: name of the file that still holds it.

    >>> sentences([Left("Tabel 3.1", "F7", "komentar “Cek”")], "laporan.cadangan-1.xlsx")
    ('Tabel 3.1!F7: komentar “Cek” tidak ikut ke sheet hasil yang baru; masih ada di laporan.cadangan-1.xlsx.',)
    """
    named = tuple(f"{one.place}: {one.what} tidak ikut ke sheet hasil yang baru; masih ada di {file}."
                  for one in left[:_SHOWN])
    more = len(left) - _SHOWN
    return (*named, f"Ada {more} hal lain yang tidak ikut; semuanya masih ada di {file}.") if more > 0 else named


def listed(left: Sequence[Left]) -> str:
    """The same as one list for a message that stops the run."""
    named = "; ".join(f"{one.place}: {one.what}" for one in left[:_SHOWN])
    more = len(left) - _SHOWN
    return f"{named}; dan {more} hal lain" if more > 0 else named
