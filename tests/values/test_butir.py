"""Lists as staff type them: which marks they bear, what stands below what, how each item ends."""

import pytest

from toolkit.values.butir import rinci

KASUS: dict[str, tuple[list[str], list[str]]] = {
    # what was typed -> mark and text, an item below another behind a tab
    "plain": (["Camat", "Sekretariat"], ["a. Camat;", "b. Sekretariat."]),
    "ends are made alike": (["satu ;", "dua,", "tiga; dan", "empat ;"],
                            ["a. satu;", "b. dua;", "c. tiga; dan", "d. empat."]),
    "a sentence stays one": (["Camat bertugas.", "Apakah ada ?", "dan lain-lain …"],
                             ["a. Camat bertugas.", "b. Apakah ada?", "c. dan lain-lain …"]),
    "below a colon counted": (["Sekretariat, membawahi :", "- Umum;", "– Keuangan", "Seksi"],
                              ["a. Sekretariat, membawahi:", "\t1. Umum;", "\t2. Keuangan;", "b. Seksi."]),
    "below no colon dashed": (["Seksi;", "- Seksi dipimpin Kepala Seksi.", "- Kepala Seksi bertanggung jawab"],
                              ["a. Seksi;", "\t– Seksi dipimpin Kepala Seksi.", "\t– Kepala Seksi bertanggung jawab."]),
    "the office's own marks": (["1) satu", "2) dua"], ["1) satu;", "2) dua."]),
    "own marks of some only": (["a. satu", "dua"], ["a. satu;", "b. dua."]),
    "own marks below": (["bertujuan :", "- (1) memberi informasi", "- (2) mengukur"],
                        ["a. bertujuan:", "\t(1) memberi informasi;", "\t(2) mengukur."]),
    "a sentence leads in": (["Camat mempunyai tugas:", "memimpin", "membina"],
                            [" Camat mempunyai tugas:", "a. memimpin;", "b. membina."]),
    "one row is no lead": (["Camat mempunyai tugas:"], ["a. Camat mempunyai tugas:"]),
    "a first row has nothing above it": (["- satu", "dua"], ["a. satu;", "b. dua."]),
    "dashes before all": (["- satu", "- dua"], ["a. satu;", "b. dua."]),
    "a dash within": (["Undang- Undang 9", "Seksi - seksi"], ["a. Undang- Undang 9;", "b. Seksi - seksi."]),
    "no mark at all": (["1 (satu) desa", "A. Yani", "e-KTP", "2.500 orang"],
                       ["a. 1 (satu) desa;", "b. A. Yani;", "c. e-KTP;", "d. 2.500 orang."]),
}


@pytest.mark.parametrize(("isi", "harapan"), KASUS.values(), ids=KASUS)
def test_rows_become_a_list(isi: list[str], harapan: list[str]) -> None:
    assert [("\t" if b.bawah else "") + f"{b.tanda} {b.teks}" for b in rinci(isi)] == harapan


def test_figures_count_letters_below_and_an_act_ends_as_it_is_asked() -> None:
    assert [(b.tanda, b.teks) for b in rinci(["UU 1:", "- pasal", "UU 2"], angka=True, akhir=";")] == [
        ("1.", "UU 1:"), ("a.", "pasal;"), ("2.", "UU 2;")]
    assert rinci([]) == ()
