"""The tables of the lampiran: Renstra, RKT, Perjanjian Kinerja and its programs, IKU, each as that document prints it.

A target stands as it was typed. Texts are the document's own; a blank one means the Renstra's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from toolkit.model.hasil import Hasil, HasilSasaran
from toolkit.model.laporan import BarisPk, BarisPkProgram, BarisRenstra, BarisRkt, JenisDokumen, Teks, Ukuran
from toolkit.model.sel import Isian
from toolkit.rumus.tree import evaluate
from toolkit.tabel.model import Baris, Format, Gaya, Kolom, Rata, Tabel, from_cell, sum_of_rows, sum_tree
from toolkit.tabel.surat import penandatangan, sebutan_kantor
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
    baris: list[Baris] = []
    kebijakan: dict[Kunci, str] = {}
    tujuan: dict[str, int] = {}
    for b in hasil.laporan.renstra:
        kode = sasaran_of(b.kode.nilai or "")
        # The matrix prints one kebijakan for a sasaran; staff type it in the first of its rows.
        kebijakan[kunci(kode)] = b.kebijakan.nilai or kebijakan.get(kunci(kode), "")
        nomor = tujuan.setdefault(b.tujuan.nilai or "", len(tujuan) + 1)
        baris.append(Baris((str(nomor), _teks(b.tujuan), _teks(b.indikator_tujuan), f"{kode}. {_teks(b.sasaran)}",
                            _teks(b.indikator_sasaran), *(_tertulis(b.target.get(t)) for t in tahun),
                            _teks(b.strategi), kebijakan[kunci(kode)], _teks(b.program))))
    return tuple(baris)


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
    baris: list[Baris] = []
    atas: _Depan | None = None
    for b in hasil.laporan.rkt:
        atas = _depan(b, renstra.get(kunci(b.kode.nilai)) if b.kode.nilai else None, atas or _Depan())
        baris.append(Baris((*atas.isi, _teks(b.kegiatan), _teks(b.indikator_kegiatan), _tertulis(b.target_kegiatan),
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


def _depan(b: BarisRkt, renstra: BarisRenstra | None, atas: _Depan) -> _Depan:
    """Blank cells go on with the row above where it speaks of the same, as the form does; else the Renstra's."""
    kode = b.kode.nilai or ""
    sama_kode = not kode or kunci(kode) == kunci(atas.kode)
    milik = sasaran_of(kode) or atas.sasaran
    sama_sasaran = kunci(milik) == kunci(atas.sasaran)
    sasaran = _teks(b.sasaran) or (atas.isi[0] if sama_sasaran else "") or (_teks(renstra.sasaran) if renstra else "")
    indikator = (_teks(b.indikator_sasaran) or (atas.isi[1] if sama_kode else "")
                 or (_teks(renstra.indikator_sasaran) if renstra else ""))
    lanjut = (sasaran, indikator) == atas.isi[:2]
    target = _tertulis(b.target_sasaran) or (atas.isi[2] if lanjut else "")
    sama = lanjut and _teks(b.program) == atas.isi[3] and _teks(b.indikator_program) in {"", atas.isi[4]}
    return _Depan(milik, kode or ("" if b.indikator_sasaran.nilai else atas.kode), (
        sasaran, indikator, target, _teks(b.program), _teks(b.indikator_program) or (atas.isi[4] if sama else ""),
        _tertulis(b.target_program) or (atas.isi[5] if sama else "")))


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
    sasaran: dict[Kunci, tuple[str, int]] = {}
    baris: list[Baris] = []
    for b in hasil.laporan.pk:
        milik = kunci(sasaran_of(b.kode.nilai or ""))
        asal = renstra.get(kunci(b.kode.nilai or ""))
        uraian, ke = sasaran.get(milik, (_teks(b.sasaran) or (induk[milik].uraian if milik in induk else ""), 0))
        sasaran[milik] = (uraian, ke + 1)
        baris.append(Baris((str(list(sasaran).index(milik) + 1), uraian,
                            f"{ke + 1}. {_indikator_pk(b, asal, dokumen)}", _target_pk(b, dokumen))))
    return tuple(baris)


def _indikator_pk(b: BarisPk, asal: BarisRenstra | None, dokumen: JenisDokumen) -> str:
    perubahan = [b.indikator_perubahan] if dokumen is JenisDokumen.PK_PERUBAHAN else []
    return _teks(*perubahan, b.indikator_sasaran, *([asal.indikator_sasaran] if asal else []))


def _target_pk(b: BarisPk, dokumen: JenisDokumen) -> str:
    berubah = dokumen is JenisDokumen.PK_PERUBAHAN and b.target_perubahan.terisi
    return _tertulis(b.target_perubahan if berubah else b.target)


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
    nomor: dict[str, int] = {}
    for b in hasil.laporan.iku:
        asal = renstra.get(kunci(b.kode.nilai or ""))
        utama = _teks(b.kinerja_utama, *([asal.sasaran] if asal else []))
        ke = nomor.setdefault(utama, len(nomor) + 1)
        baris.append(Baris((f"{ke}.", utama, _teks(b.indikator_kinerja_utama,
                                                     *([asal.indikator_sasaran] if asal else [])),
                            _teks(b.formulasi), _teks(b.penanggung_jawab), _teks(b.sumber_data))))
    return Tabel(
        judul=f"INDIKATOR KINERJA UTAMA (IKU)\n{_kantor(hasil)}", subjudul=_keputusan(hasil),
        kolom=(Kolom("NO", 6, rata=_TENGAH, gabung=True), Kolom("KINERJA UTAMA", 34, gabung=True, ikut=1),
               Kolom("INDIKATOR KINERJA UTAMA", 38), Kolom("FORMULASI PERHITUNGAN DAN PENJELASAN", 38),
               Kolom("BIDANG PENANGGUNG JAWAB", 20), Kolom("SUMBER DATA", 20)),
        baris=tuple(baris))


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


def _tertulis(isian: Isian[Ukuran] | None) -> str:
    """As typed."""
    return isian.tertulis.strip() if isian is not None else ""
