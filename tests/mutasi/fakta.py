"""What is true of an office, in the words of sentences: the values that one may state, and what would be false."""

import random
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path

from tests.mutasi.undian import bilangan
from tests.offices.kantor import office
from toolkit import pipeline
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.ooxml.guards import package_of
from toolkit.values.angka import bulat

KATA = tomllib.loads(Path(__file__).with_name("makna.toml").read_text(encoding="utf-8"))
"""Words, names and sentences, as data."""


@dataclass(frozen=True)
class Fakta:
    """One subject of an office.

    Attributes:
        benar: by name, the values as sentences say them. salah: by name, what would be false instead; a number that is
            not named here is made false by its digits.
        kode: of the indicator whose row in Realisasi has an Analisis about it; empty for others.
    """

    benar: Mapping[str, str]
    salah: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
    kode: str = ""


@cache
def computed(nama: str) -> Hasil:
    """The results of an office; no check has a part in them."""
    return pipeline.examine_package(package_of(office(nama).data)).hasil


@cache
def facts(nama: str, subjek: str) -> tuple[Fakta, ...]:
    """All that an office can say of a subject; empty where it has none."""
    hasil = computed(nama)
    umum = {"tahun": str(hasil.tahun), "tahun_lalu": str(hasil.tahun - 1), "tahun_depan": str(hasil.tahun + 1),
            "kecamatan": kecamatan(hasil)}
    return tuple(Fakta({**umum, **f.benar}, f.salah, f.kode) for f in SUBJEK[subjek](nama))


def kecamatan(hasil: Hasil) -> str:
    """The office's own name without the word Kecamatan."""
    return str(hasil.identitas.nama_perangkat_daerah.nilai).removeprefix("Kecamatan ")


def dua(nilai: Decimal) -> str:
    """12,34: a percentage or a score as it is printed."""
    return f"{bulat(nilai, 2):.2f}".replace(".", ",")


def rupiah(nilai: Decimal) -> str:
    """Rp1.234.567,00."""
    return "Rp" + f"{int(nilai):,}".replace(",", ".") + ",00"


def _with_unit(nilai: Decimal, satuan: str) -> str:
    angka = str(int(nilai)) if nilai == int(nilai) and satuan != "Nilai" else dua(nilai)
    return angka + str(KATA["satuan"].get(satuan, ""))


def _name(uraian: str) -> dict[str, str]:
    """At the beginning of a sentence, and within one: acronyms stay as they are."""
    awal = uraian.partition(" (")[0]
    return {"Nama": awal, "nama": awal if awal[:2].isupper() else awal[0].lower() + awal[1:]}


def _indikator(nama: str) -> Iterator[Fakta]:
    hasil = computed(nama)
    for i in hasil.indikator:
        angka = isinstance(i.target, Decimal) and isinstance(i.realisasi, Decimal) and i.capaian is not None
        if angka and i.rentang is None and isinstance(i.target_akhir_renstra, Decimal):
            yield _of_indikator(i)


def _of_indikator(i: HasilIndikator) -> Fakta:
    assert isinstance(i.target, Decimal)
    assert isinstance(i.realisasi, Decimal)
    assert isinstance(i.target_akhir_renstra, Decimal)
    assert i.capaian is not None
    kata = ("telah mencapai target", "belum mencapai target")
    lalu = _last(i)
    benar = kata[0] if i.tercapai else kata[1]
    lain = kata[1] if i.tercapai else kata[0]
    return Fakta({**_name(i.uraian), "realisasi": _with_unit(i.realisasi, i.satuan), "kode": i.kode,
                  "target": _with_unit(i.target, i.satuan), "capaian": dua(i.capaian), "tercapai": benar,
                  "capaian_bulat": str(bulat(i.capaian, 0)),
                  "kategori": str(i.kategori).title(), "target_akhir": _with_unit(i.target_akhir_renstra, i.satuan),
                  "target_lain": _with_unit(bulat(i.realisasi * Decimal("0.6"), 2), i.satuan),
                  "lalu": "-" if lalu is None else _with_unit(lalu, i.satuan)},
                 {"tercapai": ({"tercapai": lain},)}, i.kode)


def _last(i: HasilIndikator) -> Decimal | None:
    """Last year's realisasi."""
    return i.riwayat.get(max(i.riwayat, default=0))


def _tren(nama: str) -> Iterator[Fakta]:
    """Indicators whose value differs from last year's by a hundredth at least."""
    for f in _indikator(nama):
        lalu, kini = (bilangan(f.benar[k]) for k in ("lalu", "realisasi"))
        if lalu is None or kini is None or abs(kini - lalu) < Decimal("0.05"):
            continue
        naik = [{"arah": a, "arahan": b} for a, b in (("naik", "kenaikan"), ("meningkat", "peningkatan"))]
        turun = [{"arah": a, "arahan": b} for a, b in (("turun", "penurunan"), ("menurun", "penurunan"))]
        benar, salah = (naik, turun) if kini > lalu else (turun, naik)
        for satu in benar:
            yield Fakta({**f.benar, **satu}, {"arah": tuple(salah)}, f.kode)


def _sasaran(nama: str) -> Iterator[Fakta]:
    hasil = computed(nama)
    for s in hasil.sasaran:
        if s.rata_rata is not None and s.kategori:
            kelas = next(k for k in KATA["kategori"] if s.kategori.title() in k)
            lain = tuple({"kategori": k} for k in kelas if k != s.kategori.title())
            yield Fakta({**_name(s.uraian), "nama": s.uraian, "kode": s.kode, "capaian": dua(s.rata_rata),
                         "kategori": s.kategori.title()}, {"kategori": lain})


def _money(anggaran: Decimal, realisasi: Decimal) -> dict[str, str]:
    return {"anggaran": rupiah(anggaran), "realisasi": rupiah(realisasi), "sisa": rupiah(anggaran - realisasi),
            "serapan": dua(realisasi / anggaran * 100), "sisa_persen": dua((anggaran - realisasi) / anggaran * 100)}


def _total(nama: str) -> Iterator[Fakta]:
    hasil = computed(nama)
    assert hasil.total.anggaran is not None
    assert hasil.total.realisasi is not None
    yield Fakta(_money(hasil.total.anggaran, hasil.total.realisasi))


def _rows(nama: str, tingkat: str) -> dict[str, tuple[str, Decimal, Decimal]]:
    """Code -> name and money of a level, equal codes of several units added."""
    semua: dict[str, tuple[str, Decimal, Decimal]] = {}
    for b in office(nama).lembar["Anggaran"]:
        if b.get("Tingkat") == tingkat:
            kode, a, r = str(b["Kode"]), bilangan(b["Anggaran"]) or Decimal(), bilangan(b["Realisasi"]) or Decimal()
            lama = semua.get(kode, ("", Decimal(), Decimal()))
            semua[kode] = (str(b["Uraian"]), lama[1] + a, lama[2] + r)
    return semua


def _program(nama: str) -> Iterator[Fakta]:
    for uraian, anggaran, realisasi in _rows(nama, "Program").values():
        if anggaran and realisasi:
            yield Fakta({"Nama": _titled(uraian), **_money(anggaran, realisasi)})


def _titled(uraian: str) -> str:
    return " ".join(k.lower() if k == "DAN" else k.capitalize() for k in uraian.split()).replace("kota", "Kota")


def _belanja(nama: str) -> Iterator[Fakta]:
    for b in office(nama).lembar["Belanja"]:
        a, r = bilangan(b.get("Anggaran")), bilangan(b.get("Realisasi"))
        if a and r:
            yield Fakta({"Nama": str(b["Jenis"]), **_money(a, r)})


def _banyaknya(nama: str) -> Iterator[Fakta]:
    """Counts, each in sentences that name what is counted."""
    hasil = computed(nama)
    program, kegiatan, sub = (len(_rows(nama, t)) for t in ("Program", "Kegiatan", "Sub Kegiatan"))
    dinilai = [i for i in hasil.indikator if i.tercapai is not None]
    tercapai = sum(i.tercapai is True for i in dinilai)
    hitungan = [("Kecamatan {kecamatan} melaksanakan {} program dan {lain} kegiatan.", program, kegiatan),
                ("Anggaran dilaksanakan melalui {} sub kegiatan.", sub, 0),
                ("Seluruh anggaran digunakan untuk membiayai {lain} program, {} kegiatan.", kegiatan, program)]
    if len(dinilai) == len(hasil.indikator):
        hitungan += [("Dari {lain} indikator, {} indikator mencapai target.", tercapai, len(dinilai)),
                     ("Pada tahun {tahun} terdapat {} indikator kinerja utama.", len(dinilai), 0)]
    if hasil.skm and hasil.skm.responden:
        hitungan.append(("Survei Kepuasan Masyarakat diikuti {} responden.", hasil.skm.responden, 0))
    for bentuk, benar, lain in hitungan:
        umum = {"kecamatan": kecamatan(hasil), "tahun": str(hasil.tahun), "lain": str(lain)}
        def say(n: int, bentuk: str = bentuk, umum: Mapping[str, str] = umum) -> dict[str, str]:
            return {"kalimat": bentuk.format(n, **umum)}
        salah = [n for n in (benar + 1, benar + 3, benar * 2 + 1, benar - 1) if n > 0]
        yield Fakta(say(benar), {"banyak": tuple(say(n) for n in salah if "Dari" not in bentuk or n <= lain)})


def _survei(nama: str) -> Iterator[Fakta]:
    hasil = computed(nama)
    if hasil.skm and hasil.skm.nilai is not None and len(facts_of_ikm(hasil)) <= 1:
        yield Fakta({"nilai": dua(hasil.skm.nilai), "mutu": str(hasil.skm.huruf),
                     "predikat": str(hasil.skm.predikat).title()})


def facts_of_ikm(hasil: Hasil) -> set[str]:
    """What the office prints as the survey's value: one, or two where the reported one is another."""
    nilai = {dua(hasil.skm.nilai)} if hasil.skm and hasil.skm.nilai is not None else set()
    return nilai | {dua(i.realisasi) for i in hasil.indikator if isinstance(i.realisasi, Decimal)
                    and "kepuasan" in i.uraian.casefold()}


def _unsur(nama: str) -> Iterator[Fakta]:
    """The best and the worst unsur, where no other has the same score."""
    hasil = computed(nama)
    unsur = [(u.skor, u.uraian) for u in hasil.skm.unsur if u.skor is not None] if hasil.skm else []
    for dasar, urut in (("tinggi", sorted(unsur, reverse=True)), ("rendah", sorted(unsur))):
        if len(urut) > 1 and dua(urut[0][0]) != dua(urut[1][0]):
            semua = [{"unsur": uraian, "skor": dua(skor)} for skor, uraian in urut]
            yield Fakta({**semua[0], "posisi": f"ter{dasar}".replace("rr", "r"), "posisi_dasar": dasar},
                        {"unsur": tuple(semua[1:])})


def _kantor(nama: str) -> Iterator[Fakta]:
    hasil = computed(nama)
    lain = [k for k in KATA["kecamatan"][str(hasil.identitas.kabupaten_kota.nilai)] if k != kecamatan(hasil)]
    for satu in lain:
        yield Fakta({"lain": satu}, {"kecamatan": tuple({"kecamatan": k} for k in lain),
                                     "tahun": ({"tahun": str(hasil.tahun - 1)}, {"tahun": str(hasil.tahun - 2)})})


def _dasar(_: str) -> Iterator[Fakta]:
    for bentuk, nomor, tahun in KATA["dasar"]:
        salah = [(nomor, tahun + 1), (nomor, tahun - 1), (int(str(nomor)[::-1]) if nomor % 11 else nomor + 1, tahun)]
        yield Fakta({"dasar": bentuk.format(nomor, tahun)},
                    {"dasar": tuple({"dasar": bentuk.format(n, t)} for n, t in salah)})


SUBJEK: dict[str, Callable[[str], Iterator[Fakta]]] = {
    "indikator": _indikator, "tren": _tren, "sasaran": _sasaran, "total": _total, "program": _program,
    "belanja": _belanja, "banyaknya": _banyaknya, "survei": _survei, "unsur": _unsur, "kantor": _kantor,
    "dasar": _dasar}


def falsify(r: random.Random, fakta: Fakta, besaran: str) -> Mapping[str, str] | None:
    """The values with one made false; None where none can be."""
    if besaran in fakta.salah:
        pilihan = fakta.salah[besaran]
        return {**fakta.benar, **r.choice(pilihan)} if pilihan else None
    lama = fakta.benar[besaran]
    hindari = {bilangan(v) for v in fakta.benar.values()}
    for _ in range(30):
        baru = _other_digits(r, lama)
        a, b = bilangan(lama), bilangan(baru)
        nol = re.match(r"\D*0\d", baru)
        if a and b and not nol and b not in hindari and Decimal("0.002") < abs(b - a) / a < 1:
            return {**fakta.benar, besaran: baru}
    return None


def _other_digits(r: random.Random, teks: str) -> str:
    """Two digits exchanged, or another digit; what stands behind a decimal comma of rupiah stays."""
    ujung = len(teks) - 3 if teks.startswith("Rp") else len(teks)
    d = [k for k, huruf in enumerate(teks[:ujung]) if huruf.isdigit()]
    k = r.randrange(len(d))
    huruf = list(teks)
    if k + 1 < len(d) and r.random() < 0.6:
        huruf[d[k]], huruf[d[k + 1]] = huruf[d[k + 1]], huruf[d[k]]
    else:
        huruf[d[k]] = r.choice("123456789")
    return "".join(huruf)
