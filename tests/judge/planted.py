"""Faults that Excel or Word answers with a repair, a refusal or a wrong view, each planted alone."""

from typing import NamedTuple

XLSX, DOCX = ".xlsx", ".docx"


class Planted(NamedTuple):
    """One fault.

    Attributes:
        name: of the file. part: which is changed; a part that is not there is added.
        old: pattern in it, replaced once; empty: the whole part. new: what stands there then, None: the part goes.
        rule: of ours that sees it; empty where Microsoft's validator must.
        ending: of the base.
    """

    name: str
    part: str
    old: str
    new: str | None
    rule: str = ""
    ending: str = XLSX


SHEET, BOOK, STYLES = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"
SHEET_RELS, TYPES = "xl/worksheets/_rels/sheet1.xml.rels", "[Content_Types].xml"
CHART, TABLE, STRINGS = "xl/charts/chart1.xml", "xl/tables/table1.xml", "xl/sharedStrings.xml"
DOCUMENT, DOCUMENT_RELS = "word/document.xml", "word/_rels/document.xml.rels"
_CELL = r'<c r="B2" s="1"><v>1.5</v></c>'
_ROW = r'<row r="3".*?</row>'
_LONG = "x" * 33000
_CHAIN = ('<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>')
_CHAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"
_SHADOW_TYPE = "application/vnd.ms-word.stylesWithEffects+xml"

CELLS = (
    Planted("row-twice", SHEET, f"({_ROW})", r"\1\1", "row twice or out of order"),
    Planted("rows-out-of-order", SHEET, f'(<row r="2".*?</row>)({_ROW})', r"\2\1", "row twice or out of order"),
    Planted("row-too-high", SHEET, '<row r="2"', '<row r="2" ht="500" customHeight="1"', "row too high"),
    Planted("row-format", SHEET, '<row r="2"', '<row r="2" s="99" customFormat="1"', "format out of range"),
    Planted("cell-twice", SHEET, f"({_CELL})", r"\1\1", "cell twice or out of order"),
    Planted("cells-out-of-order", SHEET, f'(<c r="A2".*?</c>)({_CELL})', r"\2\1", "cell twice or out of order"),
    Planted("cell-in-another-row", SHEET, '<c r="B2"', '<c r="B7"', "cell in another row, or beyond the sheet"),
    Planted("cell-beyond", SHEET, '<c r="G2"', '<c r="XFE2"', "cell in another row, or beyond the sheet"),
    Planted("cell-format", SHEET, '<c r="B2" s="1"', '<c r="B2" s="99"', "format out of range"),
    Planted("two-values", SHEET, "(<v>1.5</v>)", r"\1\1", "two values in a cell"),
    Planted("text-as-number", SHEET, "<v>1.5</v>", "<v>abc</v>", "value of another kind (n)"),
    Planted("infinity", SHEET, "<v>1.5</v>", "<v>INF</v>", "value of another kind (n)"),
    Planted("shared-string", SHEET, 't="s"><v>0</v>', 't="s"><v>999</v>', "value of another kind (s)"),
    Planted("boolean", SHEET, 't="b"><v>1</v>', 't="b"><v>ya</v>', "value of another kind (b)"),
    Planted("error-value", SHEET, "<v>#DIV/0!</v>", "<v>#SALAH!</v>", "value of another kind (e)"),
    Planted("long-result", SHEET, '<c r="D1" s="1">(.*?)<v>0.0</v>', rf'<c r="D1" s="1" t="str">\1<v>{_LONG}</v>',
            "value of another kind (str)"),
    Planted("cell-type", SHEET, 't="b"', 't="boolean"'),
    Planted("second-table-of-cells", SHEET, "</sheetData>", "</sheetData><sheetData/>", "not one table of cells"),
    Planted("children-out-of-order", SHEET, "(<sheetData>.*?</sheetData>)(<mergeCells.*?</mergeCells>)", r"\2\1"),
    Planted("long-text", STRINGS, "<t>teks", f"<t>{_LONG}", "text longer than a cell holds"),
    Planted("forbidden-letter", STRINGS, "<t>teks", "<t>te_x0000_ks",
            "escape of a character that no text may hold"),
    Planted("not-xml", STRINGS, "</sst>", "", "not well-formed"),
)
AROUND = (
    Planted("merge-twice", SHEET, '(<mergeCell ref="A10:B11"/>)', r"\1\1", "merges overlap"),
    Planted("merges-overlap", SHEET, "A12:B12", "B11:C12", "merges overlap"),
    Planted("merge-of-one-cell", SHEET, "A12:B12", "A12:A12", "merge of nothing, or beyond the sheet"),
    Planted("merge-beyond", SHEET, "A12:B12", "A12:ZZZ12", "merge of nothing, or beyond the sheet"),
    Planted("columns-overlap", SHEET, 'min="4" max="4"', 'min="2" max="4"', "columns overlap, or beyond the sheet"),
    Planted("column-beyond", SHEET, 'min="4" max="4"', 'min="4" max="16385"', "columns overlap, or beyond the sheet"),
    Planted("column-too-wide", SHEET, 'width="9.7109375"', 'width="300"', "column too wide"),
    Planted("column-format", SHEET, 'max="2" width="12.7109375" style="1"', 'max="2" width="9" style="77"',
            "format out of range"),
    Planted("link-beyond", SHEET, '<hyperlink ref="G2"', '<hyperlink ref="ZZZZ9"', "range beyond the sheet"),
    Planted("link-too-long", SHEET, """location="'Lembar Dua'!A1""", f"location=\"'Lembar Dua'!A1{'x' * 2100}",
            "link too long"),
    Planted("empty-range", SHEET, 'sqref="E1"', 'sqref=""', "range beyond the sheet"),
    Planted("dxf", SHEET, 'dxfId="0"', 'dxfId="9"', "dxf out of range"),
    Planted("rule-without-priority", SHEET, ' priority="1"', ""),
    Planted("broken-formula", SHEET, "SUM\\(A1:B1\\)", "SUM(A1:", "broken formula"),
    Planted("two-operands", SHEET, "SUM\\(A1:B1\\)", '"a" "b"', "broken formula"),
    Planted("missing-operand", SHEET, "SUM\\(A1:B1\\)", "1+*2", "broken formula"),
    Planted("sign-of-equality", SHEET, "<f>SUM", "<f>=SUM", "formula with its sign of equality"),
    Planted("formula-beyond", SHEET, "SUM\\(A1:B1\\)", "SUM(A1:XFE1)", "formula points beyond the sheet"),
    Planted("formula-of-no-sheet", SHEET, "SUM\\(A1:B1\\)", "SUM('Tidak Ada'!A1)",
            "formula names a sheet that is not there"),
    Planted("newer-function", SHEET, "SUM\\(A1:B1\\)", "XLOOKUP(1,A1:A2,B1:B2)", "function without its prefix"),
    Planted("broken-rule", SHEET, "<formula>1</formula>", "<formula>SUM(</formula>", "broken formula"),
    Planted("long-list", SHEET, '"a,b"', f'"{"abc," * 90}x"', "validation longer than 255"),
    Planted("long-prompt", SHEET, 'promptTitle="Pilih"', f'promptTitle="{"x" * 40}"', "promptTitle longer than 32"),
    Planted("long-help", SHEET, 'prompt="M"', f'prompt="{"x" * 300}"', "prompt longer than 255"),
    Planted("list-without-choices", SHEET, "<formula1>.*?</formula1>", "", "list without choices"),
    Planted("long-header", SHEET, "Kepala", "K" * 260, "text longer than 255"),
    Planted("breaks", SHEET, '<rowBreaks count="1"', '<rowBreaks count="2"', "breaks of another number"),
    Planted("grouped", "xl/worksheets/sheet2.xml", "<sheetView ", '<sheetView tabSelected="1" ',
            "sheets are grouped: what is typed goes into all"),
)
WORKBOOK = (
    Planted("sheet-name-twice", BOOK, 'name="Lembar Dua"', 'name="DATA"', "name of a sheet twice"),
    Planted("sheet-id-twice", BOOK, 'sheetId="2"', 'sheetId="1"', "sheetId of a sheet twice"),
    Planted("sheet-name-too-long", BOOK, 'name="Data"', f'name="{"x" * 40}"', "name that no sheet may have"),
    Planted("sheet-name-forbidden", BOOK, 'name="Data"', 'name="a/b"', "name that no sheet may have"),
    Planted("no-sheet-visible", BOOK, '(sheetId="\\d")(.*?)(sheetId="\\d")',
            r'state="hidden" \1\2 state="hidden" \3', "no sheet is visible"),
    Planted("active-beyond", BOOK, "<workbookView ", '<workbookView activeTab="7" ', "activeTab beyond the sheets"),
    Planted("first-beyond", BOOK, "<workbookView ", '<workbookView firstSheet="7" ', "firstSheet beyond the sheets"),
    Planted("active-hidden", BOOK, 'sheetId="1"', 'sheetId="1" state="hidden"', "the active sheet is hidden"),
    Planted("name-twice", BOOK, "(<definedName .*?</definedName>)", r"\1\1", "defined name twice"),
    Planted("name-of-no-sheet", BOOK, 'localSheetId="1"', 'localSheetId="5"',
            "defined name of a sheet that is not there"),
    Planted("name-forbidden", BOOK, 'name="Nilai"', 'name="Nilai Utama"', "name that nothing may have"),
    Planted("name-broken", BOOK, "Data!\\$A\\$1<", "SUM(Data!$A$1<", "broken formula"),
    Planted("name-points-nowhere", BOOK, "Data!\\$A\\$1<", "Tiada!$A$1<", "formula names a sheet that is not there"),
    Planted("protection", BOOK, "<bookViews>", '<workbookProtection lockStructure="ya"/><bookViews>'),
    Planted("font", STYLES, '(<cellXfs.*?fontId=")\\d+', r"\g<1>99", "fontId out of range"),
    Planted("fill", STYLES, '(<cellXfs.*?fillId=")\\d+', r"\g<1>99", "fillId out of range"),
    Planted("border", STYLES, '(<cellXfs.*?borderId=")\\d+', r"\g<1>99", "borderId out of range"),
    Planted("parent-format", STYLES, '(<cellXfs.*?xfId=")\\d+', r"\g<1>99", "xfId out of range"),
    Planted("number-format-missing", STYLES, '(<cellXfs.*?numFmtId=")\\d+', r"\g<1>999",
            "number format that is not there"),
    Planted("number-format-twice", STYLES, "(<numFmt .*?/>)", r"\1\1", "number format twice"),
    Planted("number-format-broken", STYLES, "&quot;Rp&quot;", "&quot;Rp", "broken number format"),
    Planted("chain", "xl/calcChain.xml", "", _CHAIN, "calculation chain names a cell without a formula"),
)
PACKAGE = (
    Planted("untyped", TYPES, r'<Override PartName="/xl/drawings/drawing1.xml"[^>]*/>', "", ""),
    Planted("untyped-relations", TYPES, r'<Default Extension="rels"[^>]*/>', "", "no content type"),
    Planted("type-twice", TYPES, "(<Override [^>]*/>)", r"\1\1", "content type twice"),
    Planted("type-of-nothing", TYPES, "/xl/tables/table2.xml", "/xl/tables/table9.xml",
            "content type of a part that is not there"),
    Planted("wrong-main-type", TYPES, "sheet.main\\+xml", "template.main+xml", "main part"),
    Planted("relation-gone", SHEET_RELS, '<Relationship Id="rId2"[^>]*/>', "", "id without a relation"),
    Planted("relation-to-nothing", SHEET_RELS, "drawings/drawing1.xml", "drawings/drawing9.xml",
            "relation to nothing"),
    Planted("relation-twice", SHEET_RELS, '(<Relationship Id="rId1"[^>]*/>)', r"\1\1", "relation twice"),
    Planted("relations-of-nothing", "xl/worksheets/_rels/sheet9.xml.rels", "",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
            "relations of a part that is not there"),
    Planted("part-gone", "xl/drawings/vmlDrawing1.vml", "", None, "relation to nothing"),
    Planted("part-twice", "XL/WORKBOOK.xml", "", "<a/>", "part twice"),
    Planted("vector", "docProps/app.xml", 'size="\\d"', 'size="9"', "vector of another size"),
)
DRAWN = (
    Planted("table-id-twice", TABLE, ' id="1" name', ' id="2" name', "id of a table twice"),
    Planted("table-name-twice", TABLE, 'displayName="Daftar"', 'displayName="LAIN"', "displayName of a table twice"),
    Planted("table-with-a-names-name", TABLE, 'displayName="Daftar"', 'displayName="nilai"',
            "displayName of a table twice"),
    Planted("table-columns", TABLE, 'ref="A21:B23"', 'ref="A21:C23"', "columns and range of a table differ"),
    Planted("table-column-twice", TABLE, 'name="Dua"', 'name="satu"', "column's name twice"),
    Planted("table-headings", TABLE, 'name="Dua"', 'name="Sembilan"', "headings of a table differ from its cells"),
    Planted("tables-overlap", TABLE, 'ref="A21:B23"', 'ref="A21:B31"', "tables overlap"),
    Planted("axis", CHART, "<c:catAx>.*?</c:catAx>", "", "axis that is not there"),
    Planted("series-twice", CHART, '<c:order val="1"/>', '<c:order val="0"/>', "series twice"),
    Planted("chart-of-nothing", CHART, "<c:f>Data!", "<c:f>Tiada!", "chart points nowhere"),
    Planted("chart-points", CHART, '<c:ptCount val="4"/>', '<c:ptCount val="2"/>', "points beyond their number"),
    Planted("shape-twice", "xl/drawings/drawing1.xml", '<xdr:cNvPr id="3"', '<xdr:cNvPr id="2"',
            "shape's number twice"),
    Planted("comment-twice", "xl/comments1.xml", 'ref="F2"', 'ref="F1"', "comment twice, or beyond the sheet"),
    Planted("author", "xl/comments1.xml", 'authorId="0"', 'authorId="4"', "author that is not there"),
)
WORD = (
    Planted("style-gone", DOCUMENT, 'w:val="ListNumber"', 'w:val="Tiada"', "style that is not there", DOCX),
    Planted("style-twice", "word/styles.xml", '(<w:style [^>]*w:styleId="Heading1".*?</w:style>)', r"\1\1",
            "style twice", DOCX),
    Planted("list-gone", DOCUMENT, '<w:pStyle w:val="ListNumber"/>', '<w:numPr><w:numId w:val="99"/></w:numPr>',
            "list that is not there", DOCX),
    Planted("second-styles", "word/stylesWithEffects.xml", "",
            '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            '<w:style w:type="paragraph" w:styleId="Lama"/></w:styles>',
            "second copy of the styles differs from the first", DOCX),
    Planted("shape-twice-in-word", DOCUMENT, '<wp:docPr id="2"', '<wp:docPr id="1"', "shape's number twice", DOCX),
    Planted("field", DOCUMENT, "<w:t>butir</w:t>", '<w:fldChar w:fldCharType="begin"/>',
            "field without beginning or end", DOCX),
    Planted("bookmark", DOCUMENT, "(<w:r><w:t>butir)", r'<w:bookmarkStart w:id="1" w:name="a"/>\1',
            "bookmark twice, or without an end", DOCX),
    Planted("bookmark-name", DOCUMENT, "(<w:r><w:t>butir)",
            "".join(rf'<w:bookmarkStart w:id="{n}" w:name="a"/><w:bookmarkEnd w:id="{n}"/>' for n in (1, 2)) + r"\1",
            "bookmark's name twice", DOCX),
    Planted("grid", DOCUMENT, "<w:tblGrid>.*?</w:tblGrid>", "<w:tblGrid/>",
            "table without columns, or with too many", DOCX),
    Planted("row-without-cells", DOCUMENT, "(</w:tblGrid>)", r"\1<w:tr/>", "row without cells", DOCX),
    Planted("row-too-wide", DOCUMENT, '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="5"/>',
            "row wider than its table", DOCX),
    Planted("cell-without-paragraph", DOCUMENT, "<w:p/></w:tc>", "</w:tc>", "cell that does not end in a paragraph",
            DOCX),
    Planted("placeholder", DOCUMENT, "butir", "{{ nama }}", "placeholder left over", DOCX),
    Planted("settings-out-of-order", "word/settings.xml", "</w:settings>",
            '<w:updateFields w:val="true"/></w:settings>', "", DOCX),
    Planted("picture-gone", DOCUMENT_RELS, r'<Relationship [^>]*Target="media/image1.png"[^>]*/>', "",
            "id without a relation", DOCX),
)
ALL = (*CELLS, *AROUND, *WORKBOOK, *PACKAGE, *DRAWN, *WORD)
ADDED_TYPES = {"xl/calcChain.xml": _CHAIN_TYPE, "word/stylesWithEffects.xml": _SHADOW_TYPE}
"""Parts that the bases do not have, and what they are."""
