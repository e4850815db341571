"""The office's sentences beside ours: which are marked, and which say the same."""

import pytest

from toolkit.model.temuan import Temuan, Tingkat
from toolkit.narasi.sanding import contradicting, says_again

SALAH = Temuan("NAS005", Tingkat.PERINGATAN, "Naskah", None, "Rata-rata capaian sasaran sebesar 100 %.", "", "")


def test_infos_accepted_findings_and_those_of_figures_mark_nothing() -> None:
    """One of a gathered finding's others counts for itself."""
    lain = (SALAH._replace(tingkat=Tingkat.INFO), SALAH._replace(diterima=True), SALAH._replace(kode="DIL001"))
    assert contradicting(lain) == ()
    assert contradicting((SALAH._replace(diterima=True, lain=(SALAH,)),)) == (SALAH,)


@pytest.mark.parametrize(("kantor", "sama"), [
    ("Dari tabel di atas rata-rata capaian sasaran sebesar 95 % dengan kategori Baik.", True),
    ("Rata-rata capaian sasaran sebesar 95,00 persen, kategori Baik; selebihnya dibahas di bawah.", True),
    ("Rata-rata capaian sasaran sebesar 100 %.", False),  # contradicts
    ("Capaian 95 % terjadi karena pembinaan desa.", False),  # says something else of the same figure
    ("Rata-rata capaian sasaran baik.", False),  # without the figure
    ("", False),
])
def test_what_says_the_same_has_our_figures_and_our_words(kantor: str, *, sama: bool) -> None:
    assert says_again([kantor], "Rata-rata capaian sasaran sebesar 95,00 % dengan kategori Baik.", (SALAH,)) is sama
