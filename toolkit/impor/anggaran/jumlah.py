"""Sums of what was read beside the source's own: its parents, its rows of offices, its rows Jumlah."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from toolkit.impor.anggaran.simpul import Simpul
from toolkit.impor.bingkai import add
from toolkit.impor.jenis import Kenal
from toolkit.impor.lembar import Lembar
from toolkit.impor.model import Banding
from toolkit.impor.tempat import KANTOR, TINGKAT
from toolkit.model.laporan import Tingkatan
from toolkit.values.angka import format_rupiah, same_rupiah
from toolkit.values.kode import kunci
from toolkit.values.teks import fold

_BUKAN_BELANJA = ("pendapatan", "pembiayaan", "surplus", "defisit", "silpa")
_DI_ATAS = frozenset({Tingkatan.URUSAN, Tingkatan.BIDANG_URUSAN})


def tops(semua: Sequence[Simpul], kita: str) -> list[Simpul]:
    """The rows of the tree with an amount that stand below no other of their office: their sum is the office's."""
    pohon = [s for s in semua if s.tingkat in TINGKAT and s.angka.get(kita) is not None]
    ada = {(s.kantor, s.unit, kunci(s.kode)) for s in pohon}
    return [s for s in pohon if not any(
        (s.kantor, s.unit, kunci(s.kode)[:n]) in ada for n in range(1, len(kunci(s.kode))))]


def compare(kenal: Kenal, semua: Sequence[Simpul], kantor: AbstractSet[str],
            kolom: Sequence[str]) -> list[Banding]:
    """Each row of these offices and each Jumlah of the source beside the sum that it is of.

    Args:
        kenal: the sheet, for addresses.
        semua: all rows of the sheet, in order.
        kantor: codes of the offices and units whose rows are taken.
        kolom: the amounts that are compared.
    """
    return [b for ke, s in enumerate(semua) if s.total or (s.tingkat in KANTOR and s.kode in kantor)
            for kita in kolom if (b := _compared(kenal, semua, ke, kita)) is not None]


def _compared(kenal: Kenal, semua: Sequence[Simpul], ke: int, kita: str) -> Banding | None:
    s = semua[ke]
    mereka = s.angka.get(kita)
    if mereka is None or any(kata in fold(s.nama) for kata in _BUKAN_BELANJA):
        return None
    calon = [n for n in (_sums_to(semua, ke, kita) if s.total else _sums_below(semua, ke, kita)) if n is not None]
    if not calon:
        return None
    milik = next((n for n in calon if same_rupiah(n, mereka)), calon[0])
    nama = s.nama or s.kode
    kolom = next((k for sebutan, k in s.kelompok if sebutan == kita), 0)
    return Banding(f"{kita}, baris {nama[:60]}", milik, mereka, kenal.lembar.alamat(s.baris.nomor, kolom))


def _sums_to(semua: Sequence[Simpul], ke: int, kita: str) -> Iterator[Decimal | None]:
    """What a row Jumlah may be the sum of: all above it, what stands since the last one, the last office."""
    atas = tops(semua[:ke], kita)
    sebelum = max((n for n in range(ke) if semua[n].total), default=-1)
    sejak = tops(semua[sebelum + 1:ke], kita)
    yield add(s.angka[kita] for s in atas)
    if sejak and len(sejak) < len(atas):
        yield add(s.angka[kita] for s in sejak)
    if atas:
        akhir = atas[-1]
        yield add(s.angka[kita] for s in atas if s.kantor == akhir.kantor)
        yield akhir.angka[kita]
    yield add(s.angka[kita] for s in semua[:ke] if s.total)


def _sums_below(semua: Sequence[Simpul], ke: int, kita: str) -> Iterator[Decimal | None]:
    """What a row of an office may be the sum of: the rows below it up to the next office, or all of that office."""
    s = semua[ke]
    akhir, ada = len(semua), False
    for n in range(ke + 1, len(semua)):
        ada = ada or semua[n].tingkat in TINGKAT
        lain = semua[n].tingkat in KANTOR and (ada or kunci(semua[n].kode)[:7] != kunci(s.kode)[:7])
        if lain or (ada and semua[n].tingkat in _DI_ATAS) or semua[n].total:
            akhir = n
            break
    yield add(x.angka[kita] for x in tops(semua[ke:akhir], kita))
    milik = tops(semua, kita)
    yield add(x.angka[kita] for x in milik if x.kantor == s.kode and (s.tingkat is Tingkatan.SKPD or x.unit == s.kode))
    yield add(x.angka[kita] for x in milik if x.unit == s.kode)
    yield add(x.angka[kita] for x in milik if x.kantor == s.kode and not x.unit)


def differences(lain: Sequence[Banding]) -> list[str]:
    """A sentence for each figure beside which ours is another."""
    return [f"{b.sebutan} berbeda {format_rupiah(abs(b.kita - b.mereka))} dari yang diambil." for b in lain
            if b.mereka is not None and not same_rupiah(b.kita, b.mereka)]


def compare_tree(kenal: Kenal, semua: Sequence[Simpul], kolom: Sequence[str]) -> list[Banding]:
    """Each program and kegiatan that is not the sum of its rows."""
    beda = []
    for induk, anak in _families(semua):
        for kita in kolom:
            mereka, milik = induk.angka[kita], add(a.angka[kita] for a in anak)
            if mereka is not None and milik is not None and not same_rupiah(mereka, milik):
                di = kenal.lembar.alamat(induk.baris.nomor, next(k for s, k in induk.kelompok if s == kita))
                beda.append(Banding(f"{kita} {induk.kode} {induk.nama[:60]}", milik, mereka, di))
    return beda


def _families(semua: Sequence[Simpul]) -> Iterator[tuple[Simpul, list[Simpul]]]:
    pohon = [s for s in semua if s.tingkat in TINGKAT]
    ada = {(s.kantor, s.unit, kunci(s.kode)): s for s in pohon}
    anak: dict[tuple[str, str, tuple[tuple[int, str], ...]], list[Simpul]] = {}
    for s in pohon:
        k = kunci(s.kode)
        atas = next((a for n in range(len(k) - 1, 0, -1) if (a := (s.kantor, s.unit, k[:n])) in ada), None)
        if atas is not None:
            anak.setdefault(atas, []).append(s)
    return ((ada[a], milik) for a, milik in anak.items())


def with_sums(semua: Sequence[Simpul], kolom: Sequence[str]) -> tuple[list[Simpul], list[str]]:
    """Programs and kegiatan without an amount get the sum of the rows below them, and a sentence says so."""
    baru = {id(s): s for s in semua}
    keluarga = sorted(_families(semua), key=lambda satu: -len(kunci(satu[0].kode)))
    for induk, anak in keluarga:
        jumlah = {k: add(baru[id(a)].angka[k] for a in anak) for k in kolom if induk.angka[k] is None}
        baru[id(induk)] = induk._replace(angka={**induk.angka, **jumlah})
    hasil = [baru[id(s)] for s in semua]
    diisi = sum(a.angka != b.angka for a, b in zip(semua, hasil, strict=True))
    return hasil, [f"{diisi} program atau kegiatan tanpa angka diisi jumlah rinciannya."] if diisi else []


def compare_columns(semua: Sequence[Simpul], lain: Mapping[str, str], lembar: Lembar,
                    berkas: str) -> tuple[list[Banding], list[str]]:
    """Columns of the same amount under another heading (Total, Total RAK), summed beside ours.

    Returns:
        The sums; and why nothing is written, where a Total beside the groups is not their sum in some row.
    """
    hasil, masalah = [], []
    for nama, kita in lain.items():
        bagian, _, judul = nama.partition(":")
        beda = [s for s in semua if s.angka.get(nama) is not None and s.angka.get(kita) is not None
                and not same_rupiah(s.angka[nama], s.angka[kita])]
        if beda and bagian == "banding":
            satu = beda[0]
            masalah.append(
                f"Jumlah di {berkas} tidak bertemu: {lembar.sebutan(satu.baris.nomor)} ({satu.kode} {satu.nama[:60]}) "
                f"kolom {judul} berisi {format_rupiah(satu.angka[nama] or 0)}, sedangkan jumlah kelompoknya "
                f"{format_rupiah(satu.angka[kita] or 0)}. Ada {len(beda)} baris seperti itu. Periksa apakah ada kolom "
                "kelompok belanja yang terhapus, lalu ekspor lagi.")
        atas = tops(semua, kita)
        mereka, milik = add(s.angka.get(nama) for s in atas), add(s.angka[kita] for s in atas)
        if mereka is not None and milik is not None:
            hasil.append(Banding(f"{kita}, kolom {judul}", milik, mereka))
    return hasil, masalah[:1]
