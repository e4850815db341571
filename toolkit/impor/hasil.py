"""What reading one sheet of a source gives, before all sources are brought together."""

from collections.abc import Mapping
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.impor.model import Banding, Nilai, Pasangan


class NothingToTakeError(ToolkitError):
    """The table holds no rows of what its kind is read for; a folder's file like that is passed over."""


class Baris(NamedTuple):
    """Rows for one of our sheets; `kunci` as in `Muatan`."""

    sheet: str
    baris: tuple[Mapping[str, Nilai], ...]
    kunci: str = ""


class Peta(NamedTuple):
    """What must be asked by a peta.toml.

    Attributes:
        bagian: `indikator` or `unsur`. mereka: their words. pilihan: (our key, our words) that they may mean.
    """

    bagian: str
    mereka: str
    pilihan: tuple[tuple[str, str], ...]


class Hasil(NamedTuple):
    """Rows for our sheets, and what `--tinjau` says of them; see `Tinjauan`. `ragu`: what the rows are is a guess."""

    isi: tuple[Baris, ...]
    kolom: tuple[Pasangan, ...] = ()
    per_tingkat: Mapping[str, int] = {}
    jumlah: tuple[Banding, ...] = ()
    tidak_diambil: tuple[tuple[str, str], ...] = ()
    catatan: tuple[str, ...] = ()
    pertanyaan: tuple[str, ...] = ()
    peta: tuple[Peta, ...] = ()
    ragu: bool = False
