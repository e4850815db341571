"""The long sheets of the recap: `Status`, `Capaian`, `Triwulan`, `SKM`, `Anggaran`, `Temuan`."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from toolkit.kantor.model import BarisTemuan, Isi, Kiriman, Kumpulan, Nasib
from toolkit.model.rencana_aksi import TRIWULAN
from toolkit.model.temuan import Tingkat
from toolkit.rekap.colours import nada_capaian, nada_mutu, rated
from toolkit.rekap.posisi import Keadaan, Posisi, code_of, unusable
from toolkit.tabel.halaman import LembarPanjang
from toolkit.tabel.model import Baris, Format, Kategori, Kolom, Rata, Tabel

NADA_KEADAAN = {Keadaan.BERSIH: 3, Keadaan.BERKESALAHAN: 1, Keadaan.BELUM: 0}
NADA_TINGKAT = {Tingkat.KESALAHAN.value: 0, Tingkat.PERINGATAN.value: 1}
"""The colour of a level; an info has none."""
_NADA_TEPAT, _NADA_TERTINGGAL = 3, 1
"""Colours of the quarter up to which an office measured: the last one of all, an earlier one."""
_URUTAN = {t.value: n for n, t in enumerate(Tingkat)}
_TENGAH = Rata.TENGAH
_KANTOR = (Kolom("Kode wilayah", 13, rata=_TENGAH), Kolom("Kantor", 28))

_STATUS = (*_KANTOR, Kolom("Kabupaten/kota", 24), Kolom("Keadaan", 25, rata=_TENGAH), Kolom("Berkas", 44),
           Kolom("Keterangan", 50), Kolom("Kesalahan", 11, Format.BULAT, _TENGAH),
           Kolom("Peringatan", 12, Format.BULAT, _TENGAH))
_CAPAIAN = (*_KANTOR, Kolom("Sasaran", 9, rata=_TENGAH), Kolom("Uraian sasaran", 36),
            Kolom("Indikator", 10, rata=_TENGAH), Kolom("Uraian indikator", 36), Kolom("Satuan", 11, rata=_TENGAH),
            Kolom("Arah", 9, rata=_TENGAH), Kolom("Target", 12, rata=_TENGAH), Kolom("Realisasi", 12, rata=_TENGAH),
            Kolom("Capaian (%)", 11, Format.DUA), Kolom("Kategori", 17, rata=_TENGAH),
            Kolom("Kemajuan Renstra (%)", 12, Format.DUA))
_TRIWULAN = (*_KANTOR, Kolom("Triwulan terakhir", 14, rata=_TENGAH), Kolom("Indikator", 10, rata=_TENGAH),
             Kolom("Uraian indikator", 40), Kolom("Satuan", 11, rata=_TENGAH), Kolom("Sifat Target", 13, rata=_TENGAH),
             Kolom("Target s.d.", 12, rata=_TENGAH), Kolom("Realisasi s.d.", 12, rata=_TENGAH),
             Kolom("Capaian s.d. (%)", 12, Format.DUA), Kolom("Kategori", 17, rata=_TENGAH))
_SKM = (*_KANTOR, Kolom("Nilai SKM", 10, Format.DUA), Kolom("Mutu", 8, rata=_TENGAH),
        Kolom("Responden", 11, Format.BULAT, _TENGAH), Kolom("No", 6, Format.BULAT, _TENGAH), Kolom("Unsur", 52),
        Kolom("Skor", 10, Format.DUA), Kolom("Mutu unsur", 10, rata=_TENGAH))
_ANGGARAN = (*_KANTOR, Kolom("Kode", 14), Kolom("Program", 56), Kolom("Anggaran (Rp)", 20, Format.RUPIAH),
             Kolom("Realisasi (Rp)", 20, Format.RUPIAH), Kolom("Capaian (%)", 12, Format.DUA))
_TEMUAN = (*_KANTOR, Kolom("Tingkat", 12, rata=_TENGAH), Kolom("Kode", 10, rata=_TENGAH), Kolom("Sheet", 15),
           Kolom("Sel", 8, rata=_TENGAH), Kolom("Nilai", 20), Kolom("Pesan", 52), Kolom("Saran", 48),
           Kolom("Alasan diterima", 24))


def long_sheets(kumpulan: Kumpulan, posisi: Sequence[Posisi]) -> tuple[LembarPanjang, ...]:
    """Status, Capaian, SKM, Anggaran and Temuan; their rows follow the offices' codes."""
    def per_kantor(baris: Callable[[Posisi, Isi], Iterator[Baris]]) -> Callable[[], Iterator[Baris]]:
        return lambda: (b for p in posisi if p.isi is not None for b in baris(p, p.isi))

    def sheet(nama: str, judul: str, kolom: tuple[Kolom, ...], aliran: Callable[[], Iterator[Baris]]) -> LembarPanjang:
        return LembarPanjang(nama, Tabel(f"{judul} Tahun {kumpulan.tahun}", kolom, (), nomor_kolom=False), aliran)

    return (
        sheet("Status", "Yang Masuk dan yang Belum", _STATUS, lambda: _status(kumpulan, posisi)),
        sheet("Capaian", "Capaian Indikator", _CAPAIAN, per_kantor(_capaian)),
        *((sheet("Triwulan", "Pengukuran Triwulan", _TRIWULAN, lambda: _triwulan(posisi)),)
          if latest_quarter(posisi) else ()),
        sheet("SKM", "Survei Kepuasan Masyarakat", _SKM, per_kantor(_skm)),
        sheet("Anggaran", "Anggaran Program", _ANGGARAN, per_kantor(_anggaran)),
        sheet("Temuan", "Temuan Semua Kantor", _TEMUAN, per_kantor(_temuan)))


def _name(p: Posisi) -> tuple[str, str]:
    return p.kantor.kode_wilayah, p.kantor.nama


def _status(kumpulan: Kumpulan, posisi: Sequence[Posisi]) -> Iterator[Baris]:
    """A row for each office, then one for each file that stands for none."""
    for p in posisi:
        hitung: tuple[int | None, int | None] = (None, None) if p.isi is None else (
            p.kesalahan, p.banyak(Tingkat.PERINGATAN))
        yield Baris((*_name(p), p.kantor.kabupaten_kota, Kategori(p.keadaan.value, NADA_KEADAAN[p.keadaan]),
                     p.kiriman.berkas if p.kiriman else None, _remark(p), *hitung))
    for k in unusable(kumpulan):
        nama = k.isi.nama if k.isi else _maybe(k)
        yield Baris((code_of(k) or None, nama, None, Kategori(f"berkas: {k.nasib.value}", _nada_berkas(k)), k.berkas,
                     f"{k.alasan} {k.catatan}".strip(), None, None))


def _maybe(k: Kiriman) -> str | None:
    """The office of a file that could not be used: by its code, or as a guess."""
    if k.mungkin is None:
        return None
    return k.mungkin.nama if k.kode_wilayah else f"mungkin {k.mungkin.nama}"


def _nada_berkas(k: Kiriman) -> int | None:
    return None if k.nasib is Nasib.GANDA else 1


def _remark(p: Posisi) -> str | None:
    """What else is to be known of an office."""
    lain = ", ".join(f"{k.berkas} ({k.nasib.value}{'' if k.kunci else ', mungkin dari kantor ini'})" for k in p.lain)
    semua = (*(() if p.terdaftar else ("Tidak ada dalam daftar kantor.",)),
             *(("Aturan hitungnya lain daripada kebanyakan kantor: capaiannya tidak sebanding.",)
               if p.aturan_lain else ()),
             *((f"Tidak dipakai: {lain}.",) if lain else ()),
             *((p.kiriman.catatan,) if p.kiriman and p.kiriman.catatan else ()))
    return " ".join(semua) or None


def _capaian(p: Posisi, isi: Isi) -> Iterator[Baris]:
    return (Baris((*_name(p), c.sasaran, c.uraian_sasaran, c.kode, c.indikator, c.satuan, c.arah, c.target,
                   c.realisasi, c.capaian, rated(c.kategori, nada_capaian(c.capaian, isi.aturan)),
                   c.tingkat_kemajuan)) for c in isi.capaian)


def latest_quarter(posisi: Sequence[Posisi]) -> int | None:
    """The last quarter that any office measured; None where no office measures by quarters."""
    return max((p.isi.triwulan for p in posisi if p.isi is not None and p.isi.triwulan), default=None)


def _triwulan(posisi: Sequence[Posisi]) -> Iterator[Baris]:
    """Every office: its indicators to date, or that it measured none."""
    akhir = latest_quarter(posisi)
    for p in posisi:
        triwulan = p.isi.triwulan if p.isi else None
        if p.isi is None or triwulan is None:
            yield Baris((*_name(p), Kategori("belum masuk" if p.isi is None else "belum diukur", 0), *(None,) * 8))
            continue
        sampai = Kategori(TRIWULAN[triwulan - 1], _NADA_TEPAT if triwulan == akhir else _NADA_TERTINGGAL)
        for b in p.isi.pengukuran or (None,):
            isi = (None,) * 8 if b is None else (
                b.kode, b.indikator, b.satuan, b.sifat, b.target, b.realisasi, b.capaian,
                rated(b.kategori, nada_capaian(b.capaian, p.isi.aturan)))
            yield Baris((*_name(p), sampai, *isi))


def _skm(p: Posisi, isi: Isi) -> Iterator[Baris]:
    nilai = (isi.nilai_skm, rated(isi.mutu_skm, nada_mutu(isi.mutu_skm)), isi.responden)
    return (Baris((*_name(p), *nilai, u.no, u.uraian, u.skor, rated(u.mutu, nada_mutu(u.mutu)))) for u in isi.unsur)


def _anggaran(p: Posisi, isi: Isi) -> Iterator[Baris]:
    return (Baris((*_name(p), a.kode, a.uraian, a.anggaran, a.realisasi, a.capaian)) for a in isi.program)


def _temuan(p: Posisi, isi: Isi) -> Iterator[Baris]:
    return (Baris((*_name(p), Kategori(t.tingkat, NADA_TINGKAT.get(t.tingkat)), t.kode, t.sheet, t.sel, t.nilai,
                   sentence(t.pesan), t.saran, t.alasan)) for t in by_gravity(isi.temuan))


def by_gravity(temuan: Iterable[BarisTemuan]) -> list[BarisTemuan]:
    """The gravest first, otherwise as the report has them; accepted ones after all others."""
    return sorted(temuan, key=lambda t: (t.diterima, _URUTAN.get(t.tingkat, len(_URUTAN))))


def sentence(pesan: str) -> str:
    """A finding's words as a sentence of its own."""
    return pesan[:1].upper() + pesan[1:]
