"""The calls that a simulated Excel receives: each is written down, and any one of them can be made to fail."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

RAHASIA = "Nama Pegawai 198001012010011001"
"""Stands in every error of Excel's, as a cell's text might: it may appear in no log."""


class ComError(Exception):
    """As pywintypes.com_error: numbers, words, and what Excel said."""

    def __init__(self, what: str, hresult: int = -2147352567) -> None:
        self.hresult = hresult
        super().__init__(hresult, "Exception occurred.", (0, "Microsoft Excel", f"{what} {RAHASIA}", None, 0,
                                                              -2146827284), None)


@dataclass(frozen=True)
class Call:
    """`member` of an object of the workbook `book` (empty for Excel itself)."""

    book: str
    member: str


@dataclass
class Recorder:
    """Every call in order. `fail_at`: number of the call that fails. `dead`: Excel was closed; all of them fail."""

    calls: list[Call] = field(default_factory=list)
    fail_at: int | None = None
    dead_from: int | None = None
    silent: int = 0

    def record(self, book: str, member: str) -> None:
        if self.silent:
            return
        self.calls.append(Call(book, member))
        number = len(self.calls) - 1
        if number == self.fail_at or (self.dead_from is not None and number >= self.dead_from):
            raise ComError(member)

    @contextmanager
    def unheard(self) -> Iterator[None]:
        """What the test itself looks at is no call of the program's."""
        self.silent += 1
        try:
            yield
        finally:
            self.silent -= 1

    @property
    def members(self) -> list[str]:
        return [call.member for call in self.calls]


class Com:
    """An object of Excel's model: `get_X`, `set_X` and `do_X` of a child are its member X."""

    def __init__(self, recorder: Recorder) -> None:
        object.__setattr__(self, "recorder", recorder)

    def owner(self) -> str:
        """Name of the workbook that it belongs to."""
        return ""

    def __getattr__(self, name: str) -> Any:
        if not name[:1].isupper():
            raise AttributeError(name)
        own = type(self)
        member = f"{own.__name__}.{name}"
        if hasattr(own, f"do_{name}"):
            def call(*args: Any, **kwargs: Any) -> Any:
                self.recorder.record(self.owner(), member)
                return getattr(self, f"do_{name}")(*args, **kwargs)

            return call
        if not hasattr(own, f"get_{name}"):
            raise AttributeError(name)
        self.recorder.record(self.owner(), member)
        return getattr(self, f"get_{name}")()

    def __setattr__(self, name: str, value: Any) -> None:
        if not name[:1].isupper():
            object.__setattr__(self, name, value)
            return
        self.recorder.record(self.owner(), f"{type(self).__name__}.{name} =")
        getattr(self, f"set_{name}")(value)


class Collection(Com):
    """A collection: its items in order, one by number."""

    def __init__(self, recorder: Recorder, book: str, items: list[Any], kind: str) -> None:
        super().__init__(recorder)
        self.book, self.items, self.kind = book, items, kind

    def owner(self) -> str:
        return self.book

    def get_Count(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Any]:
        self.recorder.record(self.book, f"{self.kind}.Item")
        return iter(self.items)

    def __call__(self, key: int) -> Any:
        self.recorder.record(self.book, f"{self.kind}.Item")
        with self.recorder.unheard():
            for number, item in enumerate(self.items, 1):
                if key == number:
                    return item
        raise ComError(f"{self.kind}({key})")
