"""What hangs and what is signed: items, labels with what belongs to them, formulas, signatures; as XML."""

from collections.abc import Iterator, Sequence

from toolkit.render import fraction, wml
from toolkit.report.blocks import Butir, RuangTanda, Rumus, Uraian
from toolkit.values.pecahan import formulasi
from toolkit.values.teks import fold

_MENJOROK = 425
"""Twips before an item that stands below another; and before what is labelled in a signature block."""
_HURUF_TWIP = 115
_LABEL_LEBAR = 1300
_TITIK_DUA, _TANDA_LEBAR = 227, 454
"""Twips for the colon behind a label, and for the mark of an item behind it."""
_POIN_RUMUS = 11
_LABEL_TANDA = 1500
"""Twips of a label in a signature block."""
_JARAK_RUMUS = '<w:spacing w:before="0" w:after="120" w:line="20" w:lineRule="exact"/>'


def lines(blok: Butir | Uraian | Rumus | RuangTanda, lebar_mm: float) -> Iterator[str]:
    """The block's elements; `lebar_mm`: width between the margins."""
    match blok:
        case Butir():
            yield from _butir(blok)
        case Uraian():
            yield from _uraian(blok)
        case Rumus():
            yield from _rumus(blok, lebar_mm)
        case RuangTanda():
            yield from _tanda(blok, lebar_mm)


def split_lines(teks: str, sorot: Sequence[str] = ()) -> list[tuple[str, tuple[str, ...]]]:
    """A text's lines, as XML can hold them, each with those of the sentences that stand in it."""
    return [(baris, tuple(s for s in sorot if fold(s) in fold(baris))) for baris in wml.xml_text(teks).split("\n")]


def _rumus(blok: Rumus, lebar_mm: float) -> Iterator[str]:
    for bagian in formulasi(blok.teks):
        if isinstance(bagian, str):
            yield wml.paragraph(bagian, "LKRumus")
        else:
            yield fraction.table(bagian, lebar_mm, "LKRumus", _POIN_RUMUS, rata="center")
            yield wml.paragraph("", "LKRumus", _JARAK_RUMUS)


def _butir(blok: Butir) -> Iterator[str]:
    lebar = max(425, len(blok.tanda) * _HURUF_TWIP + 200)
    kiri = (_MENJOROK if blok.tingkat else 0) + lebar
    (pertama, sorot), *lain = split_lines(blok.teks, blok.sorot)
    yield _hanging(f"{blok.tanda}\t{pertama}", (kiri,), lebar, sorot=sorot)
    yield from (wml.paragraph(baris, "LKButir", f'<w:ind w:left="{kiri}"/>', sorot=kuning) for baris, kuning in lain)


def _uraian(blok: Uraian) -> Iterator[str]:
    titik = max(_LABEL_LEBAR, blok.huruf * _HURUF_TWIP + 200)
    berhenti = [titik, titik + _TITIK_DUA]
    if blok.tanda:
        berhenti += [berhenti[-1] + _TANDA_LEBAR * n for n in (1, 2)[:1 + blok.bawah]]
    (pertama, sorot), *lain = split_lines(blok.teks, blok.sorot)
    teks = "\t".join((blok.label, ":" if blok.label else "", *[""] * blok.bawah, *[blok.tanda] * bool(blok.tanda),
                      pertama))
    kiri = berhenti[-1]
    yield _hanging(teks, berhenti, kiri, '<w:jc w:val="left"/>', sorot)
    yield from (wml.paragraph(baris, "LKButir", f'<w:ind w:left="{kiri}"/><w:jc w:val="left"/>', sorot=kuning)
                for baris, kuning in lain)


def _hanging(teks: str, berhenti: Sequence[int], menggantung: int, sifat: str = "", sorot: Sequence[str] = ()) -> str:
    """A paragraph whose further lines stand below the last of the tab stops, `menggantung` twips right of the first."""
    tab = "".join(f'<w:tab w:val="left" w:pos="{b}"/>' for b in berhenti)
    return wml.paragraph(teks, "LKButir", f'<w:tabs>{tab}</w:tabs><w:ind w:left="{berhenti[-1]}" '
                         f'w:hanging="{menggantung}"/>{sifat}', sorot=sorot)


def _tanda(blok: RuangTanda, lebar_mm: float) -> Iterator[str]:
    """Two columns without lines, kept together."""
    setengah = int(lebar_mm * wml.TWIP_MM / 2)
    sel = [wml.plain_cell(setengah, "".join(map(_signature_line, isi or ("",))), tegak="top")
           for isi in (blok.kiri, blok.kanan)]
    yield wml.paragraph("", "LKTanda")
    yield wml.plain_table((setengah, setengah), [sel])
    yield wml.paragraph("", "LKCatatan", wml.LOW)


def _signature_line(teks: str) -> str:
    if "\t" not in teks:
        return wml.paragraph(teks, "LKTanda")
    kiri = _MENJOROK
    return wml.paragraph(teks, "LKTanda", f'<w:tabs><w:tab w:val="left" w:pos="{kiri + _LABEL_TANDA}"/></w:tabs>'
                         f'<w:ind w:left="{kiri}"/><w:jc w:val="left"/>')
