"""Sentences about indicators, sasaran and the survey."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from toolkit.model.asal import AsalRealisasi, LetakNasional, Tren
from toolkit.model.hasil import Hasil, HasilIndikator, HasilSasaran
from toolkit.model.laporan import Arah, Jenis, Tingkatan
from toolkit.narasi.bilangan import (
    DESIMAL,
    banyak,
    berakhir,
    besaran,
    daftar,
    persen_capaian,
    sederet,
    terbilang,
)
from toolkit.values.angka import format_berhuruf
from toolkit.values.jalur import jalur
from toolkit.values.kapital import judul_kata
from toolkit.values.satuan import rentang_bersatuan

_TINGKATAN = {Tingkatan.PROGRAM: "program", Tingkatan.KEGIATAN: "kegiatan", Tingkatan.SUB_KEGIATAN: "sub kegiatan"}
_KATA_TREN = {Tren.MENINGKAT: "meningkat", Tren.MENURUN: "menurun", Tren.TETAP: "tetap",
              Tren.BERFLUKTUASI: "berfluktuasi"}


def nama_kantor(hasil: Hasil) -> str:
    """The office's name, a general word where it is not filled in."""
    return hasil.identitas.nama_perangkat_daerah.nilai or "perangkat daerah"


def golongan(kategori: Iterable[str | None], apa: str) -> str:
    """`2 (dua) indikator tergolong Baik dan 1 (satu) indikator tergolong Cukup`."""
    hitung = Counter(k for k in kategori if k)
    return daftar([f"{banyak(n)} {apa} tergolong {judul_kata(k)}" for k, n in hitung.items()])


def sasaran(hasil: Hasil, s: HasilSasaran) -> Iterator[str]:
    """Each indicator of a sasaran, and its mean."""
    for i in s.indikator:
        yield " ".join((*capaian(hasil, i), *kemajuan(hasil, i), *nasional(i)))
    yield rata_rata(s)


def rata_rata(s: HasilSasaran) -> str:
    """The mean of a sasaran and what it is called."""
    if s.rata_rata is None:
        return "Rata-rata capaian sasaran belum dapat dihitung."
    kategori = f", sehingga sasaran tersebut termasuk kategori {judul_kata(s.kategori)}" if s.kategori else ""
    minus = any(i.capaian is not None and i.capaian < 0 for i in s.indikator)
    dari = "" if s.dihitung == s.jumlah else f" ({s.dihitung} dari {s.jumlah} indikator)"
    return (f"Rata-rata capaian sasaran{' (capaian di bawah 0 dihitung 0)' if minus else ''} sebesar "
            f"{persen_capaian(s.rata_rata)}{dari}{kategori}.")


def _dinilai(i: HasilIndikator) -> bool:
    """Whether there is a realisasi of an indicator that is still promised."""
    return i.realisasi is not None and not i.dilepas


def _milik(i: HasilIndikator, *, disebut: bool) -> str:
    """Behind a noun: whose it is."""
    return f" indikator {i.uraian}" if disebut else "nya"


def capaian(hasil: Hasil, i: HasilIndikator) -> Iterator[str]:
    """Realisasi against target, and how it moved over the years."""
    awal = f"Realisasi tahun {hasil.tahun} untuk indikator {i.uraian}"
    if i.realisasi is None:
        kata = "belum diisi atau belum terbaca" if i.realisasi_ada else "tidak tersedia"
        if i.realisasi_asal is AsalRealisasi.SKM:
            kata = "menunggu nilai survei, yang belum dapat dihitung"
        yield f"{awal} {kata}, sehingga capaiannya tidak dapat dihitung."
        return
    desimal = _desimal(i)
    nilai = besaran(i.realisasi, i.satuan, desimal)
    if i.realisasi_angka is not None:
        nilai = format_berhuruf(i.realisasi_angka, nilai)
    if i.dilepas:
        yield f"{awal} sebesar {nilai}; indikator ini tidak lagi diperjanjikan dalam PK Perubahan."
        return
    if i.capaian_tanpa_batas is None or i.target is None:
        yield f"{awal} sebesar {nilai}; capaiannya belum dapat dihitung."
    else:
        target = (rentang_bersatuan(i.target_tertulis, i.satuan, kalimat=True) if i.rentang is not None
                  else besaran(i.target, i.satuan, desimal))
        yield (f"{awal} sebesar {nilai} dari target {target}, sehingga capaiannya "
               f"{persen_capaian(i.capaian if i.capaian is not None else i.capaian_tanpa_batas)}"
               f"{f' ({judul_kata(i.kategori)})' if i.kategori else ''}; target {_ketercapaian(i)}.")
    yield from _tren(hasil, i, desimal)


def _ketercapaian(i: HasilIndikator) -> str:
    if i.terlampaui:
        return "terlampaui"
    return "tercapai" if i.tercapai else "belum tercapai"


def _desimal(i: HasilIndikator) -> int | None:
    """Decimals with which the realisasi reads like no figure beside it that it does not equal; None: as usual."""
    lama = [n for _, n in sorted(i.riwayat.items()) if n is not None][:1]
    beside = [n for n in (*(i.rentang or (i.target,)), i.target_akhir_renstra, i.nasional, *lama)
              if isinstance(n, Decimal) and n != i.realisasi]
    if not isinstance(i.realisasi, Decimal):
        return None
    return next((d for d in (None, *DESIMAL) if besaran(i.realisasi, i.satuan, d) not in {
        besaran(n, i.satuan, d) for n in beside}), None)


def _tren(hasil: Hasil, i: HasilIndikator, desimal: int | None) -> Iterator[str]:
    """How the realisasi moved, and whether that is good for this indicator."""
    lama = [(t, n) for t, n in sorted(i.riwayat.items()) if n is not None]
    if i.tren is None or not lama or not isinstance(i.realisasi, Decimal):
        yield _tanpa_tren(i)
        return
    baik = {Tren.MENINGKAT: Arah.POSITIF, Tren.MENURUN: Arah.NEGATIF}.get(i.tren)
    arti = f", {'sesuai' if baik is i.arah else 'berlawanan'} dengan arah yang diharapkan" if baik else ""
    desimal = desimal or sederet(n for _, n in (*lama, (hasil.tahun, i.realisasi)))
    awal, akhir = besaran(lama[0][1], i.satuan, desimal), besaran(i.realisasi, i.satuan, desimal)
    gerak = f"tetap pada {akhir}" if i.tren is Tren.TETAP else f"{_KATA_TREN[i.tren]} dari {awal} menjadi {akhir}"
    if i.tren is Tren.BERFLUKTUASI:
        semua = [n for _, n in lama] + [i.realisasi]
        rendah, tinggi = (besaran(n, i.satuan, desimal) for n in (min(semua), max(semua)))
        gerak = f"{_KATA_TREN[i.tren]} antara {rendah} dan {tinggi}"
    n = len(lama) + 1
    yield f"Dari {n} ({terbilang(n)}) tahun yang datanya ada ({lama[0][0]}–{hasil.tahun}), realisasinya {gerak}{arti}."


def _tanpa_tren(i: HasilIndikator) -> str:
    """The years before where they are no numbers (letters, ranges), as typed; else that there are none."""
    lama = [f"{isian.tertulis.strip()} ({tahun})" for tahun, isian in sorted(i.riwayat_isian.items()) if isian.terisi]
    return (f"Realisasi tahun-tahun sebelumnya: {', '.join(lama)}." if lama else
            "Realisasi tahun-tahun sebelumnya tidak tersedia, sehingga tren belum dapat dilihat.")


def kemajuan(hasil: Hasil, i: HasilIndikator, *, disebut: bool = False) -> Iterator[str]:
    """Realisasi against the end of the Renstra; `disebut`: the indicator is named, since no sentence before does."""
    if not _dinilai(i):
        return
    if i.target_akhir_renstra is None:
        milik = f" indikator {i.uraian}" if disebut else ""
        yield f"Target akhir Renstra{milik} (tahun {hasil.laporan.tahun_akhir}) tidak tersedia."
    elif i.tingkat_kemajuan is not None:
        sejak = f"jumlah sejak tahun {hasil.laporan.tahun_awal} " if i.jenis is Jenis.AKUMULATIF else ""
        target = (rentang_bersatuan(i.target_akhir_rentang, i.satuan, kalimat=True) if i.target_akhir_rentang
                  else besaran(i.target_akhir_renstra, i.satuan, _desimal(i)))
        yield (f"Dibandingkan dengan target akhir Renstra {sejak}sebesar {target} (tahun {hasil.laporan.tahun_akhir}), "
               f"tingkat kemajuan{_milik(i, disebut=disebut)} {persen_capaian(i.tingkat_kemajuan)}.")


def nasional(i: HasilIndikator, *, disebut: bool = False) -> Iterator[str]:
    """Realisasi against the national figure; `disebut`: as of `kemajuan`, and nothing where there is no figure."""
    if not _dinilai(i):
        return
    if i.nasional is None:
        if not disebut:
            yield "Data realisasi nasional tidak tersedia."
        return
    desimal = _desimal(i)
    angka = besaran(i.nasional, i.satuan, desimal)
    milik = f" indikator {i.uraian}" if disebut else ""
    if not isinstance(i.realisasi, Decimal):
        yield f"Realisasi nasional{milik} sebesar {angka}; tidak dibandingkan, karena realisasi di atas bukan angka."
        return
    ini = besaran(i.realisasi, i.satuan, desimal)
    if i.realisasi == i.nasional:
        letak = f"Realisasi{milik} {ini} sama dengan realisasi nasional"
    else:
        beda = "lebih tinggi" if i.realisasi > i.nasional else "lebih rendah"
        letak = f"Realisasi{milik} {ini} {beda} daripada realisasi nasional {angka}"
    yield berakhir(f"{letak}{_arti_nasional(i)}")


def _arti_nasional(i: HasilIndikator) -> str:
    """What the comparison says of the performance; the office's own words where it wrote others."""
    baik = isinstance(i.realisasi, Decimal) and (i.realisasi > (i.nasional or 0)) == (i.arah is Arah.POSITIF)
    letak = LetakNasional.SETARA if i.realisasi == i.nasional else (
        LetakNasional.DI_ATAS if baik else LetakNasional.DI_BAWAH)
    if i.keterangan_nasional not in {letak, LetakNasional.TIDAK_ADA}:
        return f" (keterangan: {i.keterangan_nasional.strip().rstrip('.')})"
    if LetakNasional.SETARA is letak or i.keterangan_nasional == LetakNasional.TIDAK_ADA:
        return ""
    alasan = ", sehingga" if i.arah is Arah.POSITIF else "; karena makin rendah makin baik,"
    return f"{alasan} kinerja {'di atas' if baik else 'di bawah'} nasional"


def pendukung(hasil: Hasil, s: HasilSasaran) -> Iterator[str]:
    """How many programs, kegiatan and sub kegiatan serve the sasaran."""
    ikut: dict[Tingkatan, dict[str, None]] = {}
    for naik in jalur(hasil.anggaran_kode):
        if naik[0].rinci and naik[0].sasaran == s.kode:
            for a in naik:
                ikut.setdefault(a.tingkat, {})[a.kode] = None
    bagian = [f"{banyak(len(ikut[t]))} {kata}" for t, kata in _TINGKATAN.items() if t in ikut]
    if bagian:
        yield ("Program dan kegiatan yang dilaksanakan guna mendukung tercapainya kinerja sasaran ini terdiri dari "
               f"{daftar(bagian)}.")
