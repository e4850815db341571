"""A note about what stays blank or disagrees, in its two texts."""

from typing import NamedTuple


class Belum(NamedTuple):
    """A sentence for whoever reads the page; `lengkap`: with where to look, for whoever fills the workbook."""

    apa: str
    lengkap: str

    @classmethod
    def at(cls, apa: str, tunjuk: str) -> "Belum":
        """What, as a clause, and where to look, as `Penunjuk` says it.

        >>> Belum.at("Capaian belum dapat dihitung", "lihat Realisasi!E5").lengkap
        'Capaian belum dapat dihitung: lihat Realisasi!E5.'
        """
        return cls(f"{apa}.", f"{apa}: {tunjuk}.")
