"""What a template's placeholders stand for: the names within a line, which every report has, and how all are filled."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from toolkit.model.laporan import Teks
from toolkit.model.temuan import Temuan
from toolkit.report.blocks import Alinea, Blok, Butir, Isi, Kosong, Uraian
from toolkit.report.sources import Sources, written_in
from toolkit.tabel.surat import sebutan_kantor
from toolkit.values.teks import fold


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder: its name, and what it stands for, as the guide says it."""

    nama: str
    arti: str


@dataclass(frozen=True, slots=True)
class TextPlaceholder(Placeholder):
    """A placeholder within a line."""

    isi: Callable[[Sources], str | Kosong]


@dataclass(frozen=True, slots=True)
class BlockPlaceholder(Placeholder):
    """A placeholder that stands in a paragraph of its own; `bab`: a template without it lacks a chapter."""

    isi: Callable[[Sources], Iterable[Blok]]
    bab: bool = True


def _identitas(isian: Teks, apa: str) -> str | Kosong:
    return written_in(isian) or Kosong(apa, f"{apa} di sheet Identitas" if isian.sel is None else
                                     f"sel {isian.sel} ({apa})")


def _kapital(teks: str | Kosong) -> str | Kosong:
    return teks.upper() if isinstance(teks, str) else teks


def _nama(sources: Sources) -> str | Kosong:
    return _identitas(sources.hasil.identitas.nama_perangkat_daerah, "Nama perangkat daerah")


def _sebutan(sources: Sources) -> str | Kosong:
    return _identitas(sebutan_kantor(sources.hasil), "Nama perangkat daerah")


def _kabupaten(sources: Sources) -> str | Kosong:
    return _identitas(sources.hasil.identitas.kabupaten_kota, "Kabupaten/Kota")


def _tahun_susun(sources: Sources) -> str:
    tanggal = sources.laporan_oleh.tanggal
    return str(tanggal.tahun if tanggal else sources.hasil.tahun + 1)


TEKS = (
    TextPlaceholder("nama", "nama perangkat daerah", _nama),
    TextPlaceholder("nama_kapital", "nama perangkat daerah dengan huruf besar", lambda b: _kapital(_nama(b))),
    TextPlaceholder("sebutan", "Sebutan Kantor, atau nama perangkat daerah", _sebutan),
    TextPlaceholder("sebutan_kapital", "sebutan itu dengan huruf besar", lambda b: _kapital(_sebutan(b))),
    TextPlaceholder("kabupaten", "kabupaten atau kota", _kabupaten),
    TextPlaceholder("kabupaten_kapital", "kabupaten atau kota dengan huruf besar", lambda b: _kapital(_kabupaten(b))),
    TextPlaceholder("provinsi", "provinsi", lambda b: _identitas(b.hasil.identitas.provinsi, "Provinsi")),
    TextPlaceholder("tahun", "tahun laporan", lambda b: str(b.hasil.tahun)),
    TextPlaceholder("tahun_susun", "tahun laporan ini disusun", _tahun_susun),
    TextPlaceholder("renstra_tahun", "tahun awal dan akhir Renstra", lambda b: b.words["renstra"]),
    TextPlaceholder("alamat", "alamat kantor", lambda b: _identitas(b.hasil.identitas.alamat, "Alamat")),
    TextPlaceholder("jabatan", "jabatan penanda tangan laporan", lambda b: b.laporan_oleh.jabatan or Kosong(
        "Jabatan kepala", "Jabatan kepala di sheet Identitas")),
    TextPlaceholder("penanda_tangan", "nama penanda tangan laporan", lambda b: b.laporan_oleh.nama or Kosong(
        "Nama kepala", "Nama kepala di sheet Identitas")),
)
LOGO = BlockPlaceholder("logo", "lambang dari Logo di sheet Identitas; kosong bila tidak diisi", lambda b: b.logo,
                        bab=False)
"""On the cover of every report."""


def fill_placeholders(sources: Sources, bagian: Iterable[BlockPlaceholder], dipakai: Iterable[str]) -> Isi:
    """What the placeholders that a template uses stand for.

    Args:
        sources: the results.
        bagian: those of the kind of report that stand in a paragraph of their own.
        dipakai: names of the placeholders in the template; the others cost nothing and miss nothing.
    """
    nama = frozenset(dipakai)
    return Isi({t.nama: t.isi(sources) for t in TEKS if t.nama in nama},
               {t.nama: tuple(_marked(t.isi(sources), sources.bantahan)) for t in bagian if t.nama in nama})


def _marked(blok: Iterable[Blok], salah: Sequence[Temuan]) -> Iterator[Blok]:
    """The blocks, each with the sentences in it that are to be marked."""
    kalimat = {fold(t.nilai): t.nilai for t in salah}
    for b in blok:
        if isinstance(b, Alinea | Butir | Uraian) and kalimat:
            teks = fold(b.teks)
            yield replace(b, sorot=tuple(asli for lipat, asli in kalimat.items() if lipat and lipat in teks))
        else:
            yield b
