"""Sheets `Anggaran per Sasaran` and `Efisiensi`: what each sasaran cost, and whether it was worth it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil, HasilAnggaran, HasilAnggaranSasaran, HasilEfisiensi, HasilSasaran
from toolkit.model.laporan import Tingkatan
from toolkit.model.regulasi import MetodeEfisiensi
from toolkit.model.sel import Isian
from toolkit.tabel.catatan import (
    Penunjuk,
    asal,
    belum_dicocokkan,
    catatan_batas,
    catatan_rumus,
    kosong,
    status_realisasi,
    uang_kosong,
)
from toolkit.tabel.ekspresi import Ekspresi, kurung
from toolkit.tabel.model import Baris, Format, Gaya, Isi, Kategori, Kolom, Lembar, Letak, Nilai, Rata, Rumus, Tabel
from toolkit.tabel.rumus import ekspresi_rata, jumlah_baris, rumus_dari
from toolkit.values.angka import KONTEKS_DECIMAL, format_persen, format_singkat
from toolkit.values.butir import romawi

_TENGAH = Rata.TENGAH
_ANGGARAN, _REALISASI = 4, 5
"""Columns of the printed table Anggaran per Sasaran."""
_NADA_EFISIENSI = {"target belum tercapai": 0, "kurang efisien": 1, "efisien": 3}


def lembar_anggaran_sasaran(hasil: Hasil, penunjuk: Penunjuk) -> Lembar:
    """Programs and kegiatan of each sasaran, its share of the whole budget, and what serves none."""
    return Lembar(nama.ANGGARAN_SASARAN, (_anggaran_sasaran(hasil, penunjuk),))


def _anggaran_sasaran(hasil: Hasil, penunjuk: Penunjuk) -> Tabel:
    semua = [(s, _pendukung(hasil, s)) for s in hasil.anggaran_sasaran]
    total_di = Letak(sum(max(len(p), 1) + 1 for _, p in semua), _ANGGARAN)
    baris: list[Baris] = []
    puncak = []
    for nomor, (s, pendukung) in enumerate(semua, 1):
        no = romawi(nomor) if s.kode is not None else "-"
        awal = len(baris)
        for sebutan, rinci in pendukung or [("-", [])]:
            baris.append(Baris((no, s.uraian, sebutan, *_uang(rinci)), gabung=no))
        letak = list(range(awal, len(baris)))
        puncak.append(len(baris))
        baris.append(Baris((f"Jumlah {_sebut(s, nomor)}", None, None, *_jumlah(s, pendukung, letak), _persen(s.capaian),
                            None if s.proporsi is None else Rumus(s.proporsi, "(4)/{0}*100", (total_di,))),
                           Gaya.JUMLAH, 3))
    total = hasil.total
    angka = [(s.anggaran, s.realisasi) for s, _ in semua]
    baris.append(Baris(("TOTAL", None, None, jumlah_baris(total.anggaran, puncak, _ANGGARAN, [a for a, _ in angka]),
                        jumlah_baris(total.realisasi, puncak, _REALISASI, [r for _, r in angka]),
                        _persen(total.capaian),
                        Rumus(Decimal(100), "(4)/(4)*100") if total.anggaran else None), Gaya.JUMLAH, 3))
    return Tabel(
        judul=f"Alokasi Anggaran per Sasaran Strategis Tahun {hasil.tahun}",
        kolom=(Kolom("No", 6, rata=_TENGAH, gabung=True), Kolom("Sasaran", 34, gabung=True),
               Kolom("Program dan Kegiatan", 52), Kolom("Anggaran (Rp.)", 20, Format.RUPIAH),
               Kolom("Realisasi (Rp.)", 20, Format.RUPIAH), Kolom("Capaian (%)", 12, Format.PERSEN_DUA, _TENGAH),
               Kolom("Proporsi (%)", 12, Format.PERSEN_DUA, _TENGAH)),
        baris=tuple(baris),
        belum=uang_kosong(hasil.anggaran, penunjuk),
        catatan=("Setiap rupiah dihitung satu kali, pada rincian yang paling bawah.",
                 "Proporsi adalah bagian dari seluruh anggaran.", *status_realisasi(hasil)),
    )


def _sebut(s: HasilAnggaranSasaran, nomor: int) -> str:
    return f"Sasaran {romawi(nomor)}" if s.kode is not None else s.uraian


def _persen(nilai: Decimal | None) -> Isi:
    return None if nilai is None else Rumus(nilai, "(5)/(4)*100")


def _pendukung(hasil: Hasil, s: HasilAnggaranSasaran) -> list[tuple[str, list[HasilAnggaran]]]:
    """Program and kegiatan that serve a sasaran, in order, each with its lowest budget rows."""
    semua = {a.kode: a for a in reversed(hasil.anggaran)}
    kelompok: dict[str, list[HasilAnggaran]] = {}
    for a in hasil.anggaran:
        if a.rinci and a.sasaran == s.kode:
            kelompok.setdefault("\n".join(_jalur(a, semua)), []).append(a)
    return list(kelompok.items())


def _jalur(a: HasilAnggaran, semua: dict[str, HasilAnggaran]) -> Iterator[str]:
    """Names of the program and the kegiatan that a row belongs to, its own where it is one."""
    rantai = [a]
    while rantai[-1].induk in semua and len(rantai) < len(Tingkatan):
        rantai.append(semua[rantai[-1].induk or ""])
    for tingkat in (Tingkatan.PROGRAM, Tingkatan.KEGIATAN):
        yield from (r.uraian for r in rantai if r.tingkat is tingkat)
    if a.tingkat is Tingkatan.SUB_KEGIATAN and len(rantai) == 1:
        yield a.uraian


def _jumlah_isian(nilai: Sequence[Decimal | None], isian: Sequence[Isian[Decimal]]) -> Isi:
    """The sum of input cells; None where one is missing."""
    ada = [n for n in nilai if n is not None]
    if not ada or len(ada) < len(nilai):
        return None
    teks = "+".join(f"{{{k}}}" for k in range(len(isian)))
    return rumus_dari(sum(ada, Decimal(0)), Ekspresi(teks, tuple(isian)), desimal=None)


def _uang(rinci: Sequence[HasilAnggaran]) -> tuple[Isi, Isi, Isi, Isi]:
    """Anggaran, realisasi and capaian of some rows; their share is said once, in the sum."""
    return (_jumlah_isian([a.anggaran for a in rinci], [a.anggaran_isian for a in rinci]),
            _jumlah_isian([a.realisasi for a in rinci], [a.realisasi_isian for a in rinci]),
            _capaian_baris(rinci), None)


def _capaian_baris(rinci: Sequence[HasilAnggaran]) -> Isi:
    anggaran, realisasi = [a.anggaran for a in rinci], [a.realisasi for a in rinci]
    if None in anggaran or None in realisasi or not sum(a for a in anggaran if a is not None):
        return None
    atas = sum((r for r in realisasi if r is not None), Decimal(0))
    bawah = sum((a for a in anggaran if a is not None), Decimal(0))
    return Rumus(KONTEKS_DECIMAL.divide(atas, bawah) * 100, "(5)/(4)*100")


def _jumlah(s: HasilAnggaranSasaran, pendukung: list[tuple[str, list[HasilAnggaran]]],
            letak: list[int]) -> tuple[Isi, Isi]:
    rinci = [a for _, isi in pendukung for a in isi]
    return (jumlah_baris(s.anggaran, letak, _ANGGARAN, [a.anggaran for a in rinci]),
            jumlah_baris(s.realisasi, letak, _REALISASI, [a.realisasi for a in rinci]))


def lembar_efisiensi(hasil: Hasil, penunjuk: Penunjuk) -> Lembar:
    """Capaian of each sasaran against what was spent on it."""
    return Lembar(nama.EFISIENSI, (_efisiensi(hasil, penunjuk),))


def _efisiensi(hasil: Hasil, penunjuk: Penunjuk) -> Tabel:
    sasaran = {s.kode: s for s in hasil.sasaran}
    belum = tuple(_belum(hasil, sasaran[e.kode], penunjuk)
                  for e in hasil.efisiensi if e.capaian is None and e.kode in sasaran)
    metode = hasil.regulasi.efisiensi
    return Tabel(
        judul=f"Efisiensi Penggunaan Anggaran per Sasaran Tahun {hasil.tahun}",
        kolom=(Kolom("No", 6, rata=_TENGAH), Kolom("Sasaran", 42),
               Kolom("Capaian (%)", 12, Format.PERSEN_DUA, _TENGAH), Kolom("Anggaran (Rp.)", 20, Format.RUPIAH),
               Kolom("Realisasi (Rp.)", 20, Format.RUPIAH),
               Kolom("Penyerapan (%)", 14, Format.PERSEN_DUA, _TENGAH),
               Kolom("Efisiensi (poin)", 13, Format.DUA, _TENGAH), Kolom("Kategori", 22, rata=_TENGAH)),
        baris=tuple(_baris_efisiensi(hasil, n, e, sasaran.get(e.kode)) for n, e in enumerate(hasil.efisiensi, 1)),
        belum=belum,
        catatan=("Capaian = rata-rata capaian indikator sasaran. Penyerapan = realisasi ÷ anggaran × 100.",
                 _catatan_metode(metode), *catatan_rumus(hasil.indikator, hasil.regulasi),
                 catatan_batas(hasil.regulasi), *status_realisasi(hasil)),
    )


def _belum(hasil: Hasil, s: HasilSasaran, penunjuk: Penunjuk) -> str:
    i = next((i for i in s.indikator if i.capaian is None and i.realisasi_ada), None)
    isian = () if i is None else asal(i, hasil)
    return kosong(f"Capaian sasaran {s.kode}", penunjuk, i.kode if i else s.kode, isian)


def _baris_efisiensi(hasil: Hasil, nomor: int, e: HasilEfisiensi, s: HasilSasaran | None) -> Baris:
    rata = ekspresi_rata(s.indikator, hasil) if s is not None else None
    capaian = None if e.capaian is None else Nilai(e.capaian) if rata is None else rumus_dari(e.capaian, rata)
    rinci = [a for a in hasil.anggaran if a.rinci and a.sasaran == e.kode]
    anggaran = _isi_jumlah(e.anggaran, [a.anggaran for a in rinci], [a.anggaran_isian for a in rinci])
    realisasi = _isi_jumlah(e.realisasi, [a.realisasi for a in rinci], [a.realisasi_isian for a in rinci])
    penyerapan = None if e.penyerapan is None else Rumus(e.penyerapan, "(5)/(4)*100")
    return Baris((str(nomor), e.uraian, capaian, anggaran, realisasi, penyerapan, _isi_efisiensi(hasil, e, rata),
                  Kategori(e.kategori.upper(), _NADA_EFISIENSI.get(e.kategori))))


def _isi_jumlah(nilai: Decimal | None, angka: Sequence[Decimal | None], isian: Sequence[Isian[Decimal]]) -> Isi:
    dari = _jumlah_isian(angka, isian)
    return dari if isinstance(dari, Rumus) and dari.nilai == nilai else nilai


def _isi_efisiensi(hasil: Hasil, e: HasilEfisiensi, rata: Ekspresi | None) -> Isi:
    """From the exact mean and the exact absorption, not from the rounded cells beside it."""
    if e.efisiensi is None:
        return None
    if rata is None:
        return Nilai(e.efisiensi)
    selisih = f"{kurung(rata.teks)}-(5)/(4)*100"
    metode = hasil.regulasi.efisiensi
    p = dict(metode.parameter)
    if metode.cara == "selisih":
        return Rumus(e.efisiensi, selisih, rata.acuan)
    if metode.cara == "nilai":
        nilai = f"{p['tengah']}+({selisih})/{p['rentang']}*{p['tengah']}"
        return Rumus(e.efisiensi, f"MAX({p['terendah']},MIN({p['tertinggi']},{nilai}))", rata.acuan)
    return Nilai(e.efisiensi)


def _catatan_metode(metode: MetodeEfisiensi) -> str:
    p = dict(metode.parameter)
    cara = "Efisiensi = capaian − penyerapan, dalam poin."
    if metode.cara == "nilai":
        angka = {kunci: format_singkat(nilai) for kunci, nilai in p.items()}
        cara = (f"Nilai efisiensi = {angka['tengah']} + (capaian − penyerapan) ÷ {angka['rentang']} × {angka['tengah']}"
                f", antara {angka['terendah']} dan {angka['tertinggi']}.")
    minimal = p.get("capaian_minimal")
    syarat = ""
    if minimal is not None:
        syarat = f" Disebut efisien atau kurang efisien hanya bila capaiannya {format_persen(minimal)} atau lebih."
    return f"Metode: {metode.nama}. {cara}{syarat}{belum_dicocokkan(terverifikasi=metode.terverifikasi)}"
