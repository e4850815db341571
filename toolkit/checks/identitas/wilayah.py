"""Sheet Identitas: the kode wilayah, and the names that must fit it."""

from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.data.kecamatan import DASAR, Kecamatan, dotted, find, within
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import IDENTITAS
from toolkit.values.nama import holds_place, plain_place
from toolkit.values.teks import fold, terdekat

_JENIS = {"kab": "kabupaten", "kabupaten": "kabupaten", "kota": "kota", "kotamadya": "kota"}
MENGAPA = ("Kode wilayah mengenali kantor Anda saat laporan dikumpulkan dan direkap. Kode dan namanya menurut "
           f"{DASAR}; kecamatan yang berubah sesudah atau sebelum daftar itu dapat berbeda.")


@check("IDN003", Tingkat.PERINGATAN,
       judul="Kode wilayah tidak dikenal",
       pesan=f"tertulis {{nilai}}, yang tidak ada di daftar kecamatan ({DASAR}){{wilayah}}.{{maksud}}",
       saran="Perbaiki kodenya, misalnya {contoh}. Bila kodenya memang berlaku, tulis alasannya di Temuan.",
       mengapa=MENGAPA)
def code_unknown(hasil: Hasil) -> Iterator[Kena]:
    """Kode wilayah is none of the list's: what its first four digits name, and the code that is probably meant."""
    identitas = hasil.identitas
    kode = identitas.kode_wilayah
    if kode.nilai is None or find(kode.nilai) is not None:
        return
    sekitar = within(kode.nilai)
    if sekitar and len(dotted(kode.nilai)) == len("35.09"):
        return
    dekat = _meant(kode.nilai, identitas.nama_perangkat_daerah.nilai or "", sekitar)
    wilayah = f"; {dotted(kode.nilai)[:5]} adalah {sekitar[0].kabupaten_kota}" if sekitar else ""
    maksud = f" Maksud Anda {dekat.kode} ({dekat.nama})?" if dekat else ""
    contoh = dekat or (sekitar[0] if sekitar else find(IDENTITAS.column("kode_wilayah").example))
    yield Kena(kode, {"wilayah": wilayah, "maksud": maksud, "contoh": contoh.kode if contoh else ""},
               IDENTITAS.column("kode_wilayah").heading)


@check("IDN004", Tingkat.PERINGATAN,
       judul="Nama perangkat daerah tidak sesuai dengan kode wilayah",
       pesan="tertulis {nilai}, tetapi kode wilayah {kode} adalah Kecamatan {nama}, {kabupaten}.{maksud}",
       saran="Perbaiki nama atau kodenya, misalnya Kecamatan {nama} dengan kode {kode}.",
       mengapa=MENGAPA)
def name_differs(hasil: Hasil) -> Iterator[Kena]:
    """Nama perangkat daerah does not hold the name that the list gives for the code."""
    identitas = hasil.identitas
    nama, daftar = identitas.nama_perangkat_daerah, _listed(hasil)
    if nama.nilai is None or daftar is None or holds_place(nama.nilai, daftar.nama):
        return
    lain = next((k for k in within(daftar.kode) if plain_place(k.nama) == plain_place(nama.nilai)), None)
    yield Kena(nama, {"kode": daftar.kode, "nama": daftar.nama, "kabupaten": daftar.kabupaten_kota,
                      "maksud": f" Kode {lain.nama} adalah {lain.kode}." if lain else ""},
               IDENTITAS.column("nama_perangkat_daerah").heading)


@check("IDN005", Tingkat.PERINGATAN,
       judul="Kabupaten, kota atau provinsi tidak sesuai dengan kode wilayah",
       pesan="{isian} tertulis {nilai}, tetapi kode wilayah {kode} termasuk {daftar}.",
       saran="Perbaiki {isian} menjadi {daftar}, atau perbaiki kode wilayahnya.",
       mengapa=MENGAPA)
def region_differs(hasil: Hasil) -> Iterator[Kena]:
    """Kabupaten/Kota and Provinsi against the code's first digits; a code that the list lacks has its own finding."""
    kode = hasil.identitas.kode_wilayah.nilai
    sekitar = within(kode) if kode else ()
    if not sekitar or kode is None:
        return
    identitas = hasil.identitas
    for field, isian, daftar in (("kabupaten_kota", identitas.kabupaten_kota, sekitar[0].kabupaten_kota),
                                 ("provinsi", identitas.provinsi, sekitar[0].provinsi)):
        if isian.nilai is not None and not _same_region(isian.nilai, daftar):
            heading = IDENTITAS.column(field).heading
            yield Kena(isian, {"isian": heading, "kode": dotted(kode), "daftar": daftar}, heading)


def _listed(hasil: Hasil) -> Kecamatan | None:
    kode = hasil.identitas.kode_wilayah.nilai
    return find(kode) if kode else None


def _same_region(tertulis: str, daftar: str) -> bool:
    """The same name; a kabupaten and a kota of one name are two (Kediri, Malang)."""
    if plain_place(tertulis) != plain_place(daftar):
        return False
    jenis = [_JENIS.get(fold(teks).split()[0]) for teks in (tertulis, daftar)]
    return None in jenis or jenis[0] == jenis[1]


def _meant(kode: str, nama: str, sekitar: tuple[Kecamatan, ...]) -> Kecamatan | None:
    """Within the same kabupaten: the kecamatan of that name, else the code that looks alike."""
    bernama = next((k for k in sekitar if plain_place(k.nama) == plain_place(nama)), None)
    dekat = None if bernama else terdekat(dotted(kode), [k.kode for k in sekitar], 0.8)
    return bernama or (find(dekat) if dekat else None)
