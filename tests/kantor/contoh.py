"""Made-up collections: a small one whose figures are worked out by hand, and one of a whole kabupaten."""

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from toolkit.data.kecamatan import all_kecamatan, within
from toolkit.kantor.model import (
    BarisAnggaran,
    BarisCapaian,
    BarisSasaran,
    BarisTemuan,
    BarisUnsur,
    Isi,
    Kantor,
    Kiriman,
    Kumpulan,
    Nasib,
    count_open,
)
from toolkit.regulation import load
from toolkit.rules.skala import rate
from toolkit.values.angka import bulat

ATURAN = "Skala capaian LKjIP Ambulu 2021; Batas capaian tanpa batas; Rumus negatif (2T-R)/T"
ATURAN_LAIN = "Skala capaian Permendagri 86/2017; Batas capaian 100; Rumus negatif (2T-R)/T"
DIUBAH = dt.datetime(2025, 1, 31, 9, 30, tzinfo=dt.UTC)
SKALA = load.skala()[0]


def temuan(kode: str = "ANG003", tingkat: str = "kesalahan", sel: str = "D2", *,
           pesan: str = "tertulis 5, seharusnya 4.", alasan: str = "") -> BarisTemuan:
    return BarisTemuan(kode, tingkat, "Anggaran", sel, "5", pesan, "Perbaiki salah satunya.", bool(alasan), alasan)


def sasaran(kode: str, rata: str | None) -> BarisSasaran:
    nilai = None if rata is None else Decimal(rata)
    return BarisSasaran(kode, f"Sasaran {kode}", nilai, rate(nilai, SKALA).kategori or "", Decimal(1000),
                        Decimal(900), None, "")


def indikator(kode: str, capaian: str | None) -> BarisCapaian:
    nilai = None if capaian is None else Decimal(capaian)
    return BarisCapaian(kode.partition(".")[0], f"Sasaran {kode[0]}", kode, f"Indikator {kode}", "%", "positif", "85",
                        "71,7", nilai, rate(nilai, SKALA).kategori or "", nilai)


def isi(kode: str, rata: Sequence[str | None] = ("90", "100"), *, temuan: Sequence[BarisTemuan] = (),
        aturan: str = ATURAN, tahun: int = 2024) -> Isi:
    """An office with these capaian of its sasaran, one indicator each; the mean is theirs."""
    ada = [Decimal(r) for r in rata if r is not None]
    nilai = sum(ada, Decimal(0)) / len(ada) if len(ada) == len(rata) else None
    wilayah = all_kecamatan().get(kode)
    return Isi(kode_wilayah=kode, nama=f"Kecamatan {wilayah.nama}" if wilayah else "Kecamatan Baru", tahun=tahun,
               versi="1.0", aturan=aturan, rata_rata=nilai, kategori=rate(nilai, SKALA).kategori or "",
               nilai_skm=Decimal("77.5"), mutu_skm="B", responden=150, anggaran=Decimal(2000), realisasi=Decimal(1500),
               capaian=tuple(indikator(f"{n}.1", r) for n, r in enumerate(rata, 1)),
               sasaran=tuple(sasaran(str(n), r) for n, r in enumerate(rata, 1)),
               unsur=(BarisUnsur(1, "Persyaratan", Decimal(75), "C"), BarisUnsur(2, "Waktu", Decimal(80), "B")),
               program=(BarisAnggaran("7.01.01", "Program penunjang", Decimal(2000), Decimal(1500), Decimal(75)),),
               temuan=tuple(temuan), terbuka=count_open(temuan))


def kiriman(satu: Isi, nasib: Nasib = Nasib.DIPAKAI, *, berkas: str = "", alasan: str = "") -> Kiriman:
    return Kiriman(berkas=berkas or f"masuk/{satu.nama}.xlsx", sidik="ab" * 32, ukuran=60_000, diubah=DIUBAH,
                   nasib=nasib, alasan=alasan, isi=satu)


def rusak(berkas: str = "masuk/rusak.xlsx") -> Kiriman:
    return Kiriman(berkas=berkas, sidik="cd" * 32, ukuran=10, nasib=Nasib.TIDAK_TERBACA,
                   alasan="Berkas rusak. Minta dikirim ulang.")


def kantor(*kode: str) -> tuple[Kantor, ...]:
    return tuple(Kantor(k, f"Kecamatan {all_kecamatan()[k].nama}", all_kecamatan()[k].kabupaten_kota,
                        all_kecamatan()[k].provinsi) for k in kode)


def kecil() -> Kumpulan:
    """Five offices in the list, one that is not.

    35.09.01 mean 95 (90 and 100), clean. 35.09.02 mean 95 as well. 35.09.03 mean 60, an error. 35.09.04 other rules.
    35.09.05 has not come. 35.09.06, mean 99, is not in the list, and has an older file beside the one that is used.
    """
    return Kumpulan(tahun=2024, kantor=kantor(*(f"35.09.0{n}" for n in range(1, 6))), kiriman=(
        kiriman(isi("35.09.01")), kiriman(isi("35.09.02", ("95",))),
        kiriman(isi("35.09.03", ("50", "70"), temuan=(temuan("RPT001", "peringatan"), temuan()))),
        kiriman(isi("35.09.04", ("100", "100", "120"), aturan=ATURAN_LAIN)),
        kiriman(isi("35.09.06", ("99",)), Nasib.DI_LUAR_DAFTAR),
        kiriman(isi("35.09.06", ("98",)), Nasib.GANDA, berkas="masuk/lama.xlsx", alasan="Ada berkas yang lebih baru."),
        rusak()))


def kabupaten(seed: int = 5, kode: str = "35.09") -> Kumpulan:
    """Every kecamatan of a kabupaten, some missing, some with errors, of different shapes."""
    return acak(tuple(k.kode for k in within(kode)), seed)


def acak(kode: Sequence[str], seed: int = 1) -> Kumpulan:
    """Offices drawn from a seed: 1 to 4 sasaran, one with 6, 8 % missing, a quarter with errors, 3 % damaged."""
    r = random.Random(seed)  # noqa: S311  (a reproducible draw, nothing secret)
    semua: list[Kiriman] = []
    for n, k in enumerate(kode):
        if r.random() < 0.08:
            continue
        satu = _drawn(k, 6 if n == 3 else r.randint(1, 4), r)
        semua.append(kiriman(satu, berkas=f"masuk/LKjIP {satu.nama} ({n}).xlsx"))
        if r.random() < 0.03:
            semua.append(rusak(f"masuk/IMG-{n:04}.xlsx"))
    return Kumpulan(tahun=2024, kantor=kantor(*kode), kiriman=tuple(semua))


def _drawn(kode: str, banyak: int, r: random.Random) -> Isi:
    rata = [None if r.random() < 0.03 else str(Decimal(r.randint(3500, 12500)) / 100) for _ in range(banyak)]
    salah = [temuan(r.choice(["ANG003", "REA005", "SKM002", "PKJ001"]), r.choice(["kesalahan", "peringatan", "info"]),
                    f"D{r.randint(2, 90)}", pesan="tertulis 45.233.001, tetapi rinciannya berjumlah 45.233.000.")
             for _ in range(r.choice([0, 0, 3, 12, 30]))]
    satu = isi(kode, rata, temuan=salah, aturan=ATURAN if r.random() > 0.07 else ATURAN_LAIN)
    unsur = load.pedoman()[0].unsur
    pagu = [Decimal(r.randint(100_000, 3_000_000) * 1000) for _ in range(banyak + 1)]
    nyata = [(p * r.randint(80, 100) / 100) for p in pagu]
    skor = [Decimal(r.randint(6000, 9800)) / 100 for _ in unsur]
    return replace(
        satu, nilai_skm=bulat(sum(skor, Decimal(0)) / len(skor), 2), mutu_skm=r.choice("ABBBC"),
        anggaran=sum(pagu, Decimal(0)), realisasi=sum(nyata, Decimal(0)),
        unsur=tuple(BarisUnsur(n, u, s, "B") for n, (u, s) in enumerate(zip(unsur, skor, strict=True), 1)),
        program=tuple(BarisAnggaran(f"7.01.{n:02}", f"Program bidang {n}", p, q, bulat(q / p * 100, 2))
                      for n, (p, q) in enumerate(zip(pagu, nyata, strict=True), 1)))
