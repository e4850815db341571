"""Whatever an office does to an export before it is handed over, the same rows come of it: drawn variations."""

import random
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.impor import sintetis
from tests.impor.sintetis import Tabel, dpa, rupiah, write
from tests.impor.test_baca import INDIKATOR as INDIKATOR_KITA
from tests.impor.test_baca import read, rows

D = dpa(5, banyak=2)
Baris = list[list[Any]]
JUDUL_RAK = (2, 2)
"""First and last heading row of the RAK."""


def shuffled(baris: Baris, judul: tuple[int, int], r: random.Random) -> Baris:
    """The columns in another order; a heading over several goes along with each of them."""
    lebar = max(map(len, baris))
    urut = r.sample(range(lebar), lebar)
    penuh = [[*b, *[None] * (lebar - len(b))] if len(b) > 1 else b for b in baris]
    for atas in penuh[judul[0]:judul[1]]:
        for k in range(1, lebar):
            atas[k] = atas[k - 1] if atas[k] is None and penuh[judul[1]][k] is not None else atas[k]
    return [b if len(b) < 2 else [b[k] for k in urut] for b in penuh]


def widened(baris: Baris, judul: tuple[int, int], r: random.Random) -> Baris:
    """Columns that offices add."""
    tambah = r.sample(("%", "SISA", "% SISA", "PPTK", "ALASAN", "PAGU AKAS SD JUNI", "% AKAS SD JUNI"), 3)
    isi = ["12", "Budi", "-"]
    return [b if len(b) < 2 else [*b, *(tambah if n == judul[1] else [None] * 3 if n < judul[1] else isi)]
            for n, b in enumerate(baris)]


def spaced(baris: Baris, judul: tuple[int, int], r: random.Random) -> Baris:
    """Blank rows, and a row of the columns' numbers."""
    hasil = [*baris[:judul[1] + 1], [str(n) for n in range(1, max(map(len, baris)) + 1)]]
    for b in baris[judul[1] + 1:]:
        hasil += [b] if r.random() > 0.2 else [b, []]
    return hasil


def in_words(baris: Baris, judul: tuple[int, int], r: random.Random) -> Baris:
    """Amounts as text, in the forms that are seen."""
    bentuk = ("{}", "Rp. {},-", " {},00 ", "{},00")

    def written(v: Any) -> Any:
        if isinstance(v, float) and v == int(v):
            return r.choice(bentuk).format(rupiah(v)[:-3])
        return str(v).replace(".", ",") if isinstance(v, int | float | Decimal) else v

    return [b if n <= judul[1] else [written(v) for v in b] for n, b in enumerate(baris)]


def paged(baris: Baris, judul: tuple[int, int], r: random.Random) -> Baris:
    """The heading again at the top of each page; the table is split, with a title between."""
    hasil = baris[:judul[1] + 1]
    for n, b in enumerate(baris[judul[1] + 1:]):
        hasil += [[], ["Lanjutan tabel"], *baris[judul[0]:judul[1] + 1]] if n and n % r.randint(5, 9) == 0 else []
        hasil.append(b)
    return hasil


def framed(baris: Baris, _: tuple[int, int], r: random.Random) -> Baris:
    """More titles above, signatures below."""
    atas = [["PEMERINTAH KABUPATEN CONTOH"], ["KECAMATAN SUKAMAJU"], ["Dicetak 3 Januari 2025"]][:r.randint(0, 3)]
    return [*atas, *baris, [], [None, "Sukamaju, 31 Desember 2024"], [None, "Camat Sukamaju"], [None, "NIP 19700101"]]


def broken(baris: Baris, judul: tuple[int, int], r: random.Random) -> Baris:
    """Line breaks and doubled blanks in names, blanks around codes."""
    sela = (" ", "\n", "  ")
    return [b if n <= judul[1] else [f" {v.replace(' ', r.choice(sela), 1)} " if isinstance(v, str) else v for v in b]
            for n, b in enumerate(baris)]


RAGAM = (in_words, broken, widened, shuffled, paged, spaced, framed)
"""In the order in which they are done: the last ones move the heading."""


def whole(tabel: Tabel) -> Baris:
    """Its rows as wide as the widest; titles stay."""
    lebar = max(map(len, tabel.baris))
    return [b if len(b) < 2 else [*b, *[None] * (lebar - len(b))] for b in tabel.baris]


UANG: dict[str, tuple[Tabel, tuple[int, int]]] = {
    "rak": (sintetis.rak(D), JUDUL_RAK), "lra": (sintetis.lra(D, teks=False), (5, 7)),
    "bulanan": (sintetis.bulanan(D), (2, 5)), "pergeseran": (sintetis.pergeseran(D), (0, 0)),
    "kua": (sintetis.kua_ppas(D), (2, 2)), "rekap5": (sintetis.rekap5(D), (0, 0)),
    "kas": (sintetis.anggaran_kas(D), (0, 0)), "apbd": (sintetis.apbd_provinsi(D), (0, 0))}
"""Each kind of budget: its table, first and last heading row."""
TANPA_REALISASI = {"kua", "rekap5", "kas", "apbd"}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(jenis=st.sampled_from(sorted(UANG)), biji=st.integers(0, 10_000),
       ragam=st.lists(st.sampled_from(RAGAM), unique=True, max_size=5), akhiran=st.sampled_from(("csv", "xls", "xlsx")))
def test_a_changed_export_gives_the_same_rows(tmp_path: Path, jenis: str, biji: int, ragam: list[Any],
                                              akhiran: str) -> None:
    r = random.Random(biji)  # noqa: S311 a drawing, no secret
    tabel, judul = UANG[jenis]
    baris = whole(tabel)
    for satu in (v for v in RAGAM if v in ragam and (v is not shuffled or len(set(judul)) == 1)):
        baris = satu(baris, judul, r)
    bacaan = read(write(Tabel(baris), tmp_path / f"a.{akhiran}"))
    assert not bacaan.tinjauan[0].pertanyaan
    assert [(b["Kode"], b["Anggaran"], b.get("Realisasi")) for b in rows(bacaan, "Anggaran")] == [
        (kode, a, None if jenis in TANPA_REALISASI else n) for kode, _, a, n in D.rows()]
    polos = {"".join(b["Uraian"].split()) for b in rows(bacaan, "Anggaran")}
    assert polos == {"".join(nama.split()) for _, nama, _, _ in D.rows()}, "lines break within words too"


FORMS, JAWABAN_FORMS = sintetis.google_forms(30)
OLAH, JAWABAN_OLAH = sintetis.skm_form(30)
REKAP, ISI_REKAP = sintetis.skm_rekap()
INDIKATOR = [(kode, INDIKATOR_KITA[kode][0], target, realisasi) for kode, target, realisasi in (
    ("1.1", 82, Decimal("83.25")), ("1.2", 95, 90), ("2.1", 12, 12))]
TABEL_31: Baris = [["Tabel 3.1"], ["No", "Indikator Kinerja", "Tahun 2024", None, "Realisasi 2023"],
            [None, None, "Target", "Realisasi", None],
            *([n, nama, target, realisasi, 70] for n, (_, nama, target, realisasi) in enumerate(INDIKATOR, 1))]
PK: Baris = [["PERJANJIAN KINERJA"], ["No", "Sasaran Strategis", "Indikator Kinerja", "Target"],
      *([n, f"Sasaran {n}", nama, target] for n, (_, nama, target, _) in enumerate(INDIKATOR, 1))]
KENDALA: Baris = [["Kode Indikator", "Realisasi TW", "Kendala yg Dihadapi", "Solusi yg Telah Dilakukan"],
           *([kode, "-", f"Kendala {kode}", f"Solusi {kode}"] for kode, *_ in INDIKATOR)]
U = [f"U{n}" for n in range(1, 10)]
KUARTAL: Baris = [["No", "Indikator Kinerja", *(f"Realisasi TW {tw}" for tw in ("I", "II", "III", "IV"))],
           *([n, nama, *[realisasi] * 4] for n, (_, nama, _, realisasi) in enumerate(INDIKATOR[:2], 1))]
LAIN: dict[str, tuple[Baris, tuple[int, int], str, list[str], list[tuple[Any, ...]]]] = {
    "forms": (FORMS.baris, (0, 0), "SKM Responden", U, [tuple(j[n] for n in range(1, 10)) for j in JAWABAN_FORMS]),
    "olah": (OLAH.baris, (2, 3), "SKM Responden", U, [tuple(j[n] for n in range(1, 10)) for j in JAWABAN_OLAH]),
    "rekap": (REKAP.baris, (0, 0), "SKM", ["No", "Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik"],
              [(n, *ISI_REKAP[n]) for n in range(1, 10)]),
    "tabel 3.1": (TABEL_31, (1, 2), "Realisasi", ["Kode", "Realisasi", "Realisasi 2023"],
                  [(kode, realisasi, 70) for kode, _, _, realisasi in INDIKATOR]),
    "triwulan": (KUARTAL, (0, 0), "Realisasi", ["Kode", "Realisasi"],
                 [(kode, realisasi) for kode, _, _, realisasi in INDIKATOR[:2]]),
    "pk": (PK, (1, 1), "PK", ["Kode", "Sasaran", "Target"],
           [(kode, f"Sasaran {n}", target) for n, (kode, _, target, _) in enumerate(INDIKATOR, 1)]),
    "kendala": (KENDALA, (0, 0), "Realisasi", ["Kode", "Kendala", "Tindak Lanjut"],
                [(kode, f"Kendala {kode}", f"Solusi {kode}") for kode, *_ in INDIKATOR])}
"""Kind -> rows, heading rows, and of our sheet the columns and what they hold then."""


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(jenis=st.sampled_from(sorted(LAIN)), biji=st.integers(0, 10_000),
       ragam=st.lists(st.sampled_from(RAGAM), unique=True, max_size=5),
       akhiran=st.sampled_from(("csv", "csv", "xls", "xlsx")))
def test_a_changed_survey_or_table_of_indicators_gives_the_same_rows(
        tmp_path: Path, jenis: str, biji: int, ragam: list[Any], akhiran: str) -> None:
    r = random.Random(biji)  # noqa: S311 a drawing, no secret
    baris, judul, sheet, kolom, harapan = LAIN[jenis]
    for satu in (v for v in RAGAM if v in ragam):
        baris = satu(baris, judul, r)
    bacaan = read(write(Tabel(baris), tmp_path / f"a.{akhiran}"))
    assert [t.pertanyaan for t in bacaan.tinjauan] == [()]
    assert [tuple(" ".join(v.split()) if isinstance(v := b.get(k), str) else v for k in kolom)
            for b in rows(bacaan, sheet)] == harapan


@pytest.mark.parametrize("biji", range(4))
def test_rows_of_one_office_lie_anywhere_among_those_of_others(tmp_path: Path, biji: int) -> None:
    """Detail rows have no order: whatever it is, the sums are the same."""
    r = random.Random(biji)  # noqa: S311 a drawing, no secret
    lain = dpa(9, "7.01.0.00.0.00.02.0000", "KECAMATAN LAIN")
    judul, *isi = sintetis.rekap5(lain, D).baris
    r.shuffle(isi)
    urut = r.sample(range(len(judul)), len(judul))
    path = write(Tabel([[b[k] for k in urut] for b in (judul, *isi)]), tmp_path / "rekap.csv")
    assert [(b["Kode"], b["Anggaran"]) for b in rows(read(path, perangkat_daerah="Sukamaju"), "Anggaran")] == [
        (kode, a) for kode, _, a, _ in D.rows()]
