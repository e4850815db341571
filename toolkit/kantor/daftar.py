"""The list of offices: DAFTAR.csv or .xlsx as a kabupaten keeps it, or every kecamatan of a kabupaten."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from toolkit.cells.book import Book
from toolkit.cells.headings import LAST_HEADING_ROW, find_headings, heading_key
from toolkit.data.kecamatan import DASAR, Kecamatan, all_kecamatan, dotted, within
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Kantor
from toolkit.ooxml.guards import package_of, read_bytes
from toolkit.schema.input import IDENTITAS
from toolkit.schema.kinds import Column, Kind
from toolkit.values.nama import holds_place, plain_place
from toolkit.values.teks import fold, terdekat

KODE = Column(IDENTITAS.column("kode_wilayah").heading, Kind.NOMOR, "kode_wilayah", required=True, example="35.09.12",
              synonyms=("Kode", "Kode kecamatan", "Kode Kemendagri", "Kode wilayah Kemendagri"))
KOLOM = (
    KODE,
    Column("Nama", Kind.TEKS, "nama", example="Kecamatan Ambulu", synonyms=(
        IDENTITAS.column("nama_perangkat_daerah").heading, "Perangkat daerah", "Kecamatan", "Nama kecamatan",
        "Nama kantor", "Kantor", "OPD", "Nama OPD")),
    Column("Camat", Kind.TEKS, "camat", example="Nama Camat, S.Sos.", synonyms=(
        IDENTITAS.column("nama_kepala").heading, "Nama camat", "Kepala")),
    Column("E-mail", Kind.TEKS, "surel", example="kecamatan@contoh.go.id", synonyms=(
        "Surel", "Alamat e-mail", "Alamat surel", "Pos-el", "E-mail kantor")),
)
"""The columns of a list, with the other headings that mean them; further columns are not read."""

_BERARTI = {heading_key(judul): column.field for column in KOLOM for judul in (column.heading, *column.synonyms)}
_PEMISAH = ",;\t"
_BUKAN_HURUF = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]+")
"""Has no place in a workbook, nor in a name."""
_TERPANJANG = 150
"""Characters of a text; a footer holds 255 with what stands around the office's name, and doubles each `&`."""
_DIGIT_KABUPATEN, _DIGIT_KECAMATAN = 4, 6

Kisi = Sequence[tuple[int, Mapping[int, str]]]
"""Rows that hold something: the number that staff see, and the texts by column."""


@dataclass(frozen=True, slots=True)
class _Baris:
    """A row: its number, the office (None where its code is none), and what is wrong (empty where nothing is)."""

    nomor: int
    kantor: Kantor | None
    catatan: str


def kabupaten(kode: str) -> tuple[Kantor, ...]:
    """Every kecamatan of a kabupaten or kota, by code.

    Args:
        kode: the kabupaten's four digits, `35.09` or `3509`.

    Raises:
        ToolkitError: no kabupaten or kota has that code.
    """
    angka = dotted(kode).replace(".", "")
    semua = within(kode) if len(angka) == _DIGIT_KABUPATEN else ()
    if not semua:
        raise ToolkitError(f"Kode kabupaten/kota {kode} tidak ada dalam daftar Kemendagri ({DASAR}).",
                           "Tulis empat angka pertama kode wilayahnya, misalnya 35.09 untuk Kabupaten Jember.")
    return tuple(sorted((_office(tempat) for tempat in semua), key=lambda k: k.kode_wilayah))


def _office(tempat: Kecamatan) -> Kantor:
    return Kantor(tempat.kode, f"Kecamatan {tempat.nama}", tempat.kabupaten_kota, tempat.provinsi)


def read_daftar(path: Path) -> tuple[tuple[Kantor, ...], tuple[str, ...]]:
    """The offices of a list.

    Args:
        path: CSV (comma, semicolon or tab; UTF-8, UTF-16 with its mark, or Windows' own code page), or a workbook.

    Returns:
        The offices by code, each code once; and what is wrong with the list, one Indonesian sentence or two for each
        row concerned. A row whose code is missing, unknown, or taken by another row is left out; one whose name does
        not fit its code stays in.

    Raises:
        ToolkitError: the file cannot be read, has no column for the code, or no office.
    """
    semua = _once([_known(nomor, isi) for nomor, isi in _records(path)])
    pesan = tuple(f"{path.name} baris {b.nomor}: {b.catatan}" for b in semua if b.catatan)
    kantor = sorted((b.kantor for b in semua if b.kantor), key=lambda k: k.kode_wilayah)
    if not kantor:
        raise ToolkitError(" ".join((f"{path.name} tidak memuat satu kantor pun yang dapat dipakai.", *pesan[:3])),
                           "Isi satu baris untuk tiap kecamatan, dengan kode wilayah Kemendagri seperti 35.09.12.")
    return tuple(kantor), pesan


def _records(path: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Rows below the headings: number, and text by field."""
    data = read_bytes(path)
    semua = _from_workbook(data, path) if data[:2] == b"PK" else _from_text(data, path)
    temuan = [(*judul, kisi) for kisi in semua
              if (judul := find_headings(kisi[:LAST_HEADING_ROW], _BERARTI, {KODE.field})) is not None]
    if not temuan:
        raise ToolkitError(f"{path.name}: tidak ada kolom {KODE.heading}.",
                           f"Beri judul {KODE.heading} pada kolom kode; kolom {KOLOM[1].heading}, {KOLOM[2].heading} "
                           f"dan {KOLOM[3].heading} boleh ditambahkan.")
    di, kolom, kisi = max(temuan, key=lambda t: len(t[1]))
    for nomor, isi in kisi:
        if nomor > di and any(teks.strip() for teks in isi.values()):
            yield nomor, {field: " ".join(_BUKAN_HURUF.sub(" ", isi.get(k, "")).split()) for field, k in kolom.items()}


def _from_workbook(data: bytes, path: Path) -> Iterator[Kisi]:
    buku = Book(package_of(data, path.name))
    for nama in buku.sheet_names:
        grid = buku.grid(nama)
        if grid is not None:
            yield [(nomor, {k: cell.tampil or cell.teks for k, cell in isi.items()})
                   for nomor, isi in grid.baris.items()]


def _from_text(data: bytes, path: Path) -> Iterator[Kisi]:
    """The text by each of the separators; the one that gives most headings is meant."""
    teks = _decoded(data, path)
    for pemisah in _PEMISAH:
        pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)
        try:
            yield [(pembaca.line_num, dict(enumerate(isi))) for isi in pembaca]
        except csv.Error as error:
            raise ToolkitError(f"{path.name} bukan daftar yang dapat dibaca (baris {pembaca.line_num}).",
                               "Simpan daftar itu dari Excel sebagai CSV atau sebagai .xlsx.") from error


def _decoded(data: bytes, path: Path) -> str:
    utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ToolkitError(f"{path.name} bukan teks yang dapat dibaca.",
                       "Simpan daftar itu dari Excel sebagai CSV UTF-8 atau sebagai .xlsx.")


def _known(nomor: int, isi: Mapping[str, str]) -> _Baris:
    """What a row says."""
    tertulis, nama = isi[KODE.field], isi.get("nama", "")
    kode = dotted(tertulis)
    tempat = all_kecamatan().get(kode) if len(kode.replace(".", "")) == _DIGIT_KECAMATAN else None
    if not tertulis:
        return _Baris(nomor, None, f"{nama or 'baris ini'} tidak mempunyai kode wilayah. Isi kodenya.")
    if tempat is None:
        sebutan = f"{tertulis} ({nama})" if nama else tertulis
        return _Baris(nomor, None, f"kode wilayah {sebutan} tidak ada dalam daftar kecamatan ({DASAR}), jadi baris ini "
                                   f"dilewati. Perbaiki kodenya.{_meant(nama, kode)}")
    if any(len(teks.replace("&", "&&")) > _TERPANJANG for teks in isi.values()):
        return _Baris(nomor, _office(tempat), f"isinya lebih panjang dari {_TERPANJANG} huruf, jadi hanya kodenya yang "
                                              f"dipakai, yaitu Kecamatan {tempat.nama}. Pendekkan nama atau camatnya.")
    kantor = replace(_office(tempat), camat=isi.get("camat", ""), surel=isi.get("surel", ""))
    if not nama or fold(nama) == fold(tempat.nama):
        return _Baris(nomor, kantor, "")
    catatan = "" if holds_place(nama, tempat.nama) else (
        f"nama {nama} tidak sesuai dengan kode {kode}, yaitu Kecamatan {tempat.nama}, {tempat.kabupaten_kota}. "
        f"Perbaiki nama atau kodenya.{_meant(nama, kode)}")
    return _Baris(nomor, replace(kantor, nama=nama), catatan)


def _meant(nama: str, kode: str) -> str:
    """The kecamatan of that name in the code's kabupaten, else the code that looks alike; as a sentence."""
    sekitar = within(kode)
    tempat = next((k for k in sekitar if nama and plain_place(k.nama) == plain_place(nama)), None)
    dekat = None if tempat or nama else terdekat(kode, [k.kode for k in sekitar], 0.8)
    tempat = tempat or (all_kecamatan()[dekat] if dekat else None)
    return f" Kode Kecamatan {tempat.nama} adalah {tempat.kode}." if tempat else ""


def _once(semua: Sequence[_Baris]) -> list[_Baris]:
    """Each code in one row: the first whose name fits the code, else the first; the others say why they are out."""
    terpakai: dict[str, tuple[_Baris, Kantor]] = {}
    for baris in sorted(semua, key=lambda b: bool(b.catatan)):
        if baris.kantor:
            terpakai.setdefault(baris.kantor.kode_wilayah, (baris, baris.kantor))
    return [_against(baris, *terpakai[baris.kantor.kode_wilayah]) if baris.kantor else baris for baris in semua]


def _against(baris: _Baris, pakai: _Baris, kantor: Kantor) -> _Baris:
    if baris is pakai or baris.kantor is None:
        return baris
    nama, kode = baris.kantor.nama, kantor.kode_wilayah
    return _Baris(baris.nomor, None, (
        f"kode {kode} ({nama}) juga ada di baris {pakai.nomor} ({kantor.nama}); yang dipakai baris {pakai.nomor}. "
        f"Hapus salah satunya, atau perbaiki kodenya.{_meant(nama, kode) if nama != kantor.nama else ''}"))
