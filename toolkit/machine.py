"""Hasil and Temuan -> the object of --json: the one place where its keys stand (workbook contract, section 5)."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import Enum

from toolkit.errors import ToolkitError
from toolkit.model.hasil import Hasil, HasilIndikator, HasilKegiatan, HasilKeluaran
from toolkit.model.hasil_skm import HasilSkm, HasilUnsur
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import Ukuran
from toolkit.model.rencana_aksi import HasilRencanaAksi
from toolkit.model.rencana_skm import HasilRencanaSkm
from toolkit.model.temuan import Temuan
from toolkit.values.angka import bulat
from toolkit.values.kantor import official_code

DESIMAL = 2
"""Numbers are exact to the shown decimals; a whole number has none."""

Objek = dict[str, object]
_UANG = "anggaran realisasi capaian"


def to_object(hasil: Hasil, temuan: Sequence[Temuan], berkas: str) -> Objek:
    """The machine-readable result of one workbook.

    Args:
        hasil: what was computed.
        temuan: every finding, in the order in which it is shown.
        berkas: the file as it was named.

    Returns:
        What `json.dumps` takes, keys in the order of the contract; None for a value that cannot be computed.
    """
    return {
        "berkas": berkas,
        "identitas": {"kode_wilayah": official_code(hasil.identitas.kode_wilayah.nilai or "") or None,
                      "nama": hasil.identitas.nama_perangkat_daerah.nilai, "tahun": hasil.tahun},
        "aturan": _aturan(hasil),
        "indikator": [_indikator(i) for i in hasil.indikator],
        "sasaran": [_named(s, "kode uraian rata_rata kategori dihitung jumlah") for s in hasil.sasaran],
        "rekap": {**_named(hasil.rekap, "rata_rata_sasaran rata_rata_indikator"),
                  "kategori_indikator": dict(hasil.rekap.kategori_indikator)},
        "skm": None if hasil.skm is None else _skm(hasil, hasil.skm),
        "anggaran": [_named(b, f"kode tingkat uraian {_UANG} anggaran_hitung realisasi_hitung capaian_hitung")
                     for b in hasil.anggaran],
        "total": _named(hasil.total, _UANG),
        "belanja": [{"kelompok": b.kelompok or None, **_named(b, "jenis anggaran realisasi proporsi")}
                    for b in hasil.belanja],
        "belanja_kelompok": [_named(b, "kelompok anggaran realisasi proporsi capaian") for b in hasil.belanja_kelompok],
        "belanja_sifat": [_named(b, "sifat anggaran realisasi proporsi proporsi_realisasi capaian")
                          for b in hasil.belanja_sifat],
        "anggaran_sasaran": [{**_named(a, f"kode {_UANG} proporsi"), "program": list(a.program)}
                             for a in hasil.anggaran_sasaran],
        "kegiatan": [_keluaran(k, keluaran) for k in hasil.kegiatan for keluaran in k.keluaran],
        "efisiensi": [_named(e, "kode capaian penyerapan efisiensi kategori") for e in hasil.efisiensi],
        "rencana_aksi": [_rencana_aksi(r) for r in hasil.rencana_aksi],
        "tindak_lanjut_skm": [_rencana_skm(r) for r in hasil.rencana_skm],
        "temuan": [_temuan(t) for t in temuan],
    }


def galat(berkas: str, error: ToolkitError) -> Objek:
    """The object of a command that could not be carried out."""
    return {"berkas": berkas, "galat": {"pesan": error.pesan, "saran": error.saran}}


def dumps(objek: Mapping[str, object] | Sequence[object]) -> str:
    """The object as one line of JSON."""
    return json.dumps(objek, ensure_ascii=False, allow_nan=False)


def angka(nilai: Decimal | None) -> int | float | None:
    """A number to its shown decimals. A float's shortest form is that number again, so it prints without noise.

    >>> angka(Decimal("84.352941")), angka(Decimal("85.00")), angka(None)
    (84.35, 85, None)
    """
    if nilai is None:
        return None
    tampil = bulat(nilai, DESIMAL)
    return int(tampil) if tampil == tampil.to_integral_value() else float(tampil)


def _named(record: object, names: str) -> Objek:
    """Attributes of a record under their own names: numbers to their shown decimals, a choice by its word."""
    return {name: _plain(getattr(record, name)) for name in names.split()}


def _plain(nilai: object) -> object:
    if isinstance(nilai, Decimal):
        return angka(nilai)
    return nilai.value if isinstance(nilai, Enum) else nilai


def _ukuran(nilai: Decimal | str | None) -> int | float | str | None:
    """A target or realisasi: a number, or a letter where compared by rank."""
    return nilai if isinstance(nilai, str) else angka(nilai)


def _riwayat(i: HasilIndikator, tahun: int) -> int | float | str | None:
    """Realisasi of a year before: a number, or the letter that stands there."""
    isian = i.riwayat_isian.get(tahun)
    huruf = isian.nilai.predikat if isian is not None and isinstance(isian.nilai, Ukuran) else None
    return huruf or angka(i.riwayat[tahun])


def _rencana_skm(rencana: HasilRencanaSkm) -> Objek:
    b = rencana.baris
    return {"no": rencana.no, **{nama: getattr(b, nama).nilai for nama in ("rencana", "program")},
            "triwulan": list(b.triwulan),
            **{nama: getattr(b, nama).nilai for nama in ("penanggung_jawab", "periode", "realisasi")}}


def _aturan(hasil: Hasil) -> Objek:
    regulasi = hasil.regulasi
    return {"skala": regulasi.skala.nama, "batas": angka(regulasi.batas), "rumus_negatif": regulasi.rumus_negatif.nama,
            "pedoman_skm": regulasi.pedoman_skm.nama, "bobot_skm": regulasi.bobot_skm.nama,
            "efisiensi": regulasi.efisiensi.nama}


def _indikator(i: HasilIndikator) -> Objek:
    return {
        "kode": i.kode, "sasaran": i.sasaran, "uraian": i.uraian, "satuan": i.satuan or None,
        "arah": i.arah.value.lower(), "target": _ukuran(i.target), "target_tertulis": i.target_tertulis,
        "target_asal": i.target_asal and i.target_asal.value, "realisasi": _ukuran(i.realisasi),
        "capaian": angka(i.capaian), "capaian_tanpa_batas": angka(i.capaian_tanpa_batas), "kategori": i.kategori,
        "target_akhir_renstra": _ukuran(i.target_akhir_renstra), "tingkat_kemajuan": angka(i.tingkat_kemajuan),
        "riwayat": {str(tahun): _riwayat(i, tahun) for tahun in i.riwayat},
        "riwayat_capaian": {str(tahun): angka(nilai) for tahun, nilai in i.riwayat_capaian.items()},
        "tren": i.tren and i.tren.value, "nasional": angka(i.nasional),
    }


def _skm(hasil: Hasil, skm: HasilSkm) -> Objek:
    return {"pedoman": hasil.regulasi.pedoman_skm.nama, "bobot": hasil.regulasi.bobot_skm.nama,
            "responden": skm.responden, "unsur": [_unsur(u) for u in skm.unsur], "nilai": angka(skm.nilai),
            "mutu": skm.huruf, "predikat": skm.predikat, "di_bawah_rata_rata": list(skm.di_bawah_rata_rata)}


def _unsur(u: HasilUnsur) -> Objek:
    return {"no": u.no, "uraian": u.uraian,
            "distribusi": None if u.distribusi is None else [angka(nilai) for nilai in u.distribusi],
            "nrr": angka(u.nrr), "skor": angka(u.skor), "predikat": u.predikat, "mutu": u.huruf}


def _keluaran(k: HasilKegiatan, keluaran: HasilKeluaran) -> Objek:
    return {"kode": k.kode, "indikator": keluaran.indikator, "satuan": keluaran.satuan or None,
            "target": _ukuran(keluaran.target), "realisasi": _ukuran(keluaran.realisasi),
            "capaian": angka(keluaran.capaian), "masukan": None if k.masukan is None else _masukan(k.masukan)}


def _masukan(b: HasilAnggaran) -> Objek:
    return {"anggaran": angka(b.anggaran_dipakai), "realisasi": angka(b.realisasi_dipakai),
            "capaian": angka(b.capaian if b.rinci else b.capaian_hitung)}


def _rencana_aksi(r: HasilRencanaAksi) -> Objek:
    return {"kode": r.kode, "aksi": r.aksi, "sifat": r.sifat and r.sifat.value, "satuan": r.satuan or None,
            "target": [_ukuran(t.target) for t in r.triwulan], "realisasi": [_ukuran(t.realisasi) for t in r.triwulan],
            "capaian": [angka(t.capaian) for t in r.triwulan],
            "sampai": {"triwulan": r.sampai.triwulan, "target": _ukuran(r.sampai.target),
                       "realisasi": _ukuran(r.sampai.realisasi), "capaian": angka(r.sampai.capaian)}}


def _temuan(t: Temuan) -> Objek:
    return {"kode": t.kode, "tingkat": t.tingkat.value, "sheet": t.sheet, "sel": t.sel and t.sel.alamat,
            "nilai": t.nilai, "pesan": t.pesan, "saran": t.saran, "diterima": t.diterima, "alasan": t.alasan,
            "sel_lain": [satu.sel.alamat for satu in t.lain if satu.sel]}
