"""What a run imports, and what that costs: milliseconds by room and library, the least of several processes.

Usage: python -m bench.imports [runs] [tree …]. Each tree is a checkout whose code is imported; without one, this one.
Several trees are measured in turn, so that a ratio between them is one of the same minutes.
"""

import os
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from bench.run import COMPILED, EXAMPLE, ROOT

LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)")
Costs = dict[str, tuple[int, float]]
"""What was imported -> number of modules, milliseconds of their own."""


def name_of(module: str) -> str:
    """The room of a module of ours, else the library; what Python brings along is one."""
    first, *rest = module.split(".")
    if first == "toolkit":
        return f"toolkit.{rest[0]}" if rest else first
    return "Python" if first in sys.stdlib_module_names or first[0] == "_" else first


def measure(tree: Path) -> Costs:
    """One process of `toolkit check` on the example."""
    env = {**COMPILED, "PYTHONPATH": str(tree)}
    run = subprocess.run([sys.executable, "-X", "importtime", "-m", "toolkit", "check", str(EXAMPLE)], cwd=os.sep,
                         env=env, check=False, capture_output=True, text=True)
    taken: dict[str, list[int]] = defaultdict(list)
    for micro, module in LINE.findall(run.stderr):
        taken[name_of(module)].append(int(micro))
    return {name: (len(all_of), sum(all_of) / 1000) for name, all_of in taken.items()}


def least(runs: list[Costs]) -> Costs:
    """The dearest first. Imports are the same in all runs; what else the machine does only adds to their time."""
    names = {name for run in runs for name in run}
    found = {name: (runs[-1].get(name, (0, 0))[0], min(run.get(name, (0, 0.0))[1] for run in runs))
             for name in names}
    return dict(sorted(found.items(), key=lambda item: -item[1][1]))


def show(costs: Costs) -> None:
    """A line for each name that takes half a millisecond or more, and the sums."""
    for name, (modules, millis) in costs.items():
        if millis >= 1 / 2:
            print(f"{name:<24} {modules:>4} {millis:>8.1f} ms")
    for title, own in (("toolkit", True), ("the rest", False)):
        of = [cost for name, cost in costs.items() if name.startswith("toolkit") is own]
        print(f"{title:<24} {sum(n for n, _ in of):>4} {sum(ms for _, ms in of):>8.1f} ms")


def main() -> None:
    """Measure, and print a table for each tree."""
    numbers = [int(a) for a in sys.argv[1:] if a.isdecimal()]
    trees = [Path(a) for a in sys.argv[1:] if not a.isdecimal()] or [ROOT]
    runs: dict[Path, list[Costs]] = {tree: [] for tree in trees}
    for n in range((numbers or [9])[0] + 1):
        for tree in trees:
            costs = measure(tree)
            if n:  # the first only compiles
                runs[tree].append(costs)
    for tree, found in runs.items():
        print(f"\n{'imports of check' if tree == ROOT else tree.name}")
        show(least(found))


if __name__ == "__main__":
    main()
