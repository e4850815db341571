"""A TOML file of a regulation, read with its types checked: what is wrong is said with file, key and allowed values."""

import datetime as dt
import tomllib
from collections.abc import Collection, Mapping
from decimal import Decimal
from pathlib import Path
from typing import cast

from toolkit.errors import ToolkitError
from toolkit.model.rumus import Pohon
from toolkit.rumus.parse import BOLEH, RumusError, parse_rumus

_PANGKAT = 15


def read(path: Path) -> "Tabel":
    """The whole file as one table.

    Raises:
        ToolkitError: it cannot be opened, or is no TOML.
    """
    try:
        isi = None if path.exists() and not path.is_file() else path.read_text(encoding="utf-8-sig")
    except OSError as galat:
        raise ToolkitError(f"Berkas aturan {path.name} tidak dapat dibuka.",
                           "Periksa nama dan letak berkasnya, lalu ulangi.") from galat
    except UnicodeDecodeError as galat:
        raise ToolkitError(f"Berkas aturan {path.name} bukan berkas teks UTF-8.",
                           "Simpan lagi dari Notepad dengan penyandian UTF-8, lalu ulangi.") from galat
    if isi is None:  # a pipe may never end
        raise ToolkitError(f"{path.name} bukan berkas biasa, jadi tidak dibuka.", "Sebutkan berkas aturan (.toml).")
    return parse(isi, path.name)


def parse(teks: str, nama: str) -> "Tabel":
    """The whole text as one table; `nama` is what messages call it.

    Raises:
        ToolkitError: it is no TOML.
    """
    try:
        return Tabel(nama, "", tomllib.loads(teks, parse_float=Decimal))
    except (ValueError, ArithmeticError, RecursionError) as galat:  # a number or a nesting without end, too
        raise ToolkitError(f"Berkas aturan {nama} bukan TOML yang benar ({galat}).",
                           "Perbaiki baris yang disebut, dengan berkas aturan bawaan sebagai contoh.") from galat


def _ordinary(nilai: Decimal) -> bool:
    """Not infinite, and with digits that can be written out."""
    return nilai.is_finite() and (not nilai or abs(nilai.adjusted()) <= _PANGKAT)


def _is_group(nilai: object) -> bool:
    return (isinstance(nilai, list) and len(nilai) > 1 and len(set(map(str, nilai))) == len(nilai)
            and all(isinstance(n, str) and n.strip() and n.isprintable() for n in nilai))


class Tabel:
    """One table of a file.

    Args:
        berkas: the file's name, for messages.
        letak: the key that leads to this table, empty for the file itself.
        isi: what stands in it.
    """

    def __init__(self, berkas: str, letak: str, isi: Mapping[str, object]) -> None:
        self.berkas = berkas
        self.letak = letak
        self._isi = isi

    def refuse(self, kunci: str, boleh: str) -> ToolkitError:
        """The error that says what may stand at a key."""
        tertulis = f"tertulis {self._isi[kunci]!r}" if kunci in self._isi else "tidak ada"
        return ToolkitError(f"Berkas aturan {self.berkas}, kunci {self._letak(kunci)}: {tertulis}.",
                            f"Yang boleh: {boleh}.")

    def _letak(self, kunci: str) -> str:
        return f"{self.letak}.{kunci}" if self.letak else kunci

    def only(self, *kunci: str) -> "Tabel":
        """This table, which may hold no other keys than these.

        Raises:
            ToolkitError: it holds another one.
        """
        for asing in sorted(set(self._isi) - set(kunci)):
            raise self.refuse(asing, "kunci " + ", ".join(kunci))
        return self

    def teks(self, kunci: str, pilihan: tuple[str, ...] = ()) -> str:
        """A text that is not empty, one of `pilihan` where they are given."""
        nilai = self._isi.get(kunci)
        if (not isinstance(nilai, str) or not nilai.strip() or not nilai.isprintable()
                or (pilihan and nilai not in pilihan)):
            raise self.refuse(kunci, ", ".join(pilihan) or "teks dalam tanda kutip")
        return nilai

    def teks_dari(self, kunci: str, pilihan: tuple[str, ...]) -> str:
        """A text, meant to be one of `pilihan`, which the message lists where it is no text at all."""
        nilai = self._isi.get(kunci)
        if not isinstance(nilai, str):
            raise self.refuse(kunci, "salah satu, dalam tanda kutip: " + "; ".join(pilihan))
        return nilai

    def angka(self, kunci: str) -> Decimal:
        """A number."""
        nilai = self._isi.get(kunci)
        if isinstance(nilai, bool) or not isinstance(nilai, (int, Decimal)) or not _ordinary(Decimal(nilai)):
            raise self.refuse(kunci, "angka, dengan titik sebagai tanda desimal")
        return Decimal(nilai)

    def rumus(self, kunci: str, operand: Collection[str]) -> Pohon:
        """A rule over these operands, as `toolkit.rumus.parse` reads it."""
        try:
            return parse_rumus(self.teks(kunci), operand)
        except RumusError as galat:
            boleh = f"rumus dari {', '.join(operand)}, dan {BOLEH}"
            raise self.refuse(kunci, f"{boleh} (yang tidak dapat dibaca: {galat})") from galat

    @property
    def kunci(self) -> tuple[str, ...]:
        """Its keys, in the file's order."""
        return tuple(self._isi)

    def angka_atau_kosong(self, kunci: str) -> Decimal | None:
        """A number, None where the key is not there."""
        return self.angka(kunci) if kunci in self._isi else None

    def cacah(self, kunci: str, *, paling_besar: int | None = None) -> int:
        """A whole number, 0 or more."""
        nilai = self._isi.get(kunci)
        if (isinstance(nilai, bool) or not isinstance(nilai, int) or nilai < 0
                or (paling_besar is not None and nilai > paling_besar)):
            raise self.refuse(kunci, "bilangan bulat mulai 0" + (f" sampai {paling_besar}" if paling_besar else ""))
        return nilai

    def tanggal(self, kunci: str) -> dt.date:
        """A date."""
        nilai = self._isi.get(kunci)
        if not isinstance(nilai, dt.date) or isinstance(nilai, dt.datetime):
            raise self.refuse(kunci, "tanggal seperti 2021-01-31, tanpa tanda kutip")
        return nilai

    def benar(self, kunci: str, *, bawaan: bool) -> bool:
        """True or false; `bawaan` where the key is not there."""
        nilai = self._isi.get(kunci, bawaan)
        if not isinstance(nilai, bool):
            raise self.refuse(kunci, "true atau false")
        return nilai

    def daftar_teks(self, kunci: str) -> tuple[str, ...]:
        """A list of different texts, at least one."""
        nilai = self._isi.get(kunci)
        if (not isinstance(nilai, list) or not nilai or not all(isinstance(n, str) and n.strip() for n in nilai)
                or len(set(nilai)) < len(nilai)):
            raise self.refuse(kunci, "daftar teks yang berbeda-beda, paling sedikit satu")
        return tuple(nilai)

    def kelompok(self, kunci: str) -> tuple[tuple[str, ...], ...]:
        """A list of groups of different texts, at least two in each."""
        nilai = self._isi.get(kunci)
        if not isinstance(nilai, list) or not nilai or not all(map(_is_group, nilai)):
            raise self.refuse(kunci, 'daftar kelompok, misalnya [["IKD", "Indeks Kinerja Desa"]], paling sedikit dua '
                                     "teks yang berbeda di setiap kelompok")
        return tuple(tuple(satu) for satu in nilai)

    def ada(self, kunci: str) -> bool:
        """True where the key is there."""
        return kunci in self._isi

    def tabel(self, kunci: str) -> "Tabel":
        """A table within this one."""
        nilai = self._isi.get(kunci)
        if not isinstance(nilai, dict):
            raise self.refuse(kunci, f"tabel [{kunci}]")
        return Tabel(self.berkas, self._letak(kunci), cast("Mapping[str, object]", nilai))

    def daftar_tabel(self, kunci: str) -> "tuple[Tabel, ...]":
        """A list of tables, at least one."""
        nilai = self._isi.get(kunci)
        if not isinstance(nilai, list) or not nilai or not all(isinstance(n, dict) for n in nilai):
            raise self.refuse(kunci, "daftar tabel { … }, paling sedikit satu")
        return tuple(Tabel(self.berkas, f"{self._letak(kunci)}[{nomor}]", isi)
                     for nomor, isi in enumerate(nilai, start=1))
