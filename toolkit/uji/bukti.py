"""What a workbook shows for an item of a checklist: how much is filled in, or can be computed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from toolkit.checks.tools.matching import by_kode
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import BarisRealisasi
from toolkit.model.reviu import ANGKA, NamaDibandingkan
from toolkit.model.sel import Isian, Keadaan
from toolkit.model.temuan import Keputusan, Pembandingan
from toolkit.schema.input import ANGGARAN, IDENTITAS, IKU, PK, PK_PROGRAM, REALISASI, RENSTRA, RKT
from toolkit.values.kode import kunci

_POKOK = ("nama_perangkat_daerah", "kabupaten_kota", "provinsi", "nama_kepala", "jabatan_kepala", "nip", "alamat",
          "dasar_hukum_organisasi")
"""Fields of Identitas that say who reports."""
_SEBUTAN = 4
"""So many of what is missing are named; the rest is counted."""


@dataclass(frozen=True)
class Bahan:
    """What evidence is taken from: the results, every reported figure beside the computed one, the names compared."""

    hasil: Hasil
    angka: tuple[Pembandingan, ...]
    nama: tuple[NamaDibandingkan, ...]


@dataclass(frozen=True, slots=True)
class Cakupan:
    """How much is there.

    Attributes:
        ada: how many. kurang: what is missing, each by its name. kalimat: says so, the evidence as it is printed.
        memutuskan: False where it informs the reviewer but answers nothing.
    """

    ada: int
    kurang: tuple[str, ...]
    kalimat: str
    memutuskan: bool = True


def counted(apa: str, ada: int, kurang: tuple[str, ...], sebutan: str = "Belum:") -> Cakupan:
    """`3 dari 5 indikator: target tahun ini terisi.` and what is missing."""
    jumlah = ada + len(kurang)
    if not jumlah:
        return Cakupan(0, (), f"Tidak ada {apa.partition(':')[0]} yang dapat dilihat dari berkas.")
    teks = f"{ada} dari {jumlah} {apa}."
    return Cakupan(ada, kurang, f"{teks} {sebutan} {listed(kurang)}." if kurang else teks)


def listed(isi: tuple[str, ...]) -> str:
    """The first of them by name, the others counted.

    >>> listed(("a", "b", "c", "d", "e", "f"))
    'a, b, c, d, dan 2 lain'
    """
    sisa = len(isi) - _SEBUTAN
    return ", ".join(isi[:_SEBUTAN]) + (f", dan {sisa} lain" if sisa > 0 else "")


def _per_indikator(b: Bahan, apa: str, ada: Callable[[HasilIndikator], bool]) -> Cakupan:
    kurang = tuple(f'"{i.uraian}"' for i in b.hasil.indikator if not ada(i))
    return counted(f"indikator: {apa}", len(b.hasil.indikator) - len(kurang), kurang)


def _realisasi(b: Bahan, apa: str, ada: Callable[[BarisRealisasi], bool]) -> Cakupan:
    """Per indicator a fact of its row in Realisasi."""
    baris = by_kode(b.hasil.laporan.realisasi)
    return _per_indikator(b, apa, lambda i: (r := baris.get(kunci(i.kode))) is not None and ada(r))


def _identitas(b: Bahan) -> Cakupan:
    kurang = tuple(IDENTITAS.column(nama).heading for nama in _POKOK if not getattr(b.hasil.identitas, nama).terisi)
    return counted("data pokok perangkat daerah terisi", len(_POKOK) - len(kurang), kurang)


def _lampiran(b: Bahan) -> Cakupan:
    sheet = (RENSTRA.name, IKU.name, RKT.name, PK.name, PK_PROGRAM.name)
    kurang = tuple(nama for nama in sheet if nama not in b.hasil.laporan.ada)
    return counted("dokumen perencanaan terisi", len(sheet) - len(kurang), kurang)


def _keuangan(b: Bahan) -> Cakupan:
    rinci = [a for a in b.hasil.anggaran if a.rinci]
    if not rinci:
        return Cakupan(0, (ANGGARAN.name,), "Rincian anggaran dan realisasinya belum terisi.")
    kurang = tuple(a.uraian for a in rinci if a.anggaran is None or a.realisasi is None)
    return counted("rincian anggaran: anggaran dan realisasi terisi", len(rinci) - len(kurang), kurang)


def _penanggung_jawab(b: Bahan) -> Cakupan:
    baris = by_kode(b.hasil.laporan.iku)
    return _per_indikator(b, f"{IKU.column('penanggung_jawab').heading} di IKU terisi", lambda i: (
        (r := baris.get(kunci(i.kode))) is not None and r.penanggung_jawab.terisi))


def _hitung_ulang(b: Bahan) -> Cakupan:
    """Of the figures that can be recomputed, those that agree; the others by their numbers in sheet Angka."""
    beda = tuple(str(n) for n, p in enumerate(b.angka, 1) if p.berbeda)
    cakupan = counted("angka yang dilaporkan sama dengan hitungan ulang",
                      sum(p.keputusan is Keputusan.SESUAI for p in b.angka), beda, f"Berbeda: sheet {ANGKA} nomor")
    tanpa = sum(p.keputusan is Keputusan.TANPA_PEMBANDING for p in b.angka)
    tambahan = f" Tanpa pembanding: {tanpa}." if tanpa else ""
    return Cakupan(cakupan.ada, beda, f"{cakupan.kalimat}{tambahan}")


def _nasional(r: BarisRealisasi) -> bool:
    """A national figure, or the statement that there is none."""
    return r.realisasi_nasional.terisi or r.realisasi_nasional.keadaan is Keadaan.TIDAK_TERSEDIA


def _riwayat(b: Bahan, i: HasilIndikator) -> bool:
    """Last year's realisasi, a number or a letter."""
    return i.riwayat_isian.get(b.hasil.tahun - 1, Isian()).terisi


def _pembanding(b: Bahan) -> Cakupan:
    nasional = {kode for kode, r in by_kode(b.hasil.laporan.realisasi).items() if _nasional(r)}
    return _per_indikator(
        b, "realisasi tahun lalu, target akhir Renstra, dan angka nasional (atau tanda tidak tersedia) terisi",
        lambda i: _riwayat(b, i) and i.target_akhir_renstra is not None and kunci(i.kode) in nasional)


def _efisiensi(b: Bahan) -> Cakupan:
    bisa = {e.kode for e in b.hasil.efisiensi if e.efisiensi is not None}
    kurang = tuple(f'"{s.uraian}"' for s in b.hasil.sasaran if s.kode not in bisa)
    return counted("sasaran: efisiensi dapat dihitung", len(b.hasil.sasaran) - len(kurang), kurang)


def _disusun(b: Bahan) -> Cakupan:
    """A data file is not the report."""
    return Cakupan(1, (), f"Data laporan tahun {b.hasil.tahun} terisi. Dokumen laporannya tidak terlihat dari berkas "
                          "ini.", memutuskan=False)


def _penandatangan(b: Bahan) -> Cakupan:
    """Who is to sign; whether it was signed no workbook shows."""
    nama = b.hasil.identitas.nama_kepala.nilai
    teks = f"Nama penanda tangan terisi: {nama}" if nama else "Nama kepala belum diisi"
    return Cakupan(1, (), f"{teks.rstrip('.')}. Tanda tangannya tidak terlihat dari berkas ini.", memutuskan=False)


@dataclass(frozen=True, slots=True)
class Bukti:
    """A kind of evidence: what finds it, and where in the file it stands."""

    cari: Callable[[Bahan], Cakupan]
    letak: str


def _heading(field: str) -> str:
    return REALISASI.column(field).heading


BUKTI: Mapping[str, Bukti] = {
    "identitas": Bukti(_identitas, IDENTITAS.name),
    "target": Bukti(lambda b: _per_indikator(b, "target tahun ini terisi", lambda i: i.target is not None),
                    f"{PK.name}, {RKT.name}, atau {RENSTRA.name}"),
    "capaian": Bukti(lambda b: _per_indikator(b, "capaian dapat dihitung", lambda i: i.capaian is not None),
                     REALISASI.name),
    "lampiran": Bukti(_lampiran, f"{RENSTRA.name}, {IKU.name}, {RKT.name}, {PK.name}, {PK_PROGRAM.name}"),
    "tindak_lanjut": Bukti(lambda b: _realisasi(b, f"{_heading('tindak_lanjut')} terisi",
                                                lambda r: r.tindak_lanjut.terisi), REALISASI.name),
    "keuangan": Bukti(_keuangan, ANGGARAN.name),
    "sumber_data": Bukti(lambda b: _per_indikator(b, "Sumber Data terisi", lambda i: bool(i.sumber_data)), IKU.name),
    "penanggung_jawab": Bukti(_penanggung_jawab, IKU.name),
    "hitung_ulang": Bukti(_hitung_ulang, ""),
    "pembanding": Bukti(_pembanding, f"{REALISASI.name}, {RENSTRA.name}"),
    "disusun": Bukti(_disusun, ""),
    "penandatangan": Bukti(_penandatangan, ""),
    "akhir_renstra": Bukti(lambda b: _per_indikator(b, "tingkat kemajuan terhadap target akhir Renstra dapat dihitung",
                                                    lambda i: i.tingkat_kemajuan is not None),
                           f"{REALISASI.name}, {RENSTRA.name}"),
    "riwayat": Bukti(lambda b: _per_indikator(b, "realisasi tahun lalu terisi", lambda i: _riwayat(b, i)),
                     REALISASI.name),
    "nasional": Bukti(lambda b: _realisasi(b, f"{_heading('realisasi_nasional')} terisi",
                                           lambda r: r.realisasi_nasional.terisi), REALISASI.name),
    "analisis": Bukti(lambda b: _realisasi(b, f"{_heading('analisis')} dan {_heading('kendala')} terisi",
                                           lambda r: r.analisis.terisi and r.kendala.terisi), REALISASI.name),
    "efisiensi": Bukti(_efisiensi, f"{REALISASI.name}, {ANGGARAN.name}"),
}
"""Name of the evidence in the checklist's file -> what finds it."""
