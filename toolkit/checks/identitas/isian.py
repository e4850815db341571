"""Sheet Identitas: a rule that no regulation file knows, years that the Renstra does not have, the kode wilayah."""

from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.checks.tools.measures import find_years
from toolkit.checks.tools.shapes import OnePerCause, place
from toolkit.checks.tools.signing import DOK_LAPORAN
from toolkit.data.kantor import code_advice, locate, office_name
from toolkit.data.kecamatan import DASAR, Kecamatan, dotted, find, within
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Tingkat
from toolkit.regulation.load import choices, match
from toolkit.schema.input import ATURAN, IDENTITAS, RENSTRA
from toolkit.values.kantor import DAERAH, KECAMATAN, is_official, kind_of, official_code, says_kind, whose_code
from toolkit.values.nama import holds_place, plain_place
from toolkit.values.teks import dikutip, fold, terdekat

TANDA_TANGAN = {"nama_kepala": "nama", "nip": "nip", "jabatan_kepala": "jabatan", "tempat": "tempat"}
"""What the page of signatures prints, as Identitas and as Penandatangan call it."""


@check("IDN001", Tingkat.KESALAHAN,
       judul="Pilihan aturan tidak dikenal",
       pesan='{isian} tertulis {nilai}, yang tidak ada dalam pilihan; dihitung dengan "{bawaan}".{maksud}',
       saran="Pilih salah satu dari daftar: {pilihan}.",
       mengapa="Aturan menentukan rumus, kelas, dan predikat; laporan harus menyebut aturan yang benar-benar dipakai.")
def rule_unknown(hasil: Hasil) -> Iterator[Kena]:
    """A chosen rule is none of the choices that the regulation files give: the default was used."""
    for kolom in IDENTITAS.columns:
        if not kolom.choices_of:
            continue
        isian = getattr(hasil.identitas, kolom.field)
        kabupaten = hasil.regulasi.kabupaten
        if not isian.terisi or match(kolom.choices_of, isian.nilai, kabupaten) is not None:
            continue
        semua = choices(kolom.choices_of, kabupaten)
        dekat = terdekat(isian.nilai, semua)
        yield Kena(isian, {"isian": kolom.heading, "bawaan": semua[0], "pilihan": dikutip(semua),
                           "maksud": f' Maksud Anda "{dekat}"?' if dekat else ""}, kolom.heading)


@check("IDN002", Tingkat.PERINGATAN,
       judul="Tahun laporan di luar masa Renstra",
       pesan="Tahun laporan {nilai} tidak termasuk masa Renstra {awal} sampai {akhir}.",
       saran="Perbaiki Tahun laporan atau tahun Renstra, misalnya Tahun laporan {akhir}.",
       mengapa="Capaian tahun ini dibandingkan dengan target akhir Renstra yang memuat tahun itu.")
def tahun_outside_renstra(hasil: Hasil) -> Iterator[Kena]:
    """Tahun laporan lies before the first or after the last year of the Renstra."""
    laporan = hasil.laporan
    if not laporan.tahun_keliru and not laporan.tahun_awal <= laporan.tahun <= laporan.tahun_akhir:
        isian = laporan.identitas.tahun_laporan
        yield Kena(isian if isian.sel else IDENTITAS.name,
                   {"nilai": laporan.tahun, "awal": laporan.tahun_awal, "akhir": laporan.tahun_akhir},
                   IDENTITAS.column("tahun_laporan").heading)


@check("IDN008", Tingkat.PERINGATAN,
       judul="Tahun Renstra berbeda dari judul kolom sheet Renstra",
       pesan="{isian} tertulis {nilai}, tetapi kolom Target di sheet {sheet} dari {awal} sampai {akhir}.",
       saran="Perbaiki {isian}, misalnya {contoh}, atau tambahkan kolom Target tahun yang belum ada.",
       mengapa="Tahun akhir Renstra menentukan tingkat kemajuan, tahun awalnya jumlah target akumulatif.")
def renstra_of_other_years(hasil: Hasil) -> Iterator[Kena]:
    """First or last year of the Renstra is not that of its target columns, where those follow each other."""
    tahun = find_years(hasil)
    if tahun is None:
        return
    awal, akhir = tahun
    identitas, laporan = hasil.laporan.identitas, hasil.laporan
    salah_awal = laporan.tahun_awal not in {awal, awal - 1}
    for field, isian, salah, contoh in (
            ("tahun_awal_renstra", identitas.tahun_awal_renstra, salah_awal, awal),
            ("tahun_akhir_renstra", identitas.tahun_akhir_renstra, laporan.tahun_akhir != akhir, akhir)):
        if salah and isian.terisi:
            nama = IDENTITAS.column(field).heading
            yield Kena(isian, {"isian": nama, "sheet": RENSTRA.name, "awal": awal, "akhir": akhir, "contoh": contoh},
                       nama)


@check("IDN012", Tingkat.INFO,
       judul="Skala capaian bawaan yang dipakai",
       pesan="Skala capaian {keadaan}; capaian digolongkan dengan {kelas}.",
       saran="Pilih skala yang ditetapkan kabupaten; bila memang skala ini, tulis peraturannya di {dasar}.",
       mengapa="Tidak ada skala nasional untuk capaian kinerja: kabupaten menetapkannya sendiri.")
def scale_by_default(hasil: Hasil) -> Iterator[Kena]:
    """Skala capaian is blank or the default, and nothing says on what it rests: no Dasar Skala, no kabupaten's rule."""
    kolom, isian = IDENTITAS.column("skala_capaian"), hasil.identitas.skala_capaian
    kabupaten = hasil.regulasi.kabupaten
    bawaan = choices("skala")[0]
    if hasil.identitas.dasar_skala.terisi or hasil.regulasi.skala.nama != bawaan or (
            kabupaten and kabupaten.pilih("skala")):
        return
    if not isian.terisi or match("skala", isian.nilai) is not None:
        yield Kena(place(isian, IDENTITAS), {
            "keadaan": "tidak berubah dari bawaannya" if isian.terisi else "kosong",
            "kelas": f"{bawaan[:1].lower()}{bawaan[1:]}", "dasar": IDENTITAS.column("dasar_skala").heading},
            kolom.heading)


@check("IDN013", Tingkat.INFO,
       judul="Metode efisiensi tidak berlaku lagi",
       pesan="{nama} berlaku sampai laporan tahun {sampai}; untuk evaluasi kinerja anggaran kementerian sudah diganti "
             "{pengganti}.",
       saran="Tidak perlu diubah bila kabupaten masih memakainya; bila tidak, pilih {lain}.",
       mengapa="Pembaca mencocokkan metode dengan peraturan yang berlaku pada tahun laporan.")
def method_ended(hasil: Hasil) -> Iterator[Kena]:
    """Metode efisiensi is that of an act whose last year lies before the report's."""
    metode, kolom = hasil.regulasi.efisiensi, IDENTITAS.column("metode_efisiensi")
    if metode.sampai is not None and metode.sampai < hasil.tahun:
        yield Kena(place(hasil.identitas.metode_efisiensi, IDENTITAS),
                   {"nama": metode.nama, "sampai": metode.sampai, "pengganti": metode.pengganti,
                    "lain": dikutip([n for n in choices("efisiensi") if n != metode.nama])}, kolom.heading)


@check("IDN014", Tingkat.INFO,
       judul="Angka peraturan belum dicocokkan dengan naskahnya",
       pesan="angka kelas atau rumus {daftar} belum dicocokkan dengan teks peraturannya.",
       saran="Cocokkan dengan naskah peraturannya sebelum laporan ditandatangani; bila sama, biarkan.",
       mengapa="Sebagian peraturan hanya dikenal dari aplikasi dan laporan yang memakainya.",
       bentuk=OnePerCause(daftar="daftar", kunci=True))
def numbers_not_verified(hasil: Hasil) -> Iterator[Kena]:
    """Rules that this report uses and whose numbers were not compared with the text of their act: one note."""
    regulasi, identitas = hasil.regulasi, hasil.identitas
    skala, survei, metode = regulasi.skala, regulasi.pedoman_skm, regulasi.efisiensi
    dipakai = [(skala.nama, skala.terverifikasi, identitas.skala_capaian),
               (survei.nama, survei.terverifikasi or hasil.skm is None, identitas.pedoman_skm),
               (metode.nama, metode.terverifikasi or not hasil.efisiensi, identitas.metode_efisiensi)]
    return (Kena(place(isian, IDENTITAS), {"daftar": nama}, sebab="belum dicocokkan")
            for nama, dicocokkan, isian in dipakai if not dicocokkan)


@check("IDN011", Tingkat.PERINGATAN,
       judul="Isian halaman tanda tangan kosong",
       pesan="{daftar} belum diisi, jadi tempatnya di halaman tanda tangan tercetak kosong.",
       saran="Isi {daftar} di sheet Identitas, misalnya {contoh}.",
       mengapa="Laporan ditandatangani kepala kantor, dengan nama, NIP, jabatan, dan tempat penandatanganannya.",
       bentuk=OnePerCause(daftar="daftar", kunci=True))
def signature_incomplete(hasil: Hasil) -> Iterator[Kena]:
    """Nama kepala, NIP, Jabatan kepala or Tempat is blank, and no row of the report in Penandatangan has it.

    `-` is a statement: not everybody has a NIP. One finding for all of them, at the first.
    """
    laporan = [b for b in hasil.laporan.penandatangan if b.dokumen.nilai == DOK_LAPORAN]
    for field, pengganti in TANDA_TANGAN.items():
        isian = getattr(hasil.identitas, field)
        kolom = IDENTITAS.column(field)
        if isian.kosong and all(getattr(b, pengganti).kosong for b in laporan):
            yield Kena(place(isian, IDENTITAS), {"daftar": kolom.heading, "contoh": kolom.example}, sebab="kosong")


@check("IDN010", Tingkat.PERINGATAN,
       judul="Aturan lain dari yang ditetapkan kabupaten",
       pesan='{isian} tertulis "{nilai}", padahal workbook ini dibuat dengan aturan kabupaten: "{tetap}". Dihitung '
             'dengan "{nilai}".',
       saran='Kembalikan menjadi "{tetap}", kecuali kabupaten memang mengubahnya.',
       mengapa="Capaian kantor yang memakai aturan lain tidak dapat dibandingkan dengan kantor yang lain.")
def rule_differs_from_kabupaten(hasil: Hasil) -> Iterator[Kena]:
    """A rule of Identitas is not the one that the kabupaten fixed when the workbook was made."""
    kabupaten = hasil.regulasi.kabupaten
    for kolom in IDENTITAS.columns:
        tetap = kabupaten.pilih(kolom.choices_of) if kabupaten and kolom.choices_of else None
        isian = getattr(hasil.identitas, kolom.field)
        pilihan = match(kolom.choices_of, isian.nilai, kabupaten) if tetap else None
        if pilihan not in (None, tetap):
            yield Kena(isian, {"isian": kolom.heading, "tetap": tetap}, kolom.heading)


@check("IDN009", Tingkat.KESALAHAN,
       judul="Aturan kabupaten di dalam workbook rusak",
       pesan="Aturan kabupaten yang tersimpan di workbook ini (sheet tersembunyi {nilai}) tidak terbaca lagi; dihitung "
             "dengan pilihan di sheet Identitas, dan skala milik kabupaten tidak dikenal.",
       saran="Minta workbook baru kepada kabupaten, lalu salin isiannya; atau buat dengan toolkit template --dari "
             "berkas ini --aturan berkas aturan kabupaten.",
       mengapa="Tanpa aturan itu kategori capaian dapat berbeda dari kantor lain.")
def rules_of_kabupaten_damaged(hasil: Hasil) -> Iterator[Kena]:
    """The very hidden sheet with the kabupaten's rules holds something else than the template wrote."""
    if hasil.laporan.aturan and hasil.regulasi.kabupaten is None:
        yield Kena(None, nilai=ATURAN)


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
    kode, nama = identitas.kode_wilayah, identitas.nama_perangkat_daerah.nilai or ""
    if not official_code(kode.nilai or "") or locate(kode.nilai or "") is not None:
        return
    if not is_official(kode.nilai or "") and says_kind(nama) and kind_of("", nama).kode == DAERAH:
        return
    sekitar = within(kode.nilai or "")
    dekat = _meant(kode.nilai or "", nama, sekitar)
    wilayah = f"; {dotted(kode.nilai or '')[:5]} adalah {sekitar[0].kabupaten_kota}" if sekitar else ""
    maksud = f" Maksud Anda {dekat.kode} ({dekat.nama})?" if dekat else ""
    contoh = dekat or (sekitar[0] if sekitar else find(IDENTITAS.column("kode_wilayah").example))
    yield Kena(kode, {"wilayah": wilayah, "maksud": maksud, "contoh": contoh.kode if contoh else ""},
               IDENTITAS.column("kode_wilayah").heading)


@check("IDN004", Tingkat.PERINGATAN,
       judul="Nama perangkat daerah tidak sesuai dengan kode wilayah",
       pesan="tertulis {nilai}, tetapi kode wilayah {kode} adalah {nama}, {kabupaten}.{maksud}",
       saran="Perbaiki nama atau kodenya{misal}{jenis}.",
       mengapa=MENGAPA)
def name_differs(hasil: Hasil) -> Iterator[Kena]:
    """Nama perangkat daerah does not hold the list's name for the code, or is of another kind of office."""
    nama, kode = hasil.identitas.nama_perangkat_daerah, hasil.identitas.kode_wilayah.nilai or ""
    letak, milik = locate(kode), whose_code(kode)
    if nama.nilai is None or letak is None or letak.kecamatan is None:
        return
    daftar = letak.kecamatan
    jenis = kind_of("", nama.nilai) if says_kind(nama.nilai) else None
    lain_jenis = jenis if jenis and jenis.kode != milik else None
    if lain_jenis is None and (milik != KECAMATAN or holds_place(nama.nilai, daftar.nama)):
        return
    lain = next((k for k in within(daftar.kode) if plain_place(k.nama) == plain_place(nama.nilai)), None)
    kantor = office_name(daftar) if milik == KECAMATAN else f"sebuah kelurahan di {office_name(daftar)}"
    yield Kena(nama, {"kode": official_code(kode), "nama": kantor, "kabupaten": daftar.kabupaten_kota,
                      "misal": f", misalnya {kantor} dengan kode {daftar.kode}" if milik == KECAMATAN else "",
                      "maksud": f" Kode {lain.nama} adalah {lain.kode}." if lain and not lain_jenis else "",
                      "jenis": f".{code_advice(lain_jenis)}".removesuffix(".") if lain_jenis else ""},
               IDENTITAS.column("nama_perangkat_daerah").heading)


@check("IDN005", Tingkat.PERINGATAN,
       judul="Kabupaten, kota atau provinsi tidak sesuai dengan kode wilayah",
       pesan="{isian} tertulis {nilai}, tetapi kode wilayah {kode} termasuk {daftar}.",
       saran="Perbaiki {isian} menjadi {daftar}, atau perbaiki kode wilayahnya.",
       mengapa=MENGAPA)
def region_differs(hasil: Hasil) -> Iterator[Kena]:
    """Kabupaten/Kota and Provinsi against the code's first digits; a code that the list lacks has its own finding."""
    kode = official_code(hasil.identitas.kode_wilayah.nilai or "")
    sekitar = within(kode) if is_official(kode) else ()
    if not sekitar:
        return
    identitas = hasil.identitas
    for field, isian, daftar in (("kabupaten_kota", identitas.kabupaten_kota, sekitar[0].kabupaten_kota),
                                 ("provinsi", identitas.provinsi, sekitar[0].provinsi)):
        if isian.nilai is not None and not _same_region(isian.nilai, daftar):
            heading = IDENTITAS.column(field).heading
            yield Kena(isian, {"isian": heading, "kode": dotted(kode), "daftar": daftar}, heading)


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
