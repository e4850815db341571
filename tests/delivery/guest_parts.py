"""What openpyxl cannot make, put into a workbook part by part: a threaded comment, shapes, a picture, a chart."""

from tests.ooxml.archives import archive, parts_of
from toolkit.ooxml.guards import package_of
from toolkit.ooxml.part_names import relations_part

_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_ID = "{11111111-2222-4333-8444-555555555555}"
_PERSON = "{AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE}"
_THREAD_SPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"


def with_thread(data: bytes, sheet: str, cell: str, text: str) -> bytes:
    """A threaded comment with an answer, as Excel stores it: thread, note for older programs, box, list of persons."""
    column, row = ord(cell[0]) - 65, int(cell[1:]) - 1
    parts = parts_of(data)
    part = _part(data, sheet)
    parts["xl/persons/person.xml"] = (
        f'<personList xmlns="{_THREAD_SPACE}"><person displayName="Reviu" id="{_PERSON}" userId="r" providerId="None"/>'
        "</personList>").encode()
    answer = f'id="{_ID.replace("1", "2")}" parentId="{_ID}"'
    parts["xl/threadedComments/threadedComment9.xml"] = (
        f'<ThreadedComments xmlns="{_THREAD_SPACE}">'
        f'<threadedComment ref="{cell}" dT="2026-01-20T03:04:05.67" personId="{_PERSON}" id="{_ID}"><text>{text}</text>'
        f'</threadedComment><threadedComment ref="{cell}" dT="2026-01-21T03:04:05.67" personId="{_PERSON}" '
        f"{answer}><text>Sudah</text></threadedComment></ThreadedComments>").encode()
    parts["xl/comments9.xml"] = (
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>'
        f'<author>tc={_ID}</author></authors><commentList><comment ref="{cell}" authorId="0" shapeId="0"><text>'
        f"<t>[Threaded comment] {text}</t></text></comment></commentList></comments>").encode()
    parts["xl/drawings/vmlDrawing9.vml"] = (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape '
        'id="_x0000_s1025"><x:ClientData ObjectType="Note">'
        f"<x:Anchor>5, 15, {row - 1}, 10, 7, 31, {row + 3}, 9</x:Anchor>"
        f"<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape></xml>").encode()
    _relate(parts, part, ("comments", f"{_DOC}/comments", "../comments9.xml"),
            ("box", f"{_DOC}/vmlDrawing", "../drawings/vmlDrawing9.vml"),
            ("thread", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
             "../threadedComments/threadedComment9.xml"))
    _relate(parts, "xl/workbook.xml", ("persons", "http://schemas.microsoft.com/office/2017/10/relationships/person",
                                       "persons/person.xml"))
    box = f'<legacyDrawing xmlns:r="{_DOC}" r:id="box"/></worksheet>'
    parts[part] = parts[part].replace(b"</worksheet>", box.encode())
    _type(parts, ("xl/comments9.xml", f"{_KIND}.comments+xml"),
          ("xl/threadedComments/threadedComment9.xml", "application/vnd.ms-excel.threadedcomments+xml"),
          ("xl/persons/person.xml", "application/vnd.ms-excel.person+xml"),
          ("xl/drawings/vmlDrawing9.vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"))
    return archive(parts)


def with_shapes(data: bytes, sheet: str) -> bytes:
    """A text box, a picture and a chart beside the chart that the sheet has already."""
    parts = parts_of(data)
    package = package_of(data)
    drawing = package.related(_part(data, sheet), "drawing")
    assert drawing is not None
    frame = ('<xdr:nvGraphicFramePr><xdr:cNvPr id="19" name="Chart 7"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>')
    anchors = (
        _anchor(1, 6, '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="17" name="TextBox 1"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/>'
                      "<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Lihat lampiran</a:t></a:r></a:p></xdr:txBody></xdr:sp>")
        + _anchor(2, 8, '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="18" name="Cap basah"/><xdr:cNvPicPr/></xdr:nvPicPr>'
                        "<xdr:blipFill/><xdr:spPr/></xdr:pic>")
        + _anchor(3, 10, f"<xdr:graphicFrame>{frame}</xdr:graphicFrame>"))
    parts[drawing] = parts[drawing].replace(b"</xdr:wsDr>", anchors.encode() + b"</xdr:wsDr>")
    return archive(parts)


def _anchor(column: int, row: int, inner: str) -> str:
    return (f"<xdr:oneCellAnchor><xdr:from><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff>"
            f'<xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>'
            f'<xdr:ext cx="9" cy="9"/>{inner}<xdr:clientData/></xdr:oneCellAnchor>')


def _part(data: bytes, sheet: str) -> str:
    return next(s.part or "" for s in package_of(data).sheets if s.name == sheet)


def _relate(parts: dict[str, bytes], part: str, *relations: tuple[str, str, str]) -> None:
    name = relations_part(part)
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    new = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in relations)
    parts[name] = parts.get(name, empty).replace(b"</Relationships>", new.encode() + b"</Relationships>")


def _type(parts: dict[str, bytes], *types: tuple[str, str]) -> None:
    new = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in types)
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", new.encode() + b"</Types>")
