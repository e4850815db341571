"""The map of the recap: offices and their sasaran in the colours of the ratings; of many offices their areas."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from toolkit.kantor.model import Isi as IsiKantor
from toolkit.rekap import frames
from toolkit.rekap.colours import nada_capaian, rated, scale_of
from toolkit.rekap.posisi import Posisi
from toolkit.rekap.sheets import NADA_KEADAAN
from toolkit.rules.skala import rate
from toolkit.tabel.halaman import LembarPanjang
from toolkit.tabel.model import Baris, Format, Isi, Kategori, Kolom, Nilai, Rata, Tabel
from toolkit.values.kode import kunci

NAMA = "Peta"
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
    peta = _empty_map(f"Rata-rata Capaian per Sasaran menurut {judul}", kolom, posisi, aturan, _TIDAK_DIHITUNG)
    return replace(peta, baris=tuple(_areas(posisi, wilayah, kode, aturan)))


def map_sheet(posisi: Sequence[Posisi], aturan: str) -> tuple[LembarPanjang, ...]:
    """Every office on a sheet of its own, where the summary shows areas."""
    if len(posisi) <= SEHALAMAN:
        return ()
    kode, _ = _codes(posisi)
    return (LembarPanjang(NAMA, _office_map(posisi, aturan), lambda: _offices(posisi, kode)),)


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
        subjudul=(f"Capaian (%); warna menurut {skala.nama}, dari yang terbaik: "
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
