"""The correct workbooks that are changed: the example with its errors corrected, and two made-up offices."""

import runpy
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

from tests import kantor_acak
from tests.mutasi.buku import Kantor, build
from toolkit.model.hasil import Hasil
from toolkit.model.rencana_aksi import TRIWULAN, SifatTarget
from toolkit.ooxml.guards import package_of
from toolkit.reader.laporan import read
from toolkit.regulation.load import resolve
from toolkit.rules.hitung import compute
from toolkit.template.options import Prefill, TemplateOptions, Typed
from toolkit.values.angka import bulat
from toolkit.values.kode import kunci

SCRIPT = Path(__file__).parents[2] / "examples" / "buat.py"
KOREKSI = Path(__file__).with_name("koreksi.toml")
KANTOR = (3, 14)
"""Seeds of the made-up offices: one counts the answers of its survey, one has those of each respondent."""

Row = dict[str, Typed]


@cache
def semua() -> tuple[Kantor, ...]:
    """Every base."""
    return (ambulu(), *(office(seed) for seed in KANTOR))


def ambulu() -> Kantor:
    """The example, corrected.

    Raises:
        ValueError: a correction does not meet what the example holds.
    """
    script = runpy.run_path(str(SCRIPT))
    isi: Prefill = script["read"]("ambulu-2021")
    baris = {sheet: [dict(b) for b in rows] for sheet, rows in isi.baris.items()}
    for koreksi in tomllib.loads(KOREKSI.read_text(encoding="utf-8"), parse_float=Decimal)["koreksi"]:
        row = baris[koreksi["sheet"]][koreksi["baris"] - 1]
        for judul, (lama, baru) in koreksi["isi"].items():
            ada = row.get(judul) or ""
            if not (str(ada).startswith(lama) if lama and isinstance(lama, str) else ada == lama):
                msg = f"{koreksi['sheet']} {koreksi['baris']} {judul}: {ada!r}, not {lama!r}"
                raise ValueError(msg)
            row[judul] = baru
    return build("Ambulu (dibetulkan)", script["CONTOH"]["ambulu-2021"], replace(isi, baris=baris))


def office(seed: int) -> Kantor:
    """A made-up office that also prints its capaian, its RKT and its programs, all of them right."""
    shape = kantor_acak.bentuk(seed)
    options = TemplateOptions(tahun=shape.tahun, renstra_awal=shape.renstra[0], renstra_akhir=shape.renstra[1],
                              kode_wilayah="35.09.12", nama="Kecamatan Ambulu", pedoman_skm=shape.pedoman)
    isi = kantor_acak.prefill(shape, seed)
    identitas = {"Kode wilayah": "35.09.12", "Nama perangkat daerah": "Kecamatan Ambulu", "Provinsi": "Jawa Timur",
                 "Tahun laporan": shape.tahun, "Tahun awal Renstra": shape.renstra[0], "NIP": "19700101 199001 1 001",
                 "Tahun akhir Renstra": shape.renstra[1], "Tanggal laporan": f"Januari {shape.tahun + 1}",
                 **isi.identitas, "Kabupaten/Kota": "Kabupaten Jember"}
    isi = Prefill(identitas, isi.baris)
    return build(f"Kantor {seed}", options, replace(isi, baris=_complete(isi, _compute(build("", options, isi)))))


def _compute(dasar: Kantor) -> Hasil:
    laporan = read(Path("kantor.xlsx"), package_of(dasar.data)).laporan
    return compute(laporan, resolve(laporan.identitas))


def _complete(isi: Prefill, hasil: Hasil) -> dict[str, list[Row]]:
    """The rows, with what is printed elsewhere computed from them."""
    baris = {sheet: [dict(row) for row in rows] for sheet, rows in isi.baris.items()}
    capaian = {kunci(i.kode): i.capaian for i in hasil.indikator}
    for row in baris["Realisasi"]:
        _report(row, capaian.get(kunci(str(row["Kode"]))))
    uang = {row["Kode"]: _money(row, baris["Anggaran"]) for row in baris["Anggaran"]}
    for row in baris["Anggaran"]:
        anggaran, realisasi = uang[row["Kode"]]
        _report(row, Decimal(realisasi) / anggaran * 100)
    for row in baris["Kegiatan"]:
        _report(row, Decimal(str(row["Realisasi"])) / Decimal(str(row["Target"])) * 100)
    skor = {u.no: u for u in hasil.skm.unsur} if hasil.skm else {}
    for row in baris["SKM"]:
        unsur = skor[int(str(row["No"]))]
        row |= {"Skor Dilaporkan": bulat(unsur.skor, 2) if unsur.skor else None, "Predikat Dilaporkan": unsur.predikat}
    terendah = min(u.no for u in hasil.skm.terendah) if hasil.skm and hasil.skm.terendah else 1
    baris["Rencana Tindak Lanjut SKM"] = [
        {"No": no, "Rencana": f"Perbaikan {no}", "TW I": "x", "TW III": "v", "Penanggung Jawab": "Sekretaris"}
        for no in sorted({terendah, 1, 2})]
    baris["IKU"] = [{"Kode": row["Kode"], "Formulasi": "Menurut laporan seksi"} for row in baris["Renstra"]]
    baris["PK Program"] = [{"Program": row["Uraian"], "Anggaran": uang[row["Kode"]][0], "Kode Anggaran": row["Kode"]}
                           for row in baris["Anggaran"] if row["Tingkat"] == "Program"]
    baris["RKT"] = list(_rkt(baris, hasil.tahun, {kode: a for kode, (a, _) in uang.items()}))
    baris["Rencana Aksi"] = [_quarters(row, hasil.tahun, i.realisasi) for row in baris["Renstra"]
                             for i in hasil.indikator if i.kode == row["Kode"]]
    baris["Angka Dilaporkan"] = [
        {"Tabel": "Realisasi Anggaran", "Besaran": "anggaran", "Nilai": hasil.total.anggaran},
        {"Tabel": "Realisasi Anggaran", "Besaran": "realisasi anggaran", "Nilai": hasil.total.realisasi},
        *({"Tabel": "3.1", "Kode": row["Kode"], "Besaran": "target", "Nilai": row[f"Target {hasil.tahun}"]}
          for row in baris["Renstra"])]
    return baris


def _quarters(row: Row, tahun: int, realisasi: Decimal | str | None) -> Row:
    """A year of quarters: counts are summed up, of all others the fourth is the year's."""
    target = row[f"Target {tahun}"]
    isi: Row = {"Kode": row["Kode"], "Sifat Target": SifatTarget.POSISI_AKHIR.value}
    for apa, nilai in (("Target", target), ("Realisasi", realisasi)):
        assert isinstance(nilai, Decimal)
        bagian = [nilai] * len(TRIWULAN)
        if row["Satuan"] in ("Dokumen", "Kasus"):
            isi["Sifat Target"] = SifatTarget.AKUMULATIF.value
            bagian = [nilai // len(TRIWULAN)] * (len(TRIWULAN) - 1)
            bagian.append(nilai - sum(bagian))
        isi |= {f"{apa} TW {tw}": n for tw, n in zip(TRIWULAN, bagian, strict=True)}
    return isi


def _report(row: Row, capaian: Decimal | None) -> None:
    row["Capaian Dilaporkan"] = None if capaian is None else bulat(capaian, 2)


def _money(row: Row, semua_baris: list[Row]) -> tuple[int, int]:
    rinci = [b for b in semua_baris if b["Tingkat"] == "Sub Kegiatan"
             and f"{b['Kode']}.".startswith(f"{row['Kode']}.")]
    return sum(int(str(b["Anggaran"])) for b in rinci), sum(int(str(b["Realisasi"])) for b in rinci)


def _rkt(baris: dict[str, list[Row]], tahun: int, uang: dict[Typed, int]) -> Iterator[Row]:
    """A row for each indicator with a kegiatan of its sasaran; the last one also for kegiatan that are left over."""
    program = {row["Kode"]: row for row in baris["Anggaran"] if row["Tingkat"] == "Program"}
    kegiatan = [row for row in baris["Anggaran"] if row["Tingkat"] == "Kegiatan"]
    target = {row["Kode"]: row for row in baris["Renstra"]}
    for row in kegiatan:
        induk = program[str(row["Kode"])[:7]]
        sendiri = [r for k, r in target.items() if str(k).partition(".")[0] == induk.get("Kode Sasaran")]
        kode = {"Kode": sendiri[0]["Kode"], "Target Sasaran": sendiri[0][f"Target {tahun}"]} if sendiri else {}
        yield {**kode, "Program": induk["Uraian"], "Kegiatan": row["Uraian"], "Anggaran": uang[row["Kode"]],
               "Kode Anggaran": row["Kode"]}
