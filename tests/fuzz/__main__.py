"""`python -m tests.fuzz SECONDS [FIRST]`: damaged workbooks for some time; ends with 1 where something broke."""

import sys

from tests.fuzz.run import run


def main() -> int:
    outcome = run(float(sys.argv[1]) if len(sys.argv) > 1 else 60.0,
                  int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    for place, (number, trace) in outcome.faults.items():
        sys.stdout.write(f"--- damage {number}: {place}\n{trace}\n")
    counts = ", ".join(f"{number} {kind}" for kind, number in sorted(outcome.counts.items()))
    sys.stdout.write(f"{outcome.counts.total()} damaged workbooks in {outcome.seconds:.0f} s: {counts}; "
                     f"{len(outcome.faults)} faults\n")
    return 1 if outcome.faults else 0


if __name__ == "__main__":
    sys.exit(main())
