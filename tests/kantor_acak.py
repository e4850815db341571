"""Made-up offices of many shapes, as what is typed into a template. The same seed gives the same office."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from toolkit.regulation.load import by_slug, choices, slugs
from toolkit.template.options import Prefill, TemplateOptions, Typed
from toolkit.template.workbook import make

Row = dict[str, Typed]
_TW = ("I", "II", "III", "IV")


@dataclass(frozen=True)
class Bentuk:
    """Shape of an office: how many of what."""

    indikator: tuple[int, ...] = (1, 2)
    """Indicators of each sasaran."""
    tahun: int = 2024
    renstra: tuple[int, int] = (2021, 2026)
    pedoman: str = "permenpanrb-14-2017"
    negatif: float = 0.2
    akumulatif: float = 0.15
    jenis: str = "Akumulatif"
    """Jenis of that share of the indicators, as the cell says it."""
    responden: int = 0
    cacah: bool = False
    triwulan: int = 0
    """Quarters that are measured in sheet Rencana Aksi; 0: the sheet is empty."""
    aturan: tuple[tuple[str, str], ...] = ()


def bentuk(seed: int, *, bobot: bool = False) -> Bentuk:
    """A shape drawn from a seed; with `bobot` also a weight, which may not fit the number of unsur."""
    r = random.Random(seed)  # noqa: S311  (a reproducible draw, nothing secret)
    awal = r.choice([2016, 2018, 2021, 2024, 2025])
    akhir = awal + r.choice([4, 5])
    return Bentuk(
        indikator=tuple(r.randint(1, 4) for _ in range(r.randint(1, 6))), tahun=r.randint(awal + 1, akhir),
        renstra=(awal, akhir), pedoman=r.choice(slugs()),
        responden=r.choice([0, 0, 0, 40]), cacah=r.random() < 0.3,
        aturan=tuple((judul, r.choice(choices(nama)[:None if bobot or nama != "bobot_skm" else 1])) for judul, nama in (
            ("Skala capaian", "skala"), ("Batas capaian", "batas"), ("Rumus negatif", "rumus_negatif"),
            ("Bobot SKM", "bobot_skm"), ("Metode efisiensi", "efisiensi"))))


def prefill(shape: Bentuk, seed: int = 0) -> Prefill:
    """What the office typed."""
    r = random.Random(seed)  # noqa: S311  (as above)
    renstra = list(_renstra(shape, r))
    anggaran = list(_anggaran(len(shape.indikator), r))
    baris: dict[str, list[Mapping[str, Typed]]] = {
        "Renstra": [*renstra],
        "PK": [{"Kode": i["Kode"], "Target": i[f"Target {shape.tahun}"]} for i in renstra],
        "Realisasi": [_realisasi(i, shape, r) for i in renstra],
        "Anggaran": [*anggaran],
        "Kegiatan": [_keluaran(a, r) for a in anggaran if a["Tingkat"] == "Sub Kegiatan"],
        "Belanja": list(_belanja(anggaran)),
    }
    if shape.triwulan:
        baris["Rencana Aksi"] = [row for i in renstra for row in _rencana_aksi(i, shape)]
    baris["SKM"] = list(_skm(shape, r))
    if shape.responden:
        n = len(by_slug(shape.pedoman).unsur)
        baris["SKM Responden"] = [
            {"No": k, "Jenis Kelamin": r.choice("LP"), "Pendidikan": r.choice(["SD", "SMP", "SMA", "S1"]),
             **{f"U{u}": r.choice([2, 3, 3, 4]) for u in range(1, n + 1)}} for k in range(1, shape.responden + 1)]
    identitas: dict[str, Typed] = {"Nama kepala": "Nama Camat", "Jabatan kepala": "Camat", "NIP": "-",
                                   "Tempat": "Ambulu", "Kabupaten/Kota": "Kabupaten Jember",
                                   "Status realisasi": "sementara", **dict(shape.aturan)}
    return Prefill(identitas=identitas, baris=baris)


def write(folder: Path, shape: Bentuk, seed: int = 0) -> Path:
    """The office's filled workbook."""
    options = TemplateOptions(tahun=shape.tahun, renstra_awal=shape.renstra[0], renstra_akhir=shape.renstra[1],
                              kode_wilayah="35.09.12", nama="Kecamatan Ambulu", pedoman_skm=shape.pedoman)
    path = folder / f"kantor-{seed}.xlsx"
    path.write_bytes(make(options, prefill(shape, seed)))
    return path


def _renstra(shape: Bentuk, r: random.Random) -> Iterator[Row]:
    for s, banyak in enumerate(shape.indikator, 1):
        for i in range(1, banyak + 1):
            satuan = r.choice(["%", "Nilai", "Dokumen", "Kasus"])
            dasar = Decimal(r.randint(200, 950)) / 10 if satuan in "%Nilai" else Decimal(r.randint(5, 400))
            arah = "Negatif" if r.random() < shape.negatif else "Positif"
            jenis = shape.jenis if r.random() < shape.akumulatif else "Tahunan"
            target = [dasar + r.randint(0, 4) for _ in range(shape.renstra[0], shape.renstra[1] + 1)]
            if arah == "Negatif" and target == sorted(target):  # nobody plans more of what should become less
                target.reverse()
            yield {"Kode": f"{s}.{i}", "Sasaran": f"Meningkatnya layanan bidang {s} di wilayah kecamatan",
                   "Tujuan": f"Terwujudnya tata kelola bidang {s}",
                   "Indikator Sasaran": f"Hasil kerja {i} pada sasaran {s}", "Satuan": satuan,
                   "Arah": arah, "Jenis": jenis,
                   **{f"Target {t}": n for t, n in enumerate(target, shape.renstra[0])}}


def _realisasi(i: Row, shape: Bentuk, r: random.Random) -> Row:
    target = i[f"Target {shape.tahun}"]
    assert isinstance(target, Decimal)

    def near() -> Decimal:
        """Around the target; a share of a whole stays one."""
        nilai = (target * r.randint(70, 125) / 100).quantize(Decimal("0.1"))
        return min(nilai, Decimal(100)) if i["Satuan"] == "%" else nilai

    row: Row = {"Kode": i["Kode"], "Sumber Data": "Laporan seksi", "Realisasi Nasional": r.choice([None, near(), "-"]),
                "Analisis": "Penyebabnya dibahas setiap triwulan.", "Kendala": "-", "Tindak Lanjut": "-"}
    row |= {f"Realisasi {t}": near() for t in range(max(shape.renstra[0], shape.tahun - 4), shape.tahun)}
    if i["Satuan"] == "%" and r.random() < 0.4:
        penyebut = r.randint(30, 300)
        return row | {"Pembilang": r.randint(penyebut // 2, penyebut), "Penyebut": penyebut}
    return row | {"Realisasi": near()}


def _rencana_aksi(i: Row, shape: Bentuk) -> Iterator[Row]:
    """An indicator's own quarters, drawn by its code so that the rest of the office stays as it is, and an action."""
    r = random.Random(f"{i['Kode']} {shape}")  # noqa: S311  (as above)
    setahun = i[f"Target {shape.tahun}"]
    assert isinstance(setahun, Decimal)
    sifat = r.choice(["Akumulatif", "Posisi Akhir", "Rata-rata", None])
    target = [None if r.random() < 0.2 else (setahun * r.randint(20, 100) / 100).quantize(Decimal("0.1"))
              for _ in range(4)]
    yield {"Kode": i["Kode"], "Sifat Target": sifat, "Satuan": i["Satuan"], "Penanggung Jawab": "Kepala Seksi",
           **{f"Target TW {tw}": n for tw, n in zip(_TW, target, strict=True)},
           **{f"Realisasi TW {tw}": (n * r.randint(60, 120) / 100).quantize(Decimal("0.01"))
              for tw, n in zip(_TW[:shape.triwulan], target, strict=False) if n is not None}}
    yield {"Kode": i["Kode"], "Aksi": f"Rapat koordinasi {i['Kode']}", "Satuan": "Kali",
           **{f"Target TW {tw}": "2-3" if tw == "II" else 1 for tw in _TW},
           **{f"Realisasi TW {tw}": r.randint(0, 3) for tw in _TW[:shape.triwulan]}}


def _keluaran(anggaran: Row, r: random.Random) -> Row:
    target = r.randint(2, 20)
    return {"Kode": anggaran["Kode"], "Indikator Keluaran": "Jumlah dokumen", "Satuan": "Dokumen", "Target": target,
            "Realisasi": r.randint(max(1, target - 5), target + 2)}


def _anggaran(sasaran: int, r: random.Random) -> Iterator[Row]:
    """Permendagri codes, a supporting program and one for each sasaran; a parent's figures are blank or the sum."""
    for p in range(1, sasaran + 2):
        rinci: list[Row] = []
        for k in range(1, r.randint(1, 2) + 1):
            for s in range(1, r.randint(1, 3) + 1):
                pagu = r.randint(10_000, 900_000) * 1000
                rinci.append({"Kode": f"7.01.{p:02}.2.{k:02}.{s:04}", "Tingkat": "Sub Kegiatan", "Anggaran": pagu,
                              "Uraian": f"Sub kegiatan {p}.{k}.{s}", "Realisasi": pagu - r.randint(0, pagu // 4)})
        yield _parent(f"7.01.{p:02}", "Program", rinci, r) | {"Kode Sasaran": str(p - 1) if p > 1 else None}
        for kegiatan in sorted({str(row["Kode"])[:-5] for row in rinci}):
            below = [row for row in rinci if str(row["Kode"]).startswith(kegiatan + ".")]
            yield _parent(kegiatan, "Kegiatan", below, r)
            yield from below


def _parent(kode: str, tingkat: str, below: list[Row], r: random.Random) -> Row:
    kosong = r.random() < 0.4

    def total(heading: str) -> Typed:
        return None if kosong else sum(int(str(row[heading])) for row in below)

    return {"Kode": kode, "Tingkat": tingkat, "Uraian": f"{tingkat} {kode}", "Anggaran": total("Anggaran"),
            "Realisasi": total("Realisasi")}


def _belanja(anggaran: list[Row]) -> Iterator[Row]:
    rinci = [row for row in anggaran if row["Tingkat"] == "Sub Kegiatan"]
    pagu = sum(int(str(row["Anggaran"])) for row in rinci)
    nyata = sum(int(str(row["Realisasi"])) for row in rinci)
    pegawai, modal = pagu // 2, pagu // 10
    for kelompok, jenis, a, b in (
            ("Belanja Operasi", "Belanja Pegawai", pegawai, nyata // 2),
            ("Belanja Operasi", "Belanja Barang dan Jasa", pagu - pegawai - modal, nyata - nyata // 2 - nyata // 10),
            ("Belanja Modal", "Belanja Modal Peralatan dan Mesin", modal, nyata // 10)):
        yield {"Kelompok": kelompok, "Jenis": jenis, "Anggaran": a, "Realisasi": b}


def _skm(shape: Bentuk, r: random.Random) -> Iterator[Row]:
    for no, unsur in enumerate(by_slug(shape.pedoman).unsur, 1):
        row: Row = {"No": no, "Unsur": unsur}
        if not shape.responden:
            banyak = 160 if shape.cacah else 100
            kurang, baik = sorted((r.randint(0, banyak // 3), r.randint(banyak // 3, banyak)))
            row |= {"Tidak Baik": 0, "Kurang Baik": kurang, "Baik": baik - kurang, "Sangat Baik": banyak - baik}
        yield row
