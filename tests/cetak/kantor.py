"""Offices to print: the second example grown to any number of sasaran and sub kegiatan, with texts of real length."""

import runpy
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from toolkit.template.layout import ROW_FIRST
from toolkit.template.options import Prefill, TemplateOptions, Typed
from toolkit.template.workbook import make

Row = dict[str, Typed]
_CONTOH: dict[str, Any] = runpy.run_path(str(Path(__file__).parents[2] / "examples" / "buat.py"))
_NAMA = "padureso-2024"
_SAMA = ("SKM", "Penandatangan", "Naskah", "Pegawai", "Penghargaan", "Rekomendasi")
"""Sheets that stay as the example has them."""
_RKT = ("Indikator Program", "Target Program", "Indikator Kegiatan", "Target Kegiatan")
_SUB_PER_KEGIATAN, _RUPIAH = 3, 4_350_000
_LAGI = " pada kelompok desa ke-{n}"
"""What a sasaran and an indicator bear after their name where the example has too few."""


def write(path: Path, sasaran: int, sub: int) -> Path:
    """The workbook of an office with so many sasaran and sub kegiatan."""
    pilihan: TemplateOptions = _CONTOH["CONTOH"][_NAMA]
    path.write_bytes(make(pilihan, prefill(sasaran, sub)))
    return path


def prefill(sasaran: int, sub: int) -> Prefill:
    """What such an office typed: a program for each sasaran behind a supporting one, none without a sub kegiatan."""
    contoh: Prefill = _CONTOH["read"](_NAMA)
    asal = {nama: [dict(b) for b in baris] for nama, baris in contoh.baris.items()}
    anggaran = list(_anggaran(asal["Anggaran"], sasaran, sub))
    kinerja = {nama: list(_per_indikator(asal[nama], sasaran)) for nama in ("Renstra", "IKU", "PK", "Realisasi")}
    program = [b for b in anggaran if b["Tingkat"] == "Program"]
    baris: dict[str, list[Row]] = {
        **kinerja, "RKT": list(_rkt(asal["RKT"], kinerja["PK"], anggaran)),
        "Anggaran": anggaran,
        "PK Program": [{"Program": str(p["Uraian"]).title(), "Anggaran": _pagu(anggaran, p),
                        "Anggaran Perubahan": _pagu(anggaran, p), "Keterangan": "APBD", "Kode Anggaran": p["Kode"]}
                       for p in program],
        "Kegiatan": list(_keluaran(asal["Kegiatan"], anggaran)),
        "Belanja": list(_belanja(anggaran)),
        "SKM Responden": asal["SKM Responden"][:40],
        "Dokumentasi": [b for b in asal["Dokumentasi"] if int(str(b["Kode Sasaran"])) <= sasaran],
        **{nama: isi for nama, isi in asal.items() if nama in _SAMA},
    }
    del baris["Realisasi"][0]["Capaian Dilaporkan"]  # that of the example's survey, of which a part is here
    foto = {f"C{ROW_FIRST + 1 + n}" for n in range(len(baris["Dokumentasi"]))}
    gambar = {di: isi for di, isi in contoh.gambar.items() if di[0] != "Dokumentasi" or di[1] in foto}
    return Prefill({k: v for k, v in contoh.identitas.items() if k != "Jumlah responden SKM"}, baris, gambar=gambar)


def _per_indikator(asal: list[Row], sasaran: int) -> Iterator[Row]:
    """The rows of the sasaran in turn; from the second turn on with a name of their own."""
    milik = [list(b) for _, b in groupby(asal, key=lambda b: str(b["Kode"]).partition(".")[0])]
    for s in range(sasaran):
        putaran = s // len(milik)
        for b in milik[s % len(milik)]:
            lagi = {k: f"{b[k]}{_LAGI.format(n=putaran + 1)}" for k in ("Sasaran", "Indikator Sasaran", "Kinerja Utama",
                                                                      "Indikator Kinerja Utama")
                    if putaran and b.get(k) and k in b}
            yield b | lagi | {"Kode": f"{s + 1}.{str(b['Kode']).partition('.')[2]}"}


def _rkt(asal: list[Row], pk: list[Row], anggaran: list[Row]) -> Iterator[Row]:
    """One row for each kegiatan, below the indicators of its program's sasaran in turn; the first program's is 1."""
    kode = [str(b["Kode"]) for b in pk]
    for n, satu in enumerate(b for b in anggaran if b["Tingkat"] == "Kegiatan"):
        program = next(p for p in anggaran if p["Kode"] == str(satu["Kode"])[:7])
        milik = [k for k in kode if k.startswith(f"{program['Kode Sasaran'] or 1}.")]
        b = asal[n % len(asal)]
        yield {**{j: b.get(j) for j in _RKT},
               "Kode": milik[n % len(milik)], "Program": str(program["Uraian"]).title(), "Kegiatan": satu["Uraian"],
               "Kode Anggaran": satu["Kode"], "Anggaran": _pagu(anggaran, satu)}


def _anggaran(asal: list[Row], sasaran: int, sub: int) -> Iterator[Row]:
    nama = {t: [str(b["Uraian"]) for b in asal if b["Tingkat"] == t] for t in ("Program", "Kegiatan", "Sub Kegiatan")}
    program = min(sasaran + 1, sub)
    urut = 0
    for p in range(program):
        banyak = sub // program + (p < sub % program)
        lagi = f" TAHAP {p // len(nama['Program']) + 1}" if p >= len(nama["Program"]) else ""
        yield {"Kode": f"7.01.{p + 1:02}", "Tingkat": "Program", "Kode Sasaran": str(p) if p else None,
               "Uraian": nama["Program"][p % len(nama["Program"])] + lagi}
        for n in range(banyak):
            k, s = divmod(n, _SUB_PER_KEGIATAN)
            if not s:
                yield {"Kode": f"7.01.{p + 1:02}.2.{k + 1:02}", "Tingkat": "Kegiatan",
                       "Uraian": f"{nama['Kegiatan'][(p + k) % len(nama['Kegiatan'])]} {p + 1}.{k + 1}"}
            pagu = (urut % 9 + 1) * _RUPIAH
            yield {"Kode": f"7.01.{p + 1:02}.2.{k + 1:02}.{s + 1:04}", "Tingkat": "Sub Kegiatan",
                   "Uraian": f"{nama['Sub Kegiatan'][urut % len(nama['Sub Kegiatan'])]} {urut + 1}", "Anggaran": pagu,
                   "Realisasi": pagu - urut % 7 * 61_250}
            urut += 1


def _pagu(anggaran: list[Row], induk: Row) -> int:
    return sum(int(str(b["Anggaran"])) for b in anggaran
               if b["Tingkat"] == "Sub Kegiatan" and str(b["Kode"]).startswith(f"{induk['Kode']}."))


def _keluaran(asal: list[Row], anggaran: list[Row]) -> Iterator[Row]:
    rinci = [b for b in anggaran if b["Tingkat"] == "Sub Kegiatan"]
    for n, b in enumerate(rinci):
        yield asal[n % len(asal)] | {"Kode": b["Kode"]}


def _belanja(anggaran: list[Row]) -> Iterator[Row]:
    rinci = [b for b in anggaran if b["Tingkat"] == "Sub Kegiatan"]
    pagu, nyata = (sum(int(str(b[k])) for b in rinci) for k in ("Anggaran", "Realisasi"))
    for jenis, kelompok, bagian in (
            ("Belanja Pegawai", "Belanja Operasi", 6), ("Belanja Barang dan Jasa", "Belanja Operasi", 3),
            ("Belanja Modal Peralatan dan Mesin", "Belanja Modal", 1)):
        yield {"Kelompok": kelompok, "Jenis": jenis, "Anggaran": pagu * bagian // 10, "Realisasi": nyata * bagian // 10}
