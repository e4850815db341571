"""Figures, choices and dates that say something else than is meant; and honest ones that look like them."""

from decimal import Decimal
from itertools import pairwise

from tests.mutasi.buku import Isi, Tempat
from tests.mutasi.fakta import KATA, computed, dua
from tests.mutasi.makna import change, makna, put
from tests.mutasi.undian import Mutan, Undian, bilangan
from toolkit.model.laporan import Arah, Jenis
from toolkit.schema.input import IDENTITAS, IKU, PENANDATANGAN, PK, REALISASI, RENSTRA, RKT
from toolkit.values.angka import bulat
from toolkit.values.tanggal import BULAN


def _row(u: Undian, sheet: str, kode: str) -> int | None:
    return next((k for k, b in enumerate(u.kantor.lembar[sheet]) if b.get("Kode") == kode), None)


def _at(u: Undian, sheet: str, kode: str, judul: str) -> Tempat | None:
    k = _row(u, sheet, kode)
    return None if k is None else Tempat(sheet, k, judul)


def _targets(u: Undian, kode: str) -> list[Decimal | None]:
    k = _row(u, RENSTRA.name, kode)
    assert k is not None
    return [bilangan(isi) for judul, isi in u.kantor.lembar[RENSTRA.name][k].items() if judul.startswith("Target ")]


def _treated(u: Undian, nama: str) -> Mutan | None:
    """A noun of which less is better, with a word of treatment: Positif. The documents take the Renstra's name."""
    semua = [i for i in computed(u.kantor.nama).indikator if i.satuan == "%" and i.arah is Arah.POSITIF]
    if not semua:
        return None
    kode = u.r.choice(semua).kode
    di = _at(u, RENSTRA.name, kode, "Indikator Sasaran")
    assert di is not None
    isi: dict[Tempat, Isi] = {di: u.r.choice(KATA["ditangani"])}
    for sheet, judul in ((IKU.name, "Indikator Kinerja Utama"), (PK.name, "Indikator Sasaran"),
                         (RKT.name, "Indikator Sasaran"), (REALISASI.name, "Indikator Sasaran")):
        isi |= {t: None for t in [_at(u, sheet, kode, judul)] if t}
    for judul in ("Analisis", "Kendala", "Tindak Lanjut"):
        isi |= {t: "Dibahas dalam rapat koordinasi." for t in [_at(u, REALISASI.name, kode, judul)] if t}
    return change(u, nama, isi, di)


@makna("Arah terbalik atau kosong", "Renstra", _treated)
def direction(u: Undian, nama: str) -> Mutan | None:
    """Positif or blank where less of the noun is better; Negatif where the targets only rise."""
    i = u.r.choice(computed(u.kantor.nama).indikator)
    target = [t for t in _targets(u, i.kode) if t is not None]
    naik = len(target) > 2 and all(a < b for a, b in pairwise(target))
    di = _at(u, RENSTRA.name, i.kode, "Arah")
    if i.arah is Arah.NEGATIF:
        return put(u, nama, di, u.r.choice(["Positif", None]))
    return put(u, nama, di, "Negatif") if naik else None


def _typed_otherwise(u: Undian, nama: str) -> Mutan | None:
    """The same figure as staff type it: comma, zeros, unit."""
    rows = u.kantor.lembar[REALISASI.name]
    k = u.r.randrange(len(rows))
    nilai = rows[k].get("Realisasi")
    satuan = {b.get("Kode"): str(b.get("Satuan")) for b in u.kantor.lembar[RENSTRA.name]}[rows[k].get("Kode")]
    if not isinstance(nilai, int | Decimal):
        return None
    teks = dua(Decimal(nilai))
    return put(u, nama, Tempat(REALISASI.name, k, "Realisasi"), u.r.choice(
        [teks, f" {teks}", f"{teks} %" if satuan == "%" else f"{teks}", teks.rstrip("0").rstrip(",")]))


@makna("nilai survei pada skala 4 atau 5", "PK, Realisasi tahun lalu", _typed_otherwise)
def survey_scale(u: Undian, nama: str) -> Mutan | None:
    """Realisasi of the year, or of a year before, as the mean answer."""
    semua = [i for i in computed(u.kantor.nama).indikator
             if "Kepuasan" in i.uraian and isinstance(i.realisasi, Decimal)]
    if not semua:
        return None
    i = u.r.choice(semua)
    assert isinstance(i.realisasi, Decimal)
    lalu = f"Realisasi {computed(u.kantor.nama).tahun - 1}"
    judul = u.r.choice(["Realisasi", "Realisasi", lalu])
    di = _at(u, REALISASI.name, i.kode, judul)
    return put(u, nama, di, bulat(i.realisasi / u.r.choice([20, 25]), 2))


@makna("realisasi sepuluh kali atau sepersepuluhnya", "PK, Realisasi tahun lalu", _typed_otherwise)
def ten_times(u: Undian, nama: str) -> Mutan | None:
    semua = [i for i in computed(u.kantor.nama).indikator
             if isinstance(i.realisasi, Decimal) and i.realisasi_isian.nilai is not None and i.realisasi > 0]
    rows = u.kantor.lembar[REALISASI.name]
    semua = [i for i in semua if isinstance(rows[_row(u, REALISASI.name, i.kode) or 0].get("Realisasi"), int | Decimal)]
    if not semua:
        return None
    i = u.r.choice(semua)
    assert isinstance(i.realisasi, Decimal)
    return put(u, nama, _at(u, REALISASI.name, i.kode, "Realisasi"),
               i.realisasi * 10 if u.r.random() < 0.6 else i.realisasi / 10)


LETTERS = {"C": (0, 50), "CC": (50, 60), "B": (60, 70), "BB": (70, 80), "A": (80, 90), "AA": (90, 100)}
"""Permen 88/2021: letter -> above, up to; SAKIP's and AKIP's scale."""


def _fitting_letter(u: Undian, nama: str) -> Mutan | None:
    return _letter(u, nama, fits=True)


@makna("huruf target SAKIP lain dari angkanya", "Renstra", _fitting_letter)
def letter(u: Undian, nama: str) -> Mutan | None:
    return _letter(u, nama, fits=False)


def _letter(u: Undian, nama: str, *, fits: bool) -> Mutan | None:
    """A letter as PK's target: the one in which the Renstra's number lies, or another."""
    hasil = computed(u.kantor.nama)
    semua = [i for i in hasil.indikator if "AKIP" in i.uraian or "Akuntabilitas Kinerja" in i.uraian]
    if not semua:
        return None
    kode = u.r.choice(semua).kode
    k = _row(u, RENSTRA.name, kode)
    angka = bilangan(u.kantor.lembar[RENSTRA.name][k or 0][f"Target {hasil.tahun}"])
    assert angka is not None
    cocok = [h for h, (a, b) in LETTERS.items() if (a < angka <= b) is fits]
    pk = _row(u, PK.name, kode)
    judul = "Target Perubahan" if u.kantor.lembar[PK.name][pk or 0].get("Target Perubahan") else "Target"
    return put(u, nama, _at(u, PK.name, kode, judul), u.r.choice(cocok))


def needed(populasi: int) -> int:
    """Respondents by Krejcie and Morgan's formula: chi square 3.841, P 0.5, d 0.05."""
    return round(3.841 * populasi * 0.25 / (0.0025 * (populasi - 1) + 3.841 * 0.25))


def _identitas(u: Undian, judul: str) -> Tempat:
    return Tempat(IDENTITAS.name, next(k for k, c in enumerate(u.kantor.isian) if c.heading == judul), "Nilai")


def _few(u: Undian, nama: str, *, terlalu: bool) -> Mutan | None:
    """A population for which the respondents are less than half of the table's number, or a little too few."""
    di = _identitas(u, "Populasi layanan")
    responden = bilangan(u.kantor.isi(_identitas(u, "Jumlah responden SKM")))
    cocok = [n for n in range(50, 60_000, 10) if responden and (
        needed(n) > 2.1 * float(responden) if terlalu else responden < needed(n) < 1.8 * float(responden))]
    return change(u, nama, {di: u.r.choice(cocok)}, di, _identitas(u, "Jumlah responden SKM")) if cocok else None


def _a_little_too_few(u: Undian, nama: str) -> Mutan | None:
    return _few(u, nama, terlalu=False)


@makna("responden kurang dari separuh yang diperlukan", "Identitas", _a_little_too_few)
def few_respondents(u: Undian, nama: str) -> Mutan | None:
    return _few(u, nama, terlalu=True)


def _yearly_series(u: Undian, nama: str) -> Mutan | None:
    return _series(u, nama, kumulatif=False)


@makna("Jenis Akumulatif, angkanya sudah jumlah", "Renstra, Realisasi", _yearly_series)
def running_total(u: Undian, nama: str) -> Mutan | None:
    return _series(u, nama, kumulatif=True)


def _series(u: Undian, nama: str, *, kumulatif: bool) -> Mutan | None:
    """An accumulated indicator whose figures are running totals, or those of each year."""
    hasil = computed(u.kantor.nama)
    semua = [i for i in hasil.indikator if i.jenis is Jenis.AKUMULATIF]
    if not semua:
        return None
    kode = u.r.choice(semua).kode
    tahun = [j for j in u.kantor.lembar[RENSTRA.name][0] if j.startswith("Target ")]
    tiap = [u.r.randint(1, 3) for _ in tahun]
    deret = [sum(tiap[:k + 1]) for k in range(len(tiap))] if kumulatif else sorted(tiap)
    if kumulatif and deret[-1] < deret[0] * len(deret):
        return None
    isi: dict[Tempat, Isi] = {}
    for judul, nilai in zip(tahun, deret, strict=True):
        isi |= {t: nilai for t in [_at(u, RENSTRA.name, kode, judul)] if t}
        lalu = judul.replace("Target", "Realisasi")
        if int(judul[-4:]) < hasil.tahun:
            isi |= {t: nilai for t in [_at(u, REALISASI.name, kode, lalu)] if t}
    kini = deret[tahun.index(f"Target {hasil.tahun}")]
    for sheet, judul in ((PK.name, "Target"), (RKT.name, "Target Sasaran"), (REALISASI.name, "Realisasi")):
        isi |= {t: kini for t in [_at(u, sheet, kode, judul)] if t}
    perubahan = _at(u, PK.name, kode, "Target Perubahan")
    isi |= {t: kini for t in [perubahan] if t and u.kantor.isi(t) is not None}
    isi |= {t: "Target tahun ini tercapai." for t in [_at(u, REALISASI.name, kode, "Analisis")] if t}
    di = _at(u, RENSTRA.name, kode, "Jenis")
    return change(u, nama, isi, di) if di else None


def _signed_otherwise(u: Undian, nama: str) -> Mutan | None:
    jabatan, nip = _identitas(u, "Jabatan kepala"), _identitas(u, "NIP")
    lama = str(u.kantor.isi(nip))
    return u.r.choice([put(u, nama, nip, f"{lama[:8]} {lama[8:14]} {lama[14]} {lama[15:]}"),
                       put(u, nama, jabatan, u.r.choice(["CAMAT", "Camat", "Plt. Camat", "Pj. Camat"]))])


@makna("penanda tangan belum diisi", "kontrak", _signed_otherwise)
def unsigned(u: Undian, nama: str) -> Mutan | None:
    """Where no row of Penandatangan says who signs the report."""
    if any(b.get("Dokumen") == "Laporan" and b.get("Nama") for b in u.kantor.lembar[PENANDATANGAN.name]):
        return None
    di = _identitas(u, u.r.choice(["Nama kepala", "NIP", "Jabatan kepala", "Tempat"]))
    return put(u, nama, di, None)


def _date_otherwise(u: Undian, nama: str) -> Mutan | None:
    """The same day in other words."""
    rows = u.kantor.lembar.get(PENANDATANGAN.name, ())
    semua = [k for k, b in enumerate(rows) if str(b.get("Tanggal") or "").count(" ") == 2]
    if not semua:
        return None
    k = u.r.choice(semua)
    hari, bulan, tahun = str(rows[k]["Tanggal"]).split()
    nomor = f"{BULAN.index(bulan) + 1:02}"
    return put(u, nama, Tempat(PENANDATANGAN.name, k, "Tanggal"), u.r.choice(
        [f"{hari.zfill(2)}-{nomor}-{tahun}", f"{hari} {bulan[:3]} {tahun}", f"{hari} {bulan.upper()} {tahun}",
         f"{hari}/{nomor}/{tahun}", f"{tahun}-{nomor}-{hari.zfill(2)}"]))


@makna("tanggal dokumen mustahil", "Penandatangan, Identitas", _date_otherwise)
def impossible_date(u: Undian, nama: str) -> Mutan | None:
    """A PK Perubahan before its PK, a report before its year ends, a PK after its year."""
    tahun = computed(u.kantor.nama).tahun
    rows = u.kantor.lembar.get(PENANDATANGAN.name, ())
    lain = {"PK": f"15 Januari {tahun + 1}", "PK Perubahan": f"10 November {tahun - 1}",
            "Laporan": f"20 Januari {tahun}"}
    semua = [k for k, b in enumerate(rows) if b.get("Tanggal") and b.get("Dokumen") in lain]
    pilihan = [(Tempat(PENANDATANGAN.name, k, "Tanggal"), lain[str(rows[k]["Dokumen"])]) for k in semua]
    pilihan.append((_identitas(u, "Tanggal laporan"), f"Januari {tahun}"))
    di, baru = u.r.choice(pilihan)
    return put(u, nama, di, baru)


def _national_right(u: Undian, nama: str) -> Mutan | None:
    return _national(u, nama, benar=True)


@makna("Keterangan Nasional berlawanan", "Realisasi", _national_right)
def national_wrong(u: Undian, nama: str) -> Mutan | None:
    return _national(u, nama, benar=False)


def _national(u: Undian, nama: str, *, benar: bool) -> Mutan | None:
    semua = [i for i in computed(u.kantor.nama).indikator if isinstance(i.realisasi, Decimal)]
    i = u.r.choice(semua)
    assert isinstance(i.realisasi, Decimal)
    di = _at(u, REALISASI.name, i.kode, "Keterangan Nasional")
    if di is None or i.arah is Arah.NEGATIF:
        return None
    faktor = u.r.choice([Decimal("0.9"), Decimal("0.8"), Decimal("1.1"), Decimal("1.2")])
    kata = [["Di atas realisasi nasional", "Lebih tinggi dari nasional", "Melampaui realisasi nasional"],
            ["Di bawah realisasi nasional", "Lebih rendah dari nasional"]]
    isi: dict[Tempat, Isi] = {Tempat(di.sheet, di.baris, "Realisasi Nasional"): bulat(i.realisasi * faktor, 2),
                              Tempat(di.sheet, di.baris, "Sumber Nasional"): "BPS"}
    return change(u, nama, isi | {di: u.r.choice(kata[(faktor > 1) is benar])}, di)


def _changed_by_pk(u: Undian, nama: str) -> Mutan | None:
    """What a PK Perubahan sets is the kabupaten's choice, higher or lower."""
    return _pk_changed(u, nama, perubahan=True, lebih=u.r.random() < 0.5)


@makna("target PK lebih rendah dari Renstra", "Renstra", _changed_by_pk)
def less_ambitious(u: Undian, nama: str) -> Mutan | None:
    return _pk_changed(u, nama, perubahan=False, lebih=False)


def _pk_changed(u: Undian, nama: str, *, perubahan: bool, lebih: bool) -> Mutan | None:
    """By some in a hundred of the Renstra's target, rounded to a whole number."""
    rows = u.kantor.lembar[PK.name]
    ada = {i.kode: i for i in computed(u.kantor.nama).indikator if isinstance(i.target, Decimal) and i.target > 5}
    semua = [k for k, b in enumerate(rows) if bool(b.get("Target Perubahan")) is perubahan and b.get("Kode") in ada]
    if not semua:
        return None
    k = u.r.choice(semua)
    i = ada[str(rows[k]["Kode"])]
    assert isinstance(i.target, Decimal)
    renstra = next(bilangan(b[f"Target {computed(u.kantor.nama).tahun}"]) for b in u.kantor.lembar[RENSTRA.name]
                   if b.get("Kode") == i.kode)
    naik = lebih is (i.arah is Arah.POSITIF)
    baru = bulat((renstra or i.target) * (Decimal("1.03") if naik else Decimal("0.94")), 0)
    di = Tempat(PK.name, k, "Target Perubahan" if perubahan else "Target")
    return None if baru > 100 and i.satuan == "%" else put(u, nama, di, int(baru))


def _money_otherwise(u: Undian, nama: str) -> Mutan | None:
    di = _rkt(u)
    nilai = bilangan(u.kantor.isi(di)) if di else None
    if nilai is None:
        return None
    teks = f"{int(nilai):,}".replace(",", ".")
    baru = u.r.choice([f"Rp{teks}", f"Rp. {teks},00", f"{teks},-", teks])
    return put(u, nama, di, baru)


@makna("anggaran RKT salah satu barisnya", "Anggaran", _money_otherwise)
def rkt_money(u: Undian, nama: str) -> Mutan | None:
    """A tenth more or less in one row, where the other rows are those of sheet Anggaran."""
    di = _rkt(u)
    nilai = bilangan(u.kantor.isi(di)) if di else None
    if nilai is None:
        return None
    return put(u, nama, di, int(nilai * u.r.choice([Decimal("0.9"), Decimal("1.1")])))


def _rkt(u: Undian) -> Tempat | None:
    """Anggaran in a row of an RKT whose rows all agree with Anggaran, or with what it was before the change."""
    rows = u.kantor.lembar[RKT.name]
    uang: dict[str, list[Decimal]] = {}
    for b in u.kantor.lembar["Anggaran"]:
        lama = uang.setdefault(str(b.get("Kode")), [Decimal(), Decimal()])
        for n, judul in enumerate(("Anggaran", "Anggaran Sebelum Perubahan")):
            lama[n] += bilangan(b.get(judul)) or Decimal()
    cocok = [[bilangan(b.get("Anggaran")) == uang.get(str(b.get("Kode Anggaran")), [Decimal(-1)] * 2)[n] for b in rows]
             for n in (0, 1)]
    return Tempat(RKT.name, u.r.randrange(len(rows)), "Anggaran") if rows and any(all(c) for c in cocok) else None
