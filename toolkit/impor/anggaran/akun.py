"""Exports of accounts alone (4 Pendapatan, 5.1 Belanja Operasi, 5.1.01 Belanja Pegawai) -> Belanja, never Anggaran."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from toolkit.impor.anggaran.selisih import settle
from toolkit.impor.anggaran.simpul import Simpul
from toolkit.impor.anggaran.uang import Uang
from toolkit.impor.bingkai import add, sum_by
from toolkit.impor.hasil import Baris, Hasil, NothingToTakeError
from toolkit.impor.jenis import Kenal
from toolkit.impor.model import Banding, Nilai, Pasangan, bilangan
from toolkit.impor.peta import Peta
from toolkit.impor.tempat import KANTOR
from toolkit.model.laporan import Tingkatan
from toolkit.values.angka import same_rupiah
from toolkit.values.kapital import judul_kata
from toolkit.values.kode import Kunci, kunci
from toolkit.values.teks import fold

_AKUN = frozenset(kunci(n)[0] for n in ("4", "5", "6"))
_BELANJA = kunci("5")[0]
_NAMA_AKUN = frozenset({"belanja", "pendapatan", "pembiayaan"})
_ATAS = frozenset({Tingkatan.URUSAN, Tingkatan.BIDANG_URUSAN})
_KELOMPOK, _JENIS = 2, 3
"""Segments of `5.1` and `5.1.01`."""
TANPA_PROGRAM = ("Berkas ini hanya memuat rekening, tanpa program, kegiatan, dan sub kegiatan, sehingga sheet "
                 "Anggaran tidak diisi darinya. Untuk Anggaran, di SIPD pilih rekapitulasi belanja menurut program, "
                 "kegiatan, dan sub kegiatan.")


def only_accounts(semua: Sequence[Simpul]) -> bool:
    """Whether a table holds accounts alone: they are no programs."""
    ada = [s for s in semua if s.kode and not s.total and s.tingkat not in KANTOR]
    akun = [s for s in ada if s.tingkat in {None, Tingkatan.REKENING, *_ATAS} and kunci(s.kode)[0] in _AKUN]
    lain = [s for s in ada if s.tingkat not in _ATAS and s not in akun]
    return bool(akun) and not lain and any(_NAMA_AKUN & set(fold(s.nama).split()) for s in akun)


def read_accounts(kenal: Kenal, semua: Sequence[Simpul], uang: Uang, peta: Peta, berkas: str) -> Hasil:
    """Rows of Belanja: each kind of spending (`5.1.01`) below its group (`5.1`).

    Raises:
        ToolkitError: no kinds of spending, or one without its group.
    """
    kolom = [kita for kita in ("Anggaran", "Realisasi") if uang.milik[kita]]
    belanja = [s for s in semua if s.kode and kunci(s.kode)[0] == _BELANJA]
    jenis = [s for s in belanja if len(kunci(s.kode)) == _JENIS]
    kelompok = {kunci(s.kode): judul_kata(s.nama) for s in belanja if len(kunci(s.kode)) == _KELOMPOK and s.nama}
    if not jenis or any(kunci(s.kode)[:_KELOMPOK] not in kelompok for s in jenis):
        raise NothingToTakeError(
            f"{berkas} ({kenal.sumber.nama}) hanya memuat rekening, dan tidak sampai jenis belanja di bawah "
            "kelompoknya (5.1 Belanja Operasi, 5.1.01 Belanja Pegawai).",
            "Ekspor lagi dengan rincian sampai sub kegiatan, atau setidaknya sampai jenis belanja.")
    banding = list(_comparisons(kenal, semua, belanja, kolom))
    selisih = settle(banding, berkas, peta)
    jumlah = sum_by([((kunci(s.kode),), {k: s.angka[k] for k in kolom}) for s in jenis])
    nama = {kunci(s.kode): judul_kata(s.nama) for s in reversed(jenis)}
    isi: list[Mapping[str, Nilai]] = [
        {"Kelompok": kelompok[kode[:_KELOMPOK]], "Jenis": nama[kode], **{k: bilangan(n) for k, n in angka.items()}}
        for (kode,), angka in sorted(jumlah.items())]
    lain = len(semua) - len(jenis)
    return Hasil(
        (Baris("Belanja", tuple(isi)),), tuple(_pairs(kenal, uang, kolom)), {"jenis belanja": len(isi)},
        tuple(banding) or tuple(Banding(k, n) for k in kolom if (n := add(s.angka[k] for s in jenis)) is not None),
        ((f"{lain} baris kelompok, rincian, pendapatan, dan jumlah", "Belanja memuat satu baris untuk satu jenis"),),
        (TANPA_PROGRAM, *uang.notes), selisih.masalah, selisih.tanya, diterima=selisih.diterima)


def _pairs(kenal: Kenal, uang: Uang, kolom: Sequence[str]) -> Iterator[Pasangan]:
    kode = kenal.kolom["Anggaran"]["Kode"]
    nama = kenal.kolom["Anggaran"].get("Uraian") or kode
    yield Pasangan(kode[0].nama, "Belanja", "Kelompok")
    yield Pasangan(nama[0].nama, "Belanja", "Jenis")
    yield from (Pasangan(k.nama, "Belanja", kita) for kita in kolom for k in uang.milik[kita])


def _comparisons(kenal: Kenal, semua: Sequence[Simpul], belanja: Sequence[Simpul],
                 kolom: Sequence[str]) -> Iterator[Banding]:
    """Each account of spending beside the sum of those right below it; a row Jumlah Belanja beside all of it."""
    anak: dict[Kunci, list[Simpul]] = {}
    for s in belanja:
        anak.setdefault(kunci(s.kode)[:-1], []).append(s)
    jenis = [s for s in belanja if len(kunci(s.kode)) == _JENIS]
    for s in semua:
        bawah = anak.get(kunci(s.kode), []) if s.kode else jenis if s.total and "belanja" in fold(s.nama) else []
        for kita in kolom:
            mereka, kami = s.angka.get(kita), add(b.angka[kita] for b in bawah)
            if mereka is not None and kami is not None and (
                    s.total or len(kunci(s.kode)) < _JENIS or not same_rupiah(kami, mereka)):
                ke = next((k for sebutan, k in s.kelompok if sebutan == kita), 0)
                yield Banding(f"{kita}, baris {s.nama or s.kode}"[:80], kami, Decimal(mereka),
                              kenal.lembar.alamat(s.baris.nomor, ke))
