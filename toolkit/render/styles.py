"""The one table of styles: fonts, colours, borders and number formats of every result sheet."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format as SelFormat

from toolkit.tabel.model import Format, Gaya, Rata
from toolkit.values.angka import bulat, count_desimal

TINTA, REDUP, GARIS = "#1B2A33", "#5F6F79", "#B8C4CA"
KEPALA, KEPALA_LEMBUT, ISIAN, AKSEN = "#0F4C5C", "#E3EEF0", "#FFF8DC", "#C8553D"
FONT = "Arial"

RATING: Mapping[int, tuple[str, str]] = {
    3: ("#1E6B45", "#FFFFFF"),
    2: ("#CFE8D8", "#14492F"),
    1: ("#FBE5B0", "#5E4300"),
    0: ("#F3C6BE", "#6E1B0E"),
}
"""Rating -> (ground, text); apart in grey print as well, and the word always stands there."""

_SEL = {"border": 1, "border_color": GARIS}
STYLES: Mapping[str, Mapping[str, Any]] = {
    "dasar": {"font_name": FONT, "font_size": 10, "font_color": TINTA, "valign": "vcenter", "text_wrap": True},
    "judul": {"bold": True, "font_size": 12, "align": "center"},
    "subjudul": {"font_size": 9, "font_color": REDUP, "align": "center"},
    "pengantar": {"align": "left", "valign": "top"},
    "judul lembar": {"bold": True, "font_size": 14, "font_color": KEPALA},
    "keterangan": {"font_size": 9, "font_color": REDUP},
    "kepala": {**_SEL, "bold": True, "font_color": "#FFFFFF", "bg_color": KEPALA, "align": "center"},
    "nomor": {**_SEL, "font_size": 8, "italic": True, "font_color": REDUP, "bg_color": KEPALA_LEMBUT,
              "align": "center"},
    "sel": dict(_SEL),
    "terbuka": {**_SEL, "bg_color": ISIAN, "locked": False},
    "apa adanya": {"num_format": "@"},
    "tautan": {**_SEL, "font_color": KEPALA, "underline": 1},
    "perhatian": {"font_color": AKSEN, "bold": True},
    "tebal": {"bold": True},
    "sumber": {"font_size": 8, "font_color": REDUP, "italic": True, "align": "left", "valign": "top"},
    "catatan": {"font_size": 8, "font_color": REDUP, "align": "left", "valign": "top"},
    "kaki": {"font_size": 8, "font_color": REDUP, "italic": True, "align": "left", "valign": "top"},
    "kartu label": {"font_size": 8, "font_color": REDUP, "bg_color": KEPALA_LEMBUT, "top": 5, "top_color": KEPALA,
                    "align": "left", "indent": 1},
    "kartu nilai": {"font_size": 20, "bold": True, "font_color": KEPALA, "bg_color": KEPALA_LEMBUT, "align": "left",
                    "indent": 1, "text_wrap": False},
    "kartu catatan": {"font_size": 8, "font_color": REDUP, "bg_color": KEPALA_LEMBUT, "align": "left", "indent": 1},
    "daftar judul": {"bold": True, "font_color": KEPALA, "bottom": 1, "bottom_color": KEPALA},
    "daftar butir": {"font_size": 9},
    "paragraf": {"align": "justify"},
    "kop nama": {"bold": True, "font_size": 14, "align": "center"},
    "kop alamat": {"font_size": 10, "align": "center"},
    "kop garis": {"top": 6},
    "alinea": {"font_size": 11, "valign": "top"},
    "pita": {"bold": True, "font_color": "#FFFFFF", "bg_color": KEPALA, "align": "center"},
    "tanda": {"font_size": 11, "align": "center", "valign": "top"},
    "data": {"font_size": 8, "font_color": GARIS, "text_wrap": False, "align": "left"},
}
"""Name -> properties, on top of `dasar`."""

ROW_STYLES: Mapping[Gaya, Mapping[str, Any]] = {
    Gaya.BIASA: {},
    Gaya.PROGRAM: {"bold": True, "bg_color": KEPALA_LEMBUT},
    Gaya.KEGIATAN: {"italic": True},
    Gaya.JUMLAH: {"bold": True, "bg_color": KEPALA_LEMBUT},
}
ALIGNMENTS: Mapping[Rata, Mapping[str, Any]] = {
    Rata.KIRI: {"align": "left", "indent": 1},
    Rata.TENGAH: {"align": "center"},
    Rata.KANAN: {"align": "right"},
}
COLOURS = frozenset(colour.removeprefix("#") for colour in (
    *(text for style in (*STYLES.values(), *ROW_STYLES.values()) for name, text in style.items() if "color" in name),
    *(colour for pair in RATING.values() for colour in pair)))
"""Every colour of a result sheet, without the sign: a cell of another one was coloured by people."""
_KANAN = frozenset({Format.RUPIAH, Format.RP, Format.BULAT})


def alignment(format_: Format, rata: Rata | None) -> Rata:
    """A column's own alignment, else by kind: text left, money right, other numbers centred."""
    if rata is not None:
        return rata
    if format_ is Format.TEKS:
        return Rata.KIRI
    return Rata.KANAN if format_ in _KANAN else Rata.TENGAH


def _menurut_nilai(nilai: Decimal | int, tampil: int | None = None) -> str:
    """Grouped, with as many decimals (at most two) as the value has: a format cannot leave a lone comma away."""
    desimal = count_desimal(bulat(Decimal(nilai), 2)) if tampil is None else tampil
    return "#,##0" + ("." + "0" * desimal if desimal else "")


_TETAP: Mapping[Format, str] = {
    Format.BULAT: "#,##0_)", Format.DUA: "#,##0.00", Format.TIGA: "#,##0.000", Format.PERSEN_TETAP: '#,##0.00" %"',
    Format.PERSEN_DUA: "#,##0.00", Format.RUPIAH: "#,##0.00_)", Format.RP: '"Rp"#,##0.00_)'}
"""What does not depend on the value."""


def number_format(format_: Format, nilai: Decimal | int, tampil: int | None = None, satuan: str = "") -> str:
    """Excel's number format for a value, in its English notation.

    Args:
        format_: how the number is shown.
        nilai: its decimals are shown where the format leaves them to it.
        tampil: so many instead.
        satuan: stands behind the number.

    >>> number_format(Format.PERSEN, Decimal(100)), number_format(Format.ANGKA, Decimal("71.70"))
    ('#,##0" %"', '#,##0.0')
    >>> number_format(Format.ANGKA, 6, satuan="Kali"), number_format(Format.ANGKA, 81, tampil=2)
    ('#,##0" Kali"', '#,##0.00')
    """
    if format_ in _TETAP:
        return _TETAP[format_]
    polos = satuan.replace('"', "'")
    belakang = '" %"' if format_ is Format.PERSEN else f'" {polos}"' if polos else ""
    return _menurut_nilai(nilai, tampil) + belakang


class Palette:
    """Cell formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._dibuat: dict[tuple[tuple[str, Any], ...], SelFormat] = {}

    def style(self, nama: str, *lapisan: Mapping[str, Any]) -> SelFormat:
        """The style of a name, with further properties laid over it in order."""
        sifat = {**STYLES["dasar"], **STYLES[nama]}
        for lapis in lapisan:
            sifat.update(lapis)
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self._dibuat:
            self._dibuat[kunci] = self._workbook.add_format(sifat)
        return self._dibuat[kunci]
