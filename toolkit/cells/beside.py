"""A file that a cell names: where it lies beside the workbook, and whether it may be looked for at all."""

from pathlib import Path

from toolkit.values.nama_berkas import refusal

DI_LUAR = "letaknya di luar folder workbook"


def place_beside(folder: Path, berkas: str) -> Path | str:
    """The file in the folder or below it, there or not; else why it is none, as a clause.

    A workbook from outside must not choose files of this computer, not by a link either.

    Args:
        folder: the workbook's.
        berkas: as the cell has it; judged as text before the file system is asked.
    """
    if alasan := refusal(berkas):
        return alasan
    rumah = folder.resolve()
    try:
        path = (rumah / berkas.replace("\\", "/")).resolve()
    except (OSError, ValueError, RuntimeError):
        return DI_LUAR
    return path if path.is_relative_to(rumah) else DI_LUAR
