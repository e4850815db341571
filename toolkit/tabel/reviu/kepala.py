"""The head of a working paper: filled in once in sheet Rekap, and shown by formulas above every other sheet."""

from collections.abc import Iterator, Sequence

from toolkit.model.reviu import (
    DIREVIU,
    DISUSUN,
    ISI,
    ISI_KEPALA,
    KEPALA,
    NAMA,
    NIP,
    NOMOR_KKR,
    OBYEK,
    PARAF,
    PERAN,
    PEREVIU,
    PERIODE,
    REKAP,
    SEMUA_PERAN,
    SEMULA,
    SURAT_TUGAS,
    TANGGAL,
    KertasKerja,
)
from toolkit.rumus.tree import named, operation
from toolkit.tabel.model import Baris, Isi, Kolom, RentangBernama, Rumus, Tabel

_TINGGI_PARAF = 30
_LABEL_KEPALA = {NOMOR_KKR: "Nomor KKR", SURAT_TUGAS: "Surat tugas", PERIODE: "Periode", OBYEK: "Obyek"}


def cell_name(apa: str, kolom: str = "") -> str:
    """Name of a cell of the head.

    >>> cell_name("Surat tugas (nomor dan tanggal)"), cell_name("Disusun oleh", "Nama")
    ('KKR_Surattugas', 'KKR_Disusunoleh_Nama')
    """
    return "_".join(filter(None, ("KKR", "".join(h for h in apa.partition("(")[0] if h.isalpha()), kolom)))


def proposals(kertas: KertasKerja) -> dict[str, str]:
    """What the head says until the reviewer types over it."""
    i, tahun = kertas.hasil.identitas, kertas.hasil.tahun
    return {PERIODE: f"1 Januari s.d. 31 Desember {tahun}",
            OBYEK: f"Laporan Kinerja {i.nama_perangkat_daerah.nilai or 'perangkat daerah'} Tahun {tahun}",
            PEREVIU: f"Inspektorat {i.kabupaten_kota.nilai or ''}".strip()}


def head_text(kertas: KertasKerja, apa: str) -> str:
    """What stands in a field of the head."""
    return kertas.standing(REKAP, apa, ISI, proposals(kertas).get(apa, ""))


def person_text(kertas: KertasKerja, peran: str, kolom: str) -> str:
    """Name, NIP or date of who wrote, reviewed or signs."""
    return kertas.standing(REKAP, peran, kolom)


def head_tables(kertas: KertasKerja, lebar: Sequence[float]) -> tuple[Tabel, Tabel]:
    """The head to be filled in, over the columns of sheet Rekap, and who wrote and reviewed.

    Args:
        kertas: the working paper.
        lebar: widths of the sheet's columns, in characters; at least eight.
    """
    usulan = proposals(kertas)
    isi = tuple(Baris((apa, head_text(kertas, apa) or None, usulan.get(apa))) for apa in ISI_KEPALA)
    kepala = Tabel("", (Kolom(KEPALA, lebar[0]), Kolom(ISI, lebar[1], terbuka=True, apa_adanya=True,
                                                       bentang=len(lebar) - 1),
                        Kolom(ISI + SEMULA, 10, tersembunyi=True)), isi, nomor_kolom=False,
                   bernama=tuple(RentangBernama(cell_name(apa), 2, n, n) for n, apa in enumerate(ISI_KEPALA)))
    kolom = (Kolom(PERAN, lebar[0]), Kolom(NAMA, lebar[1], terbuka=True, apa_adanya=True, bentang=len(lebar) - 6),
             Kolom(NIP, lebar[-5], terbuka=True, apa_adanya=True, bentang=2),
             Kolom(TANGGAL, lebar[-3], terbuka=True, apa_adanya=True, bentang=2), Kolom(PARAF, lebar[-1]))
    orang = tuple(Baris((peran, *(person_text(kertas, peran, k) or None for k in (NAMA, NIP, TANGGAL)), None))
                  for peran in SEMUA_PERAN)
    bernama = tuple(RentangBernama(cell_name(peran, judul), k, n, n) for n, peran in enumerate(SEMUA_PERAN)
                    for k, judul in ((2, NAMA), (3, NIP), (4, TANGGAL)))
    return kepala, Tabel("", kolom, orang, nomor_kolom=False, bernama=bernama, tinggi=_TINGGI_PARAF)


def shown(kertas: KertasKerja, apa: str, kolom: str = "") -> Rumus:
    """A field of the head as another sheet shows it: by a formula, blank where nothing stands there."""
    sel = named(cell_name(apa, kolom))
    teks = person_text(kertas, apa, kolom) if kolom else head_text(kertas, apa)
    return Rumus(teks, operation("IF", operation("=", sel, ""), "", sel), None)


def head_band(kertas: KertasKerja, kolom: Sequence[Kolom]) -> Tabel:
    """The head as it stands above another table, over the columns that are printed of it."""
    lebar = [k.lebar for k in kolom if k.dicetak]
    awal, tengah = _halves(lebar)
    bentang = (awal, tengah - awal, _label_span(lebar, tengah), 0)
    bentang = (*bentang[:3], len(lebar) - sum(bentang[:3]))
    mulai = [sum(bentang[:n]) for n in range(4)]
    return Tabel("", tuple(Kolom("", lebar[m], bentang=b) for m, b in zip(mulai, bentang, strict=True)),
                 tuple(Baris(isi) for isi in _lines(kertas)), nomor_kolom=False)


def _lines(kertas: KertasKerja) -> Iterator[tuple[Isi, ...]]:
    for kiri, kanan in ((OBYEK, NOMOR_KKR), (PERIODE, SURAT_TUGAS)):
        yield _LABEL_KEPALA[kiri], shown(kertas, kiri), _LABEL_KEPALA[kanan], shown(kertas, kanan)
    for peran in (DISUSUN, DIREVIU):
        yield peran, shown(kertas, peran, NAMA), "Tanggal dan paraf", shown(kertas, peran, TANGGAL)


_LABEL_LEBAR = 16.0
"""Characters that a label of the head needs."""


def _label_span(lebar: Sequence[float], awal: int) -> int:
    """How many columns from `awal` on a label takes."""
    n = 1
    while awal + n < len(lebar) - 1 and sum(lebar[awal:awal + n]) < _LABEL_LEBAR:
        n += 1
    return n


def _halves(lebar: Sequence[float]) -> tuple[int, int]:
    """Columns of the first label, and the column with which the right half begins."""
    awal = _label_span(lebar, 0)
    tengah = awal + 1
    while tengah < len(lebar) - 2 and sum(lebar[:tengah]) < sum(lebar) / 2:
        tengah += 1
    return awal, tengah
