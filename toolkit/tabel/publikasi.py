"""Sheet `Publikasi SKM`: the survey's result as a poster, which every office that serves the public must publish."""

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil, HasilSkm
from toolkit.tabel.halaman import Alinea, AngkaBesar, Butir, Lembar, Surat
from toolkit.tabel.model import Rata
from toolkit.tabel.rumus import placed
from toolkit.tabel.surat import kop
from toolkit.values.angka import format_angka

JUDUL = "INDEKS KEPUASAN MASYARAKAT"
TERIMA_KASIH = ("Terima kasih atas penilaian Anda. Setiap jawaban dan masukan dipakai untuk memperbaiki pelayanan "
                "kami.")
_HURUF = 16
_LEBAR = (34.0, 62.0)
_TENGAH = Rata.TENGAH
_TETAP = "\N{NO-BREAK SPACE}"


def lembar_publikasi(hasil: Hasil, skm: HasilSkm) -> Lembar:
    """The poster, one upright page; what is not known of the survey is left out."""
    unit = hasil.identitas.nama_perangkat_daerah.nilai or ""
    return Lembar(nama.PUBLIKASI_SKM, (
        kop(hasil),
        Surat((Alinea(""), Alinea(f"{JUDUL}\n{unit.upper()}".strip(), _TENGAH, tebal=True, huruf=28),
               Alinea(f"TAHUN {hasil.tahun}", _TENGAH, tebal=True, huruf=18))),
        Surat((Alinea("NILAI IKM", _TENGAH, tebal=True, huruf=18, pita=True), AngkaBesar(placed(skm.nilai, skm.rumus)),
               *_mutu(skm), Alinea("", pita=True))),
        Surat((Alinea("TENTANG SURVEI INI", _TENGAH, tebal=True, huruf=20), *_keterangan(hasil, skm))),
        Surat((Alinea(""), Alinea(TERIMA_KASIH, _TENGAH, tebal=True, huruf=18)))),
        mendatar=False, satu_halaman=True, beku=False, kaki_dicetak=False, lebar=_LEBAR)


def _mutu(skm: HasilSkm) -> tuple[Alinea, ...]:
    """Letter and word for the value; nothing where the guideline's scale is silent."""
    if skm.huruf is None or skm.predikat is None:
        return ()
    return (Alinea(f"Mutu pelayanan: {skm.huruf}", _TENGAH, tebal=True, huruf=32, pita=True),
            Alinea(f"Kinerja unit pelayanan: {skm.predikat.upper()}", _TENGAH, tebal=True, huruf=26, pita=True))


def _keterangan(hasil: Hasil, skm: HasilSkm) -> tuple[Butir, ...]:
    """How many answered, who they were, when and by whom the survey was made."""
    i = hasil.identitas
    profil = tuple((judul, " · ".join(f"{teks} {format_angka(n, 0)}{_TETAP}orang" for teks, n in pilihan))
                   for judul, pilihan in skm.profil)
    semua = (("Jumlah responden", f"{format_angka(skm.responden, 0)} orang" if skm.responden is not None else ""),
             *profil, ("Periode survei", i.periode_skm.nilai or ""), ("Pelaksana survei", i.pelaksana_skm.nilai or ""),
             ("Pedoman", hasil.regulasi.pedoman_skm.nama))
    return tuple(Butir(label, isi, _HURUF) for label, isi in semua if isi)

