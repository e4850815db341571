"""What works on this computer: one small probe for each question, each with the next step. Nothing is changed."""

import enum
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from toolkit import __version__
from toolkit.errors import ToolkitError
from toolkit.excel import project, registry
from toolkit.excel.registry import Registri
from toolkit.template.options import TemplateOptions
from toolkit.template.workbook import make


class Keadaan(enum.Enum):
    """BAIK works. CATATAN: works otherwise, or is not needed for the main job. MASALAH: does not work.

    TIDAK_BERLAKU: the question has no sense on this system.
    """

    BAIK = "baik"
    CATATAN = "catatan"
    MASALAH = "masalah"
    TIDAK_BERLAKU = "tidak berlaku"


@dataclass(frozen=True, slots=True)
class Periksa:
    """The answer to one question: about what, how it stands, what was found, what to do (empty for nothing)."""

    hal: str
    keadaan: Keadaan
    ditemukan: str
    langkah: str = ""


@dataclass(frozen=True, slots=True)
class Komputer:
    """What the probes ask of a computer.

    Attributes:
        sistem: as `sys.platform`. registri: of Windows. folder: the one that the command runs in.
        lingkungan: an environment variable's value, "" where it is not set.
        paket: version of an installed package, "" where it is not. program: path of a program, "" likewise.
    """

    sistem: str
    registri: Registri
    folder: Path
    lingkungan: Callable[[str], str]
    paket: Callable[[str], str]
    program: Callable[[str], str]

    @property
    def windows(self) -> bool:
        """Is it Windows."""
        return self.sistem == "win32"


def this_computer() -> Komputer:
    """The one that runs this."""
    return Komputer(sys.platform, registry.read, Path.cwd(), lambda name: os.environ.get(name, ""), _version,
                    lambda name: shutil.which(name) or "")


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def versions(_komputer: Komputer) -> Periksa:
    """Which toolkit and Python these are."""
    return Periksa("Versi", Keadaan.BAIK, f"toolkit {__version__}, Python {platform.python_version()} "
                   f"({platform.architecture()[0]}), {platform.system()} {platform.release()}")


_EXCEL_KEY = r"HKCR\Excel.Application\CurVer"
_EXCEL_MAC = Path("/Applications/Microsoft Excel.app")


def excel(komputer: Komputer) -> Periksa:
    """Is Excel there."""
    if not komputer.windows and komputer.sistem != "darwin":
        return Periksa("Excel", Keadaan.TIDAK_BERLAKU,
                       "Tidak ada Excel untuk sistem ini; toolkit fill tetap bekerja.")
    nomor = _excel_version(komputer)
    if nomor or (komputer.sistem == "darwin" and _EXCEL_MAC.exists()):
        return Periksa("Excel", Keadaan.BAIK, f"Excel {nomor} ditemukan.".replace("  ", " "))
    return Periksa("Excel", Keadaan.CATATAN, "Excel desktop tidak ditemukan; tombol dan pintasan tidak dapat dipakai.",
                   "Pakai toolkit fill laporan.xlsx, atau minta bagian TI memasang Excel.")


def _excel_version(komputer: Komputer) -> str:
    """`16` of `Excel.Application.16`; empty where there is no Excel."""
    return str(komputer.registri(_EXCEL_KEY, "") or "").rpartition(".")[2]


def xlwings(komputer: Komputer) -> Periksa:
    """Is the bridge between Excel and Python installed."""
    ada = komputer.paket("xlwings")
    if ada:
        return Periksa("xlwings", Keadaan.BAIK, f"xlwings {ada}.")
    return Periksa("xlwings", Keadaan.MASALAH if komputer.windows else Keadaan.CATATAN,
                   "xlwings belum terpasang; tombol dan pintasan Hitung Capaian tidak dapat bekerja.",
                   'Jalankan pasang.cmd lagi, atau: pip install "toolkit-lkjip[excel]".')


def button_python(komputer: Komputer) -> Periksa:
    """Is the Python that the button starts where the workbook says."""
    hal = "Python untuk tombol"
    if not komputer.windows:
        return Periksa(hal, Keadaan.TIDAK_BERLAKU, "Letaknya ditetapkan untuk Windows.")
    letak = project.INTERPRETER.replace("%LOCALAPPDATA%", komputer.lingkungan("LOCALAPPDATA"))
    path = Path(letak.replace("\\", os.sep))
    if path.is_file():
        return Periksa(hal, Keadaan.BAIK, f"{path} ada.")
    return Periksa(hal, Keadaan.MASALAH, f"{path} tidak ada; tombol di dalam workbook tidak dapat bekerja.",
                   "Jalankan pasang.cmd dari paket pemasangan toolkit.")


_SECURITY = r"Microsoft\Office\{nomor}.0\Excel\Security"
_OFFICE = "16"
"""Version number of every Office since 2016."""
_CENTER = "Excel > File > Opsi > Pusat Kepercayaan > Pengaturan Makro: pilih yang dengan pemberitahuan."
_OTHER_DOORS = "Minta bagian TI mengizinkan workbook ini, atau pakai pintasan tanpa makro: toolkit pasang."
_MACROS = {
    1: (Keadaan.CATATAN, "semua makro berjalan tanpa ditanya", _CENTER),
    2: (Keadaan.BAIK, "makro ditanyakan dahulu: pilih Aktifkan Konten ketika workbook dibuka", ""),
    3: (Keadaan.MASALAH, "hanya makro bertanda tangan yang berjalan, dan makro toolkit tidak bertanda tangan", _CENTER),
    4: (Keadaan.MASALAH, "semua makro dimatikan", _CENTER),
}
"""Value of VBAWarnings -> how it stands, in words, what to do; Excel's own default is 2."""
_ASKED_FIRST = 2


def macros(komputer: Komputer) -> Periksa:
    """Do the settings of Excel, or those of the office, let macros run."""
    hal = "Makro"
    if not komputer.windows:
        return Periksa(hal, Keadaan.TIDAK_BERLAKU, "Kebijakan makro dibaca dari registri Windows.")
    path = _SECURITY.format(nomor=_excel_version(komputer) or _OFFICE)
    kantor = komputer.registri(rf"HKCU\Software\Policies\{path}", "VBAWarnings")
    sendiri = komputer.registri(rf"HKCU\Software\{path}", "VBAWarnings")
    nilai = kantor if kantor is not None else sendiri
    keadaan, kata, langkah = _MACROS.get(nilai if isinstance(nilai, int) else _ASKED_FIRST, _MACROS[_ASKED_FIRST])
    if komputer.registri(rf"HKCU\Software\Policies\{path}", "blockcontentexecutionfrominternet") == 1:
        kata += "; makro di berkas dari internet diblokir tanpa pilihan membukanya"
    if kantor is not None:
        return Periksa(hal, keadaan, f"Ditetapkan bagian TI: {kata}.", _OTHER_DOORS if langkah else "")
    return Periksa(hal, keadaan, f"Pengaturan Excel: {kata}.", langkah)


def from_internet(komputer: Komputer) -> Periksa:
    """Does a workbook with macros in this folder carry the mark of the web, for which Excel blocks macros."""
    hal = "Tanda dari internet"
    if not komputer.windows:
        return Periksa(hal, Keadaan.TIDAK_BERLAKU, "Windows saja yang menandai berkas dari internet.")
    berkas = sorted(komputer.folder.glob("*.xlsm"))
    if not berkas:
        return Periksa(hal, Keadaan.BAIK, "Tidak ada workbook .xlsm di folder ini.")
    bertanda = [path.name for path in berkas if is_marked(path)]
    if not bertanda:
        return Periksa(hal, Keadaan.BAIK, f"{len(berkas)} workbook .xlsm di folder ini tanpa tanda dari internet.")
    return Periksa(hal, Keadaan.MASALAH, f"Excel memblokir makro di {', '.join(bertanda)}: berkas itu datang dari "
                   "surel atau internet.",
                   "Klik kanan berkasnya > Properti > centang Buka Blokir; atau buat sendiri di komputer ini: "
                   "toolkit template laporan.xlsm.")


def is_marked(path: Path) -> bool:
    """Did the file come from the internet (zone 3) or from an untrusted site (4), as the stream beside it says."""
    try:
        text = Path(f"{path}:Zone.Identifier").read_text(encoding="latin-1")
    except OSError:
        return False
    return any(line.strip() in {"ZoneId=3", "ZoneId=4"} for line in text.splitlines())


_SOFFICE = ("soffice", "libreoffice", r"C:\Program Files\LibreOffice\program\soffice.exe")


def libreoffice(komputer: Komputer) -> Periksa:
    """Is LibreOffice there; nothing of the main job needs it."""
    path = next(filter(None, map(komputer.program, _SOFFICE)), "")
    if path:
        return Periksa("LibreOffice", Keadaan.BAIK, f"{path}")
    return Periksa("LibreOffice", Keadaan.CATATAN, "LibreOffice tidak ditemukan; memeriksa dan menghitung tidak "
                   "memerlukannya.")


def writing(komputer: Komputer) -> Periksa:
    """May files be written in the current folder."""
    hal = "Izin menulis"
    try:
        with tempfile.TemporaryFile(dir=komputer.folder):
            return Periksa(hal, Keadaan.BAIK, f"Folder {komputer.folder} dapat ditulisi.")
    except OSError:
        return Periksa(hal, Keadaan.MASALAH, f"Folder {komputer.folder} tidak dapat ditulisi.",
                       "Pindahkan workbook ke folder milik sendiri, misalnya Dokumen, lalu jalankan dari sana.")


def templates(_komputer: Komputer) -> Periksa:
    """Can a template be made, and one with the button: both are made, in memory."""
    tahun = 2024
    make(TemplateOptions(tahun, tahun, tahun))
    try:
        project.build(1)
    except ToolkitError as error:
        return Periksa("Templat", Keadaan.CATATAN, f"Workbook tanpa tombol dapat dibuat. {error.pesan}", error.saran)
    return Periksa("Templat", Keadaan.BAIK, "Workbook tanpa tombol (.xlsx) dan dengan tombol (.xlsm) dapat dibuat.")


PROBES = (versions, excel, xlwings, button_python, macros, from_internet, libreoffice, writing, templates)


def examine(komputer: Komputer) -> tuple[Periksa, ...]:
    """Every answer, in the order in which they are shown."""
    return tuple(probe(komputer) for probe in PROBES)
