"""The wheel, installed outside the checkout, makes a report: template and standard passages are part of it."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.report import dokumen
from tests.report.contoh import CONTOH

AKAR = Path(__file__).parent.parent.parent


def test_an_installed_wheel_makes_a_report(tmp_path: Path) -> None:
    """Dependencies come from this environment (nothing is fetched); the package itself only from the wheel."""
    hatch = ("import sys; from hatchling.builders.wheel import WheelBuilder; "
             "next(iter(WheelBuilder(sys.argv[1]).build(directory=sys.argv[2], versions=['standard'])))")
    subprocess.run([sys.executable, "-c", hatch, str(AKAR), str(tmp_path)], check=True, capture_output=True)
    (roda,) = tmp_path.glob("*.whl")
    situs = tmp_path / "situs"
    with zipfile.ZipFile(roda) as arsip:
        arsip.extractall(situs)
    shutil.copy(CONTOH, tmp_path / "laporan.xlsx")
    jalankan = (f"import sys; sys.path.insert(0, {str(situs)!r}); import toolkit; "
                f"assert toolkit.__file__.startswith({str(situs)!r}); from toolkit.cli.app import main; main()")
    selesai = subprocess.run([sys.executable, "-P", "-c", jalankan, "report", "laporan.xlsx"],
                             cwd=tmp_path, check=False, capture_output=True, text=True, env={"PATH": ""})
    assert selesai.returncode == 1, selesai.stderr  # the published report has errors
    assert "Tabel 3.7" in dokumen.text(tmp_path / "LKjIP Kecamatan Ambulu 2021.docx")
