"""The statements of a Perjanjian Kinerja, and the decree on the main indicators."""

from collections.abc import Iterator

from toolkit.model.laporan import JenisDokumen
from toolkit.report.bahan import Bahan, tanda
from toolkit.report.model import Alinea, Blok, Butir, Kosong, Tanda
from toolkit.tabel.lampiran import judul_pk
from toolkit.tabel.penandatangan import Tanda as Penanda

_DIKTUM = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN",
           "KESEPULUH")


def pernyataan(bahan: Bahan, t: Penanda) -> Iterator[Blok]:
    """Who promises what to whom, with both signatures."""
    yield Alinea(f"{judul_pk(t.dokumen)}\nTAHUN {bahan.hasil.tahun}", "LKJudulTabel")
    yield Alinea("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta "
                 "berorientasi pada hasil, kami yang bertanda tangan di bawah ini:")
    yield from _pihak(t.nama, t.jabatan, t.dokumen, "")
    yield Alinea("selanjutnya disebut pihak pertama;")
    yield from _pihak(t.nama_atasan, t.jabatan_atasan, t.dokumen, " Atasan")
    yield Alinea("selaku atasan pihak pertama, selanjutnya disebut pihak kedua.")
    yield Alinea("Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, "
                 "dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen "
                 "perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab "
                 "pihak pertama.")
    yield Alinea("Pihak kedua akan memberikan supervisi yang diperlukan serta melakukan evaluasi terhadap capaian "
                 "kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan "
                 "dan sanksi.")
    orang = tuple(b for b in (t.nama, t.pangkat, f"NIP. {t.nip}" if t.nip else "") if b)
    yield Tanda((t.tempat_tanggal, "Pihak Pertama", f"{t.jabatan.upper()},", "", "", "", *orang),
                ("", "Pihak Kedua", f"{t.jabatan_atasan.upper()},", "", "", "", t.nama_atasan))


def _pihak(nama: str, jabatan: str, dokumen: JenisDokumen, akhiran: str) -> Iterator[Blok]:
    for apa, isi in ((f"Nama{akhiran}", nama), (f"Jabatan{akhiran}", jabatan)):
        if isi:
            yield Butir(apa.split()[0], f": {isi}", 2)
        else:
            yield Kosong(f"{apa.lower()} ({dokumen.value})", f"kolom {apa} di sheet Penandatangan, atau sheet Identitas")


def keputusan(bahan: Bahan, t: Penanda) -> Iterator[Blok]:
    """The decree's heading, considerations, acts and clauses, as the office wrote them in Naskah."""
    yield Alinea(f"KEPUTUSAN {t.jabatan.upper()}", "LKJudulTabel")
    if t.nomor:
        yield Alinea(f"Nomor: {t.nomor}", "LKJudulTabel")
    else:
        yield Kosong("nomor SK IKU", "Nomor SK IKU di sheet Identitas")
    yield Alinea(f"TENTANG\nINDIKATOR KINERJA UTAMA {bahan.ganti['nama'].upper()}", "LKJudulTabel")
    for judul, bagian, angka in (("Menimbang:", "SK IKU Menimbang", False), ("Mengingat:", "SK IKU Mengingat", True)):
        yield Alinea(judul, "LKPengantar")
        isi = bahan.naskah(bagian)
        yield from (Butir(tanda(n, angka=angka), teks) for n, teks in enumerate(isi))
        if not isi:
            yield from bahan.daftar(bagian)
    yield Alinea("MEMUTUSKAN:", "LKJudulTabel")
    isi = bahan.naskah("SK IKU Memutuskan")
    yield from (Butir(_DIKTUM[n] if n < len(_DIKTUM) else f"DIKTUM {n + 1}", teks, 2) for n, teks in enumerate(isi))
    if not isi:
        yield from bahan.daftar("SK IKU Memutuskan")
