"""Offices beside each other: the map in the colours of the ratings, and the ranking.

The map shows each office's sasaran, of many offices their areas. The ranking sets those apart that do not compare, and
says what it does not say.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from toolkit.kantor.model import Isi as IsiKantor
from toolkit.rekap import frames
from toolkit.rekap.colours import nada_capaian, nada_mutu, rated, scale_of
from toolkit.rekap.frames import absorbed
from toolkit.rekap.posisi import Posisi
from toolkit.rekap.sheets import NADA_KEADAAN
from toolkit.rules.skala import rate
from toolkit.tabel.halaman import Grafik, JenisGrafik, Lembar, LembarPanjang, Seri, Warna
from toolkit.tabel.model import Baris, Format, Gaya, Isi, Kategori, Kolom, Nilai, Rata, Tabel
from toolkit.values.kode import kunci

PETA, PERINGKAT = "Peta", "Peringkat"
"""Names of the sheets."""
SEHALAMAN = 100
"""So many rows are still a picture; of more offices the summary shows their areas, and sheet Peta every office."""
SASARAN_TERBANYAK = 12
_LEBAR = 11.0
_BINTANG = "* Aturan hitungnya lain daripada kebanyakan kantor; capaiannya tidak sebanding."
_TIDAK_DIHITUNG = "Kantor yang aturan hitungnya lain daripada kebanyakan tidak ikut dalam rata-rata."


def map_table(posisi: Sequence[Posisi], aturan: str) -> Tabel:
    """The map of the summary: a row for each office, or for each kabupaten or provinsi where there are too many."""
    kode, _ = _codes(posisi)
    if len(posisi) <= SEHALAMAN:
        return replace(_office_map(posisi, aturan), baris=tuple(_offices(posisi, kode)))
    kabupaten = len({p.kantor.kabupaten_kota for p in posisi}) <= SEHALAMAN
    judul = "Kabupaten/kota" if kabupaten else "Provinsi"
    kolom = (Kolom("Kantor", 13, Format.BULAT, Rata.TENGAH), Kolom(judul, 30),
             Kolom("Masuk", 25, Format.BULAT, Rata.TENGAH))
    wilayah = [p.kantor.kabupaten_kota if kabupaten else p.kantor.provinsi for p in posisi]
    return replace(
        _empty_map(f"Rata-rata Capaian per Sasaran menurut {judul}", kolom, posisi, aturan, _TIDAK_DIHITUNG),
        baris=tuple(_areas(posisi, wilayah, kode, aturan)))


def map_sheet(posisi: Sequence[Posisi], aturan: str) -> tuple[LembarPanjang, ...]:
    """Every office on a sheet of its own, where the summary shows areas."""
    if len(posisi) <= SEHALAMAN:
        return ()
    kode, _ = _codes(posisi)
    return (LembarPanjang(PETA, _office_map(posisi, aturan), lambda: _offices(posisi, kode)),)


def _codes(posisi: Sequence[Posisi]) -> tuple[tuple[str, ...], int]:
    """Codes of the sasaran, in their order, the most common ones where there are too many for a page; and how many."""
    hitung = Counter(s.kode for p in posisi if p.isi is not None for s in p.isi.sasaran)
    sering = sorted(hitung, key=lambda k: (-hitung[k], kunci(k)))[:SASARAN_TERBANYAK]
    return tuple(sorted(sering, key=kunci)), len(hitung)


def _office_map(posisi: Sequence[Posisi], aturan: str) -> Tabel:
    kolom = (Kolom("Kode wilayah", 13, rata=Rata.TENGAH), Kolom("Kantor", 30), Kolom("Keadaan", 25, rata=Rata.TENGAH))
    return _empty_map("Capaian per Sasaran", kolom, posisi, aturan, _BINTANG)


def _empty_map(judul: str, kolom: tuple[Kolom, ...], posisi: Sequence[Posisi], aturan: str, aturan_lain: str) -> Tabel:
    """The map without its rows: columns of the sasaran, which colour stands for which class, what is to be known."""
    kode, banyak = _codes(posisi)
    skala = scale_of(aturan)
    catatan = {
        ("Setiap kantor mempunyai sasarannya sendiri: Sasaran 1 di satu kantor belum tentu sama dengan Sasaran 1 di "
         "kantor lain."): True,
        aturan_lain: any(p.aturan_lain for p in posisi),
        f"Hanya {SASARAN_TERBANYAK} sasaran yang paling umum ditampilkan.": banyak > SASARAN_TERBANYAK}
    return Tabel(
        judul, (*kolom, *(Kolom(f"Sasaran {k}", _LEBAR, Format.DUA) for k in kode),
                Kolom("Rata-rata", _LEBAR, Format.DUA), Kolom("Kategori", 20, rata=Rata.TENGAH)), (), nomor_kolom=False,
        subjudul=(f"Capaian (%); warna menurut {skala.sebutan or 'kelas capaian'}, dari yang terbaik: "
                  + ", ".join(k.nama for k in skala.kelas)),
        pengantar=tuple(kalimat for kalimat, berlaku in catatan.items() if berlaku))


def _offices(posisi: Sequence[Posisi], kode: Sequence[str]) -> Iterator[Baris]:
    for p in posisi:
        nama = f"{p.kantor.nama} *" if p.aturan_lain else p.kantor.nama
        yield Baris((p.kantor.kode_wilayah, nama, Kategori(p.keadaan.value, NADA_KEADAAN[p.keadaan]),
                     *_office_cells(p.isi, kode)))


def _office_cells(isi: IsiKantor | None, kode: Sequence[str]) -> tuple[Isi, ...]:
    if isi is None:
        return (None,) * (len(kode) + 2)
    nilai = {s.kode: s.rata_rata for s in isi.sasaran}
    return (*(_cell(nilai[k], isi.aturan) if k in nilai else None for k in kode), _cell(isi.rata_rata, isi.aturan),
            rated(isi.kategori, nada_capaian(isi.rata_rata, isi.aturan)))


def _of_sasaran(isi: IsiKantor | None, kode: Sequence[str]) -> tuple[Decimal | None, ...]:
    """Capaian of the sasaran with these codes."""
    ada = {} if isi is None else {s.kode: s.rata_rata for s in isi.sasaran}
    return tuple(ada.get(k) for k in kode)


def _cell(nilai: Decimal | None, aturan: str) -> Isi:
    """A dash says that there is such a sasaran, and that its capaian cannot be computed."""
    return "–" if nilai is None else Nilai(nilai, nada=nada_capaian(nilai, aturan))


def _areas(posisi: Sequence[Posisi], wilayah: Sequence[str], kode: Sequence[str], aturan: str) -> Iterator[Baris]:
    """Plain means of the offices whose capaian compare."""
    skala = scale_of(aturan)
    sebanding = [None if p.isi is None or p.aturan_lain else p.isi for p in posisi]
    nilai = [_of_sasaran(isi, kode) for isi in sebanding]
    kolom = [frames.means_by(wilayah, per_kode) for per_kode in zip(*nilai, strict=True)]
    kolom.append(frames.means_by(wilayah, [None if isi is None else isi.rata_rata for isi in sebanding]))
    semua, masuk = Counter(wilayah), Counter(w for w, p in zip(wilayah, posisi, strict=True) if p.isi is not None)
    for w in sorted(semua):
        rata = [k.get(w) for k in kolom]
        golongan = rate(rata[-1], skala)
        yield Baris((semua[w], w or "(tidak diketahui)", masuk[w],
                     *(None if n is None else Nilai(n, nada=nada_capaian(n, aturan)) for n in rata),
                     rated(golongan.kategori, golongan.nada)))


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
        return LembarPanjang(PERINGKAT, tabel, lambda: _rows(urut, sisa))
    tabel = replace(tabel, baris=tuple(_rows(urut, sisa)))
    return Lembar(PERINGKAT, (tabel, *_grafik(tabel, len(urut))))


def _place(p: Posisi) -> tuple[int, str]:
    return p.peringkat or 0, p.kantor.kunci


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
    return " ".join(filter(None, (p.tanpa_peringkat and f"Tidak diperingkat: {p.tanpa_peringkat}.",
                                  "" if p.terdaftar else "Di luar daftar."))) or None


def _grafik(tabel: Tabel, banyak: int) -> Iterator[Grafik]:
    if not 1 < banyak <= _BATANG_TERBANYAK:
        return
    nilai = [b.isi[_CAPAIAN - 1] for b in tabel.baris[:banyak]]
    terendah = min((n for n in nilai if isinstance(n, Decimal)), default=Decimal(0))
    yield Grafik("Rata-rata capaian (%), kantor yang diperingkat", JenisGrafik.BATANG, tabel,
                 (Seri("Capaian", _CAPAIAN, Warna.UTAMA, label=True),), kategori=_KANTOR, baris=(0, banyak - 1),
                 tinggi=80 + 20 * banyak, minimum=0 if terendah >= 0 else None)
