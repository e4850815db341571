"""Frozen dataclasses <-> one line of JSON: what workers send back, and what the cache keeps.

No pickle: a cache on a shared drive, or a worker that read a hostile file, must not be able to run code here.
"""

import base64
import dataclasses
import datetime as dt
import enum
import functools
import json
import sys
import types
import typing
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, TypeVar

T = TypeVar("T")

_Balik = Callable[[Any], Any]


def encode(objek: object) -> str:
    """The object as one line of ASCII; names whose bytes are no UTF-8 survive."""
    return json.dumps(_polos(objek), separators=(",", ":"))


def decode(kelas: type[T], teks: str | bytes) -> T:
    """The object again.

    Raises:
        ValueError: it is not what `encode` wrote for this class.
    """
    try:
        hasil: T = _pembaca(typing.cast("Any", kelas))(json.loads(teks))
    except (TypeError, ArithmeticError, ValueError, RecursionError) as error:
        raise ValueError(f"not a {kelas.__name__}") from error
    return hasil


def _polos(x: Any) -> Any:  # noqa: ANN401  (any field of any dataclass)
    match x:
        case None | bool() | int() | float() | str():
            return x
        case enum.Enum():
            return x.value
        case bytes():
            return base64.b64encode(x).decode("ascii")
        case Sequence():
            return [_polos(y) for y in x]
    if dataclasses.is_dataclass(x):
        return [_polos(getattr(x, f.name)) for f in dataclasses.fields(x)]
    return str(x)  # Decimal and datetime


@functools.cache
def _pembaca(tipe: Any) -> _Balik:  # noqa: ANN401  (a type, or what typing makes of one)
    if isinstance(tipe, types.UnionType):
        return _atau_none(*(_pembaca(t) for t in typing.get_args(tipe) if t is not types.NoneType))
    if typing.get_origin(tipe) in (tuple, Sequence):
        isi = _pembaca(typing.get_args(tipe)[0])
        return lambda x: tuple(map(isi, x))
    if dataclasses.is_dataclass(tipe):
        return _pembaca_kelas(typing.cast("type", tipe))
    if issubclass(tipe, enum.Enum):
        return typing.cast("_Balik", tipe)
    return _SEDERHANA.get(tipe, functools.partial(_persis, tipe))


def _atau_none(dalam: _Balik) -> _Balik:
    return lambda x: None if x is None else dalam(x)


def _teks(x: object) -> str:
    """A text once in memory: thousands of offices have the same findings."""
    if type(x) is not str:
        raise TypeError(f"{x!r} is no text")
    return sys.intern(x)


def _persis(tipe: type, x: object) -> object:
    if type(x) is not tipe:
        raise TypeError(f"{x!r} is no {tipe.__name__}")
    return x


_SEDERHANA: dict[Any, _Balik] = {Decimal: Decimal, float: float, str: _teks, bytes: base64.b64decode,
                                 dt.datetime: dt.datetime.fromisoformat}
"""How a value is made from what JSON has for it."""


def _pembaca_kelas(kelas: type) -> _Balik:
    petunjuk = typing.get_type_hints(kelas)
    nama = [f.name for f in dataclasses.fields(kelas)]
    baca = [_pembaca(petunjuk[n]) for n in nama]

    def muat(x: list[Any]) -> object:
        if not isinstance(x, list):
            raise TypeError(f"{x!r} is no list")
        return kelas(**{n: b(y) for n, b, y in zip(nama, baca, x, strict=True)})

    return muat
