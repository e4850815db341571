"""Numbers that are still free: of sheets, tables and number formats."""

from collections.abc import Iterable, Iterator
from itertools import chain


def free_numbers(used: Iterable[int | None], first: int, last: int) -> Iterator[int]:
    """Numbers above all that are used, then the gaps below.

    Args:
        used: numbers in use; None counts for nothing.
        first: the lowest that may be given.
        last: the highest.

    >>> numbers = free_numbers([1, 2, 4], 1, 5)
    >>> next(numbers), next(numbers)
    (5, 3)
    """
    taken = {number for number in used if number is not None}
    start = max([first - 1, *(number for number in taken if number <= last)]) + 1
    return (number for number in chain(range(start, last + 1), range(first, start)) if number not in taken)
