"""Indicators and targets of kegiatan and sub kegiatan, as KUA-PPAS and Renja print them -> RKT and Kegiatan."""

import re
from collections.abc import Iterator, Sequence

from toolkit.impor.anggaran.simpul import Simpul
from toolkit.impor.jenis import Kenal
from toolkit.impor.judul import Kolom
from toolkit.impor.lembar import Isi, teks_of
from toolkit.impor.model import Nilai, bilangan
from toolkit.model.laporan import Tingkatan
from toolkit.values.angka_tertulis import parse as parse_angka
from toolkit.values.angka_tertulis import tidak_tersedia

_TAK_DIISI = re.compile(r"[0\s.,%-]*")
"""`0`, `0 0`: what SIPD prints where nothing was filled in."""
_NOMOR_BUTIR = re.compile(r"^\s*(?:\d{1,2}[.)]|[-•*])\s+(?=\D)")


def kegiatan_rows(kenal: Kenal, milik: Sequence[Simpul], tahun: int | None) -> list[dict[str, Nilai]]:
    """Rows of Kegiatan: each output of each sub kegiatan."""
    hasil: list[dict[str, Nilai]] = []
    for s, indikator, target in _outputs(kenal, milik, tahun):
        if s.tingkat is Tingkatan.SUB_KEGIATAN:
            nilai, satuan = measure(target)
            hasil.append({"Kode": s.kode, "Indikator Keluaran": indikator, "Satuan": satuan or None, "Target": nilai})
    return hasil


def rkt_rows(kenal: Kenal, milik: Sequence[Simpul], tahun: int | None) -> list[dict[str, Nilai]]:
    """Rows of RKT: each kegiatan with its program, its money once, and each of its indicators."""
    semua = list(_outputs(kenal, milik, tahun))
    hasil: list[dict[str, Nilai]] = []
    program: Simpul | None = None
    for s in milik:
        if s.tingkat is Tingkatan.PROGRAM:
            program = s
        if s.tingkat is not Tingkatan.KEGIATAN:
            continue
        nama = program if program and s.kode.startswith(f"{program.kode}.") else None
        ind_program = next(((i, t) for x, i, t in semua if x is nama), ("", ""))
        for ke, (indikator, target) in enumerate([(i, t) for x, i, t in semua if x is s] or [("", "")]):
            hasil.append({
                "Program": nama.nama if nama else None, "Indikator Program": ind_program[0] or None,
                "Target Program": ind_program[1] or None, "Kegiatan": s.nama, "Indikator Kegiatan": indikator or None,
                "Target Kegiatan": target or None, "Anggaran": bilangan(s.angka["Anggaran"]) if ke == 0 else None,
                "Kode Anggaran": s.kode})
    return hasil


def _outputs(kenal: Kenal, milik: Sequence[Simpul], tahun: int | None) -> Iterator[tuple[Simpul, str, str]]:
    """(row, indicator, target) of each line of the two cells, and of rows below that hold nothing else."""
    kolom = kenal.kolom.get("Kegiatan", {})
    ind, tar, sat = (_of_year(kolom.get(k, ()), tahun) for k in ("Indikator Keluaran", "Target", "Satuan"))
    if ind is None:
        return
    menurut = {s.baris.nomor: s for s in milik if s.tingkat is not None}
    kini: Simpul | None = None
    for b in kenal.lembar.baris[kenal.judul.akhir + 1:]:
        kini = menurut.get(b.nomor, kini if _is_continued(b.isi, ind.ke, tar, sat) else None)
        if kini is not None:
            satuan = b.teks(sat.ke) if sat else ""
            pasang = _paired(b.di(ind.ke), b.di(tar.ke) if tar else None)
            yield from ((kini, i, _with_unit(t, satuan)) for i, t in pasang)


def _with_unit(target: str, satuan: str) -> str:
    """A target with the unit of a column of its own, where it has none."""
    return f"{target} {satuan}".strip() if satuan and target and target[-1].isdigit() else target


def _of_year(kolom: Sequence[Kolom], tahun: int | None) -> Kolom | None:
    return min(kolom, key=lambda k: (k.tahun is not None and k.tahun != tahun, k.ke), default=None)


def _is_continued(isi: Sequence[Isi], ind: int, tar: Kolom | None, sat: Kolom | None) -> bool:
    """A row with an indicator, and perhaps its target, and nothing else."""
    boleh = {ind, tar.ke if tar else ind, sat.ke if sat else ind}
    return len(isi) > ind and bool(teks_of(isi[ind])) and not any(
        teks_of(v) for k, v in enumerate(isi) if k not in boleh)


def _paired(indikator: Isi, target: Isi) -> list[tuple[str, str]]:
    """The lines of two cells, one beside the other; a single line is the whole cell."""
    kiri, kanan = _lines(indikator), _lines(target)
    if len(kiri) != len(kanan) or len(kiri) == 1:
        kiri, kanan = ([" ".join(s)] if s else [] for s in (kiri, kanan))
    return [(_NOMOR_BUTIR.sub("", i), "" if _TAK_DIISI.fullmatch(t) else t)
            for i, t in zip(kiri, kanan or [""] * len(kiri), strict=True) if not _TAK_DIISI.fullmatch(i)]


def _lines(v: Isi) -> list[str]:
    return [" ".join(b.split()) for b in v.splitlines() if b.strip()] if isinstance(v, str) else (
        [teks_of(v)] if v is not None else [])


def measure(target: str) -> tuple[Nilai, str]:
    """A target with its unit -> number and unit; a text that is no number stays whole.

    >>> measure("7 Laporan"), measure("100 %"), measure("BB"), measure("100 % Paket")
    ((7, 'Laporan'), (100, '%'), ('BB', ''), (100, '% Paket'))
    """
    terbaca = parse_angka(target)
    if terbaca is None or tidak_tersedia(target) or terbaca.lain is not None:
        return target or None, ""
    satuan = f"{'%' if terbaca.persen else ''} {terbaca.satuan}".strip()
    return bilangan(terbaca.nilai), satuan
