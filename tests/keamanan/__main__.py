"""`python -m tests.keamanan` tries every declared attack and writes docs/keamanan.md; ends with 1 where one failed.

With a report of a whole run (`pytest --junitxml=FILE -o junit_family=xunit1`) the page is written from that.
"""

import sys
from pathlib import Path

from tests.keamanan import halaman
from tests.keamanan.daftar import all_serangan
from tests.keamanan.jalan import read, run


def main() -> int:
    ran = read(Path(sys.argv[1]), all_serangan()) if sys.argv[1:] else run(all_serangan())
    halaman.PAGE.write_text(halaman.render(ran), encoding="utf-8")
    sys.stdout.write(f"docs/keamanan.md: {len(ran.passed)} cases passed, {len(ran.others)} did not\n")
    for name in ran.others:
        sys.stdout.write(f"  {name}\n")
    return 1 if ran.others else 0


if __name__ == "__main__":
    sys.exit(main())
