"""Words that checks know, from the file of words beside them; read once, and only when a check asks."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The lists of one TOML file: `nama = "words with spaces between"` or `nama = ["groups", "or alternatives"]`."""

    berkas: Path

    @cached_property
    def _lists(self) -> Mapping[str, str | list[str]]:
        return tomllib.loads(self.berkas.read_text(encoding="utf-8"))

    @cache  # noqa: B019  (there is one vocabulary for each room, as long as the program runs)
    def words(self, *nama: str) -> frozenset[str]:
        """The words of these lists together."""
        return frozenset(kata for satu in nama for kata in " ".join(self.groups(satu)).split())

    def groups(self, nama: str) -> tuple[str, ...]:
        """The entries of a list as they stand there."""
        isi = self._lists[nama]
        return (isi,) if isinstance(isi, str) else tuple(isi)

    def any_of(self, nama: str) -> str:
        """The alternatives of a list as the text of a pattern."""
        return "|".join(self.groups(nama))

    @cache  # noqa: B019  (as above)
    def pattern(self, nama: str) -> re.Pattern[str]:
        """One of the alternatives of a list, between the ends of words."""
        return re.compile(rf"\b(?:{self.any_of(nama)})\b")
