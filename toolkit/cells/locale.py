"""The signs and names that a number format is shown with: those of the computer, or of the language that it names."""

import re
from typing import NamedTuple

from toolkit.values.kosakata import KOSAKATA
from toolkit.values.pola import pola

INGGRIS = "en"


class Locale(NamedTuple):
    """Signs and names.

    Attributes:
        desimal, ribuan: before decimals, between thousands. bulan, hari: full names, the week from Sunday on; the short
            ones are their first three letters. paruh: before noon and after it.
    """

    desimal: str
    ribuan: str
    bulan: tuple[str, ...]
    hari: tuple[str, ...]
    paruh: tuple[str, str] = ("AM", "PM")

    def named(self, bahasa: str) -> "Locale":
        """These signs with the names of a language; with their own where it is the computer's."""
        return self._replace(bulan=ENGLISH.bulan, hari=ENGLISH.hari) if bahasa == INGGRIS else (
            self._replace(bulan=INDONESIA.bulan, hari=INDONESIA.hari) if bahasa else self)


INDONESIA = Locale(",", ".", KOSAKATA.bulan, KOSAKATA.hari)
ENGLISH = Locale(".", ",", KOSAKATA.bulan_inggris, KOSAKATA.hari_inggris)

_BAHASA = {0x09: INGGRIS, 0x21: "id"}
"""Primary language of a Windows language number -> language."""
LAIN = "lain"
"""A language whose names are not known here."""
_KALENDER = (0x0, 0x1)
"""Calendars of a tag that count as everybody does."""
_SISTEM = (0xF400, 0xF800)
"""The computer's own long time and long date, whatever the code says."""
_NAMA = pola(r"([a-z]{2,3})(?:-[a-z0-9]+)*", re.IGNORECASE)


def language(tag: str) -> str | None:
    """The language that a tag such as `421` or `en-US` names, empty for none; None where it changes more than names.

    Among those are the computer's own long date and time, other digits, other calendars.

    >>> language("421"), language("13809"), language("id-ID"), language("F800"), language("")
    ('id', 'en', 'id', None, '')
    """
    if not tag:
        return ""
    if (cocok := _NAMA.fullmatch(tag)) and cocok[1].lower() in _BAHASA.values():
        return cocok[1].lower()
    if not re.fullmatch(r"[0-9a-f]{1,8}", tag, re.IGNORECASE):
        return None
    nomor = int(tag, 16)
    angka, kalender, bahasa = nomor >> 24, nomor >> 16 & 0xFF, nomor & 0xFFFF
    if angka > 1 or kalender not in _KALENDER:
        return None
    if bahasa in _SISTEM:
        return None
    return _BAHASA.get(bahasa & 0x3FF, LAIN) if bahasa else ""
