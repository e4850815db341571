"""Formulas in words that divide something by something: told from prose, and taken apart for print with a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.values.kosakata import KOSAKATA
from toolkit.values.teks import visible

_BAGI = "|".join(map(re.escape, KOSAKATA.bagi))
_TANDA_BAGI = re.compile(rf"[/\N{{DIVISION SIGN}}]|\s:\s|\b(?:{_BAGI})\b", re.IGNORECASE)
_KALI = rf"(?:(?<=[\s)\]%])[x\N{{MULTIPLICATION SIGN}}*]|\b(?:{'|'.join(map(re.escape, KOSAKATA.kali))})\b)"
_FAKTOR = r"\(?(\d[\d.,]*\s{0,3}(?:%|‰|persen\b)?)\)?"
_PENGALI = re.compile(rf"\s?{_KALI}\s?{_FAKTOR}(?=\s|[.;,(]|$)", re.IGNORECASE)
_PENGALI_DEPAN = re.compile(rf"{_FAKTOR}\s*{_KALI}\s*", re.IGNORECASE)
_LABEL = re.compile(r"[^=:/()\N{DIVISION SIGN}]{1,120}?\s?[=:](?=\s|\()\s?")
_NOMOR = re.compile(r"(?:\d{1,2}|[a-z])[.)]\s+(?=\S)")
_GARIS = re.compile(r"(?:-{3,}+|_{3,}+|[\N{EM DASH}\N{EN DASH}\N{BOX DRAWINGS LIGHT HORIZONTAL}]{2,}+) ?(.*)")
_TAK_PASTI = re.compile(r"\s[-+\N{EN DASH}\N{MINUS SIGN}]\s")
"""Between operands without brackets it would leave open what is divided."""
_KALI_SEMBARANG = re.compile(rf"\s{_KALI}\s", re.IGNORECASE)
_BUKA, _TUTUP = "([{", ")]}"
_PASANGAN = frozenset(tuple(satu.split("/")) for satu in KOSAKATA.garis_miring)
_TERPANJANG = 1000


@dataclass(frozen=True, slots=True)
class Pecahan:
    """A quotient: `atas` over `bawah`; `kiri` stands before it (`Capaian =`), `kanan` behind it (`× 100%`)."""

    atas: str
    bawah: str
    kiri: str = ""
    kanan: str = ""


def formulasi(teks: str) -> tuple[str | Pecahan, ...]:
    """A formulation in its parts: quotients, and whatever is none as the lines that were typed.

    >>> formulasi("(Jumlah A / Jumlah B) x 100%")
    (Pecahan(atas='Jumlah A', bawah='Jumlah B', kiri='', kanan='× 100%'),)
    >>> formulasi("Hasil survei desa/kelurahan")
    ('Hasil survei desa/kelurahan',)
    """
    baris = [b for satu in teks.splitlines() if (b := " ".join(visible(satu).split()))]
    if len(teks) > _TERPANJANG:
        return tuple(baris)
    for utuh in (_drawn(baris), _read(" ".join(baris))):
        if utuh:
            return utuh
    return tuple(bagian for b in baris for bagian in (_read(b) or (b,)))


def _drawn(baris: list[str]) -> tuple[str | Pecahan, ...]:
    """A quotient whose line was typed as dashes between its lines."""
    garis = [(n, cocok) for n, b in enumerate(baris) if (cocok := _GARIS.fullmatch(b))]
    if len(garis) != 1:
        return ()
    n, cocok = garis[0]
    atas, bawah = " ".join(baris[:n]), " ".join(baris[n + 1:])
    kanan = f" {cocok[1]}" if cocok[1] else ""
    pengali = _PENGALI.fullmatch(kanan)
    if not atas or not bawah or (kanan and not pengali):
        return ()
    kiri, atas = _label(atas)
    return (Pecahan(_bare(atas), _bare(bawah), kiri, _times(pengali)),)


def _read(teks: str) -> tuple[str | Pecahan, ...]:
    """A line as its quotient, and what follows it; nothing where it is none."""
    kiri, isi = _label(teks)
    for pengali in reversed([None, *_PENGALI.finditer(isi)]):
        badan, sisa = (isi, "") if pengali is None else (isi[:pengali.start()], isi[pengali.end():].strip(" .;,"))
        if not _TANDA_BAGI.search(sisa) and (hasil := _quotient(badan.strip(), kiri, _times(pengali))):
            return (hasil, sisa) if sisa else (hasil,)
    return ()


def _label(teks: str) -> tuple[str, str]:
    """What stands before the formula, with its sign; the multiplier before it goes with it."""
    cocok = _LABEL.match(teks)
    if cocok and (teks[:cocok.end()].rstrip().endswith("=") or len(_TANDA_BAGI.findall(teks)) > 1):
        kiri, isi = teks[:cocok.end()].strip(), teks[cocok.end():]
    else:
        kiri, isi = "", teks
    if nomor := _NOMOR.match(isi):
        kiri, isi = f"{kiri} {nomor[0].strip()}".strip(), isi[nomor.end():]
    if depan := _PENGALI_DEPAN.match(isi):
        kiri, isi = f"{kiri} {depan[1].strip()} \N{MULTIPLICATION SIGN}".strip(), isi[depan.end():]
    return kiri, isi


def _times(pengali: re.Match[str] | None) -> str:
    return f"\N{MULTIPLICATION SIGN} {pengali[1].strip()}" if pengali else ""


def _quotient(teks: str, kiri: str, kanan: str) -> Pecahan | None:
    isi = _bare(teks)
    tanda = [m for m in _TANDA_BAGI.finditer(isi) if _depth(isi, m.start()) == 0 and _divides(isi, m)]
    sama = [m for m in tanda if _head(isi[m.end():]) == _head(isi)]
    if len(tanda) > 1:
        tanda = sama
    if len(tanda) != 1 or _depth(isi, len(isi)):
        return None
    atas, bawah = isi[:tanda[0].start()].strip(" ,"), isi[tanda[0].end():].strip(" ,")
    pasti = (kiri.endswith(("=", ":", "\N{MULTIPLICATION SIGN}")) or kanan or sama
             or tanda[0][0].strip() not in {"/", ":"})
    if not (pasti and _is_operand(atas) and _is_operand(bawah)) or _has_at_top(_KALI_SEMBARANG, bawah):
        return None
    return Pecahan(_bare(atas), _bare(bawah), kiri, kanan)


def _divides(teks: str, tanda: re.Match[str]) -> bool:
    """Whether a sign is one of division: `dan/atau` is none, nor is `masuk/keluar` among other words."""
    if tanda[0] != "/":
        return True
    kiri, kanan = teks[:tanda.start()], teks[tanda.end():]
    kata = (kiri.rstrip(" )]").rpartition(" ")[2].casefold(), _head(kanan))
    lepas = kiri.endswith((" ", ")", "]")) or kanan.startswith((" ", "(", "["))
    return kata not in _PASANGAN and (lepas or " " not in teks or _head(kanan) == _head(teks))


def _head(teks: str) -> str:
    """First word, in small letters."""
    return next(iter(re.findall(r"\w+\.?", teks)), "").casefold().rstrip(".")


def _is_operand(teks: str) -> bool:
    return any(h.isalnum() for h in teks) and not _has_at_top(_TAK_PASTI, teks)


def _has_at_top(pola: re.Pattern[str], teks: str) -> bool:
    return any(_depth(teks, m.start()) == 0 for m in pola.finditer(teks))


def _depth(teks: str, sampai: int) -> int:
    """How many brackets are open; a bracket too many closes none."""
    return sum((h in _BUKA) - (h in _TUTUP) for h in teks[:sampai])


def _bare(teks: str) -> str:
    """Without the brackets around the whole of it."""
    teks = teks.strip()
    while teks[:1] in tuple(_BUKA) and teks[-1:] in tuple(_TUTUP) and all(n for n in _inside(teks)):
        teks = teks[1:-1].strip()
    return teks


def _inside(teks: str) -> Iterator[int]:
    """How many brackets are open behind each letter but the last."""
    return (_depth(teks, n) for n in range(1, len(teks)))
