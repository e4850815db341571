"""Which kind of export a sheet is: by its headings, as reader/sumber/*.toml declares them, and how sure that is."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from toolkit.errors import ToolkitError
from toolkit.impor.bagian_tahun import TRIWULAN, parts
from toolkit.impor.judul import Judul, Kolom, blocks, key, matches, without_unit
from toolkit.impor.lembar import Lembar
from toolkit.reader.asing import Sumber, declared
from toolkit.reader.padanan import rank
from toolkit.regulation.load import pedoman_skm
from toolkit.schema.input import IDENTITAS, REALISASI, RECORD_SHEETS, RENCANA_AKSI, RENSTRA, SKM_RESPONDEN
from toolkit.schema.kinds import Column, Kind, Sheet
from toolkit.values.kuesioner import about_person, asked_of
from toolkit.values.teks import fold, fold_rapat, terdekat

PASTI, CUKUP, RAGU = "pasti", "cukup yakin", "ragu"
SHEETS: Mapping[str, Sheet] = {s.name: s for s in RECORD_SHEETS}
_MILIK = frozenset(map(fold_rapat, (IDENTITAS.name, RENSTRA.name, REALISASI.name)))
"""Sheets of our own workbooks."""
AMOUNTS = frozenset(c.heading for c in SHEETS["Anggaran"].columns if c.kind is Kind.RUPIAH)
_UNSUR, _UNSUR_TERSEDIKIT = "@unsur", 5
_NAMA = "Indikator Sasaran"
_TRIWULAN, _UKURAN = "@triwulan", ("target", "realisasi")
_UMUM = 3
"""A kind that every such table fits counts for as much less than one of its own headings."""


class Kenal(NamedTuple):
    """A sheet that is of a kind.

    Attributes:
        lembar: the sheet. sumber: the kind. judul: its heading rows.
        kolom: our sheet -> our heading -> the columns that feed it, the likeliest first.
        skor: how many headings of the kind it has. longgar: our headings found by other words than the kind's own.
    """

    lembar: Lembar
    sumber: Sumber
    judul: Judul
    kolom: Mapping[str, Mapping[str, Sequence[Kolom]]]
    skor: int
    longgar: frozenset[str]

    @property
    def aturan(self) -> Mapping[str, Any]:
        """What the declaration says of the import."""
        aturan: Mapping[str, Any] = self.sumber.isi.get("impor", {})
        return aturan

    @property
    def keyakinan(self) -> str:
        """How sure the kind is."""
        wajib = {w for satu in self.aturan.get("wajib", ()) for w in satu.split("|")}
        return CUKUP if wajib & self.longgar or self.sumber.isi.get("hanya_impor") else PASTI

    def find(self, pola: str) -> list[Kolom]:
        """The columns of a pattern (`A|B`, `A > B`): those of its first word that has any."""
        return find(self.judul.kolom, pola)

    def first(self, pola: str) -> int | None:
        """Place of the first such column, None without."""
        return next((k.ke for k in self.find(pola)), None) if pola else None


def find(kolom: Sequence[Kolom], pola: str) -> list[Kolom]:
    """As `Kenal.find`."""
    for satu in pola.split("|"):
        if ada := [k for k in kolom if matches(k.jalur, satu)]:
            return ada
    return []


def kinds_of(lembar: Lembar) -> list[Kenal]:
    """The kinds that a sheet may be, those with the highest score; more than one are equally likely."""
    semua = [k for judul in blocks(lembar) for s in declared() if (k := _as(s, lembar, judul)) is not None]
    if not semua:
        return []
    menurut: dict[str, Kenal] = {}
    for k in semua:  # of the same score the smaller block stands first, and wins
        if (ada := menurut.get(k.sumber.nama)) is None or k.skor > ada.skor:
            menurut[k.sumber.nama] = k
    terbaik = max(k.skor for k in menurut.values())
    return [k for k in menurut.values() if k.skor == terbaik]


def _as(s: Sumber, lembar: Lembar, judul: Judul) -> Kenal | None:
    """The sheet as one of a kind, with these heading rows; None where its headings are missing."""
    ciri = s.isi.get("impor", {}).get("ciri", s.isi["ciri"])
    judul = judul._replace(kolom=_without_counts(judul.kolom, s.isi.get("impor", {}).get("hitungan", ())))
    kunci = {key(j) for k in judul.kolom for j in k.jalur}
    if not all(_has(s, judul.kolom, kunci, c) for c in ciri):
        return None
    kolom, longgar = _columns(s, judul.kolom)
    wajib = s.isi.get("impor", {}).get("wajib", ())
    if not all(any(w in milik for milik in kolom.values() for w in satu.split("|")) for satu in wajib):
        return None
    if any(_has(s, judul.kolom, kunci, b) for b in s.isi.get("impor", {}).get("bukan", ())):
        return None
    skor = 3 * len(ciri) + sum(2 * bool(find(judul.kolom, p)) + bool(find(judul.kolom, p.split("|")[0]))
                               for p in _patterns(s))
    return Kenal(lembar, s, judul, kolom, skor - (_UMUM if s.isi.get("hanya_impor") else 0), longgar)


def _without_counts(kolom: Sequence[Kolom], hitungan: Sequence[str]) -> tuple[Kolom, ...]:
    """`Baik > f` and `Baik > %`: the first of such words names the column that is `Baik`."""
    terpilih: dict[tuple[str, ...], tuple[int, int]] = {}
    for k in kolom:
        *atas, bawah = k.jalur
        if atas and (kata := fold(bawah) or bawah.strip()) in hitungan:
            satu = (hitungan.index(kata), k.ke)
            terpilih[tuple(atas)] = min(terpilih.get(tuple(atas), satu), satu)
    milik = {ke for _, ke in terpilih.values()}
    return tuple(k._replace(jalur=k.jalur[:-1]) if k.ke in milik else k for k in kolom)


def _has(s: Sumber, kolom: Sequence[Kolom], kunci: set[str], ciri: str) -> bool:
    """Whether the headings have what marks the kind: `A|B` is a heading, `@A` any word for our heading A.

    `@unsur` stands for names of as many unsur of a survey as make a form, `@triwulan` for a figure of a quarter.
    """
    if ciri == _UNSUR:
        return len({no for k in kolom if (no := asked_of(k.jalur[-1], _unsur())) is not None}) >= _UNSUR_TERSEDIKIT
    if ciri == _TRIWULAN:
        return any(parts(kolom, kata, TRIWULAN) for kata in _UKURAN)
    if ciri.startswith("@"):
        semua = (SHEETS[nama] for nama in (*s.ke, *SHEETS))
        sheet, milik = next((x, c) for x in semua for c in x.columns if c.heading == ciri[1:])
        return any(means(k, sheet, milik) is not None for k in kolom)
    return any(key(c) in kunci for c in ciri.split("|"))


@cache
def _unsur() -> Mapping[int, str]:
    return dict(enumerate(pedoman_skm(None).unsur, 1))


def means(kolom: Kolom, sheet: Sheet, milik: Column) -> int | None:
    """How likely a foreign column means one of ours, 0 the most: by the reader's synonyms, and by others' words.

    What stands over several columns is read with the words below it: `Pagu > Setelah Perubahan`.
    """
    if milik.kind is Kind.RUPIAH and kolom.bagian:
        return None
    sendiri = {key(s) for s in milik.synonyms}
    for judul in (without_unit(" ".join(kolom.jalur[-n:])) for n in range(1, len(kolom.jalur) + 1)):
        ada = 0 if key(judul) in sendiri else rank(judul, sheet, milik)
        if ada is not None:
            return ada
    return None


def _patterns(s: Sumber) -> set[str]:
    """Every heading that the kind's declaration names."""
    return {pola for milik in s.ke.values() for pola in milik} | set(other_patterns(s.isi.get("impor", {})))


def other_patterns(aturan: Mapping[str, Any]) -> Iterator[str]:
    """Headings that are read and feed no column of ours by themselves: levels, offices, years, sums to compare."""
    for nama, isi in aturan.items():
        if nama in {"banding", "disebut", "belanja"}:
            yield from isi
        elif nama in {"tingkat", "kantor"}:
            yield from (pola for daftar in isi.values() for pola in daftar)
        elif nama in {"tahun", "rata", "banyak"}:
            yield isi


def _columns(s: Sumber, kolom: Sequence[Kolom]) -> tuple[dict[str, dict[str, Sequence[Kolom]]], frozenset[str]]:
    """Our sheet -> our heading -> columns; and the headings that were found by other words."""
    banding = {k.ke for bagian in ("banding", "disebut") for pola in s.isi.get("impor", {}).get(bagian, ())
               for k in find(kolom, pola)}
    hasil: dict[str, dict[str, Sequence[Kolom]]] = {}
    longgar: set[str] = set()
    for sheet, milik in s.ke.items():
        satu: dict[str, Sequence[Kolom]] = {}
        dipakai = {k.ke for pola in milik for k in find(kolom, pola)} | banding
        for pola, kita in milik.items():
            ada = [k for k in find(kolom, pola) if k.ke not in banding and not (k.bagian and kita in AMOUNTS)]
            if not ada and (lain := _by_other_words(kolom, SHEETS[sheet], kita, dipakai)
                            or (_about_person(kolom, kita, dipakai) if sheet == SKM_RESPONDEN.name else [])):
                ada = lain
                dipakai |= {k.ke for k in lain}
                longgar.add(kita)
            if ada:
                satu[kita] = ada
        hasil[sheet] = satu
    if (triwulan := s.isi.get("impor", {}).get("triwulan")) and (milik_triwulan := _quarters(kolom)):
        nama = next((satu[_NAMA] for satu in hasil.values() if _NAMA in satu), ())
        hasil[triwulan] = {_NAMA: nama, **hasil.get(triwulan, {}), **milik_triwulan}
    return hasil, frozenset(longgar)


def _quarters(kolom: Sequence[Kolom]) -> dict[str, Sequence[Kolom]]:
    """`Target TW I` … `Realisasi TW IV` -> the column of that quarter."""
    return {RENCANA_AKSI.column(f"{kata}_{no}").heading: [k] for kata in _UKURAN
            for no, k in parts(kolom, kata, TRIWULAN).items()}


def _by_other_words(kolom: Sequence[Kolom], sheet: Sheet, kita: str, dipakai: set[int]) -> list[Kolom]:
    """The column that the reader's table of other words gives, the likeliest word's."""
    milik: Column | None = next((c for c in sheet.columns if c.heading == kita), None)
    if milik is None:
        return []
    ada = sorted(((r, k.ke, k) for k in kolom if k.ke not in dipakai
                  and (r := means(k, sheet, milik)) is not None), key=lambda x: x[:2])
    return [k for r, _, k in ada if r == ada[0][0]]


def _about_person(kolom: Sequence[Kolom], kita: str, dipakai: set[int]) -> list[Kolom]:
    """The one column that asks the respondent for it in words of its own."""
    ada = [k for k in kolom if k.ke not in dipakai and about_person(k.jalur[-1], _unsur()) == kita]
    return ada if len(ada) == 1 else []


def recognise(lembar: Sequence[Lembar], berkas: str, pilih: str | None) -> list[Kenal]:
    """The sheets of a file that are of a kind: the one that was asked for, else those that people see.

    Raises:
        ToolkitError: none is, there is no such sheet, or one may be of two kinds.
    """
    if {fold_rapat(s.nama) for s in lembar} >= _MILIK:
        raise ToolkitError(f"{berkas} adalah workbook isian dari toolkit, bukan ekspor.",
                           "Sebutkan berkas ekspornya; isi dari workbook isian lain disalin di Excel.")
    calon = _chosen(lembar, berkas, pilih)
    hasil = []
    for satu in calon:
        jenis = kinds_of(satu)
        if len(jenis) > 1:
            raise ToolkitError(
                f"{berkas}{_sheet(satu)} dapat berarti {' atau '.join(k.sumber.nama for k in jenis)}: sama mungkinnya.",
                f"Beri judul kolomnya seperti aslinya, atau salin bagian yang dimaksud ke berkas sendiri. Judul yang "
                f"terbaca: {_headings(jenis[0])}.")
        hasil += jenis
    if not hasil:
        raise unknown(calon, berkas)
    return hasil


def _chosen(lembar: Sequence[Lembar], berkas: str, pilih: str | None) -> list[Lembar]:
    berisi = [s for s in lembar if s.baris]
    if pilih is None:
        return [s for s in berisi if not s.tersembunyi] or berisi
    ada = [s for s in berisi if fold_rapat(s.nama) == fold_rapat(pilih)]
    if not ada:
        dekat = terdekat(pilih, [s.nama for s in berisi])
        maksud = f"Maksud Anda {dekat}? " if dekat else ""
        raise ToolkitError(f"Sheet {pilih} tidak ada di {berkas}, atau kosong.",
                           f"{maksud}Sheet yang berisi: {', '.join(s.nama for s in berisi) or 'tidak ada namanya'}.")
    return ada


def _sheet(lembar: Lembar) -> str:
    return f", sheet {lembar.nama}," if lembar.nama else ""


def _headings(k: Kenal) -> str:
    return ", ".join(kolom.jalur[-1] for kolom in k.judul.kolom[:12])


def unknown(calon: Sequence[Lembar], berkas: str) -> ToolkitError:
    """No heading row of any kind: what stands in the first rows, and which kinds are known."""
    awal = next((s for s in calon if s.baris), None)
    baris = max(awal.baris[:15], key=lambda b: sum(isinstance(v, str) for v in b.isi)) if awal else None
    teks = [t for v in (baris.isi if baris else ()) if isinstance(v, str) and (t := " ".join(v.split()))][:8]
    terbaca = f" Yang paling mirip judul: {', '.join(t[:40] for t in teks)}." if teks else ""
    return ToolkitError(
        f"{berkas} tidak dikenali: baris judulnya tidak ditemukan dalam 15 baris pertama.{terbaca}",
        f"Yang dikenal: {'; '.join(sorted(s.nama for s in declared() if s.ke))}. Unduh ekspor aslinya, jangan hapus "
        "baris judulnya, atau sebutkan sheetnya dengan --sheet.")
