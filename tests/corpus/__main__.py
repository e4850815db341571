"""`python -m tests.corpus` measures the whole corpus and writes docs/lossless.md."""

import sys
import tempfile
from pathlib import Path

from tests.corpus import page
from tests.corpus.files import FILES, NO_FILES, SCHEMAS
from tests.corpus.run import judged, measure_all, opened_by_libreoffice, pasted_all, read_all
from tests.keamanan.daftar import ROOT


def main() -> int:
    """Measure, then write the page."""
    if not FILES:
        sys.stderr.write(f"{NO_FILES}\n")
        return 1
    with tempfile.TemporaryDirectory() as name:
        grafted, converted = Path(name) / "grafted", Path(name) / "converted"
        grafted.mkdir()
        converted.mkdir()
        files = measure_all(grafted)
        opened = opened_by_libreoffice(sorted(path for path in grafted.iterdir() if path.is_file()), converted)
        outcome = page.Outcome(files, pasted_all(), read_all(), opened, judged(grafted), bool(SCHEMAS))
    (ROOT / page.PAGE).write_text(page.render(outcome), encoding="utf-8")
    sys.stdout.write(f"{page.PAGE}: {len(files)} files\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
