"""The lampiran as sheets ready to sign: letterhead, table, signatures; the Perjanjian Kinerja with its statements."""

from collections.abc import Iterator

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import JenisDokumen
from toolkit.tabel import formulir, lampiran
from toolkit.tabel.halaman import Alinea, Bagian, Butir, HalamanBaru, Lembar, Surat, TandaTangan
from toolkit.tabel.model import Rata, Tabel
from toolkit.tabel.surat import TITIK, Tanda, blok_atasan, blok_kepala, kop, penandatangan, sebutan_kantor
from toolkit.values.butir import rinci


def lembar_lampiran(hasil: Hasil) -> Iterator[Lembar]:
    """The sheets whose document is there."""
    isi = hasil.laporan
    if isi.renstra:
        yield _satu(nama.LAMPIRAN_RENSTRA, lampiran.tabel_lampiran_renstra(hasil), hasil, JenisDokumen.RENSTRA)
    if isi.rkt:
        yield _satu(nama.LAMPIRAN_RKT, lampiran.tabel_lampiran_rkt(hasil), hasil, JenisDokumen.RKT)
    if isi.pk:
        yield _perjanjian(nama.LAMPIRAN_PK, hasil, JenisDokumen.PK)
    if isi.pk and lampiran.ada_perubahan(hasil):
        yield _perjanjian(nama.LAMPIRAN_PK_PERUBAHAN, hasil, JenisDokumen.PK_PERUBAHAN)
    if isi.iku:
        tabel = lampiran.tabel_lampiran_iku(hasil)
        yield _satu(nama.LAMPIRAN_IKU, tabel, hasil, JenisDokumen.SK_IKU, *_instansi(hasil, tabel.judul))


def _satu(judul: str, tabel: Tabel, hasil: Hasil, dokumen: JenisDokumen, *sebelum: Surat) -> Lembar:
    """A table that the head signs; `sebelum`: what stands between the letterhead and the table."""
    tanda = TandaTangan(None, blok_kepala(penandatangan(hasil, dokumen)))
    return Lembar(judul, (kop(hasil), *sebelum, tabel, tanda), beku=False)


def _instansi(hasil: Hasil, judul: str) -> Iterator[Surat]:
    """What the decree's annex opens with: its heading, the office, its tasks and functions, tujuan with indicators."""
    renstra = hasil.laporan.renstra
    daftar = {"Instansi": [hasil.identitas.nama_perangkat_daerah.nilai or TITIK],
              **{bagian: hasil.laporan.tulisan(bagian) for bagian in ("Tugas", "Fungsi")},
              "Tujuan": dict.fromkeys(b.tujuan.nilai for b in renstra if b.tujuan.nilai),
              "Indikator Tujuan": dict.fromkeys(b.indikator_tujuan.nilai for b in renstra if b.indikator_tujuan.nilai)}
    yield Surat((Alinea(judul, Rata.TENGAH, tebal=True), Alinea(""),
                 *(b for label, isi in daftar.items() for b in _butir(label, tuple(isi))), Alinea("")))


def _butir(label: str, isi: tuple[str, ...]) -> Iterator[Butir]:
    """One item stands beside its label; of several each has a mark and a line of its own.

    A sentence that leads in with nothing but the label's word stands there already.
    """
    if len(isi) == 1:
        yield Butir(label, isi[0])
        return
    butir = [b for b in rinci(isi) if b.tanda or not b.teks.casefold().endswith(f" {label.casefold()}:")]
    yield from (Butir("" if n else label, b.teks, tanda=b.tanda, bawah=b.bawah) for n, b in enumerate(butir))


def _perjanjian(judul: str, hasil: Hasil, dokumen: JenisDokumen) -> Lembar:
    """The statement on the first page, its lampiran on the next; both parties sign both."""
    tanda = penandatangan(hasil, dokumen)
    return Lembar(judul, tuple(_bagian_perjanjian(hasil, dokumen, tanda)), mendatar=False, beku=False)


def _bagian_perjanjian(hasil: Hasil, dokumen: JenisDokumen, tanda: Tanda) -> Iterator[Bagian]:
    yield kop(hasil, sebutan_kantor(hasil))
    yield _pernyataan(hasil, dokumen, tanda)
    yield TandaTangan(blok_atasan(tanda, "Pihak Kedua"), blok_kepala(tanda, "Pihak Pertama"))
    yield HalamanBaru()
    yield lampiran.tabel_lampiran_pk(hasil, dokumen)
    if hasil.laporan.pk_program:
        yield lampiran.tabel_lampiran_pk_program(hasil, dokumen)
    yield TandaTangan(blok_atasan(tanda), blok_kepala(tanda))


def _pernyataan(hasil: Hasil, dokumen: JenisDokumen, tanda: Tanda) -> Surat:
    def kalimat(nama: str) -> Iterator[Alinea]:
        for teks in formulir.kalimat_pk(hasil, nama):
            yield from (Alinea(teks), Alinea(""))

    nomor = (Alinea(f"Nomor : {tanda.nomor}", Rata.TENGAH),) if tanda.nomor else ()
    return Surat((
        Alinea(f"{lampiran.judul_pk(dokumen)}\nTAHUN {hasil.tahun}", Rata.TENGAH, tebal=True, huruf=14), *nomor,
        Alinea(""), *kalimat("pembuka"),
        Butir("Nama", tanda.nama or TITIK), Butir("Jabatan", tanda.jabatan or TITIK), *kalimat("disebut_pertama"),
        Butir("Nama", tanda.nama_atasan or TITIK), Butir("Jabatan", tanda.jabatan_atasan or TITIK),
        *kalimat("disebut_kedua"), *kalimat("pihak_pertama"), *kalimat("pihak_kedua")))
