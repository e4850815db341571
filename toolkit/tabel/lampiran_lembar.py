"""The lampiran as sheets ready to sign: letterhead, table, signatures; the Perjanjian Kinerja with its statements."""

from collections.abc import Iterator, Sequence

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import JenisDokumen
from toolkit.tabel import lampiran
from toolkit.tabel.halaman import Alinea, Bagian, Butir, HalamanBaru, Lembar, Surat, TandaTangan
from toolkit.tabel.model import Rata, Tabel
from toolkit.tabel.surat import TITIK, Tanda, blok_atasan, blok_kepala, kop, penandatangan, sebutan_kantor
from toolkit.values.butir import tanda_butir

PEMBUKA = ("Untuk mewujudkan pemerintahan yang efektif, terbuka, dan dapat dipertanggungjawabkan serta mengutamakan "
           "hasil, kami yang bertanda tangan di bawah ini:")
JANJI = ("Pihak Pertama berjanji mencapai target kinerja sebagaimana tercantum dalam lampiran perjanjian ini, sebagai "
         "bagian dari pencapaian target jangka menengah dalam dokumen perencanaan, dan bertanggung jawab atas "
         "keberhasilan maupun kegagalannya.")
DUKUNGAN = ("Pihak Kedua mendampingi dan mengawasi pelaksanaannya, mengevaluasi capaian kinerja atas perjanjian ini, "
            "dan menindaklanjuti hasil evaluasi tersebut, termasuk dalam pemberian penghargaan dan sanksi.")
KATA_SENDIRI = ("Kalimat pembuka dan kedua pernyataan pada halaman pertama disusun oleh toolkit dengan kata-kata "
                "sendiri; sesuaikan dengan naskah yang ditandatangani.")


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
        yield _satu(nama.LAMPIRAN_IKU, lampiran.tabel_lampiran_iku(hasil), hasil, JenisDokumen.SK_IKU,
                    *_instansi(hasil))


def _satu(judul: str, tabel: Tabel, hasil: Hasil, dokumen: JenisDokumen, *sebelum: Surat) -> Lembar:
    """A table that the head signs; `sebelum`: what stands between the letterhead and the table."""
    tanda = TandaTangan(None, blok_kepala(penandatangan(hasil, dokumen)))
    return Lembar(judul, (kop(hasil), *sebelum, tabel, tanda), beku=False, kaki_dicetak=False)


def _instansi(hasil: Hasil) -> Iterator[Surat]:
    """The office, its tasks and functions, its tujuan with their indicators: what the decree's annex opens with."""
    renstra = hasil.laporan.renstra
    daftar = {"Instansi": [hasil.identitas.nama_perangkat_daerah.nilai or TITIK],
              **{bagian: hasil.laporan.tulisan(bagian) for bagian in ("Tugas", "Fungsi")},
              "Tujuan": dict.fromkeys(b.tujuan.nilai for b in renstra if b.tujuan.nilai),
              "Indikator Tujuan": dict.fromkeys(b.indikator_tujuan.nilai for b in renstra if b.indikator_tujuan.nilai)}
    yield Surat((*(b for label, isi in daftar.items() for b in _butir(label, tuple(isi))), Alinea("")))


def _butir(label: str, isi: Sequence[str]) -> Iterator[Butir]:
    """One item stands beside its label; of several each has a letter and a line of its own."""
    for n, teks in enumerate(isi):
        yield Butir(label if n == 0 else "", f"{tanda_butir(n)} {teks}" if len(isi) > 1 else teks)


def _perjanjian(judul: str, hasil: Hasil, dokumen: JenisDokumen) -> Lembar:
    """The statement on the first page, its lampiran on the next; both parties sign both."""
    tanda = penandatangan(hasil, dokumen)
    return Lembar(judul, tuple(_bagian_perjanjian(hasil, dokumen, tanda)), mendatar=False, beku=False,
                  kaki=KATA_SENDIRI, kaki_dicetak=False)


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
    nomor = (Alinea(f"Nomor: {tanda.nomor}", Rata.TENGAH),) if tanda.nomor else ()
    jeda = Alinea("")
    return Surat((
        Alinea(f"{lampiran.judul_pk(dokumen)}\nTAHUN {hasil.tahun}", Rata.TENGAH, tebal=True, huruf=14), *nomor, jeda,
        Alinea(PEMBUKA), jeda,
        Butir("Nama", tanda.nama or TITIK), Butir("Jabatan", tanda.jabatan or TITIK),
        Alinea("selanjutnya disebut Pihak Pertama."), jeda,
        Butir("Nama", tanda.nama_atasan or TITIK), Butir("Jabatan", tanda.jabatan_atasan or TITIK),
        Alinea("selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua."), jeda,
        Alinea(JANJI), jeda, Alinea(DUKUNGAN), jeda))
