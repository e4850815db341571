"""Reports put together from plain values, as if a reader had read them: what a rule's test writes down."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from toolkit.model import laporan as model
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import Laporan, Ukuran
from toolkit.model.rencana_aksi import SifatTarget
from toolkit.model.sel import Isian, Keadaan, Sel
from toolkit.regulation.load import huruf_predikat, resolve
from toolkit.rules.hitung import compute
from toolkit.schema.input import IDENTITAS, RECORD_SHEETS
from toolkit.schema.kinds import Column, Kind, Sheet
from toolkit.values import angka_tertulis, ukuran

Nilai = str | int | Decimal | None
Baris = Mapping[str, Nilai]

RUSAK = "#RUSAK"
"""A cell that cannot be read."""

REKAMAN = {
    "renstra": model.BarisRenstra, "iku": model.BarisIku, "rkt": model.BarisRkt, "pk": model.BarisPk,
    "pk_program": model.BarisPkProgram, "realisasi": model.BarisRealisasi, "skm": model.BarisSkm,
    "skm_responden": model.BarisResponden, "anggaran": model.BarisAnggaran, "kegiatan": model.BarisKegiatan,
    "belanja": model.BarisBelanja, "rencana_aksi": model.BarisRencanaAksi, "rencana_skm": model.BarisRencanaSkm,
}
PILIHAN = {"arah": model.Arah, "jenis": model.Jenis, "tingkat": model.Tingkatan, "sifat_target": SifatTarget}
BILANGAN = {Kind.ANGKA, Kind.RUPIAH, Kind.PERSEN, Kind.SKOR, Kind.CACAH}


def lapor(sheets: Mapping[str, Sequence[Baris]], identitas: Baris | None = None, *, tahun: int = 2021,
          renstra: tuple[int, int] = (2016, 2021)) -> Laporan:
    """A report: sheet -> rows as heading -> value. A sasaran, an indicator and a parent need not be written."""
    isi: dict[str, object] = {}
    for sheet in RECORD_SHEETS:
        if sheet.field in REKAMAN:
            isi[sheet.field] = tuple(_row(sheet, baris, nomor, sheets.get(sheet.name, ()))
                                     for nomor, baris in enumerate(sheets.get(sheet.name, ()), start=2))
    kunci = {c.field: _cell(c, (identitas or {})[c.heading], "Identitas", 2, n)
             for n, c in enumerate(IDENTITAS.columns, start=1) if c.heading in (identitas or {})}
    return Laporan(berkas="uji.xlsx", versi="1", tahun=tahun, tahun_awal=renstra[0], tahun_akhir=renstra[1],
                   identitas=model.Identitas(**kunci), ada=frozenset(sheets), **isi)  # type: ignore[arg-type]  # fields by name


def hitung(sheets: Mapping[str, Sequence[Baris]], identitas: Baris | None = None, *, tahun: int = 2021,
           renstra: tuple[int, int] = (2016, 2021)) -> Hasil:
    """The results of such a report."""
    laporan = lapor(sheets, identitas, tahun=tahun, renstra=renstra)
    return compute(laporan, resolve(laporan.identitas))


def satu(target: Nilai, realisasi: Nilai, **renstra: Nilai) -> dict[str, list[Baris]]:
    """The sheets of a report with one indicator: PK's target, realisasi; further columns of its Renstra row."""
    return {"Renstra": [{"Kode": "1.1", "Sasaran": "S", "Indikator Sasaran": "I", **renstra}],
            "PK": [{"Kode": "1.1", "Target": target}], "Realisasi": [{"Kode": "1.1", "Realisasi": realisasi}]}


def lihat(*nilai: object) -> tuple[object, ...]:
    """Values side by side, to be compared with what they should be."""
    return nilai


def _row(sheet: Sheet, baris: Baris, nomor: int, semua: Sequence[Baris]) -> object:
    isi: dict[str, object] = {"kode": Isian()} if sheet.field in {"renstra", "anggaran"} else {}
    if sheet.field == "renstra":
        isi |= {"sasaran": Isian("S"), "indikator_sasaran": Isian("I")}
    if sheet.field == "anggaran":
        isi |= {"uraian": Isian(str(baris["Kode"])), "induk": _parent(str(baris["Kode"]), semua)}
    if sheet.field == "skm":
        isi |= {"no": Isian(), "unsur": Isian("U")}
    if sheet.field == "kegiatan":
        isi |= {"indikator_keluaran": Isian("K")}
    for n, kolom in enumerate(sheet.columns, start=1):
        if kolom.years or kolom.numbered:
            awal = kolom.heading + (" " if kolom.years else "")
            isi[kolom.field] = {int(judul[len(awal):]): _cell(kolom, nilai, sheet.name, nomor, n)
                                for judul, nilai in baris.items()
                                if judul.startswith(awal) and judul[len(awal):].isdigit()}
        elif kolom.heading in baris:
            isi[kolom.field] = _cell(kolom, baris[kolom.heading], sheet.name, nomor, n)
    return REKAMAN[sheet.field](sheet=sheet.name, baris=nomor, **isi)


def _parent(kode: str, semua: Sequence[Baris]) -> str | None:
    calon = [str(b["Kode"]) for b in semua if kode.startswith(str(b["Kode"]) + ".")]
    return max(calon, key=len, default=None)


def _cell(kolom: Column, nilai: Nilai, sheet: str, baris: int, kolom_ke: int) -> Isian[object]:
    sel = Sel(sheet, baris, kolom_ke)
    tertulis = "" if nilai is None else str(nilai).replace(".", ",") if not isinstance(nilai, str) else nilai
    if nilai is None:
        return Isian(sel=sel)
    if nilai == RUSAK:
        return Isian(None, sel, tertulis, Keadaan.TIDAK_TERBACA)
    if nilai == "-":
        if kolom.kind is Kind.RUPIAH:
            return Isian(Decimal(0), sel, tertulis, Keadaan.TERISI)
        return Isian(None, sel, tertulis, Keadaan.TIDAK_TERSEDIA)
    return Isian(_value(kolom, nilai), sel, tertulis, Keadaan.TERISI, faktor=Decimal(1))


def _value(kolom: Column, nilai: Nilai) -> object:
    if kolom.kind in {Kind.UKURAN, Kind.REALISASI}:
        if not isinstance(nilai, str):
            return Ukuran(Decimal(str(nilai)))
        terbaca = ukuran.parse(nilai, predikat=huruf_predikat())
        return terbaca.ukuran if terbaca else None
    if kolom.kind in BILANGAN:
        return angka_tertulis.parse(nilai).nilai if isinstance(nilai, str) else Decimal(str(nilai))  # type: ignore[union-attr]  # as above
    if kolom.kind in {Kind.JAWABAN, Kind.TAHUN}:
        return int(str(nilai))
    return PILIHAN[kolom.field](nilai) if kolom.kind is Kind.PILIHAN and kolom.field in PILIHAN else str(nilai)
