"""KertasKerja -> the sheets of the reviewer's working paper, as data."""

from toolkit.model.reviu import KertasKerja
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.reviu.catatan import lembar_catatan, lembar_kesimpulan
from toolkit.tabel.reviu.petunjuk import lembar_petunjuk
from toolkit.tabel.reviu.rekap import lembar_rekap
from toolkit.tabel.reviu.uji import lembar_angka, lembar_nama, lembar_pelaporan, lembar_uji


def reviu_sheets(kertas: KertasKerja) -> tuple[Lembar, ...]:
    """Every sheet of the working paper, in order."""
    return (lembar_rekap(kertas), lembar_angka(kertas), lembar_nama(kertas), lembar_uji(kertas),
            lembar_pelaporan(kertas), lembar_catatan(kertas), lembar_kesimpulan(kertas), lembar_petunjuk(kertas))
