"""Sheet `Ringkasan` of the recap: how many came, the charts, what needs attention, the map, the survey."""

from collections import Counter
from collections.abc import Iterator, Sequence

from toolkit.kantor.model import Kumpulan, Nasib
from toolkit.model.lembar import PENANDA_REKAP, RINGKASAN
from toolkit.model.rencana_aksi import TRIWULAN
from toolkit.model.temuan import Tingkat
from toolkit.regulation import load
from toolkit.rekap import frames
from toolkit.rekap.colours import scale_of
from toolkit.rekap.perbandingan import map_table
from toolkit.rekap.posisi import Keadaan, Posisi, area, aturan_umum, unusable
from toolkit.rekap.sheets import latest_quarter
from toolkit.tabel.halaman import (
    Bagian,
    Daftar,
    DeretGrafik,
    DeretKartu,
    Grafik,
    JenisGrafik,
    Kartu,
    Lembar,
    Seri,
    Warna,
)
from toolkit.tabel.model import Baris, Format, Isi, Kolom, Nilai, Rata, Tabel

_DISEBUT = 8
"""So many offices are named; the rest is counted."""
_KODE_TERBANYAK = 3
_UNSUR_TERBANYAK = 14
_TINGGI_GRAFIK = 220


def lembar_ringkasan(kumpulan: Kumpulan, posisi: Sequence[Posisi]) -> Lembar:
    """The sheet."""
    peta = map_table(posisi, aturan_umum(kumpulan))
    wilayah = area(posisi)
    judul = f"Rekap Laporan Kinerja Tahun {kumpulan.tahun}" + (f" · {wilayah}" if wilayah else "")
    bagian: tuple[Bagian, ...] = (
        DeretKartu(_cards(kumpulan, posisi)), DeretGrafik(_charts(kumpulan, posisi)),
        Daftar("Yang perlu diperhatikan", tuple(_points(kumpulan, posisi))), peta, *_unsur(posisi, peta))
    return Lembar(RINGKASAN, bagian, judul=judul, keterangan=_caption(kumpulan), beku=False,
                  penanda=((PENANDA_REKAP, str(kumpulan.tahun)),))


def _caption(kumpulan: Kumpulan) -> str:
    if kumpulan.kantor:
        return (f"Dibandingkan dengan daftar {len(kumpulan.kantor)} kantor. Rinciannya di sheet Status; semua temuan "
                "di sheet Temuan.")
    return "Tanpa daftar kantor: yang belum masuk tidak dapat disebutkan. Semua temuan ada di sheet Temuan."


def _cards(kumpulan: Kumpulan, posisi: Sequence[Posisi]) -> tuple[Kartu, ...]:
    hitung = Counter(p.keadaan for p in posisi)
    masuk = hitung[Keadaan.BERSIH] + hitung[Keadaan.BERKESALAHAN]
    nasib = Counter(k.nasib for k in unusable(kumpulan))
    tidak = nasib[Nasib.TIDAK_TERBACA] + nasib[Nasib.MELEWATI_BATAS]
    lain = ", ".join(f"{nasib[n]} {n.value}" for n in (Nasib.KOSONG, Nasib.BUKAN_TEMPLATE) if nasib[n])
    salah = sum(p.kesalahan for p in posisi)
    belum: Isi = hitung[Keadaan.BELUM] if kumpulan.kantor else "–"
    return (
        Kartu("Masuk", masuk, f"dari {len(posisi)} kantor", Format.BULAT),
        Kartu("Belum masuk", belum, "kantor dalam daftar" if kumpulan.kantor else "tanpa daftar kantor", Format.BULAT),
        Kartu("Dengan kesalahan", hitung[Keadaan.BERKESALAHAN], f"kantor, {salah} kesalahan", Format.BULAT),
        Kartu("Berkas tidak terbaca", tidak, lain or f"dari {len(kumpulan.kiriman)} berkas yang diterima",
              Format.BULAT))


def _charts(kumpulan: Kumpulan, posisi: Sequence[Posisi]) -> tuple[Grafik, ...]:
    isi = [p.isi for p in posisi if p.isi is not None]
    keadaan = Counter(p.keadaan.value for p in posisi)
    kategori = Counter(i.kategori for i in isi if i.kategori)
    mutu = Counter(i.mutu_skm for i in isi if i.mutu_skm)
    kelas = [k.nama for k in scale_of(aturan_umum(kumpulan)).kelas]
    huruf = sorted({m.huruf for p in load.pedoman() for m in p.mutu})
    return (_counts("Kelengkapan (kantor)", [k.value for k in Keadaan], keadaan),
            _counts("Kategori capaian (kantor)", [*kelas, *sorted(kategori.keys() - set(kelas))], kategori),
            _counts("Mutu SKM (kantor)", [*huruf, *sorted(mutu.keys() - set(huruf))], mutu))


def _counts(judul: str, urutan: Sequence[str], hitung: Counter[str]) -> Grafik:
    data = Tabel(judul, (Kolom("Golongan", 20), Kolom("Kantor", 8, Format.BULAT)),
                 tuple(Baris((nama, hitung[nama])) for nama in urutan))
    return Grafik(judul, JenisGrafik.BATANG, data, (Seri("Kantor", 2, Warna.UTAMA, label=True, bulat=True),),
                  tinggi=_TINGGI_GRAFIK, minimum=0)


def _points(kumpulan: Kumpulan, posisi: Sequence[Posisi]) -> Iterator[str]:
    """What needs attention, one sentence each."""
    semua = [*_about("Belum masuk", [p for p in posisi if p.isi is None]),
             *_about("Mengirim workbook yang belum diisi",
                     [p for p in posisi if p.isi is None and any(k.nasib is Nasib.KOSONG for k in p.lain)]),
             *_about("Masih ada kesalahan", [p for p in posisi if p.kesalahan]),
             *_about("Aturan hitung lain daripada kebanyakan, capaiannya tidak sebanding",
                     [p for p in posisi if p.aturan_lain]),
             *_about("Tidak ada dalam daftar kantor", [p for p in posisi if not p.terdaftar]),
             *_not_measured(posisi), *_frequent(posisi), *_files(kumpulan)]
    yield from semua or ["Semua kantor sudah masuk tanpa kesalahan."]


def _about(apa: str, kantor: Sequence[Posisi]) -> Iterator[str]:
    if kantor:
        nama = ", ".join(p.kantor.nama or p.kantor.kode_wilayah for p in kantor[:_DISEBUT])
        sisa = len(kantor) - _DISEBUT
        yield f"{apa} ({len(kantor)}): {nama}{f', dan {sisa} kantor lain' if sisa > 0 else ''}."


def _not_measured(posisi: Sequence[Posisi]) -> Iterator[str]:
    """Who of those that came has not measured the quarter that others have; nothing where no office does."""
    if (akhir := latest_quarter(posisi)) is not None:
        yield from _about(f"Belum mengukur Triwulan {TRIWULAN[akhir - 1]}",
                          [p for p in posisi if p.isi is not None and (p.isi.triwulan or 0) < akhir])


def _frequent(posisi: Sequence[Posisi]) -> Iterator[str]:
    """The errors that most offices have."""
    kantor = Counter(kode for p in posisi if p.isi is not None and p.kesalahan
                     for kode in {t.kode for t in p.isi.temuan
                                  if t.tingkat == Tingkat.KESALAHAN.value and not t.diterima})
    sering = [(k, n) for k, n in sorted(kantor.items(), key=lambda kn: (-kn[1], kn[0])) if n > 1][:_KODE_TERBANYAK]
    if sering:
        yield ("Kesalahan yang paling banyak terjadi: " + ", ".join(f"{k} di {n} kantor" for k, n in sering)
               + ". Artinya: toolkit rules KODE.")


def _files(kumpulan: Kumpulan) -> Iterator[str]:
    nasib = Counter(k.nasib.value for k in unusable(kumpulan))
    if nasib:
        yield ("Berkas yang tidak dipakai: " + ", ".join(f"{n} {apa}" for apa, n in sorted(nasib.items()))
               + "; nama dan sebabnya di bagian bawah sheet Status.")


def _unsur(posisi: Sequence[Posisi], peta: Tabel) -> Iterator[Tabel]:
    """The survey's unsur over all offices, the lowest first; over the columns of the map."""
    unsur = frames.unsur_means(posisi)
    if not unsur:
        return
    sering = sorted(unsur, key=lambda u: (-u.kantor, u.rata, u.uraian))[:_UNSUR_TERBANYAK]
    baris = tuple(Baris((n, u.uraian, u.kantor, Nilai(u.rata), u.terendah, u.tertinggi))
                  for n, u in enumerate(sorted(sering, key=lambda u: (u.rata, u.uraian)), 1))
    lebar = [k.lebar for k in peta.kolom]
    kolom = (Kolom("No", lebar[0], Format.BULAT, Rata.TENGAH), Kolom("Unsur", lebar[1]),
             Kolom("Kantor", lebar[2], Format.BULAT, Rata.TENGAH),
             *(Kolom(judul, _LEBAR_ANGKA, Format.DUA) for judul in ("Rata-rata skor", "Terendah", "Tertinggi")))
    catatan = () if len(sering) == len(unsur) else (
        f"{len(sering)} unsur yang paling umum, dari {len(unsur)}; semuanya di sheet SKM.",)
    yield Tabel("Unsur SKM, dari Rata-rata Terendah", kolom, baris, nomor_kolom=False, catatan=catatan,
                subjudul="Rata-rata polos dari kantor yang menanyakan unsur itu dengan nama yang sama")


_LEBAR_ANGKA = 11.0
