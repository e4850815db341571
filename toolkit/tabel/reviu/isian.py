"""What stands in the cells that the reviewer fills in, and the names by which Rekap's formulas know them."""

from toolkit.model.reviu import (
    CATATAN,
    DAFTAR_UJI,
    JAWABAN,
    KOREKSI,
    BagianUji,
    ButirTerjawab,
    CatatanReviu,
    KertasKerja,
    KertasLama,
)

ANGKA_SHEET, ANGKA_HASIL = "Angka_Sheet", "Angka_Hasil"
CATATAN_BAGIAN, CATATAN_KOREKSI = "Catatan_Bagian", "Catatan_Koreksi"
KESIMPULAN_BAGIAN = "Kesimpulan_Bagian"


def answers_name(sheet: str, bagian: BagianUji) -> str:
    """Name of the answers of a part of a checklist.

    >>> answers_name("Daftar Uji", BagianUji("I", "Format", ()))
    'Jawaban_DaftarUji_I'
    """
    return f"Jawaban_{''.join(h for h in sheet if h.isalpha())}_{bagian.kode}"


def answer_of(sheet: str, butir: ButirTerjawab, lama: KertasLama) -> str:
    """The answer that stands: the reviewer's, else the workbook's, else empty."""
    tertulis = lama.teks(sheet, butir.kunci, JAWABAN)
    return tertulis if tertulis is not None else butir.jawaban.value if butir.jawaban else ""


def answers_of_part(kertas: KertasKerja, sheet: str, bagian: BagianUji) -> list[str]:
    """The answers that stand now in a part of Daftar Uji or of Pelaporan 88-2021."""
    uji = kertas.uji if sheet == DAFTAR_UJI else kertas.pelaporan_uji
    return [answer_of(sheet, u, kertas.lama) for u in uji if u.bagian == bagian]


def correction_of(catatan: CatatanReviu, lama: KertasLama) -> str:
    """The Koreksi that stands: the reviewer's, else ours."""
    tertulis = lama.teks(CATATAN, catatan.kunci, KOREKSI)
    return catatan.koreksi.value if tertulis is None else tertulis
