"""Charts of the dashboard and of the sasaran's sheets; their figures are formulas over the input cells."""

import textwrap
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from toolkit.model.asal import Tren
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import Arah, Tingkatan, Ukuran
from toolkit.model.regulasi import SkalaPredikat
from toolkit.model.rencana_aksi import HasilRencanaAksi, HasilTriwulan
from toolkit.model.rumus import Pohon
from toolkit.rumus.tree import fill, grouped, operation
from toolkit.tabel.halaman import Grafik, JenisGrafik, Seri, Warna
from toolkit.tabel.model import Baris, Format, Isi, Kolom, Tabel, from_cell, placed, sum_tree
from toolkit.values.teks import fold_rapat

_JUTA = Decimal(1_000_000)
_GARIS = (Warna.UTAMA, Warna.SEDANG, Warna.BIRU, Warna.TERANG)
"""Colours of lines; red is kept for the one that goes the wrong way."""
_NAMA = 40
"""Characters of a name beside a bar, or in a legend."""
_SERI_TERBANYAK = len(_GARIS) + 1
_SALAH_ARAH = {Arah.POSITIF: Tren.MENURUN, Arah.NEGATIF: Tren.MENINGKAT}
_CAPAIAN_PENUH = 120
_LABEL = Decimal("1.1")
"""A bar and its label, as a part of the bar."""
_RUANG_LABEL = Decimal("1.25")
"""The same where the label is an amount of millions: a small program has its figure beside a bar that nobody sees."""


def _data(judul: Sequence[str], baris: Sequence[Baris]) -> Tabel:
    kolom = tuple(Kolom(j, 10, Format.TEKS if n == 0 else Format.DUA) for n, j in enumerate(judul))
    return Tabel(judul="Data grafik", kolom=kolom, baris=tuple(baris), nomor_kolom=False)


def _sumbu(nilai: Sequence[Decimal | None]) -> float:
    """Upper end of an axis of percentages: 120, or what leaves room for the label of the longest bar."""
    tertinggi = max((n for n in nilai if n is not None), default=Decimal(0))
    langkah = 20 if tertinggi < 2 * _CAPAIAN_PENUH else 100
    return max(float(_CAPAIAN_PENUH), float((tertinggi * _LABEL // langkah + 1) * langkah))


def _dasar_persen(nilai: Sequence[Decimal | None]) -> float | None:
    """Lower end of an axis of percentages: 0, left to Excel where one is below."""
    return None if any(n is not None and n < 0 for n in nilai) else 0


def grafik_capaian(hasil: Hasil, *, tinggi: int = 230) -> Grafik | None:
    """Capaian of each indicator; None where none has one."""
    return _bars("Capaian per indikator (%)", [(i.uraian, i.capaian, i.rumus.capaian_isian) for i in hasil.indikator],
                 tinggi)


def grafik_triwulan(semua: Sequence[HasilRencanaAksi], sampai: str, *, tinggi: int = 230) -> Grafik | None:
    """Capaian to date of each indicator that is measured by quarters; None where none has one.

    Args:
        semua: the indicators' own rows.
        sampai: the quarter, in words.
        tinggi: in pixels.
    """
    return _bars(f"Capaian {sampai} (%)", [(r.uraian, r.sampai.capaian, _over_cells(r.sampai)) for r in semua], tinggi)


def _over_cells(t: HasilTriwulan) -> Pohon | None:
    """The capaian over the input cells; None where it is not over numbers of cells."""
    if t.rumus is None or t.realisasi_rumus is None or (t.target_rumus is None and t.rentang is None):
        return None
    target = None if t.target_rumus is None else grouped(t.target_rumus)
    return fill(t.rumus, target=target, realisasi=grouped(t.realisasi_rumus))


def _bars(judul: str, semua: Sequence[tuple[str, Decimal | None, Pohon | None]], tinggi: int) -> Grafik | None:
    """Percents by name, each with the rule over the input cells; None where there is none."""
    ada = [(nama, nilai, rumus) for nama, nilai, rumus in semua if nilai is not None]
    if not ada:
        return None
    angka = [nilai for _, nilai, _ in ada]
    baris = [Baris((nama, placed(nilai, rumus))) for nama, (_, nilai, rumus) in zip(
        _nama([nama for nama, *_ in ada]), ada, strict=True)]
    return Grafik(judul, JenisGrafik.BATANG, _data(("Indikator", "Capaian"), baris),
                  (Seri("Capaian", 2, Warna.UTAMA, label=True),), tinggi=tinggi,
                  minimum=_dasar_persen(angka), maksimum=_sumbu(angka))


def grafik_sasaran(hasil: Hasil, *, tinggi: int = 230) -> Grafik | None:
    """Mean capaian of each sasaran; None where none has one."""
    ada = [s for s in hasil.sasaran if s.rata_rata is not None]
    if not ada:
        return None

    return Grafik("Rata-rata capaian per sasaran (%)", JenisGrafik.BATANG,
                  _data(("Sasaran", "Rata-rata"), [
                      Baris((n, placed(s.rata_rata, s.rumus)))
                      for n, s in zip(_nama([s.uraian for s in ada]), ada, strict=True)]),
                  (Seri("Rata-rata", 2, Warna.UTAMA, label=True),), tinggi=tinggi, minimum=0,
                  maksimum=_sumbu([s.rata_rata for s in ada]))


def _nama(semua: Sequence[str]) -> list[str]:
    """Names short enough to stand in a chart; those that would look alike with their end, else as long as it takes."""
    panjang = _NAMA
    while True:
        pendek = [textwrap.shorten(n, panjang, placeholder="…") for n in semua]
        banyak = Counter(p for p, _ in set(zip(pendek, semua, strict=True)))
        pendek = [p if banyak[p] == 1 else _with_end(n, panjang) for p, n in zip(pendek, semua, strict=True)]
        if len(set(pendek)) == len(set(semua)) or panjang >= max(map(len, semua)):
            return pendek
        panjang += 20


def _with_end(nama: str, panjang: int) -> str:
    """A long name's first and last words: `Persentase usulan…kelompok desa ke-2`."""
    if len(nama) <= panjang:
        return nama
    awal = textwrap.shorten(nama, panjang // 2, placeholder="…")
    return awal + textwrap.shorten(nama[::-1], panjang // 2, placeholder="")[::-1]


def _digambar(i: HasilIndikator) -> bool:
    """Whether an indicator has a figure for this year and for one before, or a letter for both."""
    return _berangka(i) or bool(_letters(i))


def _berangka(i: HasilIndikator) -> bool:
    return isinstance(i.realisasi, Decimal) and any(n is not None for n in i.riwayat.values())


def _letters(i: HasilIndikator) -> dict[int, str]:
    """Year before -> letter, of an indicator whose realisasi is a letter compared by rank."""
    if i.peringkat is None or not isinstance(i.realisasi, str):
        return {}
    tertulis = {t: isian.nilai.predikat for t, isian in i.riwayat_isian.items() if isinstance(isian.nilai, Ukuran)}
    return {t: h for t, h in {**tertulis, **i.riwayat_huruf}.items() if h}


def grafik_riwayat(hasil: Hasil, indikator: Sequence[HasilIndikator], *, tinggi: int = 230) -> Grafik | None:
    """Realisasi over the years, one line for each indicator.

    None where there is no year before with a figure, more indicators than lines can be told apart, or figures of
    different size, which one axis would not show.
    """
    ada = [i for i in indikator if _berangka(i)]
    if not ada or len(ada) > _SERI_TERBANYAK or not _sebanding(ada):
        return None
    return _riwayat(hasil, ada, tinggi, _judul(ada))


def semua_riwayat(hasil: Hasil, indikator: Sequence[HasilIndikator]) -> tuple[Grafik, ...]:
    """Realisasi of a sasaran's indicators over the years: one chart for each satuan and size of figures.

    Indicators without a figure for this year and one before are in none; `catatan_riwayat` says so.
    """
    kelompok: list[list[HasilIndikator]] = []
    for i in filter(_berangka, indikator):
        cocok = next((k for k in kelompok if len(k) < _SERI_TERBANYAK and _sebanding([*k, i])
                      and fold_rapat(k[0].satuan) == fold_rapat(i.satuan)), None)
        if cocok is None:
            kelompok.append([i])
        else:
            cocok.append(i)
    berhuruf = {skala.nama: [i for i in indikator if _letters(i) and i.peringkat == skala.nama]
                for skala in hasil.regulasi.predikat}
    return (*(_riwayat(hasil, k, 230, _judul(k)) for k in kelompok),
            *(_riwayat_huruf(hasil, berhuruf[skala.nama][:_SERI_TERBANYAK], skala) for skala in hasil.regulasi.predikat
              if berhuruf[skala.nama]))


def _judul(indikator: Sequence[HasilIndikator]) -> str:
    """Of one line, which has no legend, what it shows; of several their unit."""
    sama = len({fold_rapat(i.satuan) for i in indikator}) == 1
    satuan = f" ({indikator[0].satuan})" if sama and indikator[0].satuan else ""
    if len(indikator) > 1:
        return f"Realisasi {{tahun}}{satuan}"
    nama = textwrap.shorten(indikator[0].uraian, 2 * _NAMA, placeholder="…").replace("{", "(").replace("}", ")")
    return f"{nama}, {{tahun}}{satuan}"


def catatan_riwayat(indikator: Sequence[HasilIndikator]) -> tuple[str, ...]:
    """A note that says which indicators the charts of `semua_riwayat` leave out, and why."""
    tanpa = [f'"{i.uraian}"' for i in indikator if not _digambar(i)]
    catatan = "Tidak digambar pada grafik, karena angka tahun ini atau tahun sebelumnya tidak ada: indikator"
    return (f"{catatan} {', '.join(tanpa)}.",) if tanpa else ()


def _riwayat(hasil: Hasil, ada: Sequence[HasilIndikator], tinggi: int, judul: str) -> Grafik:
    """Every year has its place on the axis; one without a figure leaves a gap in the line."""
    tahun = range(min(t for i in ada for t, n in i.riwayat.items() if n is not None), hasil.tahun)

    def titik(i: HasilIndikator, t: int) -> Isi:
        return from_cell(i.riwayat.get(t), i.riwayat_isian.get(t))

    def kini(i: HasilIndikator) -> Isi:
        return placed(i.realisasi, i.rumus.realisasi, desimal=None) if isinstance(i.realisasi, Decimal) else None

    baris = [*(Baris((str(t), *(titik(i, t) for i in ada))) for t in tahun),
             Baris((str(hasil.tahun), *(kini(i) for i in ada)))]
    seri = _lines(ada)
    return Grafik(judul.format(tahun=f"{tahun[0]}–{hasil.tahun}"), JenisGrafik.GARIS,
                  _data(("Tahun", *(i.kode for i in ada)), baris), seri, tinggi=tinggi, minimum=_dasar(ada))


def _lines(ada: Sequence[HasilIndikator]) -> tuple[Seri, ...]:
    return tuple(Seri(nama, n, warna) for n, (nama, warna) in enumerate(
        zip(_nama([i.uraian for i in ada]), _warna(ada), strict=True), 2))


def _riwayat_huruf(hasil: Hasil, ada: Sequence[HasilIndikator], skala: SkalaPredikat) -> Grafik:
    """Letters over the years, by their rank; the axis shows the letters."""
    huruf = {i.kode: {**_letters(i), hasil.tahun: str(i.realisasi)} for i in ada}
    tahun = range(min(min(h) for h in huruf.values()), hasil.tahun + 1)
    semua = [skala.huruf.index(h) for satu in huruf.values() for h in satu.values() if h in skala.huruf]
    bawah, atas = max(min(semua) - 1, 0), min(max(semua) + 1, len(skala.huruf) - 1)
    tangga = range(bawah, atas + 1)

    def peringkat(h: str | None) -> Isi:
        return Decimal(skala.huruf.index(h)) if h in skala.huruf else None

    baris = [Baris((str(t), *(peringkat(huruf[i.kode].get(t)) for i in ada), *(Decimal(n) for n in tangga)))
             for t in tahun]
    sumbu = tuple(Seri(skala.huruf[n], len(ada) + 2 + k, Warna.TERANG, huruf=skala.huruf[n])
                  for k, n in enumerate(tangga))
    return Grafik(_judul(ada).format(tahun=f"{tahun[0]}–{hasil.tahun}"), JenisGrafik.GARIS,
                  _data(("Tahun", *(i.uraian for i in ada), *(skala.huruf[n] for n in tangga)), baris),
                  (*_lines(ada), *sumbu), minimum=bawah - 0.5, maksimum=atas + 0.5)


def _warna(indikator: Sequence[HasilIndikator]) -> list[Warna]:
    """Red for the first line that goes the wrong way, the others in order."""
    merah = next((n for n, i in enumerate(indikator) if i.tren is _SALAH_ARAH[i.arah]),
                 len(_GARIS) if len(indikator) > len(_GARIS) else None)
    lain = iter(_GARIS)
    return [Warna.MERAH if n == merah else next(lain) for n in range(len(indikator))]


def _dasar(indikator: Sequence[HasilIndikator]) -> float:
    """Lower end of the axis: 0, or a full ten well below figures that lie far above it."""
    angka = [n for i in indikator for n in i.riwayat.values() if n is not None]
    angka += [i.realisasi for i in indikator if isinstance(i.realisasi, Decimal)]
    terendah, tertinggi = min(angka), max(angka)
    if terendah <= tertinggi / 2:
        return 0 if terendah >= 0 else float(terendah * 2)
    langkah = Decimal(10) ** (terendah.adjusted())
    return float(max(terendah - langkah, Decimal(0)) // langkah * langkah)


def _sebanding(indikator: Sequence[HasilIndikator]) -> bool:
    angka = [abs(i.realisasi) for i in indikator if isinstance(i.realisasi, Decimal) and i.realisasi]
    return not angka or max(angka) <= min(angka) * 10


def grafik_program(hasil: Hasil, *, tinggi: int = 230) -> Grafik | None:
    """Anggaran and realisasi of each program in million rupiah; None where there is no program."""
    program = [a for a in hasil.anggaran_kode if a.tingkat is Tingkatan.PROGRAM]
    if not any(a.anggaran_dipakai is not None for a in program):
        return None
    def isi(a: HasilAnggaran, *, anggaran: bool) -> Isi:
        nilai, sumber = ((a.anggaran_dipakai, a.anggaran_sumber) if anggaran else
                         (a.realisasi_dipakai, a.realisasi_sumber))
        return None if nilai is None else placed(nilai / _JUTA, operation("/", sum_tree(sumber), _JUTA))

    baris = [Baris((n, isi(a, anggaran=True), isi(a, anggaran=False)))
             for n, a in zip(_nama([_nama_program(a.uraian) for a in program]), program, strict=True)]
    terbesar = max(a.anggaran_dipakai or Decimal(0) for a in program) / _JUTA
    return Grafik("Anggaran dan realisasi per program (juta rupiah)", JenisGrafik.BATANG,
                  _data(("Program", "Anggaran", "Realisasi"), baris),
                  (Seri("Anggaran", 2, Warna.TERANG, label=True), Seri("Realisasi", 3, Warna.UTAMA, label=True)),
                  tinggi=tinggi, minimum=0, maksimum=float(terbesar * _RUANG_LABEL) or None)


def _nama_program(uraian: str) -> str:
    """Without the word that all of them begin with."""
    nama = uraian.strip()
    if nama.lower().startswith("program "):
        nama = nama[len("program "):]
    return nama.capitalize() if nama.isupper() else nama
