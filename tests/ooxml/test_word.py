"""Word templates from outside: what is filled, and that other braces refuse the file with their place."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tests.cli.jalankan import toolkit
from toolkit.errors import ToolkitError
from toolkit.ooxml.word import WordTemplate

HOSTILE = Path(__file__).parent.parent / "data" / "hostile"
EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "ambulu-2021.xlsx"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NS = f"{{{W[9:-1]}}}"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NILAI = {"nama": "Kecamatan <A> & B", "camat": "", "alamat": "Jalan 1\nTelp.\t123"}
Edit = Callable[[dict[str, bytes]], None]


def document(*paragraf: str) -> bytes:
    naskah = docx.Document()
    for teks in paragraf:
        naskah.add_paragraph(teks)
    keluar = io.BytesIO()
    naskah.save(keluar)
    return keluar.getvalue()


def edited(data: bytes, edit: Edit) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as asal:
        parts = {n: asal.read(n) for n in asal.namelist()}
    edit(parts)
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as baru:
        for n, isi in parts.items():
            baru.writestr(n, isi)
    return keluar.getvalue()


def in_body(xml: str) -> Edit:
    def edit(parts: dict[str, bytes]) -> None:
        badan = parts["word/document.xml"]
        parts["word/document.xml"] = badan.replace(b"<w:sectPr", xml.encode() + b"<w:sectPr", 1)
    return edit


def a_part(name: str, jenis: str, isi: str) -> Edit:
    def edit(parts: dict[str, bytes]) -> None:
        parts[name] = isi.encode()
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
            b"</Types>", f'<Override PartName="/{name}" ContentType="{jenis}"/></Types>'.encode())
        rels = parts["word/_rels/document.xml.rels"]
        parts["word/_rels/document.xml.rels"] = rels.replace(b"</Relationships>", (
            f'<Relationship Id="rId99" Type="{R}/x" Target="/{name}"/></Relationships>').encode())
    return edit


def replaced(name: str, lama: str, baru: str) -> Edit:
    def edit(parts: dict[str, bytes]) -> None:
        assert re.search(lama.encode(), parts[name])
        parts[name] = re.sub(lama.encode(), baru.encode(), parts[name], count=1)
    return edit


def opened(data: bytes) -> WordTemplate:
    return WordTemplate(data, "Templat k.docx", known=tuple(NILAI), saran="Perbaiki.")


def refusal(data: bytes) -> str:
    with pytest.raises(ToolkitError) as galat:
        opened(data)
    return galat.value.pesan


def run(teks: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{teks}</w:{tag}></w:r>'


BOX = ('<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice '
       'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" Requires="wps"><wps:txbx>'
       "<w:txbxContent><w:p>{0}</w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
       "<w:p>{0}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>")


@pytest.mark.parametrize(("xml", "harus"), [
    (run("Yth. {{ nama }}!"), ["Yth. Kecamatan <A> & B!"]),
    (run("{") + run("{na") + run("ma ") + run("}} dan ") + run("{{nama}}"), ["Kecamatan <A> & B", "",
                                                                            " dan ", "Kecamatan <A> & B"]),
    (run("{{ nama | upper }}"), ["KECAMATAN <A> & B"]),
    (run("Yth. {{ camat or 'Camat' }}") + run("{{ camat or “Camat” }}{{ nama or 'x' }}{{ camat }}."),
     ["Yth. Camat", "CamatKecamatan <A> & B."]),
    (run("{{ alamat }}."), ["Jalan 1", "Telp.", "123."]),
    (run("100 % {tanpa} { { x } } 5%} tidak".replace("%}", "%")), ["100 % {tanpa} { { x } } 5% tidak"]),
    ("<w:r>" + BOX.format(run("{{ nama }}")) + "</w:r>" + run("Luar {{ nama }}"),
     ["Kecamatan <A> & B", "Kecamatan <A> & B", "Luar Kecamatan <A> & B"]),
], ids=["a line", "split", "capitals", "instead", "lines", "plain braces", "a text box"])
def test_a_placeholder_is_filled_wherever_it_may_stand(xml: str, harus: list[str]) -> None:
    data = opened(edited(document(), in_body(f"<w:p>{xml}</w:p>"))).fill(NILAI)
    badan = docx.Document(io.BytesIO(data)).element.body
    ada = [t.text or "" for t in badan.iter(f"{NS}t")]
    assert [t for t in ada if t] == [t for t in harus if t]
    if harus == ["Jalan 1", "Telp.", "123."]:
        assert len(list(badan.iter(f"{NS}br"))) == len(list(badan.iter(f"{NS}tab"))) == 1


def test_headers_and_tables_are_filled_and_the_rest_stays_byte_for_byte() -> None:
    naskah = docx.Document()
    naskah.add_table(1, 1).cell(0, 0).text = "{{ nama }}"
    naskah.sections[0].header.paragraphs[0].text = "Kop {{ nama }}"
    asal = io.BytesIO()
    naskah.save(asal)
    hasil = opened(asal.getvalue()).fill({"nama": "A"})
    baca = docx.Document(io.BytesIO(hasil))
    assert (baca.tables[0].cell(0, 0).text, baca.sections[0].header.paragraphs[0].text) == ("A", "Kop A")
    with zipfile.ZipFile(asal) as lama, zipfile.ZipFile(io.BytesIO(hasil)) as baru:
        berubah = [n for n in lama.namelist() if lama.read(n) != baru.read(n)]
        assert lama.namelist() == baru.namelist()
    assert berubah == ["word/document.xml", "word/header1.xml"]


CORE = "docProps/core.xml"
TEMPAT: dict[str, tuple[Edit, str]] = {
    "attribute": (in_body('<w:p><w:pPr><w:shd w:val="{{ 7*7 }}"/></w:pPr></w:p>'), "sifat val dari shd"),
    "alt text": (in_body('<w:p><w:r><w:pict><v:shape xmlns:v="urn:v" alt="{{ nama }}"/></w:pict></w:r></w:p>'),
                 "sifat alt dari shape"),
    "field": (in_body(f"<w:p>{run(' IF {{ nama }} = 1', 'instrText')}</w:p>"), "alinea ke-2"),
    "split field": (in_body(f"<w:p>{run('{', 'instrText')}{run('{ nama', 'instrText')}</w:p>"), "kode bidang (field)"),
    "simple field": (in_body('<w:p><w:fldSimple w:instr="{% for x in y %}"/></w:p>'), "sifat instr dari fldSimple"),
    "deleted": (in_body(f"<w:p><w:del>{run('{{ nama }}', 'delText')}</w:del></w:p>"), "lacak perubahan"),
    "title": (replaced(CORE, "<dc:title */>", "<dc:title>{{ nama }}</dc:title>"), "properti dokumen"),
    "author": (replaced(CORE, "<dc:creator>[^<]*", "<dc:creator>{# x #}"), "properti dokumen"),
    "footnote": (a_part("word/footnotes.xml", f"{WORD}.footnotes+xml",
                        f"<w:footnotes {W}><w:p>{run('{')}{run('{ nama }}')}</w:p></w:footnotes>"),
                 "catatan kaki (word/footnotes.xml)"),
    "comment": (a_part("word/comments.xml", f"{WORD}.comments+xml",
                       f"<w:comments {W}><w:p>{run('{{ nama }}')}</w:p></w:comments>"), "komentar"),
    "custom": (a_part("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml",
                      "<Properties><property><x>{{ range(9**9) }}</x></property></Properties>"), "properti dokumen"),
    "chart": (a_part("word/charts/c.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
                     '<c xmlns="urn:c"><t>{{ nama }}</t></c>'), "grafik"),
    "data": (a_part("customXml/item9.xml", "application/xml", "<a>{{ nama }}</a>"), "customXml/item9.xml"),
    "style": (replaced("word/styles.xml", '<w:name w:val="Normal"', '<w:name w:val="{{ nama }}"'), "gaya"),
    "link": (replaced("word/_rels/document.xml.rels", "</Relationships>",
                      f'<Relationship Id="rId98" Type="{R}/hyperlink" Target="http://{{{{ nama }}}}" '
                      'TargetMode="External"/></Relationships>'), "alamat tautan"),
}


@pytest.mark.parametrize("nama", TEMPAT)
def test_braces_where_nothing_is_filled_refuse_the_file_with_the_place(nama: str) -> None:
    edit, tempat = TEMPAT[nama]
    pesan = refusal(edited(document("{{ nama }}"), edit))
    assert pesan.startswith("Templat k.docx, ")
    assert tempat in pesan
    assert "tidak pernah diisi" in pesan


def test_a_number_format_of_word_is_no_command() -> None:
    nomor = f'<w:numbering {W}><w:abstractNum><w:lvl><w:lvlText w:val="{{%1}}"/></w:lvl></w:abstractNum></w:numbering>'
    data = edited(document("{{ nama }}"), replaced("word/numbering.xml", r"(?s)<w:numbering .*", nomor))
    assert [p.nama for p in opened(data).placeholders] == ["nama"]


@pytest.mark.parametrize("teks", [
    "{{ range(999999999) }}", "{{ 'a' * 999999999 }}", "{{ 9 ** 9 ** 9 }}", "{{ nama * 999999999 }}", "{{ nama[0] }}",
    "{{ nama ~ nama }}", "{{ nama.__class__ }}", "{{ nama | center(999999999) }}", "{{ nama | upper | upper }}",
    "{{ lipsum() }}", "{{ 'nama' }}", "{{ 1 }}", "{{}}", "{{- nama -}}", "{{ nama or camat }}", "{{r nama }}",
    "{{ nama or 'a' or 'b' }}", "{% for i in range(99999) %}{% endfor %}", "{% set a = 1 %}", "{% include 'x' %}",
    "{% if nama %}a{% endif %}", "{# catatan #}", "{{ {{ nama }} }}", "{{{ nama }}}", "{{ nama } }", "nama }}", "{%",
    "{{ " + "a" * 99 + " }}",
])
def test_nothing_but_a_name_is_evaluated(teks: str) -> None:
    pesan = refusal(document("Judul", teks))
    assert "alinea ke-2" in pesan
    assert "tidak dapat dipakai" in pesan or "tidak berpasangan" in pesan


@pytest.mark.parametrize("teks", ["{{" * 200_000, "{{ nama }}" * 1001, "{{ " + " " * 200_000, "}" * 200_000])
def test_no_text_takes_long(teks: str) -> None:
    """Looked through once: a pattern that begins anew at each brace would take hours here."""
    if "nama" in teks:
        assert "lebih dari 1000 tempat isian" in refusal(document(teks))
    else:
        assert "tidak berpasangan" in refusal(document(teks))


def test_an_entity_bomb_is_the_files_fault() -> None:
    bom = ('<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c '
           '"&b;&b;&b;&b;&b;&b;&b;&b;">]>')
    for name in ("word/document.xml", "word/styles.xml", "docProps/core.xml"):
        pesan = refusal(edited(document("{{ nama }}"), replaced(name, r"\?>\s*<", f"?>{bom}<")))
        assert pesan == (f"Templat k.docx berisi deklarasi DOCTYPE di bagian {name}, seperti berkas perusak; Word "
                         "tidak menulisnya.")


@pytest.mark.parametrize("nama", ["tpl_attr_arith.docx", "tpl_attr_range.docx"])
@pytest.mark.parametrize("perintah", [("report", EXAMPLE, "--templat"),
                                      ("distribute", "--kabupaten", "35.79", "--surat")])
def test_the_command_refuses_it_and_writes_nothing(nama: str, perintah: tuple[str | Path, ...], tmp_path: Path) -> None:
    out = tmp_path / ("x.docx" if perintah[0] == "report" else "k")
    hasil = toolkit(*perintah, HOSTILE / nama, "-o", out)
    assert hasil.returncode == 2
    assert nama in hasil.stderr
    assert "sifat val dari" in hasil.stderr
    assert not out.exists()
