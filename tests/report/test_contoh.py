"""The example's document: its structure, its numbers, nothing left over."""

import dataclasses
import re
import zipfile
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from tests.report import dokumen
from tests.report.contoh import FOTO, PENGHARGAAN, REKOMENDASI
from toolkit import pipeline
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import Tingkatan
from toolkit.narasi.bilangan import terbilang
from toolkit.render.appearance import shown
from toolkit.report import build
from toolkit.tabel.model import Tabel
from toolkit.values.angka import format_angka, format_singkat


@pytest.fixture(scope="module")
def hasil(lengkap: Path) -> build.Dokumen:
    return build.report(lengkap)


def test_the_document_is_named_after_the_office_and_the_year(hasil: build.Dokumen) -> None:
    assert hasil.ditulis.name == "LKjIP Kecamatan Ambulu 2021.docx"


def test_photos_stand_with_their_sasaran_under_their_captions(hasil: build.Dokumen) -> None:
    ada = dokumen.blocks(hasil.ditulis)
    for sasaran, keterangan in FOTO:
        di = ada.index(("LKKeterangan", keterangan))
        assert ada[di - 1] == ("gambar", "")
        milik = next(t for g, t in reversed(ada[:di]) if g == "Heading4")
        assert milik.startswith(f"Sasaran {sasaran}:")
    # A picture in its row is a Berkas: the check does not call that blank.
    assert not [t for t in hasil.pemeriksaan.temuan if t.kode == "BCA050" and t.sheet == "Dokumentasi"]


def test_recommendations_and_awards_stand_in_chapter_three_and_in_the_lampiran(hasil: build.Dokumen) -> None:
    ada = dokumen.blocks(hasil.ditulis)
    judul = [t for g, t in ada if g == "Heading2"]
    bab_3 = judul[judul.index("C. AKUNTABILITAS KEUANGAN"):]
    assert bab_3[1:3] == ["D. TINDAK LANJUT REKOMENDASI EVALUASI TAHUN SEBELUMNYA", "E. PENGHARGAAN"]
    teks = dokumen.text(hasil.ditulis)
    for isi in (*REKOMENDASI, *PENGHARGAAN):
        for satu in isi:
            assert satu in teks
    assert teks.count("Juara lomba sinergitas kecamatan") == 2  # in Bab III and in Lampiran 6


def test_nothing_is_left_over_in_a_complete_report(hasil: build.Dokumen) -> None:
    teks = dokumen.text(hasil.ditulis)
    assert hasil.kosong == ()
    survei, *penjelasan = hasil.belum  # what the published report says of its survey twice, 71,7 and 71,07
    assert "berbeda dari nilai survei" in survei
    assert [t.split(": ")[0] for t in penjelasan] == ["Penjelasan menyebut nama lain daripada sheet Anggaran"] * 2
    assert not re.search(r"\{\{|\}\}|\bNone\b|\bnan\b|Belum diisi|[\ue000-\uf8ff]|\$\w", teks)


def test_sentences_that_contradict_the_figures_are_marked_and_named(hasil: build.Dokumen) -> None:
    """Each wrong sentence of the published text, and no other one; an info marks nothing."""
    assert [f"{t.kode} {t.tempat}" for t in hasil.bantahan] == [
        "NAS001 Realisasi!U5", "NAS010 Realisasi!X5", "NAS011 Naskah!B13", "NAS005 Naskah!B80", "NAS011 Naskah!B80",
        "NAS017 Naskah!B93", "NAS006 Naskah!B108"]
    kuning = {t for t in dokumen.highlighted(hasil.ditulis) if not t.startswith("[")}  # in brackets: what is missing
    assert kuning == {t.nilai for t in hasil.bantahan}


def test_what_the_office_says_itself_is_not_said_again(hasil: build.Dokumen) -> None:
    """The mean of sasaran 1, 84,35, is the office's 84 %; its 100 % for sasaran 2 is wrong, and ours stays."""
    teks = dokumen.text(hasil.ditulis)
    assert "Rata-rata capaian sasaran sebesar 84,35" not in teks
    assert "rata-rata capaian sasaran sebesar 84 %" in teks
    assert "Rata-rata capaian sasaran sebesar 95,00" in teks
    assert teks.count("Dari hasil evaluasi terhadap kinerja") == 1


def test_every_number_comes_from_the_result_or_the_workbook(lengkap: Path, hasil: build.Dokumen) -> None:
    """No number from nowhere. What counts and numbers the parts of the document itself is compared for itself."""
    h = hasil.pemeriksaan.hasil
    tabel = [t for lembar in pipeline.lembar(hasil.pemeriksaan, None) for t in lembar.bagian if isinstance(t, Tabel)]
    sumber = [str(c.value) for ws in openpyxl.load_workbook(lengkap, data_only=True) for row in ws.iter_rows()
              for c in row if c.value is not None]
    sumber += [isi for t in tabel for isi in _printed(t)]
    sumber.append((Path(build.__file__).parent / "baku.toml").read_text(encoding="utf-8"))
    dikenal = {n for s in sumber for n in dokumen.numbers(s)} | _computed(h)
    dikenal |= {format_angka(Decimal(n) * 100 / 14, 2) for n in (10, 3, 1)}  # of 14 unsur
    dikenal.add("0,01")  # 51,35 + 42,03 - 93,37, the shares of belanja as they are printed
    tulisan = {baris for s in sumber for baris in s.split("\n")}  # what the office wrote, right or wrong
    asing = [(n, gaya, t[:120]) for gaya, t in dokumen.paragraphs(hasil.ditulis)
             if gaya != "LKNomorKolom" and t not in tulisan
             for n in dokumen.numbers(_without_own_numbers(gaya, t, h)) - dikenal]
    assert asing == []


def _without_own_numbers(gaya: str, teks: str, hasil: Hasil) -> str:
    """A paragraph without the numbers of items, headings, tables, sasaran and tujuan, and without counts.

    Each is compared with what it numbers or counts before it goes.
    """
    if gaya.startswith(("Heading", "LKPengantar", "LKButir", "TOC")):
        teks = re.sub(r"^\s*\d{1,2}\.\s", "", teks)
        teks = re.sub(r"^Lampiran \d\. ", "", teks)
    teks = teks.replace("\N{NO-BREAK SPACE}", " ")
    for nomor in re.findall(r"\bTabel 3\.(\d+)", teks):
        assert 1 <= int(nomor) <= 1 + 3 * len(hasil.sasaran), teks
    teks = re.sub(r"\bTabel 3\.\d+", "", teks)
    for apa, nomor in re.findall(r"\b(Sasaran Strategis|Sasaran|Tujuan) (\d+)\b", teks):
        banyak = len({s.no_tujuan for s in hasil.sasaran}) if apa == "Tujuan" else len(hasil.sasaran)
        assert 1 <= int(nomor) <= banyak, teks
    teks = re.sub(r"\b(Sasaran Strategis|Sasaran|Tujuan) \d+\b", "", teks)
    if gaya not in {"LKIsi", "LKPengantar"}:
        return teks
    for angka, kata, apa in re.findall(r"\b(\d+) \(([a-z ]+)\) (sub kegiatan|\w+)", teks):
        assert terbilang(int(angka)) == kata, teks
        assert int(angka) in _counts(hasil)[apa], teks
    teks = re.sub(r"\b\d+ \([a-z ]+\)", "", teks)
    return teks.replace(f"31 Desember {hasil.tahun}", "")


def _counts(hasil: Hasil) -> dict[str, set[int]]:
    """How many there are of what sentences count, all together, in each class, and for each sasaran."""
    skm = hasil.skm
    assert skm is not None
    tingkat = Counter(a.tingkat for a in hasil.anggaran)
    milik = {s.kode: Counter(_levels(hasil, s.kode)) for s in hasil.sasaran}
    uang = {t.value.lower(): {tingkat[t], *(m[t] for m in milik.values())} for t in Tingkatan}
    tercapai = sum(i.capaian_tanpa_batas is not None and i.capaian_tanpa_batas >= 100 for i in hasil.indikator)
    uang["kegiatan"].add(len(hasil.laporan.rkt))  # each row of it is a kegiatan of its own
    return {**uang, "sasaran": {len(hasil.sasaran)}, "misi": {len(hasil.laporan.tulisan("Misi"))},
            "tahun": {len(hasil.indikator[0].riwayat) + 1},
            "indikator": {len(hasil.indikator), tercapai, *(len(s.indikator) for s in hasil.sasaran),
                          *Counter(i.kategori for i in hasil.indikator).values(),
                          *(n for s in hasil.sasaran for n in Counter(i.kategori for i in s.indikator).values())},
            "dari": {tercapai},
            "unsur": {len(skm.unsur), len(skm.di_bawah_rata_rata), *Counter(u.predikat for u in skm.unsur).values()}}


def _levels(hasil: Hasil, sasaran: str) -> list[Tingkatan]:
    """Level of each row of the budget that a sasaran has, those above its lowest rows included."""
    rinci = {a.kode for a in hasil.anggaran if a.rinci and a.sasaran == sasaran}
    return [a.tingkat for a in hasil.anggaran if any(k == a.kode or k.startswith(f"{a.kode}.") for k in rinci)]


def test_a_number_from_nowhere_would_be_found(hasil: build.Dokumen) -> None:
    """The set of known numbers is no net with holes: most of the numbers near ours are not in it."""
    h = hasil.pemeriksaan.hasil
    dikenal = _computed(h)
    assert "89,68" in dikenal
    assert sum(f"{n},{d:02d}" in dikenal for n in range(60, 100) for d in range(100)) < 100  # of 4,000
    with pytest.raises(AssertionError):
        _without_own_numbers("LKIsi", "evaluasi terhadap 7 (tujuh) indikator", h)
    with pytest.raises(AssertionError):
        _without_own_numbers("LKIsi", "evaluasi terhadap 3 (empat) indikator", h)
    with pytest.raises(AssertionError):
        _without_own_numbers("LKIsi", "disajikan dalam Tabel 3.8.", h)


def _computed(nilai: object) -> set[str]:
    """Every number of the result as text prints it, with two decimals or with those that it has."""
    if isinstance(nilai, Decimal):
        return {format_angka(abs(nilai), 2), format_singkat(abs(nilai))}
    if dataclasses.is_dataclass(nilai):
        return set().union(*(_computed(getattr(nilai, f.name)) for f in dataclasses.fields(nilai)))
    if isinstance(nilai, Mapping):
        return set().union(*(_computed(n) for n in nilai.values()))
    if isinstance(nilai, (tuple, list)):
        return set().union(*(_computed(n) for n in nilai))
    return set()


def _printed(tabel: Tabel) -> list[str]:
    isi = [shown(sel, kolom.format) for baris in tabel.baris
           for sel, kolom in zip(baris.isi, tabel.kolom, strict=True)]
    return [tabel.judul, tabel.subjudul, tabel.sumber, *tabel.catatan, *(b.lengkap for b in tabel.belum),
            *(k.judul + " " + k.induk for k in tabel.kolom), *isi]


def test_headings_repeat_and_rows_stay_whole(hasil: build.Dokumen) -> None:
    tabel = [t for t in dokumen.body(hasil.ditulis).iter(f"{dokumen.W}tbl")
             if t.find(f".//{dokumen.W}tblHeader") is not None]
    assert len(tabel) > 20
    for t in tabel:
        baris = t.findall(f"{dokumen.W}tr")
        kepala = [b.find(f"{dokumen.W}trPr/{dokumen.W}tblHeader") is not None for b in baris]
        assert kepala == sorted(kepala, reverse=True)  # headings first, all of them
        assert all(b.find(f"{dokumen.W}trPr/{dokumen.W}cantSplit") is not None for b in baris)


def test_wide_tables_stand_on_landscape_pages(hasil: build.Dokumen) -> None:
    ukuran = [s.get(f"{dokumen.W}orient") for s in dokumen.body(hasil.ditulis).iter(f"{dokumen.W}pgSz")]
    assert "landscape" in ukuran
    assert ukuran[-1] is None or ukuran[-1] == "portrait"


def test_a_second_run_writes_the_same_bytes(lengkap: Path, hasil: build.Dokumen) -> None:
    sebelum = hasil.ditulis.read_bytes()
    assert build.report(lengkap).cadangan is None
    assert hasil.ditulis.read_bytes() == sebelum


def test_the_package_is_sound_and_python_docx_opens_it(hasil: build.Dokumen) -> None:
    with zipfile.ZipFile(hasil.ditulis) as paket:
        assert paket.testzip() is None
    assert len(Document(str(hasil.ditulis)).tables) > 20
