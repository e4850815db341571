"""Covering letters: what a template may say, and what is said about one that is not right."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import docx
import pytest

from tests.cli.jalankan import toolkit
from toolkit.distribute import contoh_surat
from toolkit.distribute.surat import KNOWN, Surat, placeholders_for
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Kantor

AMBULU = Kantor("35.09.12", "Kecamatan Ambulu & <Baru>", "Kabupaten Jember", "Jawa Timur", "Nama Camat, S.Sos.",
                "a@b.id")
PENANDA = placeholders_for(AMBULU, tahun=2025, berkas="LKjIP-2025-35.09.12-Ambulu.xlsx", tanggal=dt.date(2026, 1, 2))


def letter(path: Path, *alinea: str, kaki: str = "") -> Path:
    dokumen = docx.Document()
    for teks in alinea:
        dokumen.add_paragraph(teks)
    dokumen.sections[0].footer.paragraphs[0].text = kaki
    dokumen.save(str(path))
    return path


def paragraphs(data: bytes) -> list[str]:
    return [alinea.text for alinea in docx.Document(io.BytesIO(data)).paragraphs]


def test_every_placeholder_is_filled_in(tmp_path: Path) -> None:
    surat = Surat(letter(tmp_path / "s.docx", *(f"{nama}: {{{{ {nama} }}}}" for nama in KNOWN), kaki="{{ berkas }}"))
    data = surat.write(PENANDA)
    assert paragraphs(data) == [
        "nama: Kecamatan Ambulu & <Baru>", "kode_wilayah: 35.09.12", "kabupaten_kota: Kabupaten Jember",
        "provinsi: Jawa Timur", "camat: Nama Camat, S.Sos.",
        "penerima: Nama Camat, S.Sos.", "jabatan_kepala: Camat Ambulu & <Baru>", "jabatan_atasan: Bupati Jember",
        "surel: a@b.id", "tahun: 2025",
        "berkas: LKjIP-2025-35.09.12-Ambulu.xlsx", "tanggal: 2 Januari 2026", "halaman: "]
    kaki = docx.Document(io.BytesIO(data)).sections[0].footer.paragraphs[0].text
    assert kaki == "LKjIP-2025-35.09.12-Ambulu.xlsx"


@pytest.mark.parametrize(("isi", "kaki", "kata"), [
    ("{{ nama_kecamatan }}", "", "“{{ nama_kecamatan }}”: nama_kecamatan tidak dikenal; mungkin yang dimaksud nama."),
    ("Yth.", "{{ kabupatenkota }}", "kabupatenkota tidak dikenal; mungkin yang dimaksud kabupaten_kota"),
    ("{{ nama ", "", "tidak berpasangan"),
    ("{{ nama.__class__.__mro__ }}", "", "tidak dapat dipakai; yang dapat dipakai hanya {{ nama }}, {{"),
])
def test_what_a_letter_may_not_say_is_named(tmp_path: Path, isi: str, kaki: str, kata: str) -> None:
    with pytest.raises(ToolkitError) as error:
        Surat(letter(tmp_path / "s.docx", isi, kaki=kaki))
    assert kata in error.value.pesan
    assert "s.docx" in error.value.pesan
    assert "{{ kode_wilayah }}" in error.value.saran


def test_what_is_no_word_document_is_refused(tmp_path: Path) -> None:
    teks, rusak, workbook = (tmp_path / nama for nama in ("a.docx", "b.docx", "c.docx"))
    teks.write_bytes(b"Yth. {{ nama }}")
    data = bytearray(letter(tmp_path / "s.docx", "Yth.").read_bytes())
    with zipfile.ZipFile(tmp_path / "s.docx") as archive:
        awal = archive.getinfo("word/document.xml").header_offset + 60
    data[awal:awal + 40] = bytes(40)
    rusak.write_bytes(data)
    with zipfile.ZipFile(workbook, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    for path in (teks, rusak, workbook):
        with pytest.raises(ToolkitError, match=f"Surat {path.name} bukan dokumen Word"):
            Surat(path)


def test_the_sample_is_current_and_says_whom_it_is_for() -> None:
    """`make docs` writes it again."""
    assert (contoh_surat.FOLDER / contoh_surat.NAMA).read_bytes() == contoh_surat.make()
    teks = "\n".join(paragraphs(Surat(contoh_surat.FOLDER / contoh_surat.NAMA).write(PENANDA)))
    for kata in ("PEMERINTAH KABUPATEN JEMBER", "2 Januari 2026", "Yth. Nama Camat, S.Sos.",
                 "LKjIP-2025-35.09.12-Ambulu", "Tahun 2025"):
        assert kata in teks
    assert "{" not in teks


def test_letters_beside_the_workbooks(tmp_path: Path) -> None:
    """One that somebody changed stays; a letter with an unknown placeholder stops before anything is written."""
    args = ("distribute", "--kabupaten", "35.79", "--tahun", "2025", "-o", tmp_path / "k")
    salah = toolkit(*args, "--surat", letter(tmp_path / "salah.docx", "{{ nama_camat }}"))
    assert salah.returncode == 2
    assert "Surat salah.docx, alinea ke-1 “{{ nama_camat }}”: nama_camat tidak dikenal" in salah.stderr
    assert not (tmp_path / "k").exists()
    surat = letter(tmp_path / "surat.docx", "Yth. {{ nama }}: {{ berkas }}")
    assert toolkit(*args, "--surat", surat).returncode == 0
    a, b, c = sorted((tmp_path / "k" / "surat").iterdir())
    assert paragraphs(a.read_bytes()) == ["Yth. Kecamatan Batu: LKjIP-2025-35.79.01-Batu.xlsx"]
    letter(a, "Yth. Bapak")
    letter(surat, "Kepada {{ nama }}")
    lagi = toolkit(*args, "--surat", surat)
    assert lagi.returncode == 1
    assert f"surat/{a.name} sudah diubah, jadi tidak dibuat lagi." in lagi.stderr
    assert paragraphs(a.read_bytes()) == ["Yth. Bapak"]
    assert [paragraphs(p.read_bytes())[0].partition(" ")[0] for p in (b, c)] == ["Kepada", "Kepada"]
    assert "0 dibuat, 3 sudah ada" in lagi.stderr, "the workbooks are still right"
