"""One examined workbook -> Isi: the few rows of it that the recap needs, numbers to the decimals that are shown."""

from collections.abc import Iterable
from decimal import Decimal

from toolkit.kantor.model import (
    BarisAnggaran,
    BarisCapaian,
    BarisSasaran,
    BarisTemuan,
    BarisTriwulan,
    BarisUnsur,
    Isi,
    count_open,
)
from toolkit.model.hasil import Hasil, HasilIndikator, HasilSasaran
from toolkit.model.laporan import Tingkatan
from toolkit.model.rencana_aksi import HasilRencanaAksi
from toolkit.model.temuan import Temuan
from toolkit.pipeline import Pemeriksaan
from toolkit.values.angka import bulat, format_berhuruf, format_singkat
from toolkit.values.kantor import official_code

DESIMAL = 2


def summarize(pemeriksaan: Pemeriksaan) -> Isi:
    """What the recap shows of this workbook."""
    hasil, skm = pemeriksaan.hasil, pemeriksaan.hasil.skm
    identitas = hasil.identitas
    temuan = tuple(_temuan(t) for t in pemeriksaan.temuan)
    return Isi(
        kode_wilayah=official_code(identitas.kode_wilayah.nilai or ""),
        nama=identitas.nama_perangkat_daerah.nilai or "",
        tahun=hasil.tahun, versi=hasil.laporan.versi, aturan=_aturan(hasil),
        rata_rata=_dua(hasil.rekap.rata_rata_sasaran), kategori=hasil.rekap.kategori or "",
        nilai_skm=_dua(skm.nilai) if skm else None, mutu_skm=(skm.huruf or "") if skm else "",
        responden=skm.responden if skm else None,
        anggaran=_dua(hasil.total.anggaran), realisasi=_dua(hasil.total.realisasi),
        capaian=tuple(_capaian(i) for i in hasil.indikator), sasaran=tuple(_sasaran(hasil)),
        unsur=tuple(BarisUnsur(u.no, u.uraian, _dua(u.skor), u.huruf or "") for u in skm.unsur) if skm else (),
        program=tuple(_program(hasil)), triwulan=hasil.triwulan,
        pengukuran=tuple(_quarters(r) for r in hasil.pengukuran_triwulan), temuan=temuan, terbuka=count_open(temuan))


def _dua(x: Decimal | None) -> Decimal | None:
    return None if x is None else bulat(x, DESIMAL)


def _aturan(hasil: Hasil) -> str:
    """The rules as words; offices whose words are equal compare."""
    r = hasil.regulasi
    batas = "tanpa batas" if r.batas is None else f"batas {format_singkat(r.batas)}"
    return "; ".join((f"skala {r.skala.nama}", batas, f"rumus negatif {r.rumus_negatif.nama}",
                      f"SKM {r.pedoman_skm.nama}", f"bobot {r.bobot_skm.nama}", f"efisiensi {r.efisiensi.nama}"))


def _ukuran(x: Decimal | str | None) -> str:
    """A target or realisasi as staff read it: a number, or the letter that was compared by rank."""
    return x if isinstance(x, str) else "" if x is None else format_singkat(x, DESIMAL)


def _target(i: HasilIndikator) -> str:
    """The target as the tables print it: a range as typed, and not the end of it that was compared."""
    return i.target_tertulis.strip() if i.rentang is not None else _ukuran(i.target) or i.target_tertulis


def _realisasi(i: HasilIndikator) -> str:
    teks = _ukuran(i.realisasi)
    return teks if i.realisasi_angka is None else format_berhuruf(i.realisasi_angka, teks)


def _capaian(i: HasilIndikator) -> BarisCapaian:
    return BarisCapaian(
        sasaran=i.sasaran, uraian_sasaran=i.uraian_sasaran, kode=i.kode, indikator=i.uraian, satuan=i.satuan,
        arah=i.arah.value, target=_target(i),
        realisasi=_realisasi(i) or i.realisasi_tertulis, capaian=_dua(i.capaian), kategori=i.kategori or "",
        tingkat_kemajuan=_dua(i.tingkat_kemajuan))


def _sasaran(hasil: Hasil) -> Iterable[BarisSasaran]:
    uang = {a.kode: a for a in hasil.anggaran_sasaran}
    efisiensi = {e.kode: e for e in hasil.efisiensi}

    def baris(s: HasilSasaran) -> BarisSasaran:
        a, e = uang.get(s.kode), efisiensi.get(s.kode)
        return BarisSasaran(
            kode=s.kode, uraian=s.uraian, rata_rata=_dua(s.rata_rata), kategori=s.kategori or "",
            anggaran=_dua(a.anggaran) if a else None, realisasi=_dua(a.realisasi) if a else None,
            efisiensi=_dua(e.efisiensi) if e else None, kategori_efisiensi=e.kategori if e else "")

    return map(baris, hasil.sasaran)


def _program(hasil: Hasil) -> Iterable[BarisAnggaran]:
    return (BarisAnggaran(b.kode, b.uraian, _dua(b.anggaran_dipakai), _dua(b.realisasi_dipakai),
                          _dua(b.capaian if b.rinci else b.capaian_hitung))
            for b in hasil.anggaran_kode if b.tingkat is Tingkatan.PROGRAM)


def _quarters(r: HasilRencanaAksi) -> BarisTriwulan:
    t = r.sampai
    ujung = "-".join(format_singkat(n, DESIMAL) for n in t.rentang or ())
    target = t.target_isian.tertulis.strip() or ujung if t.rentang else _ukuran(t.target)
    return BarisTriwulan(r.kode, r.uraian, r.satuan, r.sifat.value if r.sifat else "", t.triwulan, target,
                         _ukuran(t.realisasi), _dua(t.capaian), t.kategori or "")


def _temuan(t: Temuan) -> BarisTemuan:
    return BarisTemuan(kode=t.kode, tingkat=t.tingkat.value, sheet=t.sheet or "", sel=t.sel.alamat if t.sel else "",
                       nilai=t.nilai, pesan=t.pesan, saran=t.saran, diterima=t.diterima, alasan=t.alasan or "")
