"""Who reports, for which year, by which rules: sheet Identitas, the document properties, a kabupaten's rules."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from toolkit.cells.book import Book
from toolkit.cells.content import year_in
from toolkit.cells.grid import Cell, Grid
from toolkit.cells.headings import Pairs, find_pairs, heading_key
from toolkit.errors import ToolkitError
from toolkit.model.laporan import Identitas
from toolkit.model.sel import Isian, Keadaan, Sel
from toolkit.reader import findings
from toolkit.reader.notes import Notes
from toolkit.reader.records import read_plain
from toolkit.reader.rows import Asal
from toolkit.schema.input import ATURAN, IDENTITAS, IDENTITAS_HEADINGS, PROPERTY_CODE, PROPERTY_YEAR
from toolkit.schema.kinds import Column
from toolkit.values.kantor import official_code
from toolkit.values.kode import kunci
from toolkit.values.teks import kutip, terdekat_kata


def find_letak(grid: Grid) -> Pairs | None:
    """The row and columns of the headings Isian and Nilai, None where they are not there."""
    return find_pairs(grid, *(h.heading for h in IDENTITAS_HEADINGS))


def is_ours(grid: Grid) -> bool:
    """A sheet Identitas with Isian, Nilai and Kode wilayah makes a workbook one of this toolkit."""
    letak = find_letak(grid)
    kode = heading_key(IDENTITAS.column("kode_wilayah").heading)
    return letak is not None and any(heading_key(nama.teks) == kode for _, nama, _ in letak.of(grid))


class IdentitasTerbaca(NamedTuple):
    """Sheet Identitas as read.

    Attributes:
        identitas: the values.
        salah_nama: field of a key that is blank or absent -> the cell of an unknown key that may be meant for it.
    """

    identitas: Identitas
    salah_nama: Mapping[str, Isian[str]]


def read_identitas(grid: Grid, letak: Pairs, notes: Notes) -> IdentitasTerbaca:
    """Values by key; of a key that stands twice the first filled one counts, one that nobody knows is reported."""
    kenal = {heading_key(nama): column for column in IDENTITAS.columns for nama in (column.heading, *column.synonyms)}
    isi: dict[str, Isian[Any]] = {}
    asing: list[tuple[Isian[str], Cell]] = []
    for baris, nama, nilai in letak.of(grid):
        column = kenal.get(heading_key(nama.teks))
        if column is not None:
            asal = Asal(column, Sel(grid.nama, baris, letak.value), nilai, kunci=column.heading)
            _keep(isi, column, read_plain(asal, notes), notes)
        elif nilai is not None:
            asing.append((Isian(nama.tampil, Sel(grid.nama, baris, letak.name), nama.tampil, Keadaan.TERISI), nilai))
    return IdentitasTerbaca(Identitas(**isi), _report_unknown(asing, isi, notes))


def _report_unknown(asing: Iterable[tuple[Isian[str], Cell]], isi: Mapping[str, Isian[Any]],
                    notes: Notes) -> dict[str, Isian[str]]:
    """Say of each unknown key which one may be meant: one that the sheet lacks, else one that is blank."""
    hilang = {c.heading: c.field for c in IDENTITAS.columns if c.field not in isi}
    kosong = {c.heading: c.field for c in IDENTITAS.columns if c.field in isi and isi[c.field].kosong}
    judul = {heading_key(h.heading) for h in IDENTITAS_HEADINGS}
    salah_nama: dict[str, Isian[str]] = {}
    for isian, nilai in asing:
        if {heading_key(isian.tertulis), heading_key(nilai.teks)} == judul:
            continue
        dekat = terdekat_kata(isian.tertulis, hilang) or terdekat_kata(isian.tertulis, kosong)
        notes.add(findings.ISIAN_TAK_DIKENAL, isian, kunci=isian.tertulis, fakta={
            "isi": nilai.tampil, "terdekat": f" Maksud Anda {dekat}?" if dekat else "",
            "misal": f", misalnya {dekat}" if dekat else ""})
        if dekat:
            salah_nama.setdefault((hilang | kosong)[dekat], isian)
    return salah_nama


def _keep(isi: dict[str, Isian[Any]], column: Column, isian: Isian[Any], notes: Notes) -> None:
    pertama = isi.get(column.field)
    if pertama is None or pertama.kosong:
        isi[column.field] = isian
    elif not isian.kosong and isian.nilai != pertama.nilai:
        notes.add(findings.ISIAN_GANDA, isian, kunci=column.heading, fakta={
            "isian": column.heading, "pertama": pertama.tertulis, "sel_pertama": pertama.sel})


def mistyped_tahun(identitas: Identitas, buku: Book) -> bool:
    """Whether Tahun laporan is no year of the Renstra while the template's year is one: a digit is wrong."""
    tahun, template = identitas.tahun_laporan.nilai, year_in(buku.properties.get(PROPERTY_YEAR, ""))
    awal, akhir = identitas.tahun_awal_renstra.nilai, identitas.tahun_akhir_renstra.nilai
    if tahun is None or template is None or awal is None or akhir is None:
        return False
    return awal <= template <= akhir and not awal <= tahun <= akhir


def decide_tahun(terbaca: IdentitasTerbaca, buku: Book, notes: Notes) -> int:
    """The year reported on: Identitas, else the document property.

    Raises:
        ToolkitError: neither says it.
    """
    tertulis, properti = terbaca.identitas.tahun_laporan, buku.properties.get(PROPERTY_YEAR, "")
    judul, template = IDENTITAS.column("tahun_laporan").heading, year_in(properti)
    if tertulis.nilai is not None:
        if template is not None and template != tertulis.nilai:
            notes.add(findings.TAHUN_BEDA, tertulis, kunci=judul, fakta={
                "properti": properti, "langkah": "" if mistyped_tahun(terbaca.identitas, buku) else
                f"; bila ini memang laporan tahun {tertulis.tertulis}, buat berkasnya dengan: toolkit template "
                f"BARU.xlsx --dari {kutip(buku.package.file)} --tahun {tertulis.tertulis}"})
        return tertulis.nilai
    if template is None:
        di = f"sel {tertulis.sel}" if tertulis.sel else f"sheet {IDENTITAS.name}"
        raise ToolkitError(f"{judul} belum diisi atau tidak terbaca di {di}, sehingga tidak ada yang dapat dihitung."
                           f"{_maybe(terbaca, 'tahun_laporan')}",
                           f"Isi {judul} di sheet {IDENTITAS.name}, misalnya 2021, simpan, lalu jalankan lagi.")
    if tertulis.kosong:
        notes.add(findings.TAHUN_KOSONG, _place(tertulis), kunci=judul,
                  fakta={"tahun": properti, "mirip": _maybe(terbaca, "tahun_laporan")})
    notes.append(tertulis, f"Sementara dipakai tahun {properti}, tahun template ini.")
    return template


def _maybe(terbaca: IdentitasTerbaca, field: str) -> str:
    """A sentence that names the row which may be meant for a blank key; empty where there is none."""
    isian = terbaca.salah_nama.get(field)
    return f" Mungkin maksudnya {isian.tertulis} di {isian.sel}, yang tidak dikenal sebagai isian." if isian else ""


def check_wilayah(identitas: Identitas, buku: Book, notes: Notes) -> None:
    """Identitas wins; a document property that says otherwise is a peringatan."""
    tertulis, properti = identitas.kode_wilayah, buku.properties.get(PROPERTY_CODE, "")
    kode = official_code(tertulis.nilai or "")
    if kode and properti and kunci(kode) != kunci(official_code(properti)):
        notes.add(findings.WILAYAH_BEDA, tertulis, {"properti": properti, "berkas": kutip(buku.package.file)},
                  kunci=IDENTITAS.column("kode_wilayah").heading)


def decide_renstra(terbaca: IdentitasTerbaca, tahun: int, judul: Mapping[int, int], notes: Notes) -> tuple[int, int]:
    """First and last year of the Renstra: Identitas, else the years in the headings of Renstra.

    Args:
        terbaca: what staff filled in.
        tahun: the year reported on, for a Renstra without any year.
        judul: years in the headings (the keys).
        notes: where findings go.
    """
    identitas, tahun_judul = terbaca.identitas, sorted(judul) or [tahun]
    hasil = []
    for field, isian, bawaan in (("tahun_awal_renstra", identitas.tahun_awal_renstra, tahun_judul[0]),
                                 ("tahun_akhir_renstra", identitas.tahun_akhir_renstra, tahun_judul[-1])):
        nama = IDENTITAS.column(field).heading
        if isian.kosong:
            notes.add(findings.RENSTRA_KOSONG, _place(isian), kunci=nama,
                      fakta={"isian": nama, "tahun": bawaan, "mirip": _maybe(terbaca, field)})
        elif isian.nilai is None:
            notes.append(isian, f"Sementara dipakai {bawaan}, dari judul kolom sheet Renstra.")
        hasil.append(isian.nilai if isian.nilai is not None else bawaan)
    return hasil[0], hasil[1]


def _place(isian: Isian[Any]) -> Isian[Any] | str:
    """The cell, or the sheet where the key is not there."""
    return isian if isian.sel is not None else IDENTITAS.name


def read_aturan(buku: Book) -> tuple[str, ...]:
    """Lines of the kabupaten's rules, from the very hidden sheet that carries them; none in a workbook without."""
    grid = buku.grid(ATURAN)
    return tuple(isi[1].teks for _, isi in sorted(grid.baris.items()) if 1 in isi) if grid else ()
