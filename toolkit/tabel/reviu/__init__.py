"""KertasKerja -> the sheets of the reviewer's working paper, as data."""

from toolkit.model.reviu import KertasKerja
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.reviu.angka import lembar_angka
from toolkit.tabel.reviu.catatan import lembar_catatan
from toolkit.tabel.reviu.daftar_uji import lembar_pelaporan, lembar_uji
from toolkit.tabel.reviu.rekap import lembar_rekap


def reviu_sheets(kertas: KertasKerja) -> tuple[Lembar, ...]:
    """Every sheet of the working paper, in order."""
    return (lembar_rekap(kertas), lembar_angka(kertas), lembar_uji(kertas), lembar_pelaporan(kertas),
            lembar_catatan(kertas))
