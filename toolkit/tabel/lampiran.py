"""The tables of the lampiran: Renstra, RKT, Perjanjian Kinerja and its programs, IKU, each as that document prints it.

Texts and targets are the document's own; a blank text means the Renstra's. No code is printed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.model.hasil import Hasil, HasilSasaran
from toolkit.model.laporan import (
    BarisIku,
    BarisPk,
    BarisPkProgram,
    BarisRenstra,
    BarisRkt,
    JenisDokumen,
    Teks,
    Ukuran,
)
from toolkit.model.sel import Isian, Keadaan
from toolkit.rumus.tree import evaluate
from toolkit.tabel.model import Baris, Format, Gaya, Kolom, Rata, Tabel, from_cell, sum_of_rows, sum_tree
from toolkit.tabel.surat import penandatangan, sebutan_kantor
from toolkit.tabel.target import Target, printed
from toolkit.values.kode import Kunci, kunci, sasaran_of

_TENGAH = Rata.TENGAH
_ANGGARAN = 3
"""Column of the programs' money."""


def ada_perubahan(hasil: Hasil) -> bool:
    """Whether the Perjanjian Kinerja was amended: a target, an indicator or a budget of the amendment stands there."""
    pk = any(b.target_perubahan.terisi or b.indikator_perubahan.nilai for b in hasil.laporan.pk)
    return pk or any(p.anggaran_perubahan.terisi for p in hasil.laporan.pk_program)


def tabel_lampiran_renstra(hasil: Hasil) -> Tabel:
    """The Renstra's matrix: tujuan, sasaran, indicators with every year's target, strategi, kebijakan, program."""
    tahun = range(hasil.laporan.tahun_awal, hasil.laporan.tahun_akhir + 1)
    induk, cara = "Target Kinerja Sasaran pada Tahun", "Strategi Mencapai Tujuan dan Sasaran"
    return Tabel(
        judul=f"RENCANA STRATEGIS {_kantor(hasil)}\nMATRIKS TUJUAN, SASARAN, STRATEGI DAN KEBIJAKAN",
        subjudul=f"Tahun {tahun.start}–{tahun.stop - 1}",
        kolom=(Kolom("No", 5, rata=_TENGAH, gabung=True), Kolom("Tujuan", 24, gabung=True, ikut=1),
               Kolom("Indikator Tujuan", 22, gabung=True, ikut=1), Kolom("Sasaran", 24, gabung=True, ikut=1),
               Kolom("Indikator Sasaran", 26), *(Kolom(str(t), 8, rata=_TENGAH, induk=induk) for t in tahun),
               *(Kolom(judul, 24, induk=cara, gabung=True, ikut=4) for judul in ("Strategi", "Kebijakan", "Program"))),
        baris=_baris_renstra(hasil, tahun))


def _baris_renstra(hasil: Hasil, tahun: range) -> tuple[Baris, ...]:
    renstra = hasil.laporan.renstra
    target = iter(printed([Target(b.target.get(t), *_satuan(b)) for b in renstra for t in tahun]))
    baris: list[Baris] = []
    kebijakan: dict[Kunci, str] = {}
    tujuan: dict[str, int] = {}
    for b in renstra:
        sasaran = kunci(sasaran_of(b.kode.nilai or ""))
        # The matrix prints one kebijakan for a sasaran; staff type it in the first of its rows.
        kebijakan[sasaran] = b.kebijakan.nilai or kebijakan.get(sasaran, "")
        nomor = tujuan.setdefault(b.tujuan.nilai or "", len(tujuan) + 1)
        ke = list(kebijakan).index(sasaran) + 1
        baris.append(Baris((str(nomor), _teks(b.tujuan), _teks(b.indikator_tujuan), f"{ke}. {_teks(b.sasaran)}",
                            _teks(b.indikator_sasaran), *(next(target) for _ in tahun),
                            _teks(b.strategi), kebijakan[sasaran], _teks(b.program))))
    return tuple(baris)


def _satuan(b: BarisRenstra | None, *nama: Teks) -> tuple[str, str]:
    """What is known of a target's unit: the satuan of the indicator, and its name."""
    return ("", _teks(*nama)) if b is None else (_teks(b.satuan), _teks(*nama, b.indikator_sasaran))


def tabel_lampiran_rkt(hasil: Hasil) -> Tabel:
    """The year's plan: what each sasaran, program and kegiatan is to reach, and the money of the kegiatan."""
    return Tabel(
        judul=f"RENCANA KINERJA TAHUNAN (RKT)\nTAHUN {hasil.tahun}",
        kolom=(Kolom("Uraian", 22, induk="SASARAN", gabung=True),
               Kolom("Indikator Sasaran", 24, induk="SASARAN", gabung=True, ikut=1),
               Kolom("Target", 9, rata=_TENGAH, induk="SASARAN", gabung=True, ikut=2),
               Kolom("Uraian", 22, induk="PROGRAM", gabung=True, ikut=1),
               Kolom("Indikator Program", 24, induk="PROGRAM", gabung=True, ikut=4),
               Kolom("Target", 9, rata=_TENGAH, induk="PROGRAM", gabung=True, ikut=5),
               Kolom("Uraian", 26, induk="KEGIATAN"), Kolom("Indikator Kegiatan (Output)", 24, induk="KEGIATAN"),
               Kolom("Target", 11, rata=_TENGAH, induk="KEGIATAN"),
               Kolom("Anggaran (Rp.)", 19, Format.RUPIAH, induk="KEGIATAN")),
        baris=_baris_rkt(hasil))


def _baris_rkt(hasil: Hasil) -> tuple[Baris, ...]:
    renstra = _renstra(hasil)
    asal = [renstra.get(kunci(b.kode.nilai)) if b.kode.nilai else None for b in hasil.laporan.rkt]
    target = list(zip(*(printed(kolom) for kolom in (
        [Target(b.target_sasaran, *_satuan(r, b.indikator_sasaran))
         for b, r in zip(hasil.laporan.rkt, asal, strict=True)],
        [Target(b.target_program, nama=_teks(b.indikator_program)) for b in hasil.laporan.rkt],
        [Target(b.target_kegiatan, nama=_teks(b.indikator_kegiatan)) for b in hasil.laporan.rkt])), strict=True))
    baris: list[Baris] = []
    atas = _Depan()
    for b, r, (sasaran, program, kegiatan) in zip(hasil.laporan.rkt, asal, target, strict=True):
        atas = _depan(b, r, atas, (sasaran, program))
        baris.append(Baris((*atas.isi, _teks(b.kegiatan), _teks(b.indikator_kegiatan), kegiatan,
                            from_cell(b.anggaran.nilai, b.anggaran))))
    return tuple(baris)


@dataclass(frozen=True, slots=True)
class _Depan:
    """The six cells of sasaran and program in a row of the RKT, with the codes of sasaran and indicator.

    `kode` is empty for a supporting indicator, which has none.
    """

    sasaran: str = ""
    kode: str = ""
    isi: tuple[str, ...] = ("",) * 6


def _depan(b: BarisRkt, renstra: BarisRenstra | None, atas: _Depan, target: tuple[str, str]) -> _Depan:
    """Blank cells go on with the row above where it speaks of the same, as the form does; else the Renstra's.

    `target`: of the sasaran and of the program, as printed.
    """
    kode = b.kode.nilai or ""
    sama_kode = not kode or kunci(kode) == kunci(atas.kode)
    milik = sasaran_of(kode) or atas.sasaran
    sama_sasaran = kunci(milik) == kunci(atas.sasaran)
    sasaran = _teks(b.sasaran) or (atas.isi[0] if sama_sasaran else "") or (_teks(renstra.sasaran) if renstra else "")
    indikator = (_teks(b.indikator_sasaran) or (atas.isi[1] if sama_kode else "")
                 or (_teks(renstra.indikator_sasaran) if renstra else ""))
    lanjut = (sasaran, indikator) == atas.isi[:2]
    sama = lanjut and _teks(b.program) == atas.isi[3] and _teks(b.indikator_program) in {"", atas.isi[4]}
    return _Depan(milik, kode or ("" if b.indikator_sasaran.nilai else atas.kode), (
        sasaran, indikator, target[0] or (atas.isi[2] if lanjut else ""), _teks(b.program),
        _teks(b.indikator_program) or (atas.isi[4] if sama else ""), target[1] or (atas.isi[5] if sama else "")))


def tabel_lampiran_pk(hasil: Hasil, dokumen: JenisDokumen = JenisDokumen.PK) -> Tabel:
    """Sasaran, indicators and targets of the Perjanjian Kinerja, or of its amendment (PK_PERUBAHAN)."""
    return Tabel(
        judul=f"{judul_pk(dokumen)} TAHUN {hasil.tahun}\n{_kantor(hasil, sebutan_kantor(hasil))}",
        kolom=(Kolom("NO", 10, rata=_TENGAH, gabung=True), Kolom("SASARAN STRATEGIS", 36, gabung=True, ikut=1),
               Kolom("INDIKATOR KINERJA", 40), Kolom("TARGET", 16, rata=_TENGAH)),
        baris=_baris_pk(hasil, dokumen))


def judul_pk(dokumen: JenisDokumen) -> str:
    """Heading of the agreement, or of its amendment."""
    return "PERJANJIAN KINERJA PERUBAHAN" if dokumen is JenisDokumen.PK_PERUBAHAN else "PERJANJIAN KINERJA"


def _baris_pk(hasil: Hasil, dokumen: JenisDokumen) -> tuple[Baris, ...]:
    renstra = _renstra(hasil)
    induk: dict[Kunci, HasilSasaran] = {kunci(s.kode): s for s in hasil.sasaran}
    semua = [b for b in hasil.laporan.pk if _agreed(b, dokumen)]
    asal = [renstra.get(kunci(b.kode.nilai or "")) for b in semua]
    nama = [_teks(*_perubahan(dokumen, b.indikator_perubahan), b.indikator_sasaran,
                  *([r.indikator_sasaran] if r else [])) for b, r in zip(semua, asal, strict=True)]
    target = printed([Target(_target_pk(b, dokumen), _teks(r.satuan) if r else "", n)
                      for b, r, n in zip(semua, asal, nama, strict=True)])
    sasaran: dict[Kunci, tuple[str, int]] = {}
    baris: list[Baris] = []
    for b, indikator, t in zip(semua, nama, target, strict=True):
        milik = kunci(sasaran_of(b.kode.nilai or ""))
        uraian, ke = sasaran.get(milik, (_sasaran_pk(semua, milik, dokumen)
                                         or (induk[milik].uraian if milik in induk else ""), 0))
        sasaran[milik] = (uraian, ke + 1)
        baris.append(Baris((str(list(sasaran).index(milik) + 1), uraian, f"{ke + 1}. {indikator}", t)))
    return tuple(baris)


def _agreed(b: BarisPk, dokumen: JenisDokumen) -> bool:
    """Whether an indicator stands in the agreement: the amendment may drop one (`-`) or add one."""
    dilepas = b.target.terisi and b.target_perubahan.keadaan is Keadaan.TIDAK_TERSEDIA
    ditambah = b.target_perubahan.terisi and b.target.keadaan is Keadaan.TIDAK_TERSEDIA
    return not (dilepas if dokumen is JenisDokumen.PK_PERUBAHAN else ditambah)


def _sasaran_pk(baris: Sequence[BarisPk], milik: Kunci, dokumen: JenisDokumen) -> str:
    """What the agreement calls a sasaran: the first text among its rows, the amendment's before the first one's."""
    ini = [b for b in baris if kunci(sasaran_of(b.kode.nilai or "")) == milik]
    return _teks(*(p for b in ini for p in _perubahan(dokumen, b.sasaran_perubahan)), *(b.sasaran for b in ini))


def _perubahan(dokumen: JenisDokumen, isian: Teks) -> tuple[Teks, ...]:
    return (isian,) if dokumen is JenisDokumen.PK_PERUBAHAN else ()


def _target_pk(b: BarisPk, dokumen: JenisDokumen) -> Isian[Ukuran]:
    """The amended target where there is one: what was not amended goes on."""
    return b.target_perubahan if dokumen is JenisDokumen.PK_PERUBAHAN and b.target_perubahan.terisi else b.target


def tabel_lampiran_pk_program(hasil: Hasil, dokumen: JenisDokumen = JenisDokumen.PK) -> Tabel:
    """Programs and money of the Perjanjian Kinerja, or of its amendment, with their sum."""
    uang = [_uang(p, dokumen) for p in hasil.laporan.pk_program]
    rincian = [(n, (u,)) for n, u in enumerate(uang)]
    jumlah = evaluate(sum_tree(tuple(uang))) if uang else Decimal(0)
    return Tabel(
        judul="", nomor_kolom=False,
        kolom=(Kolom("NO", 10, rata=_TENGAH), Kolom("PROGRAM", 36), Kolom("ANGGARAN", 40, Format.RP),
               Kolom("KETERANGAN", 16, rata=_TENGAH)),
        baris=(*(Baris((str(n), _teks(p.program), from_cell(u.nilai, u), _teks(p.keterangan)))
                 for n, (p, u) in enumerate(zip(hasil.laporan.pk_program, uang, strict=True), 1)),
               Baris(("Jumlah", None, sum_of_rows(jumlah, tuple(uang), rincian, _ANGGARAN), None), Gaya.JUMLAH, 2)))


def _uang(p: BarisPkProgram, dokumen: JenisDokumen) -> Isian[Decimal]:
    """The amended figure where there is one: what was not amended goes on."""
    return p.anggaran_perubahan if dokumen is JenisDokumen.PK_PERUBAHAN and p.anggaran_perubahan.terisi else p.anggaran


def tabel_lampiran_iku(hasil: Hasil) -> Tabel:
    """The main performance indicators: how each is computed, who answers for it, where its data come from."""
    renstra = _renstra(hasil)
    baris: list[Baris] = []
    nomor: dict[str, tuple[int, int]] = {}
    for b in hasil.laporan.iku:
        asal = renstra.get(kunci(b.kode.nilai or ""))
        utama = _teks(b.kinerja_utama, *([asal.sasaran] if asal else []))
        urut, ke = nomor.get(utama, (len(nomor) + 1, 0))
        nomor[utama] = urut, ke + 1
        baris.append(Baris((f"{urut}.", utama, f"{ke + 1}. {_indikator_iku(b, asal)}", *_cara(b))))
    return Tabel(
        judul=f"INDIKATOR KINERJA UTAMA (IKU)\n{_kantor(hasil)}", subjudul=_keputusan(hasil),
        kolom=(Kolom("NO", 6, rata=_TENGAH, gabung=True), Kolom("KINERJA UTAMA", 34, gabung=True, ikut=1),
               Kolom("INDIKATOR KINERJA UTAMA", 38),
               Kolom("FORMULASI PERHITUNGAN DAN PENJELASAN", 38, pecahan=True),
               Kolom("BIDANG PENANGGUNG JAWAB", 20), Kolom("SUMBER DATA", 20)),
        baris=tuple(baris))


def tabel_iku(hasil: Hasil) -> Tabel:
    """The indicators of the decree under their sasaran, as Bab II prints them."""
    renstra = _renstra(hasil)
    sasaran = {kunci(s.kode): s.uraian for s in hasil.sasaran}
    ke: dict[Kunci, int] = {}
    baris: list[Baris] = []
    for b in hasil.laporan.iku:
        asal, milik = renstra.get(kunci(b.kode.nilai or "")), kunci(sasaran_of(b.kode.nilai or ""))
        ke[milik] = ke.get(milik, 0) + 1
        uraian = sasaran.get(milik) or (_teks(asal.sasaran) if asal else "") or _teks(b.kinerja_utama)
        baris.append(Baris((uraian, f"{ke[milik]}. {_indikator_iku(b, asal)}", *_cara(b)), gabung=str(milik)))
    return Tabel(
        judul="", nomor_kolom=False,
        kolom=(Kolom("Sasaran Strategis", 30, gabung=True), Kolom("IKU", 36), Kolom("Formulasi", 44, pecahan=True),
               Kolom("Bidang Penanggung Jawab", 20), Kolom("Sumber Data", 20)),
        baris=tuple(baris))


def _indikator_iku(b: BarisIku, asal: BarisRenstra | None) -> str:
    return _teks(b.indikator_kinerja_utama, *([asal.indikator_sasaran] if asal else []))


def _cara(b: BarisIku) -> tuple[str, str, str]:
    """How it is computed, who answers for it, where its data come from."""
    return _teks(b.formulasi), _teks(b.penanggung_jawab), _teks(b.sumber_data)


def _keputusan(hasil: Hasil) -> str:
    """The decree that the indicators are an annex of, where its number is known."""
    tanda = penandatangan(hasil, JenisDokumen.SK_IKU)
    return " ".join(f"Lampiran Keputusan {tanda.jabatan} Nomor {tanda.nomor}".split()) if tanda.nomor else ""


def _renstra(hasil: Hasil) -> Mapping[Kunci, BarisRenstra]:
    """Rows of the Renstra by code, the first of a code that repeats."""
    return {kunci(b.kode.nilai): b for b in reversed(hasil.laporan.renstra) if b.kode.nilai}


def _kantor(hasil: Hasil, kantor: Teks | None = None) -> str:
    i = hasil.identitas
    return " ".join(t.upper() for t in ((kantor or i.nama_perangkat_daerah).nilai, i.kabupaten_kota.nilai) if t)


def _teks(*isian: Teks) -> str:
    """The first that is filled in."""
    return next((i.nilai for i in isian if i.nilai), "")
