"""The summary of several reviews: one row for each report, and those that could not be reviewed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.model.reviu import DAFTAR_UJI, KertasKerja, Perbaikan
from toolkit.model.temuan import Keputusan, Tingkat
from toolkit.rumus.tree import operation, rentang
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Baris, Format, Gaya, Isi, Kolom, Rata, Rumus, Tabel
from toolkit.tabel.reviu.jawaban import conclude, counts_of_parts, mended, overall

REKAP_REVIU = "Rekap Reviu"
"""Name of the sheet, and of the workbook."""
_CATATAN = (
    "Temuan yang diterima kantor dengan alasan tidak dihitung lagi pada tingkatnya. Kesimpulan mengikuti jawaban "
    f"pereviu di sheet {DAFTAR_UJI} kertas kerjanya masing-masing pada saat rekap ini dibuat.")
_KOLOM = (
    Kolom("No", 5, rata=Rata.TENGAH), Kolom("Perangkat daerah", 30), Kolom("Tahun", 8, rata=Rata.TENGAH),
    *(Kolom(t.value.capitalize(), 11, Format.BULAT, Rata.TENGAH, induk="Temuan") for t in Tingkat),
    Kolom("Diterima", 11, Format.BULAT, Rata.TENGAH, induk="Temuan"),
    *(Kolom(k.value.capitalize(), 11, Format.BULAT, Rata.TENGAH, induk="Angka yang dilaporkan") for k in Keputusan),
    *(Kolom(judul, 9, Format.BULAT, Rata.TENGAH, induk="Catatan")
      for judul in ("Semua", *(p.value for p in Perbaikan))),
    Kolom("Butir belum ditetapkan", 11, Format.BULAT, Rata.TENGAH), Kolom("Kesimpulan", 46), Kolom("Kertas kerja", 30))
_ANGKA_DARI, _ANGKA_SAMPAI = 4, len(_KOLOM) - 2
"""Columns (from 1) that are summed."""


@dataclass(frozen=True, slots=True)
class SatuReviu:
    """A report in the summary.

    Attributes:
        berkas: the report's file. kertas: what its working paper shows; None where it could not be reviewed.
        ditulis: the working paper's file. alasan: why there is none.
    """

    berkas: str
    kertas: KertasKerja | None = None
    ditulis: str = ""
    alasan: str = ""


def lembar_rekap_reviu(semua: Sequence[SatuReviu]) -> Lembar:
    """The sheet."""
    jadi = [(s, s.kertas) for s in semua if s.kertas is not None]
    baris = [Baris((n, *_isi(kertas), satu.ditulis)) for n, (satu, kertas) in enumerate(jadi, 1)]
    tabel = Tabel(f"Rekap Reviu {len(jadi)} Laporan Kinerja", _KOLOM, (*baris, _jumlah(baris)) if baris else (),
                  nomor_kolom=False, saring=True, catatan=(_CATATAN,))
    gagal = [s for s in semua if s.kertas is None]
    return Lembar(REKAP_REVIU, (tabel, *([_gagal(gagal)] if gagal else [])))


def _isi(kertas: KertasKerja) -> Iterator[Isi]:
    identitas, temuan = kertas.hasil.identitas, kertas.temuan
    bagian = counts_of_parts(kertas)
    yield identitas.nama_perangkat_daerah.nilai or "-"
    yield str(kertas.hasil.tahun)
    yield from (sum(t.tingkat is tingkat and not t.diterima for t in temuan) for tingkat in Tingkat)
    yield sum(t.diterima for t in temuan)
    yield from (sum(p.keputusan is k for p in kertas.angka) for k in Keputusan)
    yield from mended(kertas)
    yield sum(h.belum + h.usulan for h in bagian)
    yield overall([conclude(h) for h in bagian])


def _jumlah(baris: Sequence[Baris]) -> Baris:
    def jumlah(kolom: int) -> Isi:
        return Rumus(sum(n for b in baris if isinstance(n := b.isi[kolom - 1], int)),
                     operation("SUM", rentang(kolom, 0, len(baris) - 1)), None)

    return Baris((None, "JUMLAH", None, *(jumlah(k) for k in range(_ANGKA_DARI, _ANGKA_SAMPAI + 1)), None, None),
                 Gaya.JUMLAH)


def _gagal(semua: Sequence[SatuReviu]) -> Tabel:
    return Tabel("Tidak Dapat Direviu", (_KOLOM[0], Kolom("Berkas", 30), Kolom("Sebab", 8, bentang=len(_KOLOM) - 2)),
                 tuple(Baris((n, s.berkas, s.alasan)) for n, s in enumerate(semua, 1)), nomor_kolom=False)
