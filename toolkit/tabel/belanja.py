"""Sheet `Realisasi Belanja`: spending by kelompok and jenis, then by sifat."""

from decimal import Decimal

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil
from toolkit.model.hasil_uang import HasilBelanja, Total
from toolkit.model.rumus import Daun, Letak
from toolkit.model.sel import Isian
from toolkit.rumus.text import words
from toolkit.rumus.tree import evaluate, fill, kolom, percent
from toolkit.tabel.belum import Belum
from toolkit.tabel.catatan import Penunjuk, kosong, status_realisasi
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import (
    Baris,
    Format,
    Gaya,
    Isi,
    Kolom,
    Rata,
    Rumus,
    Tabel,
    money_of_cells,
    money_of_rows,
    placed,
)
from toolkit.values.angka import format_angka, same_rupiah
from toolkit.values.butir import tanda_butir

_TENGAH = Rata.TENGAH
_UANG = _ANGGARAN, _REALISASI = 3, 5
"""Columns of the printed tables."""


def lembar_belanja(hasil: Hasil, penunjuk: Penunjuk) -> Lembar:
    """The sheet."""
    tabel = [_jenis(hasil, penunjuk)]
    if hasil.sifat_dicetak:
        tabel.append(_sifat(hasil))
    return Lembar(nama.REALISASI_BELANJA, tuple(tabel), beku=False)


def _baris(nomor: str, nama: str | None, uang: tuple[Isi, ...], b: HasilBelanja | Total,
           proporsi: Isi) -> tuple[Isi, ...]:
    return (nomor, nama, uang[0], proporsi, uang[1], b.capaian)


def _kolom(hasil: Hasil, judul: str, total: int, bentang: int = 1) -> tuple[Kolom, ...]:
    """The columns of both tables; `total`: the row, from 0, whose anggaran is the whole."""
    proporsi = percent(kolom(_ANGGARAN), Daun(Letak(total, _ANGGARAN)))
    capaian = fill(hasil.regulasi.rumus.penyerapan, realisasi=kolom(_REALISASI), anggaran=kolom(_ANGGARAN))
    return (Kolom("No", 6, rata=_TENGAH), Kolom(judul, 50), Kolom("Anggaran (Rp.)", 22, Format.RUPIAH),
            Kolom("Proporsi (%)", 13, Format.PERSEN_DUA, _TENGAH, rumus=proporsi),
            Kolom("Realisasi (Rp.)", 22, Format.RUPIAH),
            Kolom("Capaian (%)", 13, Format.PERSEN_DUA, _TENGAH, bentang=bentang, rumus=capaian))


def _jenis(hasil: Hasil, penunjuk: Penunjuk) -> Tabel:
    urut = _urut(hasil)
    baris = []
    for n, (nomor, b, banyak) in enumerate(urut):
        bagian = [(k, urut[k][1]) for k in range(n + 1, n + 1 + banyak)]
        uang = (jumlah if isinstance(jumlah, Rumus) else sel
                for jumlah, sel in zip(money_of_rows(b, bagian, _UANG), money_of_cells(b), strict=True))
        baris.append(Baris(_baris(nomor, b.jenis or b.kelompok, (*uang,), b, b.proporsi),
                           Gaya.PROGRAM if b.jenis is None else Gaya.BIASA))
    sendiri = len(urut) - len(_tanpa_kelompok(hasil))
    puncak = [(n, b) for n, (_, b, _) in enumerate(urut) if b.jenis is None or n >= sendiri]
    total = hasil.belanja_total
    baris.append(Baris(_baris("TOTAL", None, money_of_rows(total, puncak, _UANG), total, _seratus(total)),
                       Gaya.JUMLAH, 2))
    belum = tuple(kosong(f"Jumlah {b.kelompok}", penunjuk, b.kelompok or "", isian)
                  for b in hasil.belanja_kelompok if (isian := _isian_kosong(hasil, b)))
    if asing := next((b for b in _tanpa_kelompok(hasil)), None):
        belum += (kosong("Jumlah setiap kelompok", penunjuk, asing.jenis or ""),)
    return Tabel(
        judul=f"Anggaran dan Realisasi Belanja Tahun {hasil.tahun}",
        kolom=_kolom(hasil, "Kelompok dan Jenis Belanja", len(urut), 2 if hasil.sifat_dicetak else 1),
        baris=tuple(baris),
        belum=(*belum, *_beda(hasil)),
        catatan=(f"Proporsi = anggaran ÷ jumlah anggaran × 100. Capaian = {words(hasil.regulasi.rumus.penyerapan)}.",
                 *_tanpa_realisasi(hasil), *status_realisasi(hasil)),
    )


def _beda(hasil: Hasil) -> tuple[Belum, ...]:
    """Where the kinds of spending do not add up to the programs: the same money, printed beside each other."""
    pasangan = (("anggaran", hasil.belanja_total.anggaran, hasil.total.anggaran),
                ("realisasi", hasil.belanja_total.realisasi, hasil.total.realisasi))
    return tuple(Belum.at(f"Jumlah {apa} menurut jenis belanja (Rp{format_angka(belanja, 2)}) berbeda dari jumlah "
                          f"{apa} menurut program (Rp{format_angka(program, 2)})",
                          "lihat sheet Belanja dan sheet Anggaran")
                 for apa, belanja, program in pasangan
                 if belanja is not None and program is not None and not same_rupiah(belanja, program))


def _tanpa_realisasi(hasil: Hasil) -> tuple[str, ...]:
    ada = any(b.realisasi is None for b in hasil.belanja)
    return ("Realisasi yang kosong tidak dirinci menurut jenis belanja.",) if ada else ()


def _urut(hasil: Hasil) -> list[tuple[str, HasilBelanja, int]]:
    """Number, row and how many jenis follow it: each kelompok before its jenis."""
    urut: list[tuple[str, HasilBelanja, int]] = []
    for n, kelompok in enumerate(hasil.belanja_kelompok):
        jenis = [hasil.belanja[k] for k in kelompok.bagian]
        urut.append((tanda_butir(n), kelompok, len(jenis)))
        urut.extend(("", b, 0) for b in jenis)
    return urut + [("", b, 0) for b in _tanpa_kelompok(hasil)]


def _tanpa_kelompok(hasil: Hasil) -> list[HasilBelanja]:
    """Kinds of spending that stand in no kelompok."""
    ada = {n for k in hasil.belanja_kelompok for n in k.bagian}
    return [b for n, b in enumerate(hasil.belanja) if n not in ada]


def _seratus(total: Total) -> Isi:
    return placed(Decimal(100), percent(kolom(_ANGGARAN), kolom(_ANGGARAN))) if total.anggaran else None


def _isian_kosong(hasil: Hasil, b: HasilBelanja) -> list[Isian[Decimal]]:
    """The cells that leave a sum of this kelompok blank; none for a realisasi that no row has."""
    jenis = [hasil.belanja[n] for n in b.bagian]
    isian = [j.anggaran_isian for j in jenis or [b] if b.anggaran is None and j.anggaran is None]
    if b.realisasi is None and any(j.realisasi is not None for j in jenis):
        isian += [j.realisasi_isian for j in jenis if j.realisasi is None]
    return isian


def _sifat(hasil: Hasil) -> Tabel:
    """Tidak Langsung and Langsung; shares of the whole budget."""
    sifat, total = hasil.belanja_sifat, hasil.belanja_total
    di_total = Daun(Letak(len(sifat), _ANGGARAN))
    sama = hasil.total.anggaran == total.anggaran
    seluruh = di_total if sama or hasil.total.anggaran is None else hasil.total.anggaran

    def baris(n: int, b: HasilBelanja) -> Baris:
        return Baris((*_baris(tanda_butir(n), f"Belanja {b.sifat}", money_of_cells(b), b, b.proporsi),
                      b.proporsi_realisasi))

    dari_seluruh = percent(kolom(_REALISASI), seluruh)
    jumlah = Baris((*_baris("TOTAL", None, money_of_rows(total, list(enumerate(sifat)), _UANG), total, _seratus(total)),
                    _dari_seluruh(hasil)), Gaya.JUMLAH, 2)
    return Tabel(
        judul="Belanja menurut Sifat",
        kolom=(*_kolom(hasil, "Sifat Belanja", len(sifat)),
               Kolom("Dari seluruh anggaran (%)", 16, Format.PERSEN_DUA, _TENGAH, rumus=dari_seluruh)),
        baris=(*(baris(n, b) for n, b in enumerate(sifat)), jumlah),
        catatan=("Kolom (7): realisasi ÷ seluruh anggaran × 100.",),
    )


def _dari_seluruh(hasil: Hasil) -> Decimal | None:
    """The whole realisasi as a share of the whole budget."""
    realisasi, anggaran = hasil.belanja_total.realisasi, hasil.total.anggaran
    return None if realisasi is None or anggaran is None else evaluate(percent(realisasi, anggaran))
