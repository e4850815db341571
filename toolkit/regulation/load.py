"""The rules that can be chosen, and the ones that one report chose."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Protocol, TypeVar

from toolkit.model.laporan import Identitas
from toolkit.model.regulasi import (
    NRR,
    AturanKabupaten,
    Bobot,
    MetodeEfisiensi,
    PedomanSkm,
    Regulasi,
    RumusCapaian,
    RumusTetap,
    Skala,
    SkalaPredikat,
)
from toolkit.model.rumus import Daun, Operand
from toolkit.regulation.berkas import Tabel, read
from toolkit.regulation.isi import (
    efisiensi_of,
    pedoman_skm_of,
    predikat_of,
    rumus_negatif_of,
    rumus_tetap_of,
    skala_of,
)

FOLDER = Path(__file__).parent


class _Bernama(Protocol):
    @property
    def nama(self) -> str: ...


T = TypeVar("T", bound=_Bernama)


@cache
def skala() -> tuple[Skala, ...]:
    """Every scale for capaian that ships with the toolkit, default first."""
    return tuple(map(skala_of, _tables("skala").values()))


@cache
def pedoman() -> tuple[PedomanSkm, ...]:
    """Every guidance for the survey, default first."""
    return tuple(map(pedoman_skm_of, _tables("skm").values()))


@cache
def efisiensi() -> tuple[MetodeEfisiensi, ...]:
    """Every method of efisiensi, default first."""
    return tuple(map(efisiensi_of, _tables("efisiensi").values()))


@cache
def predikat(pedoman_skm: PedomanSkm) -> tuple[SkalaPredikat, ...]:
    """Every scale of letters; the one that holds where an indicator's words name none comes first.

    Args:
        pedoman_skm: the guidance whose edges turn a number into a mutu letter.
    """
    return tuple(predikat_of(isi, pedoman_skm) for isi in _tables("predikat").values())


@cache
def huruf_predikat() -> frozenset[str]:
    """The letters of all those scales: what is read as a predicate."""
    return frozenset(huruf for satu in pedoman() for skala in predikat(satu) for huruf in skala.huruf)


@cache
def bobot() -> tuple[Bobot, ...]:
    """The weights of an unsur: 1/n first, then those that the guidances print."""
    nrr = Daun(Operand(NRR))
    tercetak = tuple(Bobot(str(p.bobot_tercetak).replace(".", ","), nrr * p.bobot_tercetak, p.bobot_tercetak)
                     for p in pedoman())
    return (*(Bobot(pilihan.teks("nama"), pilihan.rumus("tertimbang", (NRR, "n")))
              for pilihan in _pilihan().daftar_tabel("bobot_skm")), *tercetak)


@cache
def batas() -> tuple[tuple[str, Decimal | None], ...]:
    """The limits of capaian: name and percent, None for no limit; default first."""
    return tuple((pilihan.teks("nama"), pilihan.angka_atau_kosong("nilai"))
                 for pilihan in _pilihan().daftar_tabel("batas"))


@cache
def rumus_negatif() -> tuple[RumusCapaian, ...]:
    """The formulas for an indicator where less is better, default first."""
    return tuple(map(rumus_negatif_of, _tables("rumus_negatif").values()))


@cache
def rumus_tetap() -> RumusTetap:
    """The formulas that nobody chooses."""
    return rumus_tetap_of(_capaian())


_PILIHAN: dict[str, Callable[[], tuple[str, ...]]] = {
    "skala": lambda: _names(skala()),
    "batas": lambda: tuple(nama for nama, _ in batas()),
    "rumus_negatif": lambda: _names(rumus_negatif()),
    "pedoman_skm": lambda: _names(pedoman()),
    "bobot_skm": lambda: _names(bobot()),
    "efisiensi": lambda: _names(efisiensi()),
}


_FOLDER = {"skala": "skala", "rumus_negatif": "rumus_negatif", "pedoman_skm": "skm", "efisiensi": "efisiensi"}
"""Rules whose choices are files: the folder of each."""
_PISAH = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | {".": ","})
"""Signs that stand for each other in a choice: dashes for the hyphen, the dot for the comma."""

RULES = tuple(_PILIHAN)
"""The rules that `Identitas` names, as the schema calls their choices (`choices_of`)."""


def choices(name: str, kabupaten: AturanKabupaten | None = None) -> tuple[str, ...]:
    """The choices of a rule in `Identitas`, default first.

    Args:
        name: `choices_of` of the schema.
        kabupaten: what the workbook was made with: its own scale is a choice too, and what it fixes is the default.

    Raises:
        KeyError: no rule has that name.

    >>> choices("rumus_negatif")
    ('(2T-R)/T', 'T/R')
    """
    bawaan = _PILIHAN[name]()
    if kabupaten is None:
        return bawaan
    sendiri = (kabupaten.skala.nama,) if name == "skala" and kabupaten.skala else ()
    tetap = kabupaten.pilih(name)
    return tuple(dict.fromkeys(((tetap,) if tetap else ()) + sendiri + bawaan))


def match(name: str, tertulis: str | None, kabupaten: AturanKabupaten | None = None) -> str | None:
    """The choice that a text means, also by an alias that its file names.

    Case, spaces, a percent sign, comma or dot, hyphen or dash make no difference.

    Args:
        name: `choices_of` of the schema.
        tertulis: what stands in `Identitas`.
        kabupaten: what the workbook was made with.

    Returns:
        The choice as the regulation files write it; None for a blank or an unknown one.

    >>> match("batas", "120 %"), match("bobot_skm", "0.11"), match("skala", "lkjip  ambulu 2021"), match("batas", "95")
    ('120', '0,11', 'Empat kelas (di atas 100; 76–100; 55–75; di bawah 55)', None)
    >>> match("efisiensi", "capaian – penyerapan"), match("pedoman_skm", "Permenpan RB Nomor 14 Tahun 2017")
    ('capaian - penyerapan', 'PermenPANRB 14/2017')
    """
    dahulu = _aliases(name)
    return next((dahulu.get(pilihan, pilihan) for pilihan in (*choices(name, kabupaten), *dahulu)
                 if _alike(pilihan) == _alike(tertulis or "")), None)


def pedoman_skm(nama: str | None) -> PedomanSkm:
    """The guidance of a name as `Identitas` writes it; the default for a blank or an unknown one."""
    return _chosen(pedoman(), match("pedoman_skm", nama))


def by_slug(slug: str) -> PedomanSkm:
    """The guidance of a name as the command line writes it.

    Args:
        slug: the file's name without its ending, such as `kepmenpan-25-2004`.

    Raises:
        KeyError: no guidance has that name.
    """
    return dict(zip(slugs(), pedoman(), strict=True))[slug.strip().lower()]


def slug_of(nama: str) -> str:
    """The guidance's name for the command line.

    Args:
        nama: as `Identitas` writes it, such as `KepmenPAN 25/2004`.

    Raises:
        KeyError: no guidance has that name.
    """
    return dict(zip(_names(pedoman()), slugs(), strict=True))[nama]


def skala_named(teks: str) -> str | None:
    """The scale that a text of the command line means: its name, an alias, or its file's name; None for none.

    >>> skala_named("permendagri-86-2017"), skala_named("lain")
    ('Permendagri 86/2017', None)
    """
    berkas = _tables("skala").get(teks.strip().lower())
    return berkas.teks("nama") if berkas else match("skala", teks)


def slugs() -> tuple[str, ...]:
    """The guidances' names for the command line, default first."""
    return tuple(_tables("skm"))


def resolve(identitas: Identitas, kabupaten: AturanKabupaten | None = None) -> Regulasi:
    """The rules of one report.

    Args:
        identitas: what was chosen; a blank or an unknown choice means the default.
        kabupaten: what the workbook was made with: what it fixes is the default, and its own scale can be chosen.
    """
    isian = {"skala": identitas.skala_capaian, "batas": identitas.batas_capaian,
             "rumus_negatif": identitas.rumus_negatif, "pedoman_skm": identitas.pedoman_skm,
             "bobot_skm": identitas.bobot_skm, "efisiensi": identitas.metode_efisiensi}
    pilih = {nama: match(nama, satu.nilai, kabupaten) or choices(nama, kabupaten)[0] for nama, satu in isian.items()}
    survei = _chosen(pedoman(), pilih["pedoman_skm"])
    sendiri = (kabupaten.skala,) if kabupaten and kabupaten.skala else ()
    dipakai = _chosen((*sendiri, *skala()), pilih["skala"])
    return Regulasi(
        skala=dipakai._replace(dasar=identitas.dasar_skala.nilai or dipakai.dasar), batas=dict(batas())[pilih["batas"]],
        rumus_negatif=_chosen(rumus_negatif(), pilih["rumus_negatif"]), rumus=rumus_tetap(), pedoman_skm=survei,
        bobot_skm=_chosen(bobot(), pilih["bobot_skm"]),
        efisiensi=_chosen(efisiensi(), pilih["efisiensi"]), predikat=predikat(survei), kabupaten=kabupaten)


@cache
def _tables(folder: str) -> Mapping[str, Tabel]:
    """The TOML files of a folder by their names without the ending: the default first, the others by name."""
    semua = {path.stem: read(path) for path in sorted((FOLDER / folder).glob("*.toml"))}
    return dict(sorted(semua.items(), key=lambda satu: not satu[1].benar("bawaan", bawaan=False)))


@cache
def _capaian() -> Tabel:
    return read(FOLDER / "capaian.toml")


def _pilihan() -> Tabel:
    return _capaian().tabel("pilihan").only("batas", "bobot_skm")


def forget() -> None:
    """Read the files of FOLDER again when they are next asked for."""
    for ingatan in (skala, pedoman, efisiensi, predikat, huruf_predikat, bobot, batas, rumus_negatif, rumus_tetap,
                    _tables, _capaian, _aliases):
        ingatan.cache_clear()


@cache
def _aliases(name: str) -> Mapping[str, str]:
    """Other names of a rule's choices, each with the choice that it means, as the files declare them."""
    folder = _FOLDER.get(name)
    return {alias: isi.teks("nama") for isi in (_tables(folder).values() if folder else ()) if isi.ada("alias")
            for alias in isi.daftar_teks("alias")}


def _names(semua: tuple[T, ...]) -> tuple[str, ...]:
    return tuple(satu.nama for satu in semua)


def _chosen(semua: tuple[T, ...], nama: str | None) -> T:
    return next((satu for satu in semua if satu.nama == nama), semua[0])


def _alike(teks: str) -> str:
    return "".join(teks.translate(_PISAH).casefold().split()).rstrip("%")
