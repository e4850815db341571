"""The document as PDF: by LibreOffice, which brings the table of contents up to date first, or by Word."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

from toolkit.delivery import safefile
from toolkit.errors import ToolkitError

_SOFFICE = ("soffice", "libreoffice", r"C:\Program Files\LibreOffice\program\soffice.exe",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice")
_DETIK = 120
_MAKRO = """Sub Ekspor(asal As String, tujuan As String)
  On Error GoTo Selesai
  Dim sembunyi(0) As New com.sun.star.beans.PropertyValue
  sembunyi(0).Name = "Hidden"
  sembunyi(0).Value = True
  dokumen = StarDesktop.loadComponentFromURL(asal, "_blank", 0, sembunyi())
  putaran = 0
  Do While putaran < 2
    daftar = dokumen.getDocumentIndexes()
    For n = 0 To daftar.getCount() - 1
      daftar.getByIndex(n).update()
    Next n
    putaran = putaran + 1
  Loop
  Dim bentuk(0) As New com.sun.star.beans.PropertyValue
  bentuk(0).Name = "FilterName"
  bentuk(0).Value = "writer_pdf_Export"
  dokumen.storeToURL(tujuan, bentuk())
  dokumen.close(True)
Selesai:
  StarDesktop.terminate()
End Sub
"""
"""The second round counts with the pages that the filled table of contents takes."""
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_PROFIL = {
    "registrymodifications.xcu": '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
                                 '<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" '
                                 'oor:op="fuse"><value>true</value></prop></item></oor:items>',
    "basic/script.xlc": '<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" '
                  '"libraries.dtd">\n'
                  '<library:libraries xmlns:library="http://openoffice.org/2000/library" '
                  'xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" '
                  'xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>'
                  "</library:libraries>",
    "basic/Standard/script.xlb": '<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" '
                           '"library.dtd">\n<library:library xmlns:library="http://openoffice.org/2000/library" '
                           'library:name="Standard" library:readonly="false" library:passwordprotected="false">'
                           '<library:element library:name="Laporan"/></library:library>',
    "basic/Standard/Laporan.xba": '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" '
                            '"module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" '
                            'script:name="Laporan" script:language="StarBasic">'
                            f"{escape(_MAKRO, quote=False)}</script:module>",
}
"""A profile of its own with one macro; it says that it is set up, or a first start would put its own library there."""


def export(dokumen: Path) -> tuple[Path, Path | None]:
    """Write the PDF beside the document.

    Returns:
        The PDF, and the version of it before, None where there was none or it is the same.

    Raises:
        ToolkitError: there is no program for it, it failed, or the PDF cannot be written; the document is there.
    """
    target = dokumen.with_suffix(".pdf")
    safefile.check_writable(target)
    cap = safefile.stamp(target) if target.exists() else None
    with tempfile.TemporaryDirectory(prefix="toolkit-pdf-") as nama:
        folder = Path(nama)
        salinan = folder / "laporan.docx"
        shutil.copyfile(dokumen, salinan)
        hasil = folder / "laporan.pdf"
        if not any(cara(salinan, hasil) for cara in (_by_libreoffice, _by_word)):
            raise ToolkitError(
                f"{dokumen.name} sudah ditulis, tetapi PDF-nya tidak dapat dibuat: di komputer ini tidak ditemukan "
                "LibreOffice maupun Word.",
                "Pasang LibreOffice, atau buka dokumen itu di Word lalu simpan sebagai PDF.")
        cadangan = safefile.replace(target, hasil.read_bytes(), expected=cap)
    return target, cadangan


def find_soffice() -> str | None:
    """LibreOffice's program, None where it is not installed."""
    return next((ada for ada in map(shutil.which, _SOFFICE) if ada), None)


def _by_libreoffice(asal: Path, tujuan: Path) -> bool:
    """True where LibreOffice is there and made the PDF."""
    program = find_soffice()
    if program is None:
        return False
    profil = asal.parent / "profil"
    for nama, isi in _PROFIL.items():
        tempat = profil / "user" / nama
        tempat.parent.mkdir(parents=True, exist_ok=True)
        tempat.write_text(_XML + isi, encoding="utf-8")
    perintah = [program, f"-env:UserInstallation={profil.as_uri()}", "--headless", "--norestore", "--nologo",
                f'macro:///Standard.Laporan.Ekspor("{asal.as_uri()}","{tujuan.as_uri()}")']
    try:
        _jalankan(perintah)
    except (OSError, subprocess.TimeoutExpired) as galat:
        raise _gagal(type(galat).__name__) from galat
    if not tujuan.is_file():
        raise _gagal("LibreOffice tidak menghasilkan berkas")
    return True


def _jalankan(perintah: list[str]) -> None:
    """Run to the end; what takes too long is ended together with what it started."""
    with subprocess.Popen(perintah, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,  # noqa: S603 - our own arguments
                          start_new_session=True) as proses:
        try:
            proses.wait(_DETIK)
        except BaseException:  # Ctrl-C reaches this process alone
            if sys.platform == "win32":
                proses.kill()
            else:
                os.killpg(proses.pid, signal.SIGKILL)
            raise


def _gagal(sebab: str) -> ToolkitError:
    return ToolkitError(f"Dokumen Word sudah ditulis, tetapi PDF-nya tidak dapat dibuat ({sebab}).",
                        "Tutup LibreOffice bila sedang terbuka lalu ulangi, atau simpan sebagai PDF dari Word.")


_WORD = """$w = New-Object -ComObject Word.Application; $w.DisplayAlerts = 0
try { $d = $w.Documents.Open($args[0]); foreach ($t in $d.TablesOfContents) { $t.Update() }
$d.SaveAs2($args[1], 17); $d.Close($false) } finally { $w.Quit() }"""
"""17 is Word's number for PDF."""


def _by_word(asal: Path, tujuan: Path) -> bool:
    """True where Word is there and made the PDF (Windows only; not run by the tests)."""
    if sys.platform != "win32":
        return False
    skrip = asal.parent / "pdf.ps1"
    skrip.write_text(_WORD, encoding="utf-8")
    perintah = ["powershell", "-NoProfile", "-ExecutionPolicy", "Bypass", "-File", str(skrip), str(asal), str(tujuan)]
    try:
        _jalankan(perintah)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return tujuan.is_file()
