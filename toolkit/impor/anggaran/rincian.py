"""Exports with a row for each account or package (Rekap 5, anggaran kas, province forms) -> Anggaran, summed."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.impor.anggaran.jumlah import differences
from toolkit.impor.anggaran.periode import period_notes
from toolkit.impor.anggaran.selisih import Selisih, settle
from toolkit.impor.anggaran.uang import Uang
from toolkit.impor.bingkai import add, sum_by
from toolkit.impor.hasil import Baris, Hasil, NothingToTakeError, of_another_year
from toolkit.impor.jenis import Kenal
from toolkit.impor.kantor import Kantor, choose
from toolkit.impor.lembar import Baris as BarisAsing
from toolkit.impor.model import Banding, Nilai, Penerima, Pilihan, bilangan
from toolkit.impor.peta import Peta
from toolkit.impor.tempat import data_rows, is_total, split_name
from toolkit.model.laporan import Tingkatan
from toolkit.reader.anggaran.tingkat import official_level
from toolkit.values.angka import same_rupiah
from toolkit.values.kode import Kunci, kunci, rapi
from toolkit.values.teks import fold

_SEGMEN = {Tingkatan.PROGRAM: 3, Tingkatan.KEGIATAN: 5, Tingkatan.SUB_KEGIATAN: 6}


class _Rinci(NamedTuple):
    """One row: its office and unit, level -> (code, name), and its amounts."""

    baris: BarisAsing
    skpd: Kantor | None
    unit: Kantor | None
    jenjang: Mapping[Tingkatan, tuple[str, str]]
    angka: Mapping[str, Decimal | None]


def read_details(kenal: Kenal, penerima: Penerima, pilihan: Pilihan, peta: Peta, berkas: str) -> Hasil:
    """The rows of one office for Anggaran: each program, kegiatan and sub kegiatan with the sum of its details.

    Raises:
        ToolkitError: another year, several offices, another office, no rows.
    """
    uang = Uang(kenal, penerima.tahun)
    semua, total, lain = _read(kenal, uang)
    if not semua:
        raise NothingToTakeError(f"{berkas} ({kenal.sumber.nama}) tidak berisi satu pun baris sub kegiatan.",
                                 "Ekspor lagi dengan rincian sampai sub kegiatan.")
    _check_year(kenal, semua, penerima, berkas)
    pilih = choose(_offices(semua), pilihan.perangkat_daerah, penerima, berkas)
    milik = [r for r in semua if pilih is None or pilih.kunci in {k.kunci for k in (r.skpd, r.unit) if k}]
    kolom = [k for k in ("Anggaran", "Realisasi") if uang.milik[k]]
    banding = _compare(kenal, semua, total, kolom, uang)
    ragu = uang.questions(berkas)
    selisih = settle(banding, berkas, peta) if not ragu else Selisih()
    if not banding:
        banding = [Banding(k, jumlah) for k in kolom if (jumlah := add(r.angka[k] for r in milik)) is not None]
    baris = _rows(milik, kolom, berkas)
    sebut = _other_columns(milik, uang)
    return Hasil((Baris("Anggaran", tuple(baris)),), per_tingkat={
        t.value: n for t in _SEGMEN if (n := sum(b["Tingkat"] == t.value for b in baris))} | {"rincian": len(milik)},
        jumlah=(*banding, *sebut), tidak_diambil=tuple(_left_out(semua, milik, total, lain, pilih)),
        catatan=(*_notes(milik, pilih, sebut), *period_notes(kenal, uang, penerima.tahun), *uang.notes),
        pertanyaan=(*ragu, *selisih.masalah),
        peta=selisih.tanya, diterima=selisih.diterima)


def _read(kenal: Kenal, uang: Uang) -> tuple[list[_Rinci], list[tuple[BarisAsing, Mapping[str, Decimal | None]]], int]:
    """The detail rows, the rows of sums, and how many others there are."""
    letak = {Tingkatan(nama): [kenal.first(p) for p in pola] for nama, pola in kenal.aturan["tingkat"].items()}
    kantor = {nama: [kenal.first(p) for p in pola] for nama, pola in kenal.aturan.get("kantor", {}).items()}
    hasil, total, lain = [], [], 0
    for b in data_rows(kenal):
        jenjang = {t: isi for t, k in letak.items() if (isi := _code_and_name(b, k))[0]}
        kode = jenjang.get(Tingkatan.SUB_KEGIATAN, ("", ""))[0]
        if official_level(kode) is Tingkatan.SUB_KEGIATAN:
            skpd, unit = (_office(b, kantor.get(nama, [])) for nama in ("skpd", "unit"))
            if unit and skpd:
                unit = None if unit.kunci == skpd.kunci or fold(unit.nama) == fold(skpd.nama) else unit._replace(
                    induk=skpd.kunci)
            hasil.append(_Rinci(b, skpd, unit, jenjang, uang.read(b)[0]))
        elif any(isinstance(v, str) and is_total(v) for v in b.isi):
            total.append((b, uang.read(b)[0]))
        else:
            lain += 1
    return hasil, total, lain


def _code_and_name(b: BarisAsing, kolom: Sequence[int | None]) -> tuple[str, str]:
    """From two columns, or from one that holds both."""
    teks = [b.teks(k) if k is not None else "" for k in kolom]
    if len(teks) > 1 and teks[0]:
        kode, sisa = split_name(teks[0])
        return kode or rapi(teks[0]), teks[1] or sisa
    return split_name(teks[0]) if teks else ("", "")


def _office(b: BarisAsing, kolom: Sequence[int | None]) -> Kantor | None:
    teks = [b.teks(k) for k in kolom if k is not None]
    if not any(teks):
        return None
    return Kantor(*split_name(teks[0])) if len(kolom) == 1 else Kantor(*(teks if len(teks) > 1 else ["", *teks]))


def _offices(semua: Sequence[_Rinci]) -> list[Kantor]:
    return list(dict.fromkeys(k for r in semua for k in (r.skpd, r.unit) if k is not None))


def _check_year(kenal: Kenal, semua: Sequence[_Rinci], penerima: Penerima, berkas: str) -> None:
    kolom = kenal.first(kenal.aturan.get("tahun", ""))
    tahun = {t for r in semua if kolom is not None and (t := r.baris.teks(kolom)).isdecimal()}
    if penerima.tahun is not None and tahun and tahun != {str(penerima.tahun)}:
        raise of_another_year(f"{berkas} adalah ekspor", tahun, penerima)


def _rows(milik: Sequence[_Rinci], kolom: Sequence[str], berkas: str) -> list[dict[str, Nilai]]:
    """Each level's rows in the order of their codes."""
    hasil: dict[Kunci, dict[str, Nilai]] = {}
    for tingkat, segmen in _SEGMEN.items():
        nama: dict[Kunci, tuple[str, str]] = {}
        for r in milik:
            kode, satu = r.jenjang.get(tingkat, ("", ""))
            if kode and not nama.setdefault(kunci(kode), (kode, satu))[1]:
                nama[kunci(kode)] = kode, satu
        baris = [((kunci(r.jenjang[tingkat][0]),), {k: r.angka[k] for k in kolom}) for r in milik
                 if tingkat in r.jenjang]
        for (k,), jumlah in sum_by(baris).items():
            if len(k) != segmen:
                raise ToolkitError(f"{berkas}: {nama[k][0]} di kolom kode {tingkat.value} bukan kode {tingkat.value}.",
                                   "Kolom kodenya tertukar atau terpotong; ekspor lagi.")
            hasil[k] = {"Kode": nama[k][0], "Tingkat": tingkat.value, "Uraian": nama[k][1] or nama[k][0],
                        **{kita: bilangan(n) for kita, n in jumlah.items()}}
    return [hasil[k] for k in sorted(hasil)]


def _compare(kenal: Kenal, semua: Sequence[_Rinci], total: Sequence[tuple[BarisAsing, Mapping[str, Decimal | None]]],
             kolom: Sequence[str], uang: Uang) -> list[Banding]:
    """Rows Jumlah of the source beside all rows above them, or those since the last one."""
    hasil, sebelum = [], 0
    for b, angka in total:
        for kita in kolom:
            mereka = angka[kita]
            if mereka is None:
                continue
            calon = [add(r.angka[kita] for r in semua if batas < r.baris.nomor < b.nomor) for batas in (0, sebelum)]
            milik = next((n for n in calon if same_rupiah(n, mereka)), calon[0]) or Decimal(0)
            k = uang.milik[kita][0]
            hasil.append(Banding(f"{kita}, baris jumlah", milik, mereka, kenal.lembar.alamat(b.nomor, k.ke)))
        sebelum = b.nomor
    return hasil


def _other_columns(milik: Sequence[_Rinci], uang: Uang) -> list[Banding]:
    return [Banding(f"{kita}, kolom {nama.partition(':')[2]}", kami, mereka) for nama, (kita, _) in uang.lain.items()
            if (mereka := add(r.angka[nama] for r in milik)) is not None
            and (kami := add(r.angka[kita] for r in milik)) is not None]


def _left_out(semua: Sequence[_Rinci], milik: Sequence[_Rinci], total: Sequence[object], lain: int,
              pilih: Kantor | None) -> list[tuple[str, str]]:
    semuanya = ((len(semua) - len(milik), f"baris di luar {pilih.nama or pilih.kode}" if pilih else "baris",
                 "milik perangkat daerah lain"), (len(total), "baris jumlah", "hanya dibandingkan"),
                (lain, "baris", "tanpa kode sub kegiatan"))
    return [(f"{n} {apa}", sebab) for n, apa, sebab in semuanya if n > 0]


def _notes(milik: Sequence[_Rinci], pilih: Kantor | None, sebut: Sequence[Banding]) -> list[str]:
    hasil = [f"Perangkat daerah: {pilih.sebutan}."] if pilih else []
    hasil.append("Anggaran setiap sub kegiatan, kegiatan, dan program adalah jumlah rinciannya.")
    if kosong := sum(r.angka["Anggaran"] is None for r in milik):
        hasil.append(f"{kosong} baris rincian tanpa angka dihitung nol.")
    unit = {r.unit.kunci for r in milik if r.unit}
    if unit and not (pilih and pilih.induk):
        hasil.append(f"Rincian {len(unit)} unit ikut dijumlahkan.")
    if dua := _two_names(milik):
        hasil.append(f"Nama sub kegiatan {dua} ditulis dengan lebih dari satu cara; yang pertama dipakai.")
    return hasil + differences(sebut)


def _two_names(milik: Sequence[_Rinci]) -> str:
    nama: dict[Kunci, str] = {}
    for r in milik:
        kode, satu = r.jenjang[Tingkatan.SUB_KEGIATAN]
        if satu and fold(nama.setdefault(kunci(kode), satu)) != fold(satu):
            return kode
    return ""
