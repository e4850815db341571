"""The list of offices: DAFTAR.csv or .xlsx as a kabupaten keeps it, or every kecamatan of a kabupaten."""

import csv
import io
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from toolkit.cells.book import Book
from toolkit.cells.headings import LAST_HEADING_ROW, find_headings, heading_key
from toolkit.data.kantor import Letak, code_advice, locate, named, office_name
from toolkit.data.kecamatan import DASAR, all_kecamatan, dotted, within
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Kantor
from toolkit.ooxml.guards import package_of, read_bytes
from toolkit.schema.input import IDENTITAS
from toolkit.schema.kinds import Column, Kind
from toolkit.values.kantor import (
    DAERAH,
    KECAMATAN,
    is_official,
    kind_of,
    official_code,
    place_of,
    says_kind,
    whose_code,
)
from toolkit.values.nama import holds_place, plain_place
from toolkit.values.teks import fold, terdekat

KODE = Column(IDENTITAS.column("kode_wilayah").heading, Kind.NOMOR, "kode_wilayah", required=True, example="35.09.12",
              synonyms=("Kode", "Kode kecamatan", "Kode Kemendagri", "Kode wilayah Kemendagri"))
KOLOM = (
    KODE,
    Column("Nama", Kind.TEKS, "nama", example="Kecamatan Ambulu", synonyms=(
        IDENTITAS.column("nama_perangkat_daerah").heading, "Perangkat daerah", "Kecamatan", "Nama kecamatan",
        "Nama kantor", "Kantor", "OPD", "Nama OPD", "SKPD", "Nama SKPD", "Kelurahan", "Nama kelurahan")),
    Column("Camat", Kind.TEKS, "camat", example="Nama Camat, S.Sos.", synonyms=(
        IDENTITAS.column("nama_kepala").heading, "Nama camat", "Kepala", "Lurah", "Nama lurah", "Kepala dinas")),
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
_DIGIT_KABUPATEN = 4
_DISEBUT = 3
"""So many kecamatan of one name are listed."""

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
                           "Tulis empat digit pertama kode wilayahnya, misalnya 35.09 untuk Kabupaten Jember.")
    return tuple(sorted((Kantor(k.kode, office_name(k), k.kabupaten_kota, k.provinsi) for k in semua),
                        key=lambda k: k.kode_wilayah))


def read_daftar(path: Path) -> tuple[tuple[Kantor, ...], tuple[str, ...]]:
    """The offices of a list.

    Args:
        path: CSV (comma, semicolon or tab; UTF-8, UTF-16 with its mark, or Windows' own code page), or a workbook.

    Returns:
        The offices in order, each once; and what is wrong with the list, one Indonesian sentence or two for each row
        concerned. A row whose office is not known, or taken by another row, is left out; one whose name does not fit
        its code stays in. An office that is neither kecamatan nor kelurahan may have a kabupaten's code or none.

    Raises:
        ToolkitError: the file cannot be read, has no column for the code, or no office.
    """
    isian = list(_records(path))
    daerah = {kode[:5] for _, isi in isian if (kode := official_code(isi[KODE.field]))}
    semua = _once([_known(nomor, isi, daerah) for nomor, isi in isian])
    pesan = tuple(f"{path.name} baris {b.nomor}: {b.catatan}" for b in semua if b.catatan)
    kantor = sorted((b.kantor for b in semua if b.kantor), key=lambda k: k.kunci)
    if not kantor:
        raise ToolkitError(" ".join((f"{path.name} tidak memuat satu kantor pun yang dapat dipakai.", *pesan[:3])),
                           "Isi satu baris untuk tiap kantor: kode wilayah Kemendagri seperti 35.09.12, atau namanya.")
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


def _known(nomor: int, isi: Mapping[str, str], daerah: Collection[str]) -> _Baris:
    """What a row says; one whose office nobody can name is left out. `daerah`: codes of the list's own kabupaten."""
    tertulis, nama = isi[KODE.field], isi.get("nama", "")
    kode = official_code(tertulis) or _code_of_name(nama, daerah)
    letak = locate(kode)
    if alasan := _refused(tertulis, nama, kode, letak):
        return _Baris(nomor, None, alasan)
    dasar = _office_at(kode, letak)
    if any(len(teks.replace("&", "&&")) > _TERPANJANG for teks in isi.values()):
        sisa = f"jadi hanya kodenya yang dipakai, yaitu {dasar.nama}" if dasar.nama else "jadi baris ini dilewati"
        return _Baris(nomor, dasar if dasar.nama else None, (
            f"isinya lebih panjang dari {_TERPANJANG} huruf, {sisa}. Pendekkan nama kantor atau kepalanya."))
    kantor = replace(dasar, camat=isi.get("camat", ""), surel=isi.get("surel", ""))
    if not nama or (dasar.nama and fold(nama) == fold(place_of(dasar.nama))):
        return _Baris(nomor, kantor, "")
    return _Baris(nomor, replace(kantor, nama=nama), _contradiction(kode, nama, letak))


def _code_of_name(nama: str, daerah: Collection[str]) -> str:
    """The code of a kecamatan that is named without one, where the list has one of that name, or its kabupaten has."""
    semua = named(nama)
    sekitar = [k for k in semua if k.kode[:5] in daerah]
    return next((satu[0].kode for satu in (sekitar, semua) if len(satu) == 1), "")


def _refused(tertulis: str, nama: str, kode: str, letak: Letak | None) -> str:
    """Why a row names no office, empty where it does."""
    milik, sebut = whose_code(kode), says_kind(nama)
    jenis = kind_of("", nama).kode if sebut else ""
    if not nama and (milik != KECAMATAN or (letak is None and not tertulis)):
        kata = f"kode wilayah {tertulis}" if tertulis else "baris ini"
        return (f"{kata} tidak disertai nama kantor, jadi baris ini dilewati. Isi namanya; nama yang kosong hanya "
                "dilengkapi untuk kode kecamatan seperti 35.09.12.")
    asing = letak is None and milik != DAERAH
    kabupaten = milik == DAERAH and kode and (
        jenis == KECAMATAN or (not sebut and (not is_official(kode) or _meant(nama, kode))))
    if not asing and not kabupaten:
        return ""
    sebutan = f"{tertulis} ({nama})" if nama else tertulis
    return (f"kode wilayah {sebutan} tidak ada dalam daftar kecamatan ({DASAR}), jadi baris ini dilewati. Perbaiki "
            f"kodenya.{_meant(nama, kode)}")


def _office_at(kode: str, letak: Letak | None) -> Kantor:
    """The office of a code, its name where the list has it."""
    if letak is None:
        return Kantor(kode)
    nama = office_name(letak.kecamatan) if letak.kecamatan and whose_code(kode) == KECAMATAN else ""
    return Kantor(kode, nama, letak.kabupaten_kota, letak.provinsi)


def _contradiction(kode: str, nama: str, letak: Letak | None) -> str:
    """What does not fit between name and code, empty where all does."""
    jenis, milik = kind_of(kode, nama), whose_code(kode)
    if milik == KECAMATAN and letak and letak.kecamatan and (
            jenis.kode != KECAMATAN or not holds_place(nama, letak.kecamatan.nama)):
        return (f"nama {nama} tidak sesuai dengan kode {kode}, yaitu {office_name(letak.kecamatan)}, "
                f"{letak.kabupaten_kota}. Perbaiki nama atau kodenya.{_meant(nama, kode)}{code_advice(jenis)}")
    if jenis.kode not in {DAERAH, milik}:
        semua = "; ".join(f"{k.kode} {k.kabupaten_kota}" for k in named(nama)[:_DISEBUT])
        pilihan = f" Ada beberapa kecamatan bernama itu: {semua} …" if semua else ""
        return f"{nama} ditulis dengan kode wilayah {kode or 'kosong'}.{code_advice(jenis)}{pilihan}"
    if is_official(kode) and kode and letak is None and len(kode) > len("35"):
        return f"kode wilayah {kode} tidak ada dalam daftar kabupaten dan kota ({DASAR}); ditulis apa adanya."
    return ""


def _meant(nama: str, kode: str) -> str:
    """The kecamatan of that name in the code's kabupaten, else the code that looks alike; as a sentence."""
    sekitar = within(kode)
    polos = plain_place(place_of(nama))
    tempat = next((k for k in sekitar if polos and plain_place(k.nama) == polos), None)
    dekat = None if tempat or nama else terdekat(dotted(kode), [k.kode for k in sekitar], 0.8)
    tempat = tempat or (all_kecamatan()[dekat] if dekat else None)
    return f" Kode {office_name(tempat)} adalah {tempat.kode}." if tempat else ""


def _once(semua: Sequence[_Baris]) -> list[_Baris]:
    """Each office in one row: the first whose name fits the code, else the first; the others say why they are out."""
    terpakai: dict[str, tuple[_Baris, Kantor]] = {}
    for baris in sorted(semua, key=lambda b: bool(b.catatan)):
        if baris.kantor:
            terpakai.setdefault(baris.kantor.kunci, (baris, baris.kantor))
    return [_against(baris, *terpakai[baris.kantor.kunci]) if baris.kantor else baris for baris in semua]


def _against(baris: _Baris, pakai: _Baris, kantor: Kantor) -> _Baris:
    if baris is pakai or baris.kantor is None:
        return baris
    nama, kode = baris.kantor.nama, kantor.kode_wilayah
    sebutan = f"kode {kode} ({nama})" if kode else f"{nama} tanpa kode"
    return _Baris(baris.nomor, None, (
        f"{sebutan} juga ada di baris {pakai.nomor} ({kantor.nama}); yang dipakai baris {pakai.nomor}. "
        f"Hapus salah satunya, atau perbaiki kodenya.{_meant(nama, kode) if nama != kantor.nama else ''}"))
