"""`python -m tests.keamanan` tries every declared attack and writes docs/keamanan.md; ends with 1 where one failed."""

import sys

from tests.keamanan import halaman
from tests.keamanan.daftar import all_serangan
from tests.keamanan.jalan import run


def main() -> int:
    ran = run(all_serangan())
    halaman.PAGE.write_text(halaman.render(ran), encoding="utf-8")
    sys.stdout.write(f"docs/keamanan.md: {len(ran.passed)} cases passed, {len(ran.others)} did not\n")
    for name in ran.others:
        sys.stdout.write(f"  {name}\n")
    return 1 if ran.others else 0


if __name__ == "__main__":
    sys.exit(main())
