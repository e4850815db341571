"""Where something new goes in a list of the host's: the number that is free, the place that the schema wants."""

from collections.abc import Iterable, Iterator
from itertools import chain

from toolkit.ooxml.markup import Element, add, local, main


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


def insert_in_order(parent: Element, tag: str, order: tuple[str, ...]) -> Element:
    """A new child where the schema wants it.

    Args:
        parent: an element of the spreadsheet namespace.
        tag: the child's name.
        order: names of all children in the schema's order.
    """
    earlier = set(order[:order.index(tag)])
    position = max((at for at, child in enumerate(parent, 1) if isinstance(child.tag, str) and local(child) in earlier),
                   default=0)
    return add(parent, main(tag), position)


def insert_element(parent: Element, child: Element, order: tuple[str, ...]) -> None:
    """Put an element where the schema wants it among the children; see `insert_in_order`."""
    place = insert_in_order(parent, local(child), order)
    parent.insert(list(parent).index(place), child)
    parent.remove(place)


def line_up(parent: Element) -> None:
    """Let the last child be followed by the same white space as the one before it."""
    parent[-1].tail = parent[-2].tail if len(parent) > 1 else None
