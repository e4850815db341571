"""`python -m tests.docs` rewrites what is made from the code: templates, letter, guide, examples, docs/acuan.md."""

import runpy
from pathlib import Path

from tests.acuan import halaman
from toolkit import pipeline  # noqa: F401  (registers the whole catalogue)
from toolkit.catalog import all_aturan
from toolkit.checks.tools import page as katalog
from toolkit.distribute import contoh_surat
from toolkit.excel.project import MAKRO
from toolkit.rekap import panduan_data
from toolkit.report import guide_page, make_template
from toolkit.template import guide, rollover_findings, workbook  # noqa: F401  (rollover_findings registers its entries)

ROOT = Path(__file__).parent.parent


def main() -> None:
    guide.write()
    workbook.write_handouts(MAKRO)
    contoh_surat.write()
    (ROOT / katalog.PAGE).write_text(katalog.render(all_aturan()), encoding="utf-8")
    (ROOT / panduan_data.PAGE).write_text(panduan_data.render(), encoding="utf-8")
    make_template.write()
    (ROOT / guide_page.PAGE).write_text(guide_page.render(), encoding="utf-8")
    runpy.run_path(str(ROOT / "examples" / "buat.py"), run_name="__main__")
    halaman.write()


if __name__ == "__main__":
    main()
