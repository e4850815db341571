"""Sheet Identitas: a rule that no regulation file knows, a year outside the Renstra."""

from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Tingkat
from toolkit.regulation.load import choices, match
from toolkit.schema.input import IDENTITAS
from toolkit.values.teks import terdekat


@check("IDN001", Tingkat.KESALAHAN,
       judul="Pilihan aturan tidak dikenal",
       pesan="{isian} tertulis {nilai}, yang tidak ada dalam pilihan; dihitung dengan {bawaan}.{maksud}",
       saran="Pilih salah satu dari daftar: {pilihan}.",
       mengapa="Aturan menentukan rumus, kelas, dan predikat; laporan harus menyebut aturan yang benar-benar dipakai.")
def rule_unknown(hasil: Hasil) -> Iterator[Kena]:
    """A chosen rule is none of the choices that the regulation files give: the default was used."""
    for kolom in IDENTITAS.columns:
        if not kolom.choices_of:
            continue
        isian = getattr(hasil.identitas, kolom.field)
        if not isian.terisi or match(kolom.choices_of, isian.nilai) is not None:
            continue
        semua = choices(kolom.choices_of)
        dekat = terdekat(isian.nilai, semua)
        yield Kena(isian, {"isian": kolom.heading, "bawaan": semua[0], "pilihan": "; ".join(semua),
                           "maksud": f" Maksud Anda {dekat}?" if dekat else ""}, kolom.heading)


@check("IDN002", Tingkat.PERINGATAN,
       judul="Tahun laporan di luar masa Renstra",
       pesan="Tahun laporan {nilai} tidak termasuk masa Renstra {awal} sampai {akhir}.",
       saran="Perbaiki Tahun laporan atau tahun Renstra, misalnya Tahun laporan {akhir}.",
       mengapa="Capaian tahun ini dibandingkan dengan target akhir Renstra yang memuat tahun itu.")
def tahun_outside_renstra(hasil: Hasil) -> Iterator[Kena]:
    """Tahun laporan lies before the first or after the last year of the Renstra."""
    laporan = hasil.laporan
    if not laporan.tahun_awal <= laporan.tahun <= laporan.tahun_akhir:
        isian = laporan.identitas.tahun_laporan
        yield Kena(isian if isian.sel else IDENTITAS.name,
                   {"nilai": laporan.tahun, "awal": laporan.tahun_awal, "akhir": laporan.tahun_akhir},
                   IDENTITAS.column("tahun_laporan").heading)
