"""What went wrong while a file was written, in the words that staff read. Each says what the file holds now."""

import errno
import os
from pathlib import Path

from toolkit.errors import ToolkitError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_BUSY = (errno.EBUSY, errno.ETXTBSY, errno.EAGAIN)


def _unchanged(path: Path) -> str:
    return f"Isi {path.name} tidak berubah." if os.path.lexists(path) else f"{path.name} tidak dibuat."


def from_os_error(path: Path, error: OSError) -> ToolkitError:
    """Words for an error of the operating system while writing.

    Args:
        path: the file that was to be written; it is still as it was.
        error: what the system said.
    """
    state = _unchanged(path)
    if error.errno in _FULL:
        return ToolkitError(f"Hasil tidak dapat ditulis: ruang di drive tempat {path.name} sudah penuh. {state}",
                            "Kosongkan sebagian ruang, lalu jalankan lagi.")
    if error.errno == errno.EROFS:
        return ToolkitError(f"Hasil tidak dapat ditulis: drive tempat {path.name} hanya dapat dibaca. {state}",
                            "Salin berkas itu ke drive lain, lalu jalankan lagi di sana.")
    if error.errno in _BUSY:
        return refused_rename(path)
    if isinstance(error, PermissionError):
        return ToolkitError(f"Hasil tidak dapat ditulis: akun ini tidak boleh menulis di folder {_folder(path)}. {state}",
                            "Salin berkas itu ke folder sendiri, atau mintalah hak tulis kepada pemilik folder.")
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return ToolkitError(f"Hasil tidak dapat ditulis: folder {_folder(path)} tidak ada. {state}",
                            "Buat folder itu dahulu, atau sebutkan folder lain.")
    if error.errno == errno.ENAMETOOLONG:
        return ToolkitError(f"Hasil tidak dapat ditulis: nama {path.name} terlalu panjang. {state}",
                            "Pakai nama yang lebih pendek.")
    return ToolkitError(f"Hasil tidak dapat ditulis ke {path.name} ({error.strerror or 'sebab tidak diketahui'}). {state}",
                        "Periksa drive atau sambungan jaringannya, lalu jalankan lagi.")


def is_folder(path: Path) -> ToolkitError:
    """The target is a folder."""
    return ToolkitError(f"{path.name} adalah folder, bukan buku kerja. Tidak ada yang ditulis.",
                        "Sebutkan nama berkas di dalam folder itu.")


def read_only(path: Path) -> ToolkitError:
    """The file itself is marked read-only."""
    return ToolkitError(f"{path.name} ditandai hanya-baca, jadi hasil tidak ditulis. {_unchanged(path)}",
                        "Hapus tanda hanya-baca pada Properti berkas itu, atau tulis hasilnya ke berkas lain dengan -o.")


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
