"""What reading one sheet of a source gives, before all sources are brought together."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.impor.model import Banding, Nilai, Pasangan, Penerima


class NothingToTakeError(ToolkitError):
    """The table holds nothing for this workbook: no rows of what its kind is read for, or another year's or office's.

    A folder's file like that is passed over.
    """


def of_another_year(isi: str, tahun: Iterable[int | str], penerima: Penerima,
                    cara: str = "") -> NothingToTakeError:
    """A table that is of other years than the report.

    Args:
        isi: the file, and what it holds ("a.csv adalah ekspor").
        tahun: the years that it names.
        penerima: the workbook that receives.
        cara: what to do, where it is no export that is made again.
    """
    return NothingToTakeError(
        f"{isi} tahun {', '.join(map(str, sorted(tahun)))}, sedangkan Identitas di {penerima.berkas} menyebut tahun "
        f"{penerima.tahun}.",
        f"{cara or f'Ekspor lagi untuk tahun {penerima.tahun}'}, atau betulkan Tahun laporan di sheet Identitas.")


class Baris(NamedTuple):
    """Rows for one of our sheets; `kunci` as in `Muatan`."""

    sheet: str
    baris: tuple[Mapping[str, Nilai], ...]
    kunci: str = ""


class Peta(NamedTuple):
    """What must be asked by a peta.toml.

    Attributes:
        bagian: the part of the file (`Peta`). mereka: their words. pilihan: (our key, our words) that they may mean.
        keterangan: what stands behind the question.
    """

    bagian: str
    mereka: str
    pilihan: tuple[tuple[str, str], ...]
    keterangan: str = ""


class Hasil(NamedTuple):
    """Rows for our sheets, and what `--tinjau` says of them; see `Tinjauan`.

    Attributes:
        ragu: what the rows are is a guess. diterima: totals that do not meet, and were confirmed.
    """

    isi: tuple[Baris, ...]
    kolom: tuple[Pasangan, ...] = ()
    per_tingkat: Mapping[str, int] = {}
    jumlah: tuple[Banding, ...] = ()
    tidak_diambil: tuple[tuple[str, str], ...] = ()
    catatan: tuple[str, ...] = ()
    pertanyaan: tuple[str, ...] = ()
    peta: tuple[Peta, ...] = ()
    ragu: bool = False
    diterima: tuple[str, ...] = ()
