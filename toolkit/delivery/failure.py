"""What went wrong while a file was written, in the words that staff read. Each says what the file holds now."""

import errno
import os
from pathlib import Path

from toolkit.errors import ToolkitError

_CAUSES = (
    ((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "ruang di drive tempat {file} sudah penuh",
     "Kosongkan sebagian ruang, lalu jalankan lagi."),
    ((errno.EROFS,), "drive tempat {file} hanya dapat dibaca",
     "Salin berkas itu ke drive lain, lalu jalankan lagi di sana."),
    ((errno.EACCES, errno.EPERM), "akun ini tidak boleh menulis di folder {folder}",
     "Salin berkas itu ke folder sendiri, atau mintalah hak tulis kepada pemilik folder."),
    ((errno.ENOENT, errno.ENOTDIR), "folder {folder} tidak ada",
     "Buat folder itu dahulu, atau sebutkan folder lain."),
    ((errno.ENAMETOOLONG,), "nama {file} terlalu panjang", "Pakai nama yang lebih pendek."),
    ((errno.EBUSY, errno.ETXTBSY, errno.EAGAIN), "{file} ditahan program lain",
     "Tutup berkas itu di program lain, lalu jalankan lagi."),
)
_OTHER_CAUSE = "drive atau jaringannya bermasalah ({system})"
_OTHER_ADVICE = "Periksa drive atau sambungan jaringannya, lalu jalankan lagi."


def _unchanged(path: Path) -> str:
    return f"Isi {path.name} tidak berubah." if os.path.lexists(path) else f"{path.name} tidak dibuat."


def from_os_error(path: Path, error: OSError) -> ToolkitError:
    """Words for an error of the operating system while writing.

    Args:
        path: the file that was to be written; it is still as it was.
        error: what the system said.
    """
    cause, advice = next(((cause, advice) for numbers, cause, advice in _CAUSES if error.errno in numbers),
                         (_OTHER_CAUSE, _OTHER_ADVICE))
    cause = cause.format(file=path.name, folder=_folder(path), system=error.strerror or "sebab tidak diketahui")
    return ToolkitError(f"Hasil tidak dapat ditulis: {cause}. {_unchanged(path)}", advice)


def is_folder(path: Path) -> ToolkitError:
    """The target is a folder."""
    return ToolkitError(f"{path.name} adalah folder, bukan workbook. Tidak ada yang ditulis.",
                        "Sebutkan nama berkas di dalam folder itu.")


def is_no_file(path: Path) -> ToolkitError:
    """The target is a pipe or a device."""
    return ToolkitError(f"{path.name} bukan berkas biasa, melainkan pipa atau perangkat. Tidak ada yang ditulis.",
                        "Sebutkan nama berkas di dalam sebuah folder.")


def read_only(path: Path) -> ToolkitError:
    """The file itself is marked read-only."""
    return ToolkitError(f"{path.name} ditandai hanya-baca, jadi hasil tidak ditulis. {_unchanged(path)}",
                        "Hapus tanda hanya-baca di Properti berkas itu, atau tulis hasilnya ke berkas lain dengan -o.")


def changed_meanwhile(path: Path) -> ToolkitError:
    """Somebody saved the file between reading and writing."""
    return ToolkitError(f"{path.name} diubah orang atau program lain setelah dibaca, jadi hasil tidak ditulis; "
                        "isinya tetap seperti yang terakhir disimpan.",
                        "Jalankan lagi supaya hasil dihitung dari isi yang terbaru.")


def gone_meanwhile(path: Path) -> ToolkitError:
    """Somebody moved or deleted the file between reading and writing."""
    return ToolkitError(f"{path.name} dipindahkan atau dihapus setelah dibaca, jadi hasil tidak ditulis.",
                        "Jalankan lagi dengan letak berkas yang sekarang.")


def busy(path: Path) -> ToolkitError:
    """Another run of the toolkit is writing in the same folder."""
    return ToolkitError(f"Folder {_folder(path)} sedang ditulisi toolkit yang lain. {_unchanged(path)}",
                        "Tunggu sampai selesai, lalu jalankan lagi.")


def refused_rename(path: Path) -> ToolkitError:
    """The system would not let the new file take the old one's place."""
    return ToolkitError(f"{path.name} ditahan program lain (misalnya Excel, OneDrive, atau antivirus), "
                        f"jadi hasil tidak ditulis. {_unchanged(path)}",
                        "Tutup berkas itu, tunggu sinkronisasi selesai, lalu jalankan lagi.")


def _folder(path: Path) -> str:
    return path.parent.name or str(path.parent)
