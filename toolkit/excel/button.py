"""Results into the workbook that is open in Excel: the way of the button, and of the shortcut on the desktop."""

import datetime as dt
import secrets
import sys
from typing import TYPE_CHECKING

from toolkit.delivery.left_behind import listed
from toolkit.delivery.live import LiveBook, busy, deliver, impatient, plan, quiet, same_place
from toolkit.errors import ToolkitError
from toolkit.excel import log, message
from toolkit.excel.private_folder import private_folder, save
from toolkit.pipeline import Pengisian, fill_open

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import xlwings as xw

    from toolkit.delivery.graft import Left


def fill_caller() -> None:
    """Results into the workbook whose macro called; whatever happens, staff see a message and never a traceback."""
    _run(_caller, from_macro=True)


def fill_active() -> None:
    """As `fill_caller`, for the workbook in front in the Excel that is running; no macro is needed."""
    _run(_active, from_macro=False)


def _caller() -> "xw.Book":
    import xlwings as xw  # heavy, and only here

    return xw.Book.caller()


def _active() -> "xw.Book":
    import xlwings as xw

    app = xw.apps.active
    if app is None:
        raise ToolkitError("Excel tidak sedang berjalan.", "Buka workbook laporan di Excel, lalu jalankan lagi.")
    if not app.books.count:
        raise ToolkitError("Tidak ada workbook yang terbuka di Excel.", "Buka workbook laporan, lalu jalankan lagi.")
    return app.books.active


def _run(find: "Callable[[], xw.Book]", *, from_macro: bool) -> None:
    sekarang = dt.datetime.now().astimezone().replace(microsecond=0)
    book = None
    try:
        with impatient():
            book = find()
            _refuse_mac()
            live = LiveBook(book)
            _refuse(live, from_macro=from_macro)
        kabar = message.done(*fill_book(live, sekarang))
    except ToolkitError as galat:
        kabar = message.stopped(galat)
    except Exception as galat:  # noqa: BLE001  (the last boundary: staff get a sentence, whatever happened)
        kabar = message.broken(log.keep(galat, sekarang))
    message.show(kabar, book)


def fill_book(live: LiveBook, sekarang: dt.datetime) -> tuple[Pengisian, tuple[str, ...]]:
    """Read the open workbook as it is now, compute, and put the result sheets into it; it is not saved.

    Args:
        live: the workbook.
        sekarang: the time to show as the time of computation, where the results changed.

    Returns:
        What was computed, and what staff should know about the sheets, a sentence each.

    Raises:
        ToolkitError: it cannot be read or written into; nothing was changed.
    """
    with private_folder() as folder, quiet(live.app), same_place(live):
        salinan = folder / f"salinan-{secrets.token_hex(6)}{live.suffix}"
        live.save_copy(salinan)
        pengisian = fill_open(live.name, salinan.read_bytes(), sekarang=sekarang)
        assert pengisian.sisipan is not None  # noqa: S101  (fill_open always grafts)
        _refuse_loss(live.name, pengisian.sisipan.left)
        hasil = folder / f"toolkit-{secrets.token_hex(6)}{live.suffix}"
        save(hasil, pengisian.sisipan.data)
        return pengisian, deliver(live, hasil, plan(pengisian.pemeriksaan.paket, pengisian.sisipan))


def _refuse(book: LiveBook, *, from_macro: bool) -> None:
    """Leave a workbook alone that cannot take sheets now.

    Args:
        book: the workbook.
        from_macro: its own macro called: Excel counts as busy then, and no cell is being edited.

    Raises:
        ToolkitError: a cell is being edited, or the list of sheets is locked.
    """
    if book.is_edited or not (from_macro or book.is_ready):
        raise busy()
    if book.is_structure_locked:
        raise ToolkitError(f"Susunan sheet {book.name} dikunci, sehingga sheet hasil tidak dapat ditambahkan.",
                           "Di Excel: Tinjau > Proteksi Buku Kerja, buka kuncinya, lalu jalankan lagi.")


def _refuse_loss(nama: str, left: "Sequence[Left]") -> None:
    """Replace no sheet while something of people's would go: a workbook that is open has no backup.

    Raises:
        ToolkitError: names each thing and the ways out.
    """
    if left:
        raise ToolkitError(
            f"Tambahan berikut di sheet hasil tidak dapat ikut ke hasil yang baru, jadi belum ada yang diganti: "
            f"{listed(left)}.",
            "Pindahkan tambahan itu ke sheet sendiri atau hapus dari sheet hasil, lalu jalankan lagi. Cara lain: "
            f"simpan dan tutup {nama}, lalu jalankan `toolkit fill` pada berkasnya; versi sebelumnya disimpan sebagai "
            "cadangan.")


def _refuse_mac() -> None:
    if sys.platform == "darwin":
        raise ToolkitError("Tombol Hitung Capaian hanya berjalan di Excel untuk Windows.",
                           "Simpan dan tutup workbook, lalu jalankan `toolkit fill` pada berkasnya di Terminal.")
