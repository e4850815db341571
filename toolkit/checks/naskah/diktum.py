"""The clauses of the decree on the indicators: labels that were typed, in their order."""

from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Tingkat
from toolkit.values.butir import is_below
from toolkit.values.diktum import URUTAN, counted_label, typed_label

_BAGIAN = "SK IKU Memutuskan"


@check("NAS019", Tingkat.PERINGATAN,
       judul="Urutan diktum keputusan tidak sesuai",
       pesan="diktum ke-{ke} diawali {label}, padahal menurut urutannya {harapan}.",
       saran="Perbaiki labelnya menjadi {harapan}, atau hapus semua label: diktum lalu diberi label menurut urutannya.",
       mengapa="Diktum yang terlewat atau berulang membuat orang mencari isi keputusan yang hilang.")
def clause_out_of_order(hasil: Hasil) -> Iterator[Kena]:
    """The first typed label of a clause that is not the label of its place; items below a clause are none.

    A first clause may be called otherwise (PERTAMA); those after a wrong one follow from it.
    """
    diktum = [b for b in hasil.laporan.naskah
              if b.bagian.nilai == _BAGIAN and b.isi.nilai and not is_below(b.isi.nilai)]
    for n, b in enumerate(diktum):
        label, _ = typed_label(b.isi.nilai or "")
        if label in URUTAN and label != counted_label(n):
            yield Kena(b.isi, {"ke": n + 1, "label": label, "harapan": counted_label(n)}, _BAGIAN)
            return
