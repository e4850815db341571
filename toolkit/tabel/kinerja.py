"""Tabel 3.1 and the three tables of each sasaran: years before, end of the Renstra, national figure."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from toolkit.model.hasil import Hasil, HasilIndikator, HasilSasaran
from toolkit.model.laporan import Jenis
from toolkit.model.rumus import Pohon
from toolkit.model.sel import Isian, Keadaan
from toolkit.rumus.tree import fill, kolom, leaves
from toolkit.tabel import catatan
from toolkit.tabel.belum import Belum
from toolkit.tabel.grafik import catatan_riwayat
from toolkit.tabel.model import Baris, Format, Isi, Kategori, Kolom, Rata, Tabel, from_cell, placed
from toolkit.tabel.pembanding import isi_pembanding, pembanding_lain, sumber_pembanding
from toolkit.tabel.seragam import seragam
from toolkit.values.angka import format_berhuruf, format_persen
from toolkit.values.kode import kunci
from toolkit.values.satuan import rentang_bersatuan
from toolkit.values.teks import fold_rapat
from toolkit.values.ukuran import is_persen

_TENGAH = Rata.TENGAH
_TARGET, _REALISASI = 4, 5
"""Columns of the tables that have a capaian."""
_AWAL = (Kolom("NO.", 5, rata=_TENGAH, gabung=True), Kolom("SASARAN STRATEGIS", 32, gabung=True),
         Kolom("INDIKATOR SASARAN", 46))


def _format(i: HasilIndikator) -> Format:
    return Format.PERSEN if is_persen(i.satuan) else Format.ANGKA


def _besaran(i: HasilIndikator, nilai: Decimal | str | None, rumus: Pohon | None) -> Isi:
    """A target or realisasi in the indicator's satuan; a letter as it is."""
    return placed(nilai, rumus, desimal=None, format_=_format(i)) if isinstance(nilai, Decimal) else nilai


def isi_target(i: HasilIndikator) -> Isi:
    """The year's target: a number, a range or a dropped one as typed, a letter."""
    if i.dilepas:
        return i.target_tertulis
    if i.rentang is not None:
        return rentang_bersatuan(i.target_tertulis, i.satuan)
    return _besaran(i, i.target, i.rumus.target)


def _isi_realisasi(i: HasilIndikator) -> Isi:
    if i.realisasi is None:
        return None if i.realisasi_ada else "-"
    if i.realisasi_angka is not None and isinstance(i.realisasi, str):
        return format_berhuruf(i.realisasi_angka, i.realisasi)
    return _besaran(i, i.realisasi, i.rumus.realisasi)


def _beside(nilai: Decimal | None, rumus: Pohon | None) -> Isi:
    """A capaian over target and realisasi, which stand in the two columns before it."""
    return placed(nilai, None if rumus is None else fill(rumus, target=kolom(_TARGET), realisasi=kolom(_REALISASI)))


def _awal(sasaran: HasilSasaran, nomor: int, i: HasilIndikator) -> tuple[Isi, ...]:
    """The first three cells; an indicator has its number where the sasaran has several."""
    return (str(nomor), sasaran.uraian, f"{i.no}. {i.uraian}" if sasaran.jumlah > 1 else i.uraian)


def _baris(semua: Sequence[tuple[int, HasilSasaran]], isi: Callable[[HasilIndikator], tuple[Isi, ...]], *,
           menyatu: bool = False) -> tuple[Baris, ...]:
    """A row for each indicator; `menyatu`: all columns hold one kind of figures, and not each its own."""
    rata = [(nomor, s, i) for nomor, s in semua for i in s.indikator]
    satuan = [fold_rapat(i.satuan) for _, _, i in rata]
    sel = [isi(i) for _, _, i in rata]
    if menyatu:
        sel = seragam(sel, satuan)
    elif sel:
        kolom_seragam = [[satu for satu, in seragam([(b[k],) for b in sel], satuan)] for k in range(len(sel[0]))]
        sel = list(zip(*kolom_seragam, strict=True))
    return tuple(Baris((*_awal(s, nomor, i), *b), gabung=s.kode) for (nomor, s, i), b in zip(rata, sel, strict=True))


def tabel_pengukuran(hasil: Hasil, penunjuk: catatan.Penunjuk) -> Tabel:
    """Tabel 3.1: target, realisasi and capaian of every indicator, with its category."""
    def isi(i: HasilIndikator) -> tuple[Isi, ...]:
        return (isi_target(i), _isi_realisasi(i), "-" if i.dilepas else _beside(i.capaian, i.rumus.capaian),
                None if i.kategori is None else Kategori(i.kategori, i.nada))

    semua = [i for s in hasil.sasaran for i in s.indikator]
    belum = [catatan.kosong(f'Capaian indikator "{i.uraian}"', penunjuk, i.kode, catatan.asal(i, hasil))
             for i in semua if i.capaian is None and i.realisasi_ada and not i.dilepas]
    tidak_ada = [f'Realisasi indikator "{i.uraian}" tidak tersedia, sehingga tidak ikut dalam rata-rata.'
                 for i in semua if not i.realisasi_ada and not i.dilepas]
    dilepas = [f'Indikator "{i.uraian}" tidak lagi diperjanjikan dalam PK Perubahan, sehingga tidak ikut dalam '
               "rata-rata." for i in semua if i.dilepas]
    survei_terbuka, survei_lain = catatan.beda_survei(hasil, penunjuk)
    return Tabel(
        nomor="3.1",
        judul=f"Pengukuran Realisasi Kinerja Tahun {hasil.tahun}",
        kolom=(*_AWAL, Kolom(f"TARGET {hasil.tahun}", 13, Format.ANGKA, _TENGAH),
               Kolom(f"REALISASI {hasil.tahun}", 13, Format.ANGKA, _TENGAH),
               Kolom("CAPAIAN", 12, Format.PERSEN_TETAP, _TENGAH), Kolom("KATEGORI", 16, rata=_TENGAH)),
        baris=_baris(list(enumerate(hasil.sasaran, 1)), isi),
        belum=(*belum, *survei_terbuka),
        catatan=(*survei_lain, *tidak_ada, *dilepas, *catatan.catatan_bulat(semua), *catatan.catatan_target(semua),
                 *catatan.catatan_rumus(semua, hasil.regulasi), catatan.catatan_skala(hasil.regulasi),
                 catatan.catatan_batas(hasil.regulasi)),
    )


def _tahun(sasaran: HasilSasaran, tahun: int) -> tuple[int, ...]:
    """The years before that the tables show, oldest first."""
    return tuple(sorted({t for i in sasaran.indikator for t in i.riwayat if t < tahun}))


def _kosong_atau_strip(isian: Isian[object] | None) -> Isi:
    return "-" if isian is not None and isian.keadaan is Keadaan.TIDAK_TERSEDIA else None


def _isi_riwayat(i: HasilIndikator, tahun: int) -> Isi:
    """Realisasi of a year before; what is no single number (a letter, a range) stands as typed."""
    nilai, isian = i.riwayat.get(tahun), i.riwayat_isian.get(tahun)
    if nilai is None:
        if isian is None or not isian.terisi:
            return _kosong_atau_strip(isian)
        angka = any(huruf.isdigit() for huruf in isian.tertulis)
        return rentang_bersatuan(isian.tertulis, i.satuan) if angka else isian.tertulis
    if tahun in i.riwayat_huruf:
        return format_berhuruf(nilai, i.riwayat_huruf[tahun])
    return from_cell(nilai, isian, _format(i))


def _kolom_tahun(tahun: Sequence[int], induk: str, format_: Format) -> tuple[Kolom, ...]:
    return tuple(Kolom(f"Th. {t}", 11, format_, _TENGAH, induk=induk) for t in tahun)


def tabel_riwayat(hasil: Hasil, sasaran: HasilSasaran, nomor: int) -> Tabel:
    """Tabel 3.(3k-1): realisasi of the years before beside this year's."""
    tahun = _tahun(sasaran, hasil.tahun)

    def isi(i: HasilIndikator) -> tuple[Isi, ...]:
        return (*(_isi_riwayat(i, t) for t in tahun), _isi_realisasi(i))

    return Tabel(
        nomor=nomor_tabel(nomor)[0],
        judul="Perbandingan Realisasi Kinerja dengan Realisasi Tahun Sebelumnya",
        kolom=(*_AWAL, *_kolom_tahun((*tahun, hasil.tahun), "REALISASI", Format.ANGKA)),
        baris=_baris([(nomor, sasaran)], isi, menyatu=True),
        sumber=_sumber(sasaran),
        catatan=(*_tren(sasaran), *catatan_riwayat(sasaran.indikator)),
    )


def _tren(sasaran: HasilSasaran) -> tuple[str, ...]:
    tren = [f"indikator {i.no} {i.tren.value}" if sasaran.jumlah > 1 else i.tren.value
            for i in sasaran.indikator if i.tren]
    return (f"Tren realisasi: {'; '.join(tren)}.",) if tren else ()


def tabel_capaian_riwayat(hasil: Hasil, sasaran: HasilSasaran, nomor: int) -> Tabel | None:
    """Below 3.(3k-1): capaian of the same years; None where the Renstra has no target for any year before."""
    tahun = _tahun(sasaran, hasil.tahun)
    if not any(i.riwayat_capaian.get(t) is not None for i in sasaran.indikator for t in tahun):
        return None

    def isi(i: HasilIndikator) -> tuple[Isi, ...]:
        return (*(placed(i.riwayat_capaian.get(t), i.rumus.riwayat.get(t)) for t in tahun),
                placed(i.capaian_tanpa_batas, i.rumus.tanpa_batas))

    return Tabel(
        judul="Capaian Kinerja Tahun yang Sama terhadap Target RENSTRA",
        kolom=(*_AWAL, *_kolom_tahun((*tahun, hasil.tahun), "CAPAIAN", Format.PERSEN_TETAP)),
        baris=_baris([(nomor, sasaran)], isi),
        catatan=(*catatan.catatan_rumus(sasaran.indikator, hasil.regulasi),
                 "Capaian pada tabel ini tidak dibatasi; kosong bila target Renstra atau realisasinya tidak ada.",
                 f"Capaian tahun {hasil.tahun} memakai target yang sama dengan Tabel 3.1."),
    )


def tabel_akhir_renstra(hasil: Hasil, sasaran: HasilSasaran, nomor: int, penunjuk: catatan.Penunjuk) -> Tabel:
    """Tabel 3.(3k): realisasi against the target of the Renstra's last year."""
    belum = tuple(catatan.kosong(f'Tingkat kemajuan indikator "{i.uraian}"', penunjuk, i.kode,
                                 (*catatan.asal(i, hasil), *_cells(i.rumus.target_akhir)))
                  for i in sasaran.indikator if i.tingkat_kemajuan is None and i.realisasi_ada)
    return Tabel(
        nomor=nomor_tabel(nomor)[1],
        judul="Perbandingan Realisasi Kinerja s.d. Akhir Periode RENSTRA",
        kolom=(*_AWAL, Kolom("TARGET AKHIR RENSTRA", 15, Format.ANGKA, _TENGAH),
               Kolom(f"REALISASI Th. {hasil.tahun}", 15, Format.ANGKA, _TENGAH),
               Kolom("TINGKAT KEMAJUAN", 15, Format.PERSEN_TETAP, _TENGAH)),
        baris=_baris([(nomor, sasaran)], _isi_kemajuan),
        sumber=_sumber(sasaran),
        belum=belum,
        catatan=tuple(_catatan_kemajuan(hasil, sasaran)),
    )


def _isi_kemajuan(i: HasilIndikator) -> tuple[Isi, ...]:
    target = (rentang_bersatuan(i.target_akhir_rentang, i.satuan) if i.target_akhir_rentang
              else _besaran(i, i.target_akhir_renstra, i.rumus.target_akhir))
    if i.realisasi_angka is not None and isinstance(i.realisasi_akhir, str):
        return (target, format_berhuruf(i.realisasi_angka, i.realisasi_akhir), _beside(i.tingkat_kemajuan, None))
    realisasi = (_besaran(i, i.realisasi_akhir, i.rumus.realisasi_akhir)
                 if i.realisasi is not None or i.realisasi_ada else "-")
    return (target, realisasi, _beside(i.tingkat_kemajuan, i.rumus.kemajuan))


def _catatan_kemajuan(hasil: Hasil, sasaran: HasilSasaran) -> Iterator[str]:
    for i in sasaran.indikator:
        if i.jenis is Jenis.AKUMULATIF:
            yield (f'Indikator "{i.uraian}" akumulatif: target dan realisasi adalah jumlah sejak tahun '
                   f"{hasil.laporan.tahun_awal}.")
        elif i.jenis is Jenis.KUMULATIF:
            yield (f'Indikator "{i.uraian}" kumulatif: angka setiap tahun sudah jumlah sampai tahun itu dan tidak '
                   "dijumlahkan lagi.")
    yield f"Target akhir RENSTRA adalah target tahun {hasil.laporan.tahun_akhir}."
    yield from catatan.catatan_arah(sasaran.indikator, hasil.regulasi)
    if any(i.target_akhir_rentang for i in sasaran.indikator):
        yield catatan.RENTANG
    if any(isinstance(i.target_akhir_renstra, str) for i in sasaran.indikator):
        yield catatan.PERINGKAT
    yield "Tingkat kemajuan dihitung dengan rumus capaian, tanpa batas atas."


def _cells(rumus: Pohon | None) -> tuple[Isian[Any], ...]:
    """The input cells that a rule names."""
    return () if rumus is None else tuple(ke for ke in leaves(rumus) if isinstance(ke, Isian))


def tabel_nasional(hasil: Hasil, sasaran: HasilSasaran, nomor: int, penunjuk: catatan.Penunjuk) -> Tabel:
    """Tabel 3.(3k+1): realisasi beside the national figure, and the sasaran's mean below."""
    pembanding = pembanding_lain(hasil, sasaran)

    def isi(i: HasilIndikator) -> tuple[Isi, ...]:
        nasional = "-" if i.nasional is None else from_cell(i.nasional, i.nasional_isian, _format(i))
        lain = (isi_pembanding(pembanding.get(kunci(i.kode)), _format(i)),) if pembanding else ()
        return (_isi_realisasi(i), nasional, *lain, i.keterangan_nasional)

    tidak_ada = any(i.nasional is None for i in sasaran.indikator)
    return Tabel(
        nomor=nomor_tabel(nomor)[2],
        judul="Perbandingan Realisasi Kinerja dengan Realisasi Nasional",
        kolom=(*_AWAL, Kolom(f"REALISASI Th. {hasil.tahun}", 15, Format.ANGKA, _TENGAH),
               Kolom("REALISASI NASIONAL", 15, Format.ANGKA, _TENGAH),
               *((Kolom("PEMBANDING LAIN", 15, Format.ANGKA, _TENGAH),) if pembanding else ()),
               Kolom("KET.", 20, rata=_TENGAH)),
        baris=_baris([(nomor, sasaran)], isi),
        sumber=_sumber(sasaran),
        belum=_tanpa_rata_rata(hasil, sasaran, penunjuk),
        catatan=(*((catatan.NASIONAL_TIDAK_ADA,) if tidak_ada else ()), *sumber_pembanding(sasaran, pembanding),
                 *catatan_rata_rata(hasil, sasaran)),
    )


def _tanpa_rata_rata(hasil: Hasil, sasaran: HasilSasaran, penunjuk: catatan.Penunjuk) -> tuple[Belum, ...]:
    if sasaran.rata_rata is not None:
        return ()
    belum = next((i for i in sasaran.indikator if i.capaian is None), None)
    isian: tuple[Isian[Any], ...] = () if belum is None else catatan.asal(belum, hasil)
    return (catatan.kosong("Rata-rata capaian sasaran", penunjuk, belum.kode if belum else sasaran.kode, isian),)


def catatan_rata_rata(hasil: Hasil, sasaran: HasilSasaran) -> tuple[str, ...]:
    """The note of the sasaran's mean; none without one."""
    if sasaran.rata_rata is None:
        return ()
    dari = f" ({sasaran.dihitung} dari {sasaran.jumlah} indikator)"
    kategori = f", sehingga sasaran tersebut termasuk kategori {sasaran.kategori}" if sasaran.kategori else ""
    batas = "" if hasil.regulasi.batas is None else f" dengan batas {format_persen(hasil.regulasi.batas)}"
    minus = "; capaian di bawah 0 dihitung 0" if any(i.capaian is not None and i.capaian < 0
                                                      for i in sasaran.indikator) else ""
    return (f"Rata-rata capaian sasaran sebesar {format_persen(sasaran.rata_rata, 2)}{dari}{batas}{minus}{kategori}.",)


def _sumber(sasaran: HasilSasaran) -> str:
    sumber = dict.fromkeys(b.strip() for i in sasaran.indikator for b in i.sumber_data.split(";") if b.strip())
    return f"Sumber Data: {'; '.join(sumber)}" if sumber else ""


def nomor_tabel(sasaran: int) -> tuple[str, str, str]:
    """Numbers of the three tables of the sasaran of that number, from 1: years before, Renstra's end, nation.

    >>> nomor_tabel(1), nomor_tabel(2)
    (('3.2', '3.3', '3.4'), ('3.5', '3.6', '3.7'))
    """
    awal = 3 * sasaran - 1
    return f"3.{awal}", f"3.{awal + 1}", f"3.{awal + 2}"
