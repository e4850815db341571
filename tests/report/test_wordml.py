"""What is saved does not contradict itself, whatever template it came from."""

import io
import zipfile

from docx import Document
from docx.oxml import parse_xml
from lxml import etree

from tests.report.dokumen import W
from toolkit.distribute import contoh_surat
from toolkit.report import make_template, wordml
from toolkit.report.lkjip import LKJIP

WISH = f'<w:updateFields xmlns:w="{W[1:-1]}" w:val="true"/>'


def test_a_wish_at_the_end_of_the_settings_goes_to_its_place() -> None:
    """As templates of ours had it before, and so those that offices made from them: twice is no other than once."""
    dokumen = Document()
    dokumen.settings.element.append(parse_xml(WISH))
    names = settings(wordml.save(dokumen))
    place = names.index("updateFields")
    assert names[place + 1] == "compat", "python-docx's settings have neither headers' shapes nor notes before it"
    assert names.count("updateFields") == 1
    assert names[:place] == ["zoom", "proofState", "defaultTabStop", "characterSpacingControl", "savePreviewPicture"]


def test_a_document_without_the_wish_gets_none() -> None:
    assert "updateFields" not in settings(wordml.save(Document()))


def test_no_second_copy_of_the_styles_and_no_picture_of_another_document() -> None:
    for data in (make_template.make(LKJIP), contoh_surat.make(), wordml.save(Document())):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            assert "word/styles.xml" in package.namelist()
            assert [name for name in package.namelist() if "Effects" in name or "thumbnail" in name] == []
            said = b"".join(package.read(name) for name in package.namelist() if name.endswith(".rels"))
            assert b"Effects" not in said
            assert b"Effects" not in package.read("[Content_Types].xml")


def settings(data: bytes) -> list[str]:
    """Names of the settings, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/settings.xml"))
    return [etree.QName(child).localname for child in root]
