"""Sheet `Realisasi Belanja`: spending by kelompok and jenis, then by sifat."""

from decimal import Decimal

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil, HasilBelanja
from toolkit.model.sel import Isian
from toolkit.tabel.catatan import Penunjuk, kosong, status_realisasi
from toolkit.tabel.ekspresi import Ekspresi, tetap
from toolkit.tabel.model import Acuan, Baris, Format, Gaya, Isi, Kolom, Lembar, Letak, Rata, Rumus, Tabel
from toolkit.tabel.rumus import jumlah_baris, rujuk, rumus_dari
from toolkit.values.angka import KONTEKS_DECIMAL, format_angka

_TENGAH = Rata.TENGAH
_ANGGARAN, _REALISASI = 3, 5
"""Columns of the printed tables."""


def lembar_belanja(hasil: Hasil, penunjuk: Penunjuk) -> Lembar:
    """The sheet."""
    tabel = [_jenis(hasil, penunjuk)]
    if hasil.belanja_sifat:
        tabel.append(_sifat(hasil))
    return Lembar(nama.REALISASI_BELANJA, tuple(tabel), beku=False)


def _isian(b: HasilBelanja, kolom: int) -> tuple[Decimal | None, Isian[Decimal]]:
    return (b.anggaran, b.anggaran_isian) if kolom == _ANGGARAN else (b.realisasi, b.realisasi_isian)


def _rupiah(hasil: Hasil, b: HasilBelanja, kolom: int, bagian: list[int]) -> Isi:
    """A jenis' own cell; of a kelompok the sum of its rows, else the total typed for it."""
    nilai, isian = _isian(b, kolom)
    angka = [_isian(hasil.belanja[n], kolom)[0] for n in b.bagian]
    if bagian and all(a is not None for a in angka):
        return jumlah_baris(nilai, bagian, kolom, angka)
    return rujuk(nilai, isian)


def _jenis(hasil: Hasil, penunjuk: Penunjuk) -> Tabel:
    urut = _urut(hasil)
    total_di = Letak(len(urut), 3)
    baris = []
    for n, (nomor, b, banyak) in enumerate(urut):
        bagian = list(range(n + 1, n + 1 + banyak))
        proporsi = None if b.proporsi is None else Rumus(b.proporsi, "(3)/{0}*100", (total_di,))
        capaian = None if b.capaian is None else Rumus(b.capaian, "(5)/(3)*100")
        baris.append(Baris((nomor, b.jenis or b.kelompok, _rupiah(hasil, b, _ANGGARAN, bagian), proporsi,
                            _rupiah(hasil, b, _REALISASI, bagian), capaian),
                           Gaya.PROGRAM if b.jenis is None else Gaya.BIASA))
    sendiri = len(urut) - len(_tanpa_kelompok(hasil))
    puncak = [n for n, (_, b, _) in enumerate(urut) if b.jenis is None or n >= sendiri]
    total = hasil.belanja_total
    persen = Rumus(Decimal(100), "(3)/(3)*100") if total.anggaran else None
    baris.append(Baris(("TOTAL", None, _total(total.anggaran, puncak, urut, 3), persen,
                        _total(total.realisasi, puncak, urut, 5),
                        None if total.capaian is None else Rumus(total.capaian, "(5)/(3)*100")), Gaya.JUMLAH, 2))
    belum = tuple(kosong(f"Jumlah {b.kelompok}", penunjuk, b.kelompok or "", isian)
                  for b in hasil.belanja_kelompok if (isian := _isian_kosong(hasil, b)))
    if asing := next((b for b in _tanpa_kelompok(hasil)), None):
        belum += (kosong("Jumlah setiap kelompok", penunjuk, asing.jenis or ""),)
    return Tabel(
        judul=f"Anggaran dan Realisasi Belanja Tahun {hasil.tahun}",
        kolom=(Kolom("No", 6, rata=_TENGAH), Kolom("Kelompok dan Jenis Belanja", 50),
               Kolom("Anggaran (Rp.)", 22, Format.RUPIAH), Kolom("Proporsi (%)", 13, Format.PERSEN_DUA, _TENGAH),
               Kolom("Realisasi (Rp.)", 22, Format.RUPIAH),
               Kolom("Capaian (%)", 13, Format.PERSEN_DUA, _TENGAH, bentang=2 if hasil.belanja_sifat else 1)),
        baris=tuple(baris),
        belum=(*belum, *_beda(hasil)),
        catatan=("Proporsi = anggaran ÷ jumlah anggaran × 100. Capaian = realisasi ÷ anggaran × 100.",
                 *_tanpa_realisasi(hasil), *status_realisasi(hasil)),
    )


def _beda(hasil: Hasil) -> tuple[str, ...]:
    """Where the kinds of spending do not add up to the programs: the same money, printed beside each other."""
    pasangan = (("anggaran", hasil.belanja_total.anggaran, hasil.total.anggaran),
                ("realisasi", hasil.belanja_total.realisasi, hasil.total.realisasi))
    return tuple(f"Jumlah {apa} menurut jenis belanja (Rp{format_angka(belanja, 2)}) berbeda dari jumlah {apa} menurut "
                 f"program (Rp{format_angka(program, 2)}): lihat sheet Belanja dan sheet Anggaran."
                 for apa, belanja, program in pasangan
                 if belanja is not None and program is not None and belanja != program)


def _tanpa_realisasi(hasil: Hasil) -> tuple[str, ...]:
    ada = any(b.realisasi is None for b in hasil.belanja)
    return ("Realisasi yang kosong tidak dirinci menurut jenis belanja.",) if ada else ()


def _urut(hasil: Hasil) -> list[tuple[str, HasilBelanja, int]]:
    """Number, row and how many jenis follow it: each kelompok before its jenis."""
    urut: list[tuple[str, HasilBelanja, int]] = []
    for huruf, kelompok in enumerate(hasil.belanja_kelompok):
        jenis = [hasil.belanja[n] for n in kelompok.bagian]
        urut.append((f"{chr(97 + huruf)}.", kelompok, len(jenis)))
        urut.extend(("", b, 0) for b in jenis)
    return urut + [("", b, 0) for b in _tanpa_kelompok(hasil)]


def _tanpa_kelompok(hasil: Hasil) -> list[HasilBelanja]:
    """Kinds of spending that stand in no kelompok."""
    ada = {n for k in hasil.belanja_kelompok for n in k.bagian}
    return [b for n, b in enumerate(hasil.belanja) if n not in ada]


def _total(nilai: Decimal | None, puncak: list[int], urut: list[tuple[str, HasilBelanja, int]], kolom: int) -> Isi:
    return jumlah_baris(nilai, puncak, kolom, [_isian(urut[n][1], kolom)[0] for n in puncak])


def _isian_kosong(hasil: Hasil, b: HasilBelanja) -> list[Isian[Decimal]]:
    """The cells that leave a sum of this kelompok blank; none for a realisasi that no row has."""
    jenis = [hasil.belanja[n] for n in b.bagian]
    isian = [j.anggaran_isian for j in jenis or [b] if b.anggaran is None and j.anggaran is None]
    if b.realisasi is None and any(j.realisasi is not None for j in jenis):
        isian += [j.realisasi_isian for j in jenis if j.realisasi is None]
    return isian


def _jumlah_isian(hasil: Hasil, b: HasilBelanja, kolom: int) -> Isi:
    """The sum of a sifat over the input cells, wherever its rows stand."""
    nilai, sendiri = _isian(b, kolom)
    isian = [_isian(hasil.belanja[n], kolom)[1] for n in b.bagian]
    if nilai is None or not isian or sum((i.nilai for i in isian if i.nilai is not None), Decimal(0)) != nilai:
        return rujuk(nilai, sendiri)
    return rumus_dari(nilai, Ekspresi("+".join(f"{{{k}}}" for k in range(len(isian))), tuple(isian)), desimal=None)


def _sifat(hasil: Hasil) -> Tabel:
    """Tidak Langsung and Langsung; shares of the whole budget."""
    sifat = hasil.belanja_sifat
    total = Letak(len(sifat), _ANGGARAN)
    sama = hasil.total.anggaran == hasil.belanja_total.anggaran
    seluruh = total if sama or hasil.total.anggaran is None else tetap(hasil.total.anggaran)

    def baris(n: int, b: HasilBelanja) -> Baris:
        return Baris((f"{chr(97 + n)}.", f"Belanja {b.sifat}", _jumlah_isian(hasil, b, _ANGGARAN),
                      None if b.proporsi is None else Rumus(b.proporsi, "(3)/{0}*100", (total,)),
                      _jumlah_isian(hasil, b, _REALISASI),
                      None if b.capaian is None else Rumus(b.capaian, "(5)/(3)*100"),
                      None if b.proporsi_realisasi is None else Rumus(b.proporsi_realisasi, "(5)/{0}*100", (seluruh,))))

    t, semua = hasil.belanja_total, list(range(len(sifat)))
    jumlah = Baris(("TOTAL", None, jumlah_baris(t.anggaran, semua, _ANGGARAN, [b.anggaran for b in sifat]),
                    Rumus(Decimal(100), "(3)/(3)*100") if t.anggaran else None,
                    jumlah_baris(t.realisasi, semua, _REALISASI, [b.realisasi for b in sifat]),
                    None if t.capaian is None else Rumus(t.capaian, "(5)/(3)*100"),
                    _dari_seluruh(hasil, seluruh)), Gaya.JUMLAH, 2)
    return Tabel(
        judul="Belanja menurut Sifat",
        kolom=(Kolom("No", 6, rata=_TENGAH), Kolom("Sifat Belanja", 50), Kolom("Anggaran (Rp.)", 22, Format.RUPIAH),
               Kolom("Proporsi (%)", 13, Format.PERSEN_DUA, _TENGAH), Kolom("Realisasi (Rp.)", 22, Format.RUPIAH),
               Kolom("Capaian (%)", 13, Format.PERSEN_DUA, _TENGAH),
               Kolom("Dari seluruh anggaran (%)", 16, Format.PERSEN_DUA, _TENGAH)),
        baris=(*(baris(n, b) for n, b in enumerate(sifat)), jumlah),
        catatan=("Kolom (7): realisasi ÷ seluruh anggaran × 100.",),
    )


def _dari_seluruh(hasil: Hasil, seluruh: Acuan) -> Isi:
    """The whole realisasi as a share of the whole budget."""
    realisasi, anggaran = hasil.belanja_total.realisasi, hasil.total.anggaran
    if realisasi is None or not anggaran:
        return None
    return Rumus(KONTEKS_DECIMAL.divide(realisasi, anggaran) * 100, "(5)/{0}*100", (seluruh,))
