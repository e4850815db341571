"""The map of the recap: offices and their sasaran in the colours of the ratings; of many offices their areas."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.kantor.model import Isi as IsiKantor
from toolkit.rekap import frames
from toolkit.rekap.colours import nada_capaian, scale_of
from toolkit.rekap.posisi import Posisi
from toolkit.rekap.sheets import NADA_KEADAAN
from toolkit.rules.skala import rate
from toolkit.tabel.model import Baris, Format, Isi, Kategori, Kolom, Nilai, Rata, Tabel
from toolkit.tabel.panjang import LembarPanjang
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
    hitung = _codes(posisi)
    kode = _columns(hitung)
    if len(posisi) <= SEHALAMAN:
        return _table("Capaian per Sasaran", _office_columns(kode), tuple(_offices(posisi, kode)), _legend(aturan),
                      _notes(posisi, hitung, _BINTANG))
    kabupaten = len({p.kantor.kabupaten_kota for p in posisi}) <= SEHALAMAN
    judul = "Kabupaten/kota" if kabupaten else "Provinsi"
    kolom = (Kolom("Kantor", 13, Format.BULAT, Rata.TENGAH), Kolom(judul, 30),
             Kolom("Masuk", 25, Format.BULAT, Rata.TENGAH), *_sasaran_columns(kode))
    wilayah = [p.kantor.kabupaten_kota if kabupaten else p.kantor.provinsi for p in posisi]
    return _table(f"Rata-rata Capaian per Sasaran menurut {judul}", kolom,
                  tuple(_areas(posisi, wilayah, kode, aturan)), _legend(aturan),
                  _notes(posisi, hitung, _TIDAK_DIHITUNG))


def map_sheet(posisi: Sequence[Posisi], aturan: str) -> tuple[LembarPanjang, ...]:
    """Every office on a sheet of its own, where the summary shows areas."""
    if len(posisi) <= SEHALAMAN:
        return ()
    hitung = _codes(posisi)
    kode = _columns(hitung)
    tabel = _table("Capaian per Sasaran", _office_columns(kode), (), _legend(aturan),
                   _notes(posisi, hitung, _BINTANG))
    return (LembarPanjang(NAMA, tabel, lambda: _offices(posisi, kode)),)


def _codes(posisi: Sequence[Posisi]) -> Counter[str]:
    """How many offices have a sasaran of each code."""
    return Counter(s.kode for p in posisi if p.isi is not None for s in p.isi.sasaran)


def _columns(hitung: Counter[str]) -> tuple[str, ...]:
    """Codes of the sasaran, in their order: the most common ones where there are too many for a page."""
    sering = sorted(hitung, key=lambda k: (-hitung[k], kunci(k)))[:SASARAN_TERBANYAK]
    return tuple(sorted(sering, key=kunci))


def _office_columns(kode: Sequence[str]) -> tuple[Kolom, ...]:
    return (Kolom("Kode wilayah", 13, rata=Rata.TENGAH), Kolom("Kantor", 30), Kolom("Keadaan", 25, rata=Rata.TENGAH),
            *_sasaran_columns(kode))


def _sasaran_columns(kode: Sequence[str]) -> tuple[Kolom, ...]:
    return (*(Kolom(f"Sasaran {k}", _LEBAR, Format.DUA) for k in kode), Kolom("Rata-rata", _LEBAR, Format.DUA),
            Kolom("Kategori", 20, rata=Rata.TENGAH))


def _table(judul: str, kolom: tuple[Kolom, ...], baris: tuple[Baris, ...], subjudul: str,
           catatan: Iterator[str]) -> Tabel:
    return Tabel(judul, kolom, baris, nomor_kolom=False, subjudul=subjudul, pengantar=tuple(catatan))


def _legend(aturan: str) -> str:
    """Which colour stands for which class."""
    skala = scale_of(aturan)
    return f"Capaian (%); warna menurut {skala.nama}, dari yang terbaik: " + ", ".join(k.nama for k in skala.kelas)


def _notes(posisi: Sequence[Posisi], hitung: Counter[str], aturan_lain: str) -> Iterator[str]:
    yield ("Setiap kantor mempunyai sasarannya sendiri: Sasaran 1 di satu kantor belum tentu sama dengan Sasaran 1 di "
           "kantor lain.")
    if any(p.aturan_lain for p in posisi):
        yield aturan_lain
    if len(hitung) > SASARAN_TERBANYAK:
        yield f"Hanya {SASARAN_TERBANYAK} sasaran yang paling umum ditampilkan."


def _offices(posisi: Sequence[Posisi], kode: Sequence[str]) -> Iterator[Baris]:
    for p in posisi:
        nama = f"{p.kantor.nama} *" if p.aturan_lain else p.kantor.nama
        yield Baris((p.kantor.kode_wilayah, nama, Kategori(p.keadaan.value, NADA_KEADAAN[p.keadaan]),
                     *_office_cells(p, kode)))


def _office_cells(p: Posisi, kode: Sequence[str]) -> Iterator[Isi]:
    isi = p.isi
    if isi is None:
        yield from (None for _ in range(len(kode) + 2))
        return
    nilai = {s.kode: s.rata_rata for s in isi.sasaran}
    for k in kode:
        yield _cell(nilai[k], isi.aturan) if k in nilai else None
    yield _cell(isi.rata_rata, isi.aturan)
    yield Kategori(isi.kategori, nada_capaian(isi.rata_rata, isi.aturan)) if isi.kategori else None


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
                     Kategori(golongan.kategori, golongan.nada) if golongan.kategori else None))
