"""Exports with programs, kegiatan and sub kegiatan in one column (LRA, RAK, KUA-PPAS …) -> our sheets."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from toolkit.errors import ToolkitError
from toolkit.impor.anggaran.akun import only_accounts, read_accounts
from toolkit.impor.anggaran.jenjang import with_levels
from toolkit.impor.anggaran.jumlah import compare, compare_columns, compare_tree, differences, tops, with_sums
from toolkit.impor.anggaran.keluaran import kegiatan_rows, rkt_rows
from toolkit.impor.anggaran.periode import period_notes
from toolkit.impor.anggaran.selisih import Selisih, settle
from toolkit.impor.anggaran.simpul import Simpul, read_rows
from toolkit.impor.anggaran.uang import Uang
from toolkit.impor.bingkai import add, sum_by
from toolkit.impor.hasil import Baris, Hasil, NothingToTakeError
from toolkit.impor.jenis import Kenal
from toolkit.impor.judul import key
from toolkit.impor.kantor import Kantor, choose
from toolkit.impor.lembar import Lembar
from toolkit.impor.model import Banding, Nilai, Penerima, Pilihan, bilangan
from toolkit.impor.peta import Peta
from toolkit.impor.tempat import TINGKAT
from toolkit.model.laporan import Tingkatan
from toolkit.values.angka import format_rupiah, same_rupiah
from toolkit.values.kode import kunci
from toolkit.values.teks import fold

_SEGMEN_JENIS = 3
_SAMPAI_SUB = ("Ekspor lagi dengan rincian sampai sub kegiatan; di SIPD pilih rekapitulasi belanja menurut program, "
               "kegiatan, dan sub kegiatan.")


def read_tree(kenal: Kenal, penerima: Penerima, pilihan: Pilihan, peta: Peta, berkas: str) -> Hasil:
    """The rows of one office for Anggaran, and for Belanja, RKT and Kegiatan where the kind feeds them.

    Raises:
        ToolkitError: several offices, another office, a code twice, no rows.
    """
    terbaca, kantor, uang, disambung = read_rows(kenal, penerima.tahun)
    semua, ragu = with_levels(kenal, terbaca)
    if (akun := only_accounts(terbaca)) is False and not any(s.tingkat in TINGKAT for s in semua):
        raise NothingToTakeError(f"{berkas} ({kenal.sumber.nama}) tidak berisi satu pun baris program, kegiatan, atau "
                                 "sub kegiatan di bawah judulnya.", _SAMPAI_SUB)
    kolom = [kita for kita, ada in uang.milik.items() if ada]
    pilih = choose(kantor, pilihan.perangkat_daerah, penerima, berkas)
    if akun:
        return read_accounts(kenal, _of_office(terbaca, pilih, kantor), uang, peta, berkas)
    milik = _of_office(semua, pilih, kantor)
    if not any(s.tingkat in TINGKAT for s in milik):
        raise ToolkitError(f"{berkas} tidak memuat baris program, kegiatan, atau sub kegiatan dari "
                           f"{pilih.sebutan if pilih else 'kantor itu'}.", "Sebutkan kantor lain, atau ekspor lagi.")
    ulang = _refuse_twice(milik, kolom, kenal.lembar, berkas)
    semua, milik = ([s for s in daftar if s.baris.nomor not in ulang] for daftar in (semua, milik))
    beda = compare_tree(kenal, milik, kolom)
    banding = _comparisons(kenal, semua, milik, kolom)
    lain, masalah = compare_columns(milik, {nama: kita for nama, (kita, _) in uang.lain.items()}, kenal.lembar,
                                   berkas)
    selisih = settle([*banding, *beda], berkas, peta)
    if ragu_kolom := uang.questions(berkas):
        selisih, masalah = Selisih(), ragu_kolom
    masalah = [*selisih.masalah, *masalah]
    milik, dihitung = with_sums(milik, kolom)
    isi = list(_sheets(kenal, milik, kolom, uang, penerima.tahun))
    belanja = next((b.baris for b in isi if b.sheet == "Belanja"), ())
    if belanja and "Belanja" in (pilihan.tujuan or {"Belanja"}) and not masalah:
        masalah = _spending_differs(belanja, milik, berkas)
    return Hasil(tuple(isi), per_tingkat=_per_level(milik), jumlah=(*banding, *beda, *lain),
                 pertanyaan=tuple(masalah), peta=selisih.tanya, diterima=selisih.diterima, ragu=ragu,
                 tidak_diambil=tuple(_left_out(semua, milik, pilih, len(ulang))),
                 catatan=(*_notes(milik, lain, pilih), *period_notes(kenal, uang, penerima.tahun), *uang.notes,
                          *disambung, *dihitung))


def _sheets(kenal: Kenal, milik: Sequence[Simpul], kolom: Sequence[str], uang: Uang,
            tahun: int | None) -> Iterator[Baris]:
    """The rows of each of our sheets that the kind feeds and the table has."""
    yield Baris("Anggaran", tuple(_budget_rows(milik, kolom)))
    if kenal.aturan.get("belanja") and (belanja := _spending(kenal, milik, uang)):
        yield Baris("Belanja", tuple(belanja))
    if "Kegiatan" in kenal.kolom and (keluaran := kegiatan_rows(kenal, milik, tahun)):
        yield Baris("Kegiatan", tuple(keluaran))
    if kenal.aturan.get("rkt") and (rkt := rkt_rows(kenal, milik, tahun)):
        yield Baris("RKT", tuple(rkt))


def _of_office(semua: Sequence[Simpul], pilih: Kantor | None, kantor: Sequence[Kantor]) -> list[Simpul]:
    if pilih is None or len(kantor) <= 1:
        return list(semua)
    return [s for s in semua if (s.unit if pilih.induk else s.kantor) == pilih.kunci]


def _comparisons(kenal: Kenal, semua: Sequence[Simpul], milik: Sequence[Simpul],
                 kolom: Sequence[str]) -> list[Banding]:
    """The source's rows of the office, and its Jumlah; the sum alone where it has none."""
    banding = compare(kenal, semua, {s.kantor for s in milik} | {s.unit for s in milik}, kolom)
    return banding or [Banding(kita, jumlah) for kita in kolom
                       if (jumlah := add(s.angka[kita] for s in tops(milik, kita))) is not None]


def _refuse_twice(milik: Sequence[Simpul], kolom: Sequence[str], lembar: Lembar, berkas: str) -> set[int]:
    """Rows that repeat the row of the same code wholly, as a page's carried-over line does.

    Raises:
        ToolkitError: a code stands twice with other amounts or another name.
    """
    pertama: dict[tuple[str, str, object], Simpul] = {}
    ulang: set[int] = set()
    for ke, s in enumerate(milik):
        if s.tingkat not in TINGKAT:
            continue
        ada = pertama.setdefault((s.kantor, s.unit, kunci(s.kode)), s)
        if ada is s:
            continue
        sama = fold(ada.nama) == fold(s.nama) and all(ada.angka[k] == s.angka[k] for k in kolom)
        if not (sama and milik[ke - 1] is ada):
            raise ToolkitError(f"{berkas}: kode {s.kode} ada dua kali, di {lembar.sebutan(ada.baris.nomor)} "
                               f"({ada.nama[:60]}) dan {lembar.sebutan(s.baris.nomor)} ({s.nama[:60]}).",
                               "Hapus salah satunya bila berulang, betulkan kodenya bila keliru, atau ekspor lagi.")
        ulang.add(s.baris.nomor)
    return ulang


def _budget_rows(milik: Sequence[Simpul], kolom: Sequence[str]) -> list[Mapping[str, Nilai]]:
    """Program, kegiatan and sub kegiatan, each code once: units of one office are added."""
    pohon = [s for s in milik if s.tingkat in TINGKAT]
    nama = {kunci(s.kode): s for s in reversed(pohon)}
    jumlah = sum_by([((kunci(s.kode),), {k: s.angka[k] for k in kolom}) for s in pohon])
    urut = sorted(jumlah, key=lambda k: k[0]) if len({s.unit for s in pohon}) > 1 else list(jumlah)
    return [{"Kode": nama[k].kode, "Tingkat": t.value, "Uraian": nama[k].nama,
             **{kita: bilangan(n) for kita, n in jumlah[k,].items()}}
            for (k,) in urut if (t := nama[k].tingkat) is not None]


def _spending(kenal: Kenal, milik: Sequence[Simpul], uang: Uang) -> list[dict[str, Nilai]]:
    """Rows of Belanja: the accounts of three segments, by the group of their column."""
    kelompok = {key(satu): kita for pola, kita in kenal.aturan["belanja"].items() for satu in pola.split("|")}
    rekening = [s for s in milik if s.tingkat is Tingkatan.REKENING and len(kunci(s.kode)) == _SEGMEN_JENIS]
    nama = {kunci(s.kode): s.nama for s in reversed(rekening)}
    baris: list[tuple[tuple[Any, ...], dict[str, Decimal | None]]] = []
    judul = {k.ke: next((kelompok[key(j)] for j in k.jalur if key(j) in kelompok), "") for daftar in uang.milik.values()
             for k in daftar}
    for s in rekening:
        for milik_siapa in dict.fromkeys(judul[ke] for _, ke in s.kelompok):
            isi = {kita: next((n for (m, ke), n in s.kelompok.items() if m == kita and judul[ke] == milik_siapa), None)
                   for kita in ("Anggaran", "Realisasi")}
            if milik_siapa and any(isi.values()):
                baris.append(((milik_siapa, kunci(s.kode)), isi))
    urut = list(kelompok.values())
    jumlah = sum_by(baris)
    return [{"Kelompok": k, "Jenis": nama[kode], **{kita: bilangan(n) for kita, n in jumlah[k, kode].items()}}
            for k, kode in sorted(jumlah, key=lambda x: (urut.index(x[0]), x[1]))]


def _spending_differs(belanja: Sequence[Mapping[str, Any]], milik: Sequence[Simpul], berkas: str) -> list[str]:
    """Belanja and Anggaran are one money: why nothing is written where accounts are missing, or counted twice."""
    for kita in ("Anggaran", "Realisasi"):
        dua = (sum((Decimal(b[kita]) for b in belanja if b.get(kita) is not None), Decimal(0)),
               add(s.angka[kita] for s in tops(milik, kita)) or Decimal(0))
        if not same_rupiah(*dua):
            return [(f"Jumlah di {berkas} tidak bertemu: {kita} menurut rekening {format_rupiah(dua[0])}, menurut "
                     f"program {format_rupiah(dua[1])}, selisih {format_rupiah(abs(dua[0] - dua[1]))}. Baris "
                     "rekeningnya tidak lengkap. Ekspor lagi dengan rekening, atau ambil Anggaran saja dengan --tujuan "
                     "Anggaran.")]
    return []


def _per_level(milik: Sequence[Simpul]) -> dict[str, int]:
    return {t.value: n for t in (*TINGKAT, Tingkatan.REKENING)
            if (n := len({(s.kode, s.unit) if t in TINGKAT else s.baris.nomor for s in milik if s.tingkat is t}))}


def _left_out(semua: Sequence[Simpul], milik: Sequence[Simpul], pilih: Kantor | None,
              ulang: int) -> list[tuple[str, str]]:
    rekening = sum(s.tingkat is Tingkatan.REKENING for s in milik)
    atas = sum(s.tingkat is not None and s.tingkat not in {*TINGKAT, Tingkatan.REKENING} for s in milik)
    total = sum(s.total for s in milik)
    asing = [s for s in milik if s.tingkat is None and not s.total]
    semuanya = ((len(semua) - len(milik), f"baris di luar {pilih.nama or pilih.kode}" if pilih else "baris lain",
                 "milik perangkat daerah lain"),
                (atas, "baris urusan, bidang urusan, dan perangkat daerah", "hanya dibandingkan"),
                (rekening, "baris rekening", "rincian sub kegiatan; Anggaran memuat sampai sub kegiatan"),
                (total, "baris jumlah", "hanya dibandingkan"), (ulang, "baris", "berulang di awal halaman"),
                (len(asing), f"baris berkode lain ({', '.join(s.kode for s in asing[:3])})",
                 "bukan kode program, kegiatan, atau sub kegiatan"))
    return [(f"{n} {apa}", sebab) for n, apa, sebab in semuanya if n > 0]


def _notes(milik: Sequence[Simpul], lain: Sequence[Banding], pilih: Kantor | None) -> list[str]:
    hasil = differences(lain)
    if pilih is not None:
        hasil.append(f"Perangkat daerah: {pilih.sebutan}.")
    if len(unit := {s.unit for s in milik if s.tingkat in TINGKAT}) > 1:
        hasil.append(f"Baris {len(unit)} unit memakai kode yang sama dan dijumlahkan.")
    return hasil
