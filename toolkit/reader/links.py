"""What ties rows to each other: texts taken from the row above, codes that point to other rows; and where it lacks."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any, TypeVar

from toolkit.catalog import Aturan
from toolkit.model.laporan import (
    BarisAnggaran,
    BarisBelanja,
    BarisPkProgram,
    BarisRencanaAksi,
    BarisRenstra,
    BarisRkt,
    Rekaman,
)
from toolkit.model.sel import Isian
from toolkit.reader import findings
from toolkit.reader.notes import Notes
from toolkit.schema.input import ANGGARAN, DOKUMENTASI, KEGIATAN, RENCANA_SKM, RENSTRA
from toolkit.schema.kinds import Column, Kind, Sheet
from toolkit.values.angka_tertulis import tidak_tersedia
from toolkit.values.kode import Kunci, daftar_kode, kunci, looks_like_code, sasaran_of
from toolkit.values.teks import AMBANG_NAMA, at_least, fold, terdekat

R = TypeVar("R", bound=Rekaman)
Dirujuk = BarisRkt | BarisPkProgram

INHERITED = {RENSTRA.name: ("tujuan", "indikator_tujuan", "sasaran", "program", "strategi"),
             KEGIATAN.name: ("kode",), RENCANA_SKM.name: ("no",)}
"""Fields that a row may leave to the row above, by sheet."""
_TEKS = frozenset({Kind.TEKS, Kind.PILIHAN, Kind.NOMOR})
_DIDUGA = 25
"""Unknown codes of a sheet for which a near one is looked for; where there are more, all codes are others."""
_MISAL = 2
"""So many codes an advice names where it is not known which one is meant."""


def inherit(baris: Sequence[R], sheet: Sheet, notes: Notes) -> tuple[R, ...]:
    """Fill blanks from the last filled row of the same group; one info for the sheet."""
    hasil = list(baris)
    diwarisi: list[Isian[Any]] = []
    kolom: dict[str, None] = {}
    for field in INHERITED[sheet.name]:
        terakhir: dict[object, Isian[Any]] = {}
        for i, b in enumerate(hasil):
            isian: Isian[Any] = getattr(b, field)
            kelompok = _shared(b, field)
            if not isian.kosong:
                terakhir[kelompok] = isian
            elif kelompok is not None and (atas := terakhir.get(kelompok)) is not None and atas.nilai is not None:
                nilai: dict[str, Any] = {field: atas}
                hasil[i] = replace(b, **nilai)
                diwarisi.append(isian)
                kolom[sheet.column(field).heading] = None
    if diwarisi:
        notes.add(findings.DIWARISI, diwarisi[0], {"kolom": ", ".join(kolom), "jumlah": len(diwarisi)})
    return tuple(hasil)


def _shared(b: Rekaman, field: str) -> Hashable:
    """What rows share that inherit a field: Tujuan from any row above, its indicator from one with the same Tujuan."""
    if isinstance(b, BarisRenstra) and field in ("tujuan", "indikator_tujuan"):
        return fold(b.tujuan.nilai or "") if field == "indikator_tujuan" else ()
    return _group(b)


def _group(b: Rekaman) -> Kunci | None:
    """What rows must share to inherit from each other: in Renstra the sasaran (None: no code), elsewhere nothing."""
    if isinstance(b, BarisRenstra):
        return kunci(sasaran_of(b.kode.nilai)) if b.kode.nilai else None
    return ()


def check_texts(sheet: Sheet, rekaman: Iterable[Rekaman], notes: Notes) -> None:
    """Say where a record lacks a text that the report prints, or that other rows are found by."""
    kolom = [c for c in sheet.columns if _must_be_said(sheet, c)]
    bernama = set()
    for b in rekaman:
        sasaran = _group(b)
        if isinstance(b, BarisRenstra) and sasaran and b.sasaran.nilai:
            bernama.add(sasaran)
        for column, isian in _blank(b, kolom):
            if sasaran in bernama and column == RENSTRA.column("sasaran"):
                continue
            if isinstance(b, BarisBelanja):
                if b.jenis.nilai:
                    notes.once(findings.KELOMPOK_KOSONG, isian, kunci=b.jenis.nilai)
            elif not _said_otherwise(b):
                notes.once(findings.TEKS_KOSONG, isian, {"kolom": column.heading})


def _said_otherwise(b: Rekaman) -> bool:
    """A row that its code names, or whose Tingkat is blank: that finding lists what else is."""
    return b.tingkat.kosong if isinstance(b, BarisAnggaran) else (
        isinstance(b, BarisPkProgram) and bool(b.kode_anggaran.nilai))


def _must_be_said(sheet: Sheet, column: Column) -> bool:
    """A required text whose blank has no meaning, or none but that of the row above."""
    berarti = column.boleh_kosong and column.field not in INHERITED.get(sheet.name, ())
    return column.required and not berarti and (
        column.kind in _TEKS or (sheet is DOKUMENTASI and column.kind is Kind.KODE))


def _blank(b: Rekaman, kolom: Iterable[Column]) -> Iterator[tuple[Column, Isian[object]]]:
    for column in kolom:
        isian: Isian[object] = getattr(b, column.field)
        if isian.kosong and isian.sel is not None:
            yield column, isian


def check_unique(baris: Iterable[Rekaman], notes: Notes) -> None:
    """A code that stands twice is a kesalahan at each later row, a merged one at its cell."""
    semua = [(code_of(b, "kode"), b.baris) for b in baris]
    akhir = {kode.sel: nomor for kode, nomor in semua}
    pertama: dict[Kunci, Isian[str]] = {}
    for kode, nomor in semua:
        if kode.nilai:
            asal = pertama.setdefault(kunci(kode.nilai), kode)
            if asal is not kode:
                report_repeated(findings.KODE_GANDA, kode, asal, (nomor, akhir[kode.sel]), notes)


def check_measured_once(baris: Iterable[BarisRencanaAksi], notes: Notes) -> None:
    """A second row of sheet Rencana Aksi that measures the same indicator (no Aksi) is a kesalahan."""
    pertama: dict[Kunci, Isian[str]] = {}
    for b in baris:
        if b.kode.nilai and b.aksi.kosong and (asal := pertama.setdefault(kunci(b.kode.nilai), b.kode)) is not b.kode:
            notes.add(findings.PENGUKURAN_GANDA, b.kode, {"pertama": asal.sel}, kunci=b.kode.nilai)


def without_dashes(baris: Iterable[BarisRencanaAksi]) -> tuple[BarisRencanaAksi, ...]:
    """The rows with a `-` in Aksi, which says that there is none, as a blank."""
    return tuple(replace(b, aksi=Isian(sel=b.aksi.sel)) if tidak_tersedia(b.aksi.nilai or "") else b for b in baris)


def report_repeated(aturan: Aturan, kode: Isian[str], asal: Isian[str], baris: tuple[int, int], notes: Notes) -> None:
    """Say that a row has a code that stands above it already, or shares a merged cell with the row above it.

    Args:
        aturan: the entry for a code that was typed twice.
        kode: the row's code.
        asal: the code of the first row that has it.
        baris: the row, and the last one that shares its cell.
        notes: where findings go.
    """
    awal, akhir = baris
    if asal.sel == kode.sel and kode.sel is not None:
        notes.add(findings.KODE_GABUNG, kode, kunci=kode.tertulis, fakta={
            "sampai": akhir, "baris": f"{awal} sampai {akhir}" if akhir > awal else awal})
        return
    absorb_reading(kode, notes)
    notes.add(aturan, kode, {"pertama": asal.sel}, kunci=kode.tertulis)


def check_filled(baris: Iterable[Rekaman], sheet: Sheet, notes: Notes, field: str = "kode") -> None:
    """A row with content but without the code that ties it to others is a kesalahan; one for a column without any."""
    semua = [code_of(b, field) for b in baris]
    kosong = [kode for kode in semua if kode.kosong]
    fakta = {"kolom": sheet.column(field).heading}
    for kode in kosong:
        if kode.sel and len(kosong) == len(semua) > 1:
            notes.once(findings.KODE_KOSONG, kode, fakta)
        else:
            notes.add(findings.KODE_KOSONG, kode if kode.sel else sheet.name, fakta)


def check_known(baris: Iterable[Rekaman], field: str, kenal: Iterable[str], aturan: Aturan, rujukan: Sheet,
                notes: Notes) -> None:
    """A code that the sheet it refers to lacks is a kesalahan at its cell.

    Args:
        baris: records.
        field: which of their fields holds the code.
        kenal: the codes that there are.
        aturan: the entry of the catalogue.
        rujukan: the sheet that the code refers to.
        notes: where findings go.
    """
    baris, daftar = list(baris), list(dict.fromkeys(kenal))
    ada = {kunci(k) for k in daftar}
    terpakai = {kunci(k) for b in baris if (k := code_of(b, field).nilai)} if field != "kode_sasaran" else set()
    tingkat: dict[int, list[str]] = {}
    for k in daftar:
        if kunci(k) not in terpakai:  # whoever meant a code that another row has would have it twice
            tingkat.setdefault(len(kunci(k)), []).append(k)
    lazim = Counter(len(kunci(k)) for b in baris if kunci(k := code_of(b, field).nilai or "") in ada).most_common(1)
    asing = 0
    tanpa_titik = {k for k in ada if len(k) == 1} if rujukan is RENSTRA and field == "kode" else set()
    for b in baris:
        kode = _unknown_one(code_of(b, field), ada) if field == "kode_sasaran" else code_of(b, field)
        if kode.nilai and kunci(kode.nilai) not in ada and kunci(sasaran_of(kode.nilai)) not in tanpa_titik:
            setingkat, asing = tingkat.get(len(kunci(kode.nilai)), []), asing + 1
            dekat = _suggestion(kode.nilai, setingkat if asing <= _DIDUGA else (),
                                ada if field == "kode_sasaran" else frozenset())
            if field == "kode" and dekat is None and not looks_like_code(kode.nilai):
                notes.once(findings.KODE_BUKAN_KODE, kode, not_a_code(rujukan.column(field)), kunci=kode.tertulis)
                continue
            absorb_reading(kode, notes)
            notes.add(aturan, kode, kunci=kode.tertulis, fakta={
                "rujukan": rujukan.name, "terdekat": f" Maksud Anda {dekat}?" if dekat else "",
                "misal": _examples(setingkat or (tingkat.get(lazim[0][0], []) if lazim else []), dekat)})


def without_the_dropped(baris: Sequence[Dirujuk], sheet: Sheet, anggaran: Sequence[BarisAnggaran],
                        pk: Sequence[BarisPkProgram], notes: Notes) -> list[Dirujuk]:
    """The rows but those that the change of the budget dropped from Anggaran: one info for the sheet.

    That is a row of RKT, or one that PK Perubahan leaves nothing, whose Kode Anggaran and name are both unknown there,
    where the workbook shows that the budget was changed.
    """
    berubah = any(b.anggaran_sebelum.terisi for b in anggaran) or any(b.anggaran_perubahan.terisi for b in pk)
    ada, nama = {kunci(b.kode.nilai or "") for b in anggaran}, [b.uraian.nilai for b in anggaran if b.uraian.nilai]

    def dropped(b: Dirujuk) -> bool:
        sebutan, kode = (b.kegiatan if isinstance(b, BarisRkt) else b.program).nilai, b.kode_anggaran.nilai
        habis = isinstance(b, BarisRkt) or b.anggaran_perubahan.nilai == 0
        return bool(habis and kode and sebutan and looks_like_code(kode) and kunci(kode) not in ada
                    and not any(at_least(sebutan, lain, AMBANG_NAMA) for lain in nama))

    hilang = [b for b in baris if dropped(b)] if berubah else []
    if hilang:
        notes.add(findings.DITIADAKAN, hilang[0].kode_anggaran, {
            "banyak": len(hilang), "daftar": ", ".join(b.kode_anggaran.nilai or "" for b in hilang),
            "rujukan": ANGGARAN.name, "sheet": sheet.name})
    return [b for b in baris if b not in hilang]


def _unknown_one(kode: Isian[str], ada: set[Kunci]) -> Isian[str]:
    """Of a list of codes the first that is not known; a single code as it is."""
    pertama, *lain = daftar_kode(kode.nilai or "") or ("",)
    asing = next((satu for satu in (pertama, *lain) if kunci(satu) not in ada), None)
    return kode._replace(nilai=asing, tertulis=asing or kode.tertulis) if lain else kode


def check_has_dot(baris: Iterable[Rekaman], notes: Notes) -> None:
    """A code in Renstra that is a sasaran's, or no code at all: the cause of every code that other sheets lack."""
    semua = [kode for b in baris if (kode := code_of(b, "kode")).nilai]
    ada = {kunci(k.nilai or "") for k in semua}
    for kode in semua:
        nilai = kode.nilai or ""
        if not looks_like_code(nilai):
            notes.once(findings.KODE_BUKAN_KODE, kode, not_a_code(RENSTRA.column("kode")), kunci=kode.tertulis)
        elif len(kunci(nilai)) == 1:
            nomor = next(n for n in range(1, len(ada) + 2) if (*kunci(nilai), (n, "")) not in ada)
            notes.once(findings.KODE_TANPA_TITIK, kode, {"contoh": f"{nilai}.{nomor}"}, kunci=kode.tertulis)


def not_a_code(column: Column) -> Mapping[str, object]:
    """The facts of a cell that holds words where a code belongs."""
    return {"kolom": column.heading, "contoh": column.example or "1.1"}


def absorb_reading(kode: Isian[str], notes: Notes) -> None:
    """How a code was read belongs to the finding that it is unknown or not the only one: one cell, one finding."""
    notes.withdraw(findings.KODE_BERKOMA, kode)
    notes.withdraw(findings.BAGIAN_KODE_KOSONG, kode)
    terbaca = notes.withdraw(findings.KODE_BILANGAN, kode)
    if terbaca is not None:
        notes.append(kode, terbaca.pesan)


def _suggestion(kode: str, setingkat: Sequence[str], nomor: AbstractSet[Kunci]) -> str | None:
    """The sasaran of an indicator's code where one is wanted (`nomor`), else the code of its level that looks alike.

    `setingkat`: the codes with as many parts: what is meant by a sub kegiatan's code is a sub kegiatan.
    """
    sasaran = sasaran_of(kode)
    return sasaran if sasaran != kode and kunci(sasaran) in nomor else terdekat(kode, setingkat, 0.75)


def _examples(setingkat: Sequence[str], dekat: str | None) -> str:
    """Codes that there are, for an advice: the one that is meant, else some of the level that belongs there."""
    semua = [dekat] if dekat else setingkat[:_MISAL]
    return f", misalnya {' atau '.join(semua)}" if semua else ""


def code_of(b: Rekaman, field: str) -> Isian[str]:
    """A field of a record that holds a code."""
    isian: Isian[str] = getattr(b, field)
    return isian
