"""The decree on the main indicators, as the office wrote it in Naskah."""

from collections.abc import Iterator

from toolkit.report.bahan import Bahan
from toolkit.report.model import Alinea, Blok, Butir, Kosong
from toolkit.tabel.penandatangan import Tanda
from toolkit.values.butir import tanda_butir

_DIKTUM = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN",
           "KESEPULUH")


def keputusan(bahan: Bahan, t: Tanda) -> Iterator[Blok]:
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
        yield from (Butir(tanda_butir(n, angka=angka), teks) for n, teks in enumerate(isi))
        if not isi:
            yield from bahan.daftar(bagian)
    yield Alinea("MEMUTUSKAN:", "LKJudulTabel")
    yield Alinea("Menetapkan:", "LKPengantar")
    isi = bahan.naskah("SK IKU Memutuskan")
    yield from (Butir(_DIKTUM[n] if n < len(_DIKTUM) else f"DIKTUM {n + 1}", teks, 2) for n, teks in enumerate(isi))
    if not isi:
        yield from bahan.daftar("SK IKU Memutuskan")
