"""Notes below the tables: which rules decided them, and where the finding is for what stays blank."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from toolkit.model.asal import AsalRealisasi
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import Arah
from toolkit.model.regulasi import Kelas, Regulasi
from toolkit.model.sel import Isian, Sel
from toolkit.model.temuan import Temuan, Tingkat
from toolkit.rumus.text import words
from toolkit.tabel.belum import Belum
from toolkit.values.angka import bulat, format_angka, format_persen, format_singkat

MILIK = ("Sheet ini dibuat ulang setiap kali toolkit dijalankan; salin dulu sheet ini bila ingin mengubah isinya.")
NASIONAL_TIDAK_ADA = "* data realisasi nasional tidak tersedia"
PERINGKAT = "Target berupa predikat: dibandingkan menurut urutan predikatnya."
RENTANG = (f"Target berupa rentang: di dalamnya capaian {format_persen(100)}; di luarnya dihitung terhadap batas "
           "terdekat.")
_STATUS = {"sementara": "Realisasi anggaran adalah data sementara dan belum diaudit oleh BPK.",
           "sudah diaudit": "Realisasi anggaran sudah diaudit oleh BPK."}
_BERAT = {t: n for n, t in enumerate(Tingkat)}
_Bernomor = tuple[int, Temuan]
"""A finding with its number in sheet Temuan; one that was gathered has the number of the one that speaks for it."""
_PENUH, _RINCI = Decimal(100), 6
_SURVEI = frozenset({"REA004", "REA031"})
"""The findings of a typed realisasi that is not the survey's value."""
_PENJELASAN = frozenset({"KEG031", "KEG032"})
"""The findings of a Penjelasan that names another sub kegiatan or kegiatan than the block that it is printed in."""
_DISEBUT = 5
"""So many rows that leave a sum blank are named below a table."""


def batas_kelas(kelas: Kelas, di_atas: Kelas | None) -> str:
    """The range of a class in words; `di_atas`: the next better class, None for the best."""
    if kelas.lebih_dari is not None:
        return f"lebih dari {format_persen(kelas.lebih_dari)}"
    ujung = kelas.sampai
    if kelas.dari is not None:
        if ujung is None and di_atas is not None:
            ujung = di_atas.lebih_dari
        if ujung is not None:
            return f"{format_persen(kelas.dari)} s/d {format_persen(ujung)}"
        akhir = f" sampai di bawah {format_persen(di_atas.dari)}" if di_atas and di_atas.dari is not None else ""
        return f"mulai {format_persen(kelas.dari)}{akhir}"
    if di_atas is None:
        return "semua nilai"
    if di_atas.dari is not None:
        return f"kurang dari {format_persen(di_atas.dari)}"
    return f"sampai dengan {format_persen(di_atas.lebih_dari)}" if di_atas.lebih_dari is not None else "selain itu"


def catatan_skala(regulasi: Regulasi) -> str:
    """The rating scale in one line, best class first, with its name."""
    kelas = regulasi.skala.kelas
    isi = "; ".join(f"{batas_kelas(k, kelas[n - 1] if n else None)} {k.nama}" for n, k in enumerate(kelas))
    sebutan = f" ({regulasi.skala.sebutan})" if regulasi.skala.sebutan else ""
    return f"Skala capaian{sebutan}: {isi}."


def catatan_batas(regulasi: Regulasi) -> str:
    """The upper limit of capaian."""
    return ("Capaian tidak dibatasi (tanpa batas atas)." if regulasi.batas is None
            else f"Capaian dibatasi paling tinggi {format_persen(regulasi.batas)}.")


def catatan_arah(indikator: Iterable[HasilIndikator], regulasi: Regulasi) -> tuple[str, ...]:
    """The formula of each direction that these indicators have."""
    ada = {i.arah for i in indikator} or {Arah.POSITIF}
    return tuple(f"Capaian indikator {arah.value.lower()} = {words(regulasi.rumus_capaian(arah).rumus)}."
                 for arah in Arah if arah in ada)


def catatan_rumus(indikator: Iterable[HasilIndikator], regulasi: Regulasi) -> tuple[str, ...]:
    """The formulas that these indicators were computed with."""
    ini = tuple(indikator)
    semua = ((any(i.rentang for i in ini), RENTANG),
             (any(i.capaian is not None and i.capaian < 0 for i in ini),
              "Capaian di bawah 0 ditulis apa adanya dan dihitung 0 dalam rata-rata."),
             (any(isinstance(i.target, str) for i in ini), PERINGKAT))
    return (*catatan_arah(ini, regulasi), *(kalimat for berlaku, kalimat in semua if berlaku))


def catatan_bulat(indikator: Iterable[HasilIndikator]) -> tuple[str, ...]:
    """Where rounding makes a capaian read 100 % that is not: the figures with all their decimals."""
    return tuple(
        f'Capaian indikator "{i.uraian}" sebelum dibulatkan {format_persen(i.capaian_tanpa_batas, _RINCI)}, karena '
        f"realisasinya {format_angka(i.realisasi)}."
        for i in indikator if i.capaian_tanpa_batas is not None and isinstance(i.realisasi, Decimal)
        and i.capaian_tanpa_batas != _PENUH and bulat(i.capaian_tanpa_batas, 2) == _PENUH)


def catatan_target(indikator: Iterable[HasilIndikator]) -> tuple[str, ...]:
    """Where the target is not the figure that the agreement prints: what stands there, and what was taken instead."""
    baris = []
    for i in indikator:
        tertulis = i.target_tertulis.strip()
        if i.target_asal is not None and tertulis and i.rentang is None and not isinstance(i.target, str) and not any(
                c.isdigit() for c in tertulis) and i.target is not None:
            baris.append(f'Target indikator "{i.uraian}" tertulis {tertulis}; dihitung dengan '
                         f"{format_singkat(i.target)} dari {i.target_asal.value}.")
    return tuple(baris)


class Penunjuk:
    """Finds the cell, and the finding about it, that explains why a result is blank."""

    def __init__(self, temuan: Sequence[Temuan]) -> None:
        self._di: dict[Sel, list[_Bernomor]] = {}
        self._tentang: dict[str, list[_Bernomor]] = {}
        self._survei: dict[str, _Bernomor] = {}
        for nomor, t in enumerate(temuan, 1):
            for satu in t.semua:
                if satu.sel is not None:
                    self._di.setdefault(satu.sel, []).append((nomor, satu))
                if satu.kode in _SURVEI:
                    self._survei[satu.kunci] = nomor, satu
                if satu.tingkat is not Tingkat.INFO:
                    self._tentang.setdefault(satu.kunci, []).append((nomor, satu))

    def tunjuk(self, kunci: str, isian: Iterable[Isian[Any] | Sel | None] = ()) -> str:
        """`lihat Realisasi!E5 (Temuan nomor 3)`, or a general pointer where there is neither a cell nor a finding.

        A finding counts where it is about one of the cells and leaves the cell without a value, or is a kesalahan; one
        about the record alone where there are no cells.
        """
        asal = tuple(isian)
        sel = {i.sel if isinstance(i, Isian) else i for i in asal} - {None}
        tanpa = {i.sel if isinstance(i, Isian) else i for i in asal if not isinstance(i, Isian) or i.nilai is None}
        cocok = [(n, t) for s in sel if s is not None for n, t in self._di.get(s, ())
                 if t.tingkat is Tingkat.KESALAHAN or s in tanpa]
        kosong = next((i.sel for i in asal if isinstance(i, Isian) and i.sel and i.nilai is None), None)
        if not cocok and kosong is not None:
            return f"lihat {kosong}"
        if not cocok and kunci:
            cocok = self._tentang.get(kunci, [])
        if not cocok:
            return "lihat sheet Temuan"
        nomor, t = min(cocok, key=lambda pasangan: (_BERAT[pasangan[1].tingkat], pasangan[0]))
        return f"lihat {t.sel} (Temuan nomor {nomor})" if t.sel else f"lihat Temuan nomor {nomor}"


    def survei(self, kunci: str) -> str | None:
        """Where it is found that an indicator's realisasi is not the survey's value; None where that is not found.

        Empty where it may be so (another survey), or the office accepted it.
        """
        if kunci not in self._survei:
            return None
        nomor, t = self._survei[kunci]
        terbuka = t.tingkat is not Tingkat.INFO and not t.diterima
        return f"lihat {t.tempat} (Temuan nomor {nomor})" if terbuka else ""

    def penjelasan(self, isian: Isian[str]) -> str:
        """Where it is found that a Penjelasan names another block than its own; empty where that is not found."""
        ada = self._di.get(isian.sel, ()) if isian.sel is not None else ()
        return next((f"lihat {t.sel} (Temuan nomor {nomor})" for nomor, t in ada
                     if t.kode in _PENJELASAN and not t.diterima), "")


def beda_survei(hasil: Hasil, penunjuk: Penunjuk) -> tuple[tuple[Belum, ...], tuple[str, ...]]:
    """Where the report prints two values of one survey: what is to be mended, and what may stand so."""
    belum: list[Belum] = []
    boleh: list[str] = []
    for i in hasil.indikator:
        tempat = penunjuk.survei(i.kode)
        if tempat is None or hasil.skm is None or hasil.skm.nilai is None or not isinstance(i.realisasi, Decimal):
            continue
        kalimat = (f'Realisasi indikator "{i.uraian}" ({format_singkat(i.realisasi)}) berbeda dari nilai survei '
                   f"kepuasan masyarakat ({format_angka(hasil.skm.nilai, 2)})")
        if tempat:
            belum.append(Belum.at(kalimat, tempat))
        else:
            boleh.append(f"{kalimat}.")
    return tuple(belum), tuple(boleh)


def asal(i: HasilIndikator, hasil: Hasil) -> tuple[Isian[Any], ...]:
    """The cells that a capaian is made of; where the survey gives the realisasi, its answers that are missing."""
    if i.realisasi_asal is AsalRealisasi.SKM and i.realisasi is None:
        return tuple(isian for b in hasil.laporan.skm for isian in b.distribusi if isian.nilai is None)
    return (i.realisasi_isian, i.target_isian)


def kosong(apa: str, penunjuk: Penunjuk, kunci: str, isian: Iterable[Isian[Any] | Sel | None] = ()) -> Belum:
    """A note for a result that stays blank."""
    return Belum.at(f"{apa} belum dapat dihitung", penunjuk.tunjuk(kunci, isian))


def uang_kosong(anggaran: Iterable[HasilAnggaran], penunjuk: Penunjuk) -> tuple[Belum, ...]:
    """A note for each of the first lowest budget rows that leaves the sums above it blank; of more their number."""
    semua = [a for a in anggaran if a.rinci and (a.anggaran_dipakai is None or a.realisasi_dipakai is None
                                                 or not a.tingkat_diketahui)]
    disebut = tuple(kosong(f"Jumlah yang memuat {a.uraian or f'baris {a.kode}'}", penunjuk, a.kode,
                           (a.anggaran_isian, a.realisasi_isian)) for a in semua[:_DISEBUT])
    sisa = len(semua) - _DISEBUT
    lain = f"Begitu juga jumlah yang memuat {sisa} baris lain."
    return (*disebut, Belum(lain, lain)) if sisa > 0 else disebut


def status_realisasi(hasil: Hasil) -> tuple[str, ...]:
    """What Identitas says of the budget figures, where it says something."""
    status = hasil.identitas.status_realisasi.nilai
    return (_STATUS.get(status.strip().lower(), f"Status realisasi anggaran: {status}."),) if status else ()
