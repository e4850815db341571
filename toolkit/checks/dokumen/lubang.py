"""What a sheet must hold and does not: outputs of a sub kegiatan, money of a sasaran, how an indicator is measured."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.tools.lookup import by_kode, indikator_by_kode
from toolkit.checks.tools.once_or_each import Kosong, once_or_each
from toolkit.model.hasil import Hasil, HasilAnggaran
from toolkit.model.laporan import Tingkatan
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import ANGGARAN, IKU, KEGIATAN
from toolkit.values.kode import is_prefix, kunci


@check("KEG008", Tingkat.PERINGATAN,
       judul="Sub kegiatan tanpa keluaran",
       pesan="{kode} {uraian} mendukung sasaran {sasaran}, tetapi tidak mempunyai baris di sheet {sheet}.",
       saran="Tambahkan keluarannya di sheet {sheet} dengan Kode {kode}, misalnya 12 Dokumen.",
       mengapa="Laporan harus menunjukkan program dan kegiatan yang menunjang capaian sasaran (PermenPANRB 53/2014, "
               "Bab III); anggaran tanpa keluaran tidak menunjukkannya.")
def sub_kegiatan_without_output(hasil: Hasil) -> Iterator[Kena]:
    """A budget row of the lowest level that serves a sasaran has no output in Kegiatan, where that sheet is filled."""
    for a in _without_output(hasil):
        if a.sasaran is not None:
            yield Kena(_place(a), {"kode": a.kode, "uraian": a.uraian, "sasaran": a.sasaran, "sheet": KEGIATAN.name},
                       a.kode)


@check("KEG009", Tingkat.INFO,
       judul="Sub kegiatan penunjang tanpa keluaran",
       pesan="{banyak} sub kegiatan yang tidak dikaitkan ke sasaran belum mempunyai keluaran di sheet ini: {daftar}.",
       saran="Tambahkan keluarannya bila dilaporkan, misalnya 12 Bulan; bila tidak, biarkan.",
       mengapa="Kegiatan penunjang kantor biasanya tidak dibahas per sasaran, tetapi DPA memuat keluarannya.")
def supporting_without_output(hasil: Hasil) -> Iterator[Kena]:
    """As KEG008, for rows that serve no sasaran: one note for the sheet."""
    tanpa = [a for a in _without_output(hasil) if a.sasaran is None]
    if tanpa:
        kode = ", ".join(a.kode for a in tanpa)
        yield Kena(KEGIATAN.name, {"banyak": len(tanpa), "daftar": kode}, kode)


@check("ANG010", Tingkat.PERINGATAN,
       judul="Sasaran tanpa anggaran",
       pesan="tidak ada baris Anggaran yang dikaitkan ke sasaran {kode} ({uraian}), sehingga efisiensinya tidak dapat "
             "dihitung.",
       saran="Isi {kolom} dengan {kode} di baris program atau kegiatan yang mendukungnya.",
       mengapa="Laporan harus menganalisis efisiensi penggunaan sumber daya dan program yang menunjang setiap sasaran "
               "(PermenPANRB 53/2014, Bab III).")
def sasaran_without_money(hasil: Hasil) -> Iterator[Kena]:
    """A sasaran that no budget row serves, while others have theirs; a code of no sasaran may be meant for it."""
    dilayani = {a.sasaran for a in hasil.anggaran if a.sasaran}
    dikenal = {kunci(s.kode) for s in hasil.sasaran}
    tersesat = any(b.kode_sasaran.nilai and kunci(b.kode_sasaran.nilai) not in dikenal for b in hasil.laporan.anggaran)
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
       mengapa="IKU ditetapkan dengan formulasi dan sumber datanya supaya capaiannya dapat diuji.")
def iku_incomplete(hasil: Hasil) -> Iterator[Kena]:
    """Formulasi, and Sumber Data where Realisasi names none either; a column that is blank throughout once."""
    dikenal = indikator_by_kode(hasil)
    baris = [(b.kode.nilai or "", b) for b in hasil.laporan.iku if b.kode.nilai and kunci(b.kode.nilai) in dikenal]
    sumber = by_kode(hasil.laporan.realisasi)
    formulasi = [Kosong(kode, b.formulasi) for kode, b in baris if b.formulasi.kosong]
    tanpa_sumber = [Kosong(kode, b.sumber_data) for kode, b in baris
                    if b.sumber_data.kosong and not _named(sumber.get(kunci(kode)))]
    for field, kosong in (("formulasi", formulasi), ("sumber_data", tanpa_sumber)):
        kolom = IKU.column(field)
        yield from once_or_each(IKU.name, kosong, len(baris), {"kolom": kolom.heading, "contoh": kolom.example})


def _named(baris: object) -> bool:
    isian = getattr(baris, "sumber_data", None)
    return isinstance(isian, Isian) and isian.terisi


def _without_output(hasil: Hasil) -> Iterator[HasilAnggaran]:
    """Lowest rows that neither they nor their kegiatan have an output; none where a code in Kegiatan points nowhere."""
    ada = {kunci(a.kode) for a in hasil.anggaran}
    berkeluaran = {b.kode.nilai for b in hasil.laporan.kegiatan if b.kode.nilai}
    if not berkeluaran or any(kunci(k) not in ada for k in berkeluaran):
        return
    tingkat = {kunci(a.kode): a.tingkat for a in hasil.anggaran}
    for a in hasil.anggaran:
        if a.rinci and a.tingkat is not Tingkatan.PROGRAM and not any(
                kunci(k) == kunci(a.kode) or (tingkat[kunci(k)] is Tingkatan.KEGIATAN and is_prefix(k, a.kode))
                for k in berkeluaran):
            yield a


def _place(a: HasilAnggaran) -> Isian[Decimal] | str:
    return a.anggaran_isian if a.anggaran_isian.sel else ANGGARAN.name
