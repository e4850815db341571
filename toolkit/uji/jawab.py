"""A checklist -> each item with the answer that the workbook gives, and the evidence: how much is there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from toolkit.checks.tools.matching import by_kode
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import BarisIku, BarisPk, BarisRealisasi, BarisRenstra
from toolkit.model.reviu import BagianUji, Butir, ButirTerjawab, DaftarUji, Jawaban
from toolkit.model.sel import Keadaan
from toolkit.model.temuan import Keputusan, Pembandingan, Temuan, Tingkat
from toolkit.schema.input import ANGGARAN, IDENTITAS, IKU, PK, PK_PROGRAM, REALISASI, RENSTRA, RKT
from toolkit.values.kode import kunci

_POKOK = ("nama_perangkat_daerah", "kabupaten_kota", "provinsi", "nama_kepala", "jabatan_kepala", "nip", "alamat",
          "dasar_hukum_organisasi")
"""Fields of Identitas that say who reports."""
_PALING_BANYAK = 6
"""So many places are named; the rest is counted."""


@dataclass(frozen=True)
class Bahan:
    """What evidence is taken from: results, open findings of the item's codes, all comparisons."""

    hasil: Hasil
    temuan: tuple[Temuan, ...]
    angka: tuple[Pembandingan, ...]


@dataclass(frozen=True, slots=True)
class Cakupan:
    """How much is there.

    Attributes:
        apa: words after "3 dari 5"; a whole sentence where `kalimat`. ada: how many.
        kurang: what is missing, with its place. memutuskan: False where it informs the reviewer but answers nothing.
    """

    apa: str
    ada: int
    kurang: tuple[str, ...]
    kalimat: bool = False
    memutuskan: bool = True


Baris = BarisIku | BarisPk | BarisRenstra


def _per_indikator(b: Bahan, apa: str, ada: Callable[[HasilIndikator], bool]) -> Cakupan:
    kurang = [f"indikator {i.kode}" for i in b.hasil.indikator if not ada(i)]
    return Cakupan(f"indikator {apa}", len(b.hasil.indikator) - len(kurang), tuple(kurang))


def _realisasi(b: Bahan, apa: str, ada: Callable[[BarisRealisasi], bool], judul: str) -> Cakupan:
    """Per indicator a fact of its row in Realisasi; `judul` is the column that is missing otherwise."""
    baris = by_kode(b.hasil.laporan.realisasi)
    kurang = []
    for i in b.hasil.indikator:
        r = baris.get(kunci(i.kode))
        if r is None or not ada(r):
            tempat = f"{judul}, {REALISASI.name} baris {r.baris}" if r else f"tidak ada di {REALISASI.name}"
            kurang.append(f"indikator {i.kode} ({tempat})")
    return Cakupan(f"indikator {apa}", len(b.hasil.indikator) - len(kurang), tuple(kurang))


def _identitas(b: Bahan) -> Cakupan:
    kurang = tuple(f"{IDENTITAS.column(nama).heading} di {IDENTITAS.name}" for nama in _POKOK
                   if not getattr(b.hasil.identitas, nama).terisi)
    return Cakupan("data pokok terisi", len(_POKOK) - len(kurang), kurang)


def _lampiran(b: Bahan) -> Cakupan:
    sheet = (RENSTRA.name, IKU.name, RKT.name, PK.name, PK_PROGRAM.name)
    kurang = tuple(f"sheet {nama}" for nama in sheet if nama not in b.hasil.laporan.ada)
    return Cakupan("dokumen yang dilampirkan ada datanya", len(sheet) - len(kurang), kurang)


def _keuangan(b: Bahan) -> Cakupan:
    rinci = [a for a in b.hasil.anggaran if a.rinci]
    if not rinci:
        return Cakupan("rincian anggaran", 0, (f"sheet {ANGGARAN.name}",))
    kurang = tuple(f"{a.kode} ({a.anggaran_isian.sel or ANGGARAN.name})" for a in rinci
                   if a.anggaran is None or a.realisasi is None)
    return Cakupan("rincian anggaran mempunyai anggaran dan realisasi", len(rinci) - len(kurang), kurang)


def _penanggung_jawab(b: Bahan) -> Cakupan:
    baris = by_kode(b.hasil.laporan.iku)
    return _per_indikator(b, f"mempunyai Penanggung Jawab di sheet {IKU.name}", lambda i: (
        (r := baris.get(kunci(i.kode))) is not None and r.penanggung_jawab.terisi))


def _hitung_ulang(b: Bahan) -> Cakupan:
    beda = tuple(str(p.isian.sel) for p in b.angka if p.berbeda)
    return Cakupan("angka yang dilaporkan sama dengan hitungan ulang",
                   sum(p.keputusan is Keputusan.SESUAI for p in b.angka), beda)


def _document(nama: str, rekaman: Callable[[Hasil], Sequence[Baris]]) -> Callable[[Bahan], Cakupan]:
    """Indicators that a document holds, without a finding of the item's codes that names them."""

    def cakupan(b: Bahan) -> Cakupan:
        ada = by_kode(rekaman(b.hasil))
        salah = {kunci(satu.kunci) for t in b.temuan for satu in t.semua if satu.kunci}
        return _per_indikator(b, f"ada di sheet {nama} dengan kata yang sama",
                              lambda i: kunci(i.kode) in ada and kunci(i.kode) not in salah)

    return cakupan


def _nasional(r: BarisRealisasi) -> bool:
    """A national figure, or the statement that there is none."""
    return r.realisasi_nasional.terisi or r.realisasi_nasional.keadaan is Keadaan.TIDAK_TERSEDIA


def _riwayat(b: Bahan, i: HasilIndikator) -> bool:
    return i.riwayat.get(b.hasil.tahun - 1) is not None


def _pembanding(b: Bahan) -> Cakupan:
    nasional = {kode for kode, r in by_kode(b.hasil.laporan.realisasi).items() if _nasional(r)}
    return _per_indikator(b, "mempunyai realisasi tahun lalu, target akhir Renstra, dan angka nasional (atau "
                             "pernyataan tidak tersedia)", lambda i: (
        _riwayat(b, i) and i.target_akhir_renstra is not None and kunci(i.kode) in nasional))


def _efisiensi(b: Bahan) -> Cakupan:
    kurang = tuple(f"sasaran {e.kode}" for e in b.hasil.efisiensi if e.efisiensi is None)
    if not b.hasil.efisiensi:
        kurang = tuple(f"sasaran {s.kode}" for s in b.hasil.sasaran)
    return Cakupan("sasaran dapat dihitung efisiensinya", len(b.hasil.efisiensi) - len(kurang)
                   if b.hasil.efisiensi else 0, kurang)


def _penandatangan(b: Bahan) -> Cakupan:
    """Who is to sign; whether it was signed no workbook shows."""
    nama = b.hasil.identitas.nama_kepala
    teks = f"Penandatangan menurut {IDENTITAS.name}: {nama.nilai}." if nama.terisi else (
        f"Nama kepala di {IDENTITAS.name} belum diisi.")
    return Cakupan(f"{teks} Tanda tangannya tidak terlihat dari berkas ini.", 1, (), kalimat=True, memutuskan=False)


BUKTI: Mapping[str, Callable[[Bahan], Cakupan]] = {
    "identitas": _identitas,
    "target": lambda b: _per_indikator(b, "mempunyai target tahun ini", lambda i: i.target is not None),
    "capaian": lambda b: _per_indikator(b, "mempunyai capaian", lambda i: i.capaian is not None),
    "lampiran": _lampiran,
    "tindak_lanjut": lambda b: _realisasi(b, "mempunyai tindak lanjut", lambda r: r.tindak_lanjut.terisi,
                                          REALISASI.column("tindak_lanjut").heading),
    "keuangan": _keuangan,
    "sumber_data": lambda b: _per_indikator(b, "menyebut sumber datanya", lambda i: bool(i.sumber_data)),
    "penanggung_jawab": _penanggung_jawab,
    "hitung_ulang": _hitung_ulang,
    "sasaran_pk": _document(PK.name, lambda h: h.laporan.pk),
    "indikator_pk": _document(PK.name, lambda h: h.laporan.pk),
    "renstra": _document(RENSTRA.name, lambda h: h.laporan.renstra),
    "indikator_iku": _document(IKU.name, lambda h: h.laporan.iku),
    "pembanding": _pembanding,
    "disusun": lambda b: Cakupan(f"Berkas isian laporan tahun {b.hasil.tahun} ada dan terbaca.", 1, (), kalimat=True),
    "penandatangan": _penandatangan,
    "akhir_renstra": lambda b: _per_indikator(b, "mempunyai tingkat kemajuan terhadap target akhir Renstra",
                                              lambda i: i.tingkat_kemajuan is not None),
    "riwayat": lambda b: _per_indikator(b, "mempunyai realisasi tahun lalu", lambda i: _riwayat(b, i)),
    "nasional": lambda b: _realisasi(b, "mempunyai angka nasional", lambda r: r.realisasi_nasional.terisi,
                                     REALISASI.column("realisasi_nasional").heading),
    "analisis": lambda b: _realisasi(b, "mempunyai analisis dan kendala",
                                     lambda r: r.analisis.terisi and r.kendala.terisi,
                                     f"{REALISASI.column('analisis').heading} atau "
                                     f"{REALISASI.column('kendala').heading}"),
    "efisiensi": _efisiensi,
}
"""Name of the evidence in the checklist's file -> what finds it."""


def answer(daftar: DaftarUji, hasil: Hasil, temuan: tuple[Temuan, ...],
           angka: tuple[Pembandingan, ...]) -> tuple[ButirTerjawab, ...]:
    """Every item of a checklist, in order; what only the reviewer can know has no answer."""
    return tuple(_answered(bagian, butir, hasil, temuan, angka) for bagian in daftar.bagian for butir in bagian.butir)


def _answered(bagian: BagianUji, butir: Butir, hasil: Hasil, temuan: tuple[Temuan, ...],
              angka: tuple[Pembandingan, ...]) -> ButirTerjawab:
    milik = tuple(t for t in temuan if t.kode in butir.temuan and t.tingkat is not Tingkat.INFO and not t.diterima)
    if not butir.bukti:
        return ButirTerjawab(bagian, butir, None, "")
    cakupan = BUKTI[butir.bukti](Bahan(hasil, milik, angka))
    return ButirTerjawab(bagian, butir, _verdict(cakupan, ada_temuan=bool(milik)), _words(cakupan, milik))


def _verdict(cakupan: Cakupan, *, ada_temuan: bool) -> Jawaban | None:
    """All there: Ya, or Sebagian where a finding speaks against it; none there: Tidak; nothing that decides: None."""
    if not cakupan.memutuskan:
        return None
    if not cakupan.ada:
        return Jawaban.TIDAK if cakupan.kurang else None
    return Jawaban.SEBAGIAN if cakupan.kurang or ada_temuan else Jawaban.YA


def _words(cakupan: Cakupan, temuan: tuple[Temuan, ...]) -> str:
    if cakupan.kalimat:
        return cakupan.apa
    jumlah = cakupan.ada + len(cakupan.kurang)
    if not jumlah:
        return f"Tidak ada {cakupan.apa} yang dapat dilihat dari berkas."
    teks = f"{cakupan.ada} dari {jumlah} {cakupan.apa}."
    if cakupan.kurang:
        teks += f" Belum: {_listed(cakupan.kurang)}."
    if temuan:
        teks += f" Temuan: {_listed(tuple(f'{t.kode} ({t.sel or t.sheet})' for t in temuan))}."
    return teks


def _listed(isi: tuple[str, ...]) -> str:
    sisa = len(isi) - _PALING_BANYAK
    return ", ".join(isi[:_PALING_BANYAK]) + (f", dan {sisa} lain" if sisa > 0 else "")
