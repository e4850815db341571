"""What a report must hold and lacks, as far as no other finding names the cause.

PermenPANRB 53/2014 wants seven points in Bab III. 1 target against realisasi: HIT001, REA001. 2 years before: LKP001. 3
end of the Renstra: LKP002. 4 national figure: LKP003. 5 causes and what was done: LKP004, LKP005. 6 efisiensi and 7
supporting programs: LKP006, ANG010, KEG008.
"""

from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.checks.tools.matching import by_kode, indikator_by_kode, rows_of_indikator
from toolkit.checks.tools.measures import find_years
from toolkit.checks.tools.shapes import OnePerCause, Tinjau, cell_of_indikator, each_indikator, place
from toolkit.model.asal import Sebab
from toolkit.model.hasil import Hasil
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import JenisDokumen, Tingkatan
from toolkit.model.sel import Isian, Keadaan
from toolkit.model.temuan import Tingkat
from toolkit.rules.capaian import SERATUS
from toolkit.rules.skala import DESIMAL_TAMPIL
from toolkit.schema.input import ANGGARAN, IKU, KEGIATAN, NASKAH, REALISASI, RENSTRA
from toolkit.schema.pelengkap import BAGIAN_PENGGANTI, BAGIAN_TAMBAHAN
from toolkit.values.angka import bulat
from toolkit.values.angka_tertulis import tidak_tersedia
from toolkit.values.kode import daftar_kode, is_prefix, kunci

MENGAPA = "Bab III laporan kinerja wajib memuat {} (PermenPANRB 53/2014, Lampiran II)."
KENDALA_KANTOR, LANGKAH_KANTOR = "Kendala", "Langkah"
"""Passages of Naskah whose Bagian ends so speak of the whole office."""


@check("LKP001", Tingkat.PERINGATAN, akhir_tahun=True,
       judul="Realisasi tahun sebelumnya belum diisi",
       pesan="realisasi tahun {tahun} {indikator} belum diisi, sehingga tidak ada perbandingan dengan tahun lalu.",
       saran="Isi kolom Realisasi {tahun} menurut laporan tahun itu; tulis - bila datanya memang tidak ada.",
       mengapa=MENGAPA.format("perbandingan realisasi dan capaian tahun ini dengan tahun lalu dan beberapa tahun "
                              "terakhir"),
       bentuk=each_indikator(REALISASI))
def history_blank(hasil: Hasil) -> Iterator[Tinjau]:
    """Realisasi of the year before is blank; `-` is a statement."""
    lalu = hasil.tahun - 1
    if hasil.laporan.tahun_keliru:
        return iter(())
    return (cell_of_indikator(i.kode, isian, REALISASI, salah=isian.kosong, tahun=lalu)
            for i, b in rows_of_indikator(hasil) for isian in [b.riwayat.get(lalu, Isian())])


@check("LKP002", Tingkat.PERINGATAN,
       judul="Target akhir Renstra belum diisi",
       pesan="target tahun {tahun} {indikator} belum diisi, sehingga tingkat kemajuannya tidak dapat dihitung.",
       saran="Isi kolom Target {tahun} di sheet Renstra menurut dokumen Renstra.",
       mengapa=MENGAPA.format("perbandingan realisasi sampai tahun ini dengan target jangka menengah di dokumen "
                              "perencanaan"),
       bentuk=each_indikator(RENSTRA))
def end_target_blank(hasil: Hasil) -> Iterator[Tinjau]:
    """The Renstra's target of its last year is blank; without any target at all HIT001 has said so.

    Where the columns of targets end in another year than Identitas says, IDN008 has said so.
    """
    akhir, renstra = hasil.laporan.tahun_akhir, by_kode(hasil.laporan.renstra)
    if (tahun := find_years(hasil)) and tahun[-1] != akhir:
        return
    for i in hasil.indikator:
        if kunci(i.kode) in renstra and i.sebab is not Sebab.TARGET_TIDAK_ADA:
            isian = renstra[kunci(i.kode)].target.get(akhir, Isian())
            yield cell_of_indikator(i.kode, isian, RENSTRA, salah=isian.kosong, tahun=akhir)


@check("LKP003", Tingkat.INFO, akhir_tahun=True,
       judul="Realisasi nasional belum diisi",
       pesan="realisasi nasional {indikator} tidak diisi; di laporan tercetak bahwa datanya tidak tersedia.",
       saran="Isi Realisasi Nasional beserta sumbernya; tulis - bila datanya memang tidak ada.",
       mengapa=MENGAPA.format("perbandingan dengan standar nasional, jika ada"),
       bentuk=each_indikator(REALISASI))
def national_blank(hasil: Hasil) -> Iterator[Tinjau]:
    """Neither a national figure nor a statement that there is none."""
    return (cell_of_indikator(i.kode, b.realisasi_nasional, REALISASI,
                         salah=b.realisasi_nasional.kosong and b.keterangan_nasional.kosong)
            for i, b in rows_of_indikator(hasil))


@check("LKP004", Tingkat.PERINGATAN, akhir_tahun=True,
       judul="Analisis capaian belum diisi",
       pesan="Analisis {indikator} belum diisi.",
       saran="Tulis di kolom Analisis apa yang menyebabkan capaiannya, misalnya: pendampingan penyusunan laporan "
             "desa berjalan setiap bulan.",
       mengapa=MENGAPA.format("analisis penyebab keberhasilan atau kegagalan"),
       bentuk=each_indikator(REALISASI))
def analysis_blank(hasil: Hasil) -> Iterator[Tinjau]:
    """Analisis of an indicator is blank or only a dash."""
    return (cell_of_indikator(i.kode, b.analisis, REALISASI, salah=_says_nothing(b.analisis))
            for i, b in rows_of_indikator(hasil))


@check("LKP005", Tingkat.PERINGATAN,
       judul="Kendala atau tindak lanjut belum diisi",
       pesan="{indikator} belum mencapai target (capaian {capaian} persen), tetapi {kolom} belum diisi.",
       saran="Isi {kolom}, misalnya: {contoh} Tulis - bila tidak ada.",
       mengapa=MENGAPA.format("analisis penyebab kegagalan serta alternatif solusi yang telah dilakukan"))
def remedy_blank(hasil: Hasil) -> Iterator[Kena]:
    """An indicator below its target without Kendala or Tindak Lanjut, where Naskah tells neither for the office."""
    naskah = {(b.bagian.nilai or "").split()[-1] for b in hasil.laporan.naskah if b.bagian.nilai and b.isi.terisi}
    for i, b in rows_of_indikator(hasil):
        if i.capaian is None or bulat(i.capaian, DESIMAL_TAMPIL) >= SERATUS or _says_nothing(b.analisis):
            continue
        for field, kantor in (("kendala", KENDALA_KANTOR), ("tindak_lanjut", LANGKAH_KANTOR)):
            isian: Isian[str] = getattr(b, field)
            if isian.kosong and kantor not in naskah:
                kolom = REALISASI.column(field)
                yield Kena(place(isian, REALISASI), {
                    "indikator": f"Indikator {i.kode}", "kolom": kolom.heading, "contoh": kolom.example,
                    "capaian": f"{bulat(i.capaian, DESIMAL_TAMPIL):f}".replace(".", ",")}, f"{i.kode} {kolom.heading}")
                break


@check("LKP006", Tingkat.PERINGATAN,
       judul="Anggaran tidak dikaitkan ke sasaran",
       pesan="tidak satu baris pun menyebut {kolom}, sehingga anggaran per sasaran dan efisiensi tidak dapat dihitung.",
       saran="Isi {kolom} di baris program atau kegiatan dengan nomor sasaran yang didukungnya, misalnya 1.",
       mengapa=MENGAPA.format("analisis efisiensi penggunaan sumber daya dan program yang menunjang capaian"))
def budget_serves_nothing(hasil: Hasil) -> Iterator[Kena]:
    """Anggaran is filled and no row says which sasaran it serves; an unknown code is the reader's finding."""
    baris = hasil.laporan.anggaran
    if baris and hasil.sasaran and all(b.kode_sasaran.nilai is None for b in baris):
        yield Kena(ANGGARAN.name, {"kolom": ANGGARAN.column("kode_sasaran").heading}, "semua")


@check("LKP007", Tingkat.INFO, akhir_tahun=True,
       judul="Bagian laporan yang tidak dicetak",
       pesan="belum ada tulisan untuk Bagian {daftar}, sehingga bagian itu tidak dicetak di laporan Word.",
       saran="Tulis di sheet Naskah dengan Bagian itu; bila tidak diperlukan, biarkan.",
       mengapa="Bagian tanpa isi ditinggalkan beserta judulnya, bukan dicetak sebagai tempat kosong; pembuat laporan "
               "perlu tahu bagian mana.")
def passages_left_out(hasil: Hasil) -> Iterator[Kena]:
    """Bagian of Naskah that fill a place of their own and hold nothing, where the sheet holds anything at all.

    Without any record the reader's info names the whole sheet. Sheet Pegawai stands for its Bagian, and the decree's
    are asked for where IKU is filled.
    """
    laporan = hasil.laporan
    ada = {b.bagian.nilai for b in laporan.naskah if b.isi.terisi}
    lain = {*BAGIAN_PENGGANTI, *BAGIAN_TAMBAHAN, *(["Pegawai"] if laporan.pegawai else [])}
    kurang = [nama for nama in NASKAH.column("bagian").choices if nama not in {*ada, *lain}
              and (laporan.iku or not nama.startswith(JenisDokumen.SK_IKU.value))]
    if ada and kurang:
        yield Kena(NASKAH.name, {"daftar": ", ".join(kurang)}, "semua")


def _says_nothing(isian: Isian[str]) -> bool:
    return isian.keadaan is Keadaan.KOSONG or tidak_tersedia(isian.nilai or "x")


@check("KEG008", Tingkat.PERINGATAN, akhir_tahun=True,
       judul="Sub kegiatan tanpa keluaran",
       pesan="{kode} {uraian} mendukung sasaran {sasaran}, tetapi tidak mempunyai baris di sheet {sheet}.",
       saran="Tambahkan keluarannya di sheet {sheet} dengan Kode {kode}, misalnya 12 Dokumen.",
       mengapa="Laporan harus menunjukkan program dan kegiatan yang menunjang capaian sasaran (PermenPANRB 53/2014, "
               "Bab III); anggaran tanpa keluaran tidak menunjukkannya.")
def sub_kegiatan_without_output(hasil: Hasil) -> Iterator[Kena]:
    """A budget row of the lowest level that serves a sasaran has no output in Kegiatan, where that sheet is filled."""
    return (Kena(place(a.anggaran_isian, ANGGARAN),
                 {"kode": a.kode, "uraian": a.uraian, "sasaran": a.sasaran, "sheet": KEGIATAN.name},
                 a.kode)
            for a in _without_output(hasil) if a.sasaran is not None)


@check("KEG009", Tingkat.INFO, akhir_tahun=True,
       judul="Sub kegiatan penunjang tanpa keluaran",
       pesan="{banyak} sub kegiatan yang tidak dikaitkan ke sasaran belum mempunyai keluaran di sheet ini: {daftar}.",
       saran="Tambahkan keluarannya bila dilaporkan, misalnya 12 Bulan; bila tidak, biarkan.",
       mengapa="Kegiatan penunjang kantor biasanya tidak dibahas per sasaran, tetapi DPA memuat keluarannya.",
       bentuk=OnePerCause(daftar="daftar", kunci=True))
def supporting_without_output(hasil: Hasil) -> Iterator[Kena]:
    """As KEG008, for rows that serve no sasaran: one note for the sheet."""
    return (Kena(KEGIATAN.name, {"daftar": a.kode or a.uraian}, sebab="tanpa sasaran")
            for a in _without_output(hasil) if a.sasaran is None)


@check("ANG010", Tingkat.PERINGATAN,
       judul="Sasaran tanpa anggaran",
       pesan="tidak ada baris Anggaran yang dikaitkan ke sasaran {kode} ({uraian}), sehingga efisiensinya tidak dapat "
             "dihitung.",
       saran="Isi {kolom} dengan {kode} di baris program atau kegiatan yang mendukungnya.",
       mengapa="Laporan harus menganalisis efisiensi penggunaan sumber daya dan program yang menunjang setiap sasaran "
               "(PermenPANRB 53/2014, Bab III).")
def sasaran_without_money(hasil: Hasil) -> Iterator[Kena]:
    """A sasaran that no budget row serves, while others have theirs; a code of no sasaran may be meant for it."""
    dilayani = {kode for a in hasil.anggaran for kode in (a.sasaran, *a.bersama) if kode}
    dikenal = {kunci(s.kode) for s in hasil.sasaran}
    tersesat = any(kunci(kode) not in dikenal for b in hasil.laporan.anggaran
                   for kode in daftar_kode(b.kode_sasaran.nilai or ""))
    if not dilayani or tersesat:
        return
    for s in hasil.sasaran:
        if s.kode not in dilayani:
            yield Kena(ANGGARAN.name, {"kode": s.kode, "uraian": s.uraian,
                                       "kolom": ANGGARAN.column("kode_sasaran").heading}, s.kode)


@check("IKU003", Tingkat.PERINGATAN,
       judul="Formulasi atau sumber data IKU belum diisi",
       pesan="{kolom} {indikator} belum diisi di sheet IKU.",
       saran="Isi {kolom}, misalnya {contoh}.",
       mengapa="IKU ditetapkan dengan formulasi dan sumber datanya supaya capaiannya dapat diuji.",
       bentuk=each_indikator(IKU))
def iku_incomplete(hasil: Hasil) -> Iterator[Tinjau]:
    """Formulasi, and Sumber Data where Realisasi names none either; a column that is blank throughout once."""
    dikenal, realisasi = indikator_by_kode(hasil), by_kode(hasil.laporan.realisasi)
    bersumber = {kode for kode, b in realisasi.items() if b.sumber_data.terisi}
    for field in ("formulasi", "sumber_data"):
        kolom = IKU.column(field)
        for b in hasil.laporan.iku:
            if b.kode.nilai and (kode := kunci(b.kode.nilai)) in dikenal:
                isian: Isian[str] = getattr(b, field)
                yield cell_of_indikator(b.kode.nilai, isian, IKU, kolom=kolom.heading, contoh=kolom.example,
                                        salah=isian.kosong and not (field == "sumber_data" and kode in bersumber))


def _without_output(hasil: Hasil) -> Iterator[HasilAnggaran]:
    """Lowest rows that neither they nor their kegiatan have an output; none where a code in Kegiatan points nowhere.

    A row that a change of the budget left with nothing has nothing to put out.
    """
    ada = {kunci(a.kode) for a in hasil.anggaran_kode}
    berkeluaran = {b.kode.nilai for b in hasil.laporan.kegiatan if b.kode.nilai}
    if not berkeluaran or any(kunci(k) not in ada for k in berkeluaran):
        return
    tingkat = {kunci(a.kode): a.tingkat for a in hasil.anggaran_kode}
    for a in hasil.anggaran_kode:
        tanpa_uang = a.anggaran == 0 and not a.realisasi
        if a.rinci and a.tingkat is not Tingkatan.PROGRAM and not tanpa_uang and not any(
                kunci(k) == kunci(a.kode) or (tingkat[kunci(k)] is Tingkatan.KEGIATAN and is_prefix(k, a.kode))
                for k in berkeluaran):
            yield a
