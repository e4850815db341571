"""Sheet `Peringkat`: offices by capaian, those that do not compare apart, and what a ranking does not say."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from toolkit.rekap import frames
from toolkit.rekap.colours import nada_capaian, nada_mutu, rated
from toolkit.rekap.data_tables import absorbed
from toolkit.rekap.map import SEHALAMAN
from toolkit.rekap.posisi import Posisi
from toolkit.tabel.halaman import Grafik, JenisGrafik, Lembar, LembarPanjang, Seri, Warna
from toolkit.tabel.model import Baris, Format, Gaya, Isi, Kolom, Rata, Tabel

NAMA = "Peringkat"
CATATAN = (
    ("Peringkat mengurutkan rata-rata capaian sasaran pada satu tahun, tidak lebih. Setiap kantor menetapkan sasaran, "
     "indikator, dan targetnya sendiri: target yang rendah mudah dicapai, dan capaian yang tinggi tidak berarti "
     "kinerja yang lebih baik."),
    ("Satu tahun tidak menunjukkan kemajuan, dan angka berasal dari isian kantor yang belum tentu sudah direviu. "
     "Jangan memakai urutan ini sebagai satu-satunya dasar penghargaan atau teguran."),
    ("Tidak diperingkat: kantor yang aturan hitungnya lain daripada kebanyakan (skala, batas capaian, atau rumusnya), "
     "yang masih mempunyai kesalahan, dan yang capaiannya belum dapat dihitung."),
)
_BATANG_TERBANYAK = 40
_KOLOM = (
    Kolom("Peringkat", 10, Format.BULAT, Rata.TENGAH), Kolom("Kode wilayah", 13, rata=Rata.TENGAH),
    Kolom("Kantor", 32), Kolom("Capaian (%)", 12, Format.DUA), Kolom("Kategori", 20, rata=Rata.TENGAH),
    Kolom("Nilai SKM", 10, Format.DUA), Kolom("Mutu", 7, rata=Rata.TENGAH), Kolom("Anggaran (Rp)", 19, Format.RUPIAH),
    Kolom("Penyerapan (%)", 13, Format.DUA), Kolom("Keterangan", 34))
_KANTOR, _CAPAIAN = 3, 4


def ranked(posisi: Sequence[Posisi]) -> tuple[Posisi, ...]:
    """The same offices with their place among those that compare."""
    nilai = [p.isi.rata_rata if p.isi is not None and not p.tanpa_peringkat else None for p in posisi]
    return tuple(replace(p, peringkat=n) for p, n in zip(posisi, frames.ranks(nilai), strict=True))


def lembar_peringkat(posisi: Sequence[Posisi], tahun: int) -> Lembar | LembarPanjang:
    """The sheet; of ranked offices (`ranked`). A long one, without a chart, where there are many."""
    urut = sorted((p for p in posisi if p.peringkat is not None), key=_place)
    sisa = [p for p in posisi if p.peringkat is None and p.isi is not None]
    tabel = Tabel(f"Peringkat Capaian Kinerja Tahun {tahun}", _KOLOM, (), pengantar=CATATAN,
                  nomor_kolom=False, saring=bool(urut or sisa),
                  catatan=() if urut or sisa else ("Belum ada kantor yang dapat ditampilkan.",))
    if len(urut) + len(sisa) > SEHALAMAN:
        return LembarPanjang(NAMA, tabel, lambda: _rows(urut, sisa))
    tabel = replace(tabel, baris=tuple(_rows(urut, sisa)))
    return Lembar(NAMA, (tabel, *_grafik(tabel, len(urut))))


def _place(p: Posisi) -> tuple[int, str]:
    return p.peringkat or 0, p.kantor.kode_wilayah


def _rows(urut: Sequence[Posisi], sisa: Sequence[Posisi]) -> Iterator[Baris]:
    yield from (Baris(_cells(p)) for p in urut)
    yield from (Baris(_cells(p), Gaya.KEGIATAN) for p in sisa)


def _cells(p: Posisi) -> tuple[Isi, ...]:
    isi = p.isi
    if isi is None:
        return ()
    tempat: Isi = p.peringkat if p.peringkat is not None else "–"
    return (tempat, p.kantor.kode_wilayah, p.kantor.nama, isi.rata_rata,
            rated(isi.kategori, nada_capaian(isi.rata_rata, isi.aturan)), isi.nilai_skm,
            rated(isi.mutu_skm, nada_mutu(isi.mutu_skm)), isi.anggaran,
            absorbed(isi.anggaran, isi.realisasi), _remark(p))


def _remark(p: Posisi) -> str | None:
    semua = (*((f"Tidak diperingkat: {p.tanpa_peringkat}.",) if p.tanpa_peringkat else ()),
             *(() if p.terdaftar else ("Di luar daftar.",)))
    return " ".join(semua) or None


def _grafik(tabel: Tabel, banyak: int) -> Iterator[Grafik]:
    if not 1 < banyak <= _BATANG_TERBANYAK:
        return
    nilai = [b.isi[_CAPAIAN - 1] for b in tabel.baris[:banyak]]
    terendah = min((n for n in nilai if isinstance(n, Decimal)), default=Decimal(0))
    yield Grafik("Rata-rata capaian (%), kantor yang diperingkat", JenisGrafik.BATANG, tabel,
                 (Seri("Capaian", _CAPAIAN, Warna.UTAMA, label=True),), kategori=_KANTOR, baris=(0, banyak - 1),
                 tinggi=80 + 20 * banyak, minimum=0 if terendah >= 0 else None)
