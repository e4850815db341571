"""Bad input: each is told what it is, where, and what to do; nothing comes of it."""

import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.impor import sintetis
from tests.impor.sintetis import Tabel, dpa, write
from tests.impor.test_baca import PENERIMA, refused, stopped
from toolkit.impor.baca import read_sources
from toolkit.impor.lembar import MAX_BARIS
from toolkit.impor.model import Pilihan

D = dpa(1)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HALAMAN = "<html><head><title>SIPD</title></head><body><h1>419</h1><p>Sesi Anda telah berakhir</p></body></html>"
BERKAS: dict[str, tuple[bytes, str]] = {
    "kosong.csv": (b"", "kosong: ukurannya 0 bita"), "hampa.csv": (b";;\n;;\n", "tidak ada satu sel pun"),
    "galat.xls": (HALAMAN.encode(), "halaman web tanpa tabel data.*Sesi Anda telah berakhir"),
    "putus.xls": (b"<html><table><tr><td>Kode Rekening<td>Uraian<td>Anggaran Tahun Ini<td>Total RAK<tr>",
                  "terputus"),
    "sandi.xlsx": (OLE + "EncryptedPackage".encode("utf-16-le") + bytes(600), "kata sandi"),
    "putus-lama.xls": (OLE + bytes(600), "tidak utuh"),
    "rusak.xls": (OLE + "Workbook".encode("utf-16-le") + bytes(600), "rusak"),
    "gambar.xlsx": (b"\x89PNG" + bytes(99), "gambar PNG"), "judul.csv": (b"a;b;c\n1;2;3\n", "tidak dikenali"),
    "sel.csv": (b'a;"' + b"x" * 200_000, "tidak dapat dibaca sebagai tabel"),
    "pagu.csv": (b"Perangkat Daerah;Pagu Validasi;Batasan Pagu SKPD;Rincian Belanja\nKec;1;1;1\n",
                 "daftar pagu per perangkat"),
    "tanpa.csv": (b"Kode Rekening;Uraian;Anggaran Tahun Ini;Total RAK\nCatatan lain;y;1;1\n",
                  "tidak berisi satu pun baris program")}


@pytest.mark.parametrize("nama", BERKAS)
def test_a_file_that_gives_nothing_says_why(tmp_path: Path, nama: str) -> None:
    isi, pesan = BERKAS[nama]
    (path := tmp_path / nama).write_bytes(isi)
    assert refused(path, pesan).saran


def test_what_a_folder_holds_beside_exports_is_passed_over(tmp_path: Path) -> None:
    (lain := tmp_path / "catatan.csv").write_bytes(b"a;b\n1;2\n")
    rak = write(sintetis.rak(D), tmp_path / "rak.csv")
    bacaan = read_sources([lain, rak], PENERIMA, Pilihan(dari_folder=frozenset({lain, rak})))
    assert [nama for nama, _ in bacaan.dilewati] == ["catatan.csv"]
    assert [m.sheet for m in bacaan.muatan] == ["Anggaran"]


def test_a_folders_export_of_another_year_or_office_is_passed_over_too(tmp_path: Path) -> None:
    """Named, each is refused; among a year's downloads it stands in nobody's way."""
    lain = dpa(2, "7.01.0.00.0.00.02.0000", "KECAMATAN SUKAMUNDUR")
    tahun_lalu = {"forms.csv": sintetis.google_forms(5, tahun=2023)[0], "kas.csv": sintetis.anggaran_kas(D, tahun=2023),
                  "lra.csv": sintetis.lra(D, tahun=2023), "milik-lain.csv": sintetis.rak(lain)}
    semua = [write(t, tmp_path / nama) for nama, t in (tahun_lalu | {"rak.csv": sintetis.rak(D)}).items()]
    bacaan = read_sources(semua, PENERIMA, Pilihan(dari_folder=frozenset(semua)))
    assert [nama for nama, _ in bacaan.dilewati] == list(tahun_lalu)
    sebab = [s for _, s in bacaan.dilewati]
    assert all("tahun 2023, sedangkan Identitas di laporan.xlsx menyebut tahun 2024" in s for s in sebab[:3])
    assert "milik KECAMATAN SUKAMUNDUR" in sebab[3]
    assert sum(b["Anggaran"] for b in bacaan.muatan[0].baris if b["Tingkat"] == "Program") == D.total()  # type: ignore[misc]
    for path in semua[:4]:
        refused(path, "sedangkan Identitas")


def test_a_folders_copy_of_a_file_is_passed_over(tmp_path: Path) -> None:
    rak = write(sintetis.rak(D), tmp_path / "rak.csv")
    (lagi := tmp_path / "rak (1).csv").write_bytes(rak.read_bytes())
    bacaan = read_sources([rak, lagi], PENERIMA, Pilihan(dari_folder=frozenset({rak, lagi})))
    assert bacaan.dilewati == (("rak (1).csv", "isinya sama dengan rak.csv."),)
    assert len(bacaan.muatan) == 1


def changed(tabel: Tabel, ubah: Any) -> Tabel:
    baris = [list(b) for b in tabel.baris]
    ubah(baris)
    return Tabel(baris, tabel.gabungan)


def test_totals_that_do_not_meet_are_shown_with_their_difference(tmp_path: Path) -> None:
    """One sub kegiatan less: every row above it says so, and the first three are named."""
    tabel = sintetis.rak(D)
    ke = next(n for n, b in enumerate(tabel.baris) if b and b[0] == D.sub[1].kode)
    sebab = stopped(write(changed(tabel, lambda b: b.pop(ke)), tmp_path / "a.xlsx"))
    assert sebab.startswith("Jumlah di a.xlsx tidak bertemu: ")
    assert f"selisih {D.sub[1].anggaran:,}".replace(",", ".") in sebab
    assert "Sheet1!C" in sebab


def test_a_code_twice_is_named_with_both_rows_and_a_carried_line_is_none(tmp_path: Path) -> None:
    tabel = sintetis.rak(D)
    ke = next(n for n, b in enumerate(tabel.baris) if b and b[0] == D.sub[1].kode)
    ganda = changed(tabel, lambda b: b.__setitem__(ke, [D.sub[0].kode, *b[ke][1:]]))
    refused(write(ganda, tmp_path / "ganda.xlsx"), rf"kode {D.sub[0].kode} ada dua kali, di baris \d+ .* dan baris \d+")


def test_formulas_that_were_never_calculated(tmp_path: Path) -> None:
    tabel = changed(sintetis.rak(D), lambda b: b[8].__setitem__(2, "=1+1"))
    assert "Sheet1!C9" in refused(write(tabel, tmp_path / "a.xlsx"), "belum pernah dihitung").pesan


def test_an_amount_that_is_none(tmp_path: Path) -> None:
    tabel = changed(sintetis.rak(D), lambda b: b[8].__setitem__(2, "belum ada"))
    assert 'Sheet1!C9 (kolom Anggaran Tahun Ini) berisi "belum ada"' in refused(
        write(tabel, tmp_path / "a.xlsx"), "bukan angka rupiah").pesan


def test_too_many_rows_stop_the_reading(tmp_path: Path) -> None:
    (path := tmp_path / "besar.csv").write_text("1;2\n" * (MAX_BARIS + 1), encoding="ascii")
    refused(path, "lebih dari 200.000 baris")


def test_an_ods_that_claims_a_million_rows_is_not_unrolled(tmp_path: Path) -> None:
    isi = ('<office:document-content><table:table><table:table-row table:number-rows-repeated="1000000">'
           '<table:table-cell office:value-type="float" table:number-columns-repeated="16000"/></table:table-row>'
           "</table:table></office:document-content>")
    with zipfile.ZipFile(path := tmp_path / "a.ods", "w") as arsip:
        arsip.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        arsip.writestr("content.xml", isi)
    refused(path, "terlalu besar")


def test_a_doctype_in_a_part_is_refused(tmp_path: Path) -> None:
    write(sintetis.rak(D), asal := tmp_path / "asal.xlsx")
    with zipfile.ZipFile(asal) as a, zipfile.ZipFile(path := tmp_path / "a.xlsx", "w") as b:
        for nama in a.namelist():
            isi = a.read(nama)
            b.writestr(nama, isi.replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet', 1)
                       if nama.endswith("sheet1.xml") else isi)
    refused(path, "DOCTYPE")


def test_two_kinds_equally_likely(tmp_path: Path) -> None:
    """Headings of a RAK and of a table before and after the change, as many of each."""
    judul = ["Kode Rekening", "Uraian", "Anggaran Tahun Ini", "Total RAK", "Realisasi", "Sebelum", "Setelah",
             "Jumlah Realisasi"]
    path = write(Tabel([judul, ["7.01.01", "PROGRAM X", *[1] * 6]]), tmp_path / "dua.xlsx")
    galat = refused(path, "ekspor RAK SIPD atau tabel anggaran sebelum dan setelah|setelah perubahan atau ekspor RAK")
    assert "Total RAK" in galat.saran
