"""The object of `toolkit impor --json`: what was read, what would be or was written."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from toolkit.impor.isian.tulis import Penulisan
from toolkit.impor.model import Bacaan, Banding, Nilai, Tinjauan

Objek = dict[str, object]


def to_object(ke: str, bacaan: Bacaan, penulisan: Penulisan | None, peta: str = "") -> Objek:
    """What `json.dumps` takes.

    Args:
        ke: name of the workbook that receives.
        bacaan: what was read.
        penulisan: what was written, None where nothing was.
        peta: name of the peta.toml that was written, empty for none.
    """
    return {
        "berkas": ke, "tinjauan": [_tinjauan(t) for t in bacaan.tinjauan],
        "dilewati": [{"berkas": berkas, "sebab": sebab} for berkas, sebab in bacaan.dilewati],
        "pertanyaan": [p for t in bacaan.tinjauan for p in t.pertanyaan], "peta": peta or None,
        "muatan": [{"sheet": m.sheet, "baris": len(m.baris),
                    "asal": [{"berkas": a.berkas, "sha256": a.sha256} for a in m.asal]} for m in bacaan.muatan],
        "ditulis": penulisan is not None,
        "lembar": [] if penulisan is None else [
            {"sheet": x.sheet, "baris": x.baris, "dari": x.rentang[0], "sampai": x.rentang[1],
             "keterangan": list(x.keterangan)} for x in penulisan.lembar],
        "cadangan": penulisan.cadangan.name if penulisan is not None and penulisan.cadangan else None,
    }


def _tinjauan(t: Tinjauan) -> Objek:
    return {
        "berkas": t.berkas, "sheet": t.sheet or None, "jenis": t.jenis, "keyakinan": t.keyakinan,
        "baris_judul": list(t.baris_judul),
        "kolom": [{"mereka": k.mereka, "sheet": k.sheet, "kita": k.kita} for k in t.kolom],
        "tak_terpakai": list(t.tak_terpakai), "per_tingkat": dict(t.per_tingkat),
        "jumlah": [_banding(b) for b in t.jumlah],
        "contoh": [{"sheet": sheet, "baris": _row(baris)} for sheet, baris in t.contoh],
        "tidak_diambil": [{"apa": apa, "sebab": sebab} for apa, sebab in t.tidak_diambil],
        "catatan": list(t.catatan), "pertanyaan": list(t.pertanyaan),
    }


def _banding(b: Banding) -> Objek:
    return {"sebutan": b.sebutan, "kita": _value(b.kita), "mereka": _value(b.mereka), "selisih": _value(b.selisih),
            "di": b.di or None}


def _row(baris: Mapping[str, Nilai]) -> Objek:
    return {judul: _value(nilai) for judul, nilai in baris.items()}


def _value(nilai: Nilai) -> object:
    """A value as JSON knows it; a day as text."""
    if isinstance(nilai, dt.date):
        return nilai.isoformat()
    if isinstance(nilai, Decimal):
        return int(nilai) if nilai == nilai.to_integral_value() else float(nilai)
    return nilai
