"""Sheet `Ringkasan`: four figures, three charts, and the few sentences that matter, on one page."""

import datetime as dt
import textwrap
from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.model import lembar as nama
from toolkit.model.asal import Tren
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import Arah, Tanggal
from toolkit.model.rencana_aksi import TRIWULAN
from toolkit.model.temuan import Temuan, Tingkat
from toolkit.rumus.tree import fill
from toolkit.tabel.catatan import Penunjuk, kosong
from toolkit.tabel.grafik import grafik_capaian, grafik_program, grafik_riwayat, grafik_sasaran
from toolkit.tabel.halaman import Berdampingan, Daftar, DeretKartu, Grafik, Jejak, Kartu, Lembar
from toolkit.tabel.model import Format, placed, sum_tree
from toolkit.values.angka import format_angka, format_naskah, format_persen, format_rupiah
from toolkit.values.tanggal import format_tanggal
from toolkit.values.ukuran import is_persen

_BUTIR_TERBANYAK = 9
_BUTIR_PER_PERKARA = 4
_KALIMAT_TERPANJANG = 210
_BANYAK_BATANG = 8
_PENUH = 100
_BESAR = ((Decimal(10) ** 12, "triliun"), (Decimal(10) ** 9, "miliar"), (Decimal(10) ** 6, "juta"))


def lembar_ringkasan(hasil: Hasil, temuan: Sequence[Temuan], dihitung: dt.datetime | None) -> Lembar:
    """The sheet.

    Args:
        hasil: what was computed.
        temuan: findings, in the order in which sheet Temuan numbers them.
        dihitung: when the results were computed; None: not said.
    """
    kantor = hasil.identitas.nama_perangkat_daerah.nilai or "Perangkat Daerah"
    tinggi = 230 if len(hasil.indikator) <= _BANYAK_BATANG else 330
    atas = [g for g in (grafik_capaian(hasil, tinggi=tinggi), grafik_program(hasil, tinggi=tinggi)) if g is not None]
    bawah = grafik_riwayat(hasil, hasil.indikator) or grafik_sasaran(hasil)
    daftar = Daftar("Yang perlu diperhatikan", tuple(_butir(hasil, temuan)))
    return Lembar(nama.RINGKASAN, (DeretKartu(_kartu(hasil, temuan)), *_pasangan(atas, bawah, daftar)),
                  judul=f"Ringkasan Kinerja · {kantor} · Tahun {hasil.tahun}", layar=(_keterangan(temuan, dihitung),),
                  satu_halaman=True, beku=False, jejak=_jejak(hasil))


def _pasangan(atas: Sequence[Grafik], bawah: Grafik | None, daftar: Daftar) -> Iterator[Berdampingan]:
    semua = [*atas, *([bawah] if bawah else [])]
    if len(semua) == 3:  # noqa: PLR2004 - three charts and the list fill two rows
        yield Berdampingan(semua[0], semua[1])
        yield Berdampingan(semua[2], daftar)
    elif semua:
        yield Berdampingan(semua[0], daftar)
        if semua[1:]:
            yield Berdampingan(semua[1], None)
    else:
        yield Berdampingan(daftar, None)


def _keterangan(temuan: Sequence[Temuan], dihitung: dt.datetime | None) -> str:
    kapan = "Dihitung"
    if dihitung is not None:
        kapan += f" {format_tanggal(Tanggal(dihitung.year, dihitung.month, dihitung.day))} pukul {dihitung:%H.%M}"
    terbuka = {t: sum(x.tingkat is t and not x.diterima for x in temuan) for t in Tingkat}
    salah, ingat = terbuka[Tingkat.KESALAHAN], terbuka[Tingkat.PERINGATAN]
    sisa = (f"{salah} kesalahan dan {ingat} peringatan belum ditindaklanjuti: lihat sheet {nama.TEMUAN}."
            if salah or ingat else "Tidak ada kesalahan atau peringatan yang belum ditindaklanjuti.")
    return f"{kapan} dari data pada sheet isian. {sisa}"


def _jejak(hasil: Hasil) -> Jejak | None:
    if not hasil.laporan.isian:
        return None
    return Jejak(hasil.laporan.isian,
                 sama="Isian belum berubah sejak dihitung (yang diperiksa: angka dan panjang teks).",
                 berubah="Isian sudah berubah sejak dihitung; jalankan toolkit lagi.",
                 gagal="Perubahan isian tidak dapat diperiksa: ada sel isian yang berisi error atau sheet "
                       "isian yang hilang.")


def singkat(rupiah: Decimal) -> str:
    r"""Rupiah in a few characters.

    >>> singkat(Decimal(3257595175)), singkat(Decimal(950000))
    ('Rp3,26\xa0miliar', 'Rp950.000')
    """
    for besar, kata in _BESAR:
        if abs(rupiah) >= besar:
            return f"Rp{format_naskah(rupiah / besar, 2)}\N{NO-BREAK SPACE}{kata}"
    return f"Rp{format_rupiah(rupiah)}"


def _kartu(hasil: Hasil, temuan: Sequence[Temuan]) -> tuple[Kartu, ...]:
    return _kartu_capaian(hasil), _kartu_skm(hasil), _kartu_anggaran(hasil), _kartu_temuan(temuan)


def _kartu_capaian(hasil: Hasil) -> Kartu:
    rekap = hasil.rekap
    banyak = f"{len(hasil.sasaran)} sasaran, {len(hasil.indikator)} indikator"
    label = "Rata-rata capaian sasaran"
    if rekap.rata_rata_sasaran is None:
        return Kartu(label, "–", f"{banyak}: belum dapat dihitung")
    return Kartu(label, placed(rekap.rata_rata_sasaran, rekap.rumus),
                 f"{banyak}: {rekap.kategori}" if rekap.kategori else banyak, Format.PERSEN_TETAP)


def _kartu_skm(hasil: Hasil) -> Kartu:
    skm = hasil.skm
    if skm is None:
        return Kartu("Nilai SKM", "–", "belum ada data survei")
    if skm.nilai is None:
        return Kartu("Nilai SKM", "–", f"{len(skm.unsur)} unsur: belum dapat dihitung")
    return Kartu("Nilai SKM", placed(skm.nilai, skm.rumus),
                 f"Mutu {skm.huruf} ({skm.predikat}), {len(skm.unsur)} unsur")


def _kartu_anggaran(hasil: Hasil) -> Kartu:
    total = hasil.total
    if total.anggaran is None:
        return Kartu("Penyerapan anggaran", "–", "belum ada data anggaran")
    if total.realisasi is None or total.capaian is None:
        return Kartu("Penyerapan anggaran", "–", f"anggaran {singkat(total.anggaran)}: belum dapat dihitung")
    rumus = fill(hasil.regulasi.rumus.penyerapan, realisasi=sum_tree(total.realisasi_sumber),
                 anggaran=sum_tree(total.anggaran_sumber))
    return Kartu("Penyerapan anggaran", placed(total.capaian, rumus),
                 f"{singkat(total.realisasi)} dari {singkat(total.anggaran)}", Format.PERSEN_TETAP)


def _kartu_temuan(temuan: Sequence[Temuan]) -> Kartu:
    banyak = " · ".join(str(sum(x.tingkat is t for x in temuan)) for t in Tingkat)
    diterima = sum(x.diterima for x in temuan)
    return Kartu("Temuan", banyak, "kesalahan · peringatan · info" + (f"; {diterima} diterima" if diterima else ""))


def _butir(hasil: Hasil, temuan: Sequence[Temuan]) -> Iterator[str]:
    """What needs attention, the gravest first, at most as many as the page holds."""
    belum = _berjalan(hasil) if hasil.laporan.berjalan else _belum_dihitung(hasil, temuan)
    semua = [*_sebagian(list(belum), "indikator"),
             *_sebagian(list(_di_bawah_target(hasil)), "indikator"), *_skm(hasil),
             *_sebagian(list(_kesalahan(temuan)), "kesalahan")]
    if not semua:
        yield "Semua indikator yang dihitung mencapai targetnya, dan tidak ada kesalahan."
        return
    yield from semua[:_BUTIR_TERBANYAK]


def _sebagian(butir: list[str], apa: str) -> list[str]:
    if len(butir) <= _BUTIR_PER_PERKARA:
        return butir
    return [*butir[:_BUTIR_PER_PERKARA - 1], f"… dan {len(butir) - _BUTIR_PER_PERKARA + 1} {apa} lain."]


def _berjalan(hasil: Hasil) -> Iterator[str]:
    """While the year is running: up to which quarter it is measured, and which indicators are below their target."""
    tw, sendiri = TRIWULAN[(hasil.triwulan or 1) - 1], [r for r in hasil.rencana_aksi if r.aksi is None]
    sheet = nama.PENGUKURAN_TRIWULAN if sendiri else nama.PELAKSANAAN_RENCANA_AKSI
    yield f"Tahun masih berjalan, diukur sampai triwulan {tw}: lihat sheet {sheet}."
    for r in sendiri:
        c = r.sampai.capaian_tanpa_batas
        if c is not None and c < _PENUH:
            yield f'Indikator "{r.uraian}": capaian sampai triwulan {tw} {format_persen(c, 2)}.'


def _belum_dihitung(hasil: Hasil, temuan: Sequence[Temuan]) -> Iterator[str]:
    penunjuk = Penunjuk(temuan)
    for i in hasil.indikator:
        if i.capaian is None and i.realisasi_ada and not i.dilepas:
            yield kosong(f'Indikator "{i.uraian}": capaian', penunjuk, i.kode,
                         (i.realisasi_isian, i.target_isian)).lengkap


def _angka(i: HasilIndikator, nilai: Decimal) -> str:
    return format_persen(nilai) if is_persen(i.satuan) else format_naskah(nilai)


def _di_bawah_target(hasil: Hasil) -> Iterator[str]:
    for i in hasil.indikator:
        c = i.capaian_tanpa_batas
        if c is None or i.tercapai or not isinstance(i.realisasi, Decimal) or not isinstance(i.target, Decimal):
            continue
        letak = "di bawah" if i.arah is Arah.POSITIF else "melebihi"
        lama = [n for _, n in sorted(i.riwayat.items()) if n is not None]
        searah = i.tren in (Tren.MENINGKAT, Tren.MENURUN)  # only there the two ends say what lies between
        ujung = f" ({_angka(i, lama[0])} → {_angka(i, i.realisasi)})" if searah and lama else ""
        tren = f"; tren {i.tren.value}{ujung}" if i.tren and lama else ""
        yield (f'Indikator "{i.uraian}": realisasi {_angka(i, i.realisasi)} {letak} target {_angka(i, i.target)} '
               f"(capaian {format_persen(c, 2)}){tren}.")


def _skm(hasil: Hasil) -> Iterator[str]:
    unsur = [u for u in hasil.skm.unsur if u.di_bawah and u.skor is not None] if hasil.skm else []
    if unsur:
        terendah = sorted(unsur, key=lambda u: (u.skor or Decimal(0), u.no))[:_BUTIR_PER_PERKARA]
        isi = ", ".join(f"{u.uraian} ({format_angka(u.skor, 2)})" for u in terendah if u.skor is not None)
        kalimat = f"{len(unsur)} unsur SKM di bawah rata-rata, yang terendah: {isi}."
        yield textwrap.shorten(kalimat, _KALIMAT_TERPANJANG, placeholder=" …")


def _kesalahan(temuan: Sequence[Temuan]) -> Iterator[str]:
    for nomor, t in enumerate(temuan, 1):
        if t.tingkat is Tingkat.KESALAHAN and not t.diterima:
            di = f"{t.sel}: " if t.sel else f"{t.sheet}: " if t.sheet else ""
            yield textwrap.shorten(f"Temuan {nomor}, {di}{t.pesan}", _KALIMAT_TERPANJANG, placeholder=" …")
