"""The declared attacks name tests that exist, and the page was made from them."""

import ast

import pytest

from tests.keamanan.daftar import ROOT, Serangan, all_kelas, all_serangan, not_tried
from tests.keamanan.halaman import PAGE, render
from tests.keamanan.jalan import Ran


@pytest.mark.parametrize("serangan", all_serangan(), ids=lambda serangan: serangan.id)
def test_every_named_test_exists(serangan: Serangan) -> None:
    assert serangan.uji
    assert len(set(serangan.uji)) == len(serangan.uji)
    for test in serangan.uji:
        file, _, name = test.partition("::")
        tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
        assert name.partition("[")[0] in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_an_id_is_given_once() -> None:
    ids = [serangan.id for serangan in all_serangan()]
    assert len(set(ids)) == len(ids)


def test_the_page_lists_every_attack_and_what_was_not_tried() -> None:
    page = PAGE.read_text(encoding="utf-8")
    rows = {line.split(" | ")[0].removeprefix("| "): line.split(" | ")[-1].removesuffix(" |")
            for line in page.splitlines() if line.startswith("| ")}
    for serangan in all_serangan():
        assert int(rows[serangan.apa.replace("|", "\\|")]) >= len(serangan.uji), serangan.id
    assert "Gagal atau dilewati" not in page
    assert all(f"- **{apa}**: {sebab}." in page for apa, sebab in not_tried())


def test_the_page_counts_what_the_run_showed() -> None:
    """Of two attacks of a class the second one's test failed: 2 tried, 1 survived, 7 + 5 lines, nothing typed."""
    first, second = all_kelas()[0].serangan[:2]
    ran = Ran({f"{first.uji[0]}[a]": [("points", "7")], f"{first.uji[0]}[b]": [("points", "5"), ("readers", "30/2")],
               "tests/keamanan/test_serangan.py::judges": [("judged", "templat: 6/0")]}, [second.uji[0]])
    page = render(ran)
    assert f"| {all_kelas()[0].nama} | {len(all_kelas()[0].serangan)} | 3 | 1 |" in page
    assert f"| {first.apa} | 12 |" in page
    assert "di 12 baris" in page
    assert "30 workbook,\n2 yang dibaca" in page
    assert "| templat | 6 | 0 |" in page
    assert f"Gagal atau dilewati: {second.uji[0]}." in page
