"""Every heading, table, formula, sentence and signature of the published report has its place in ours, or a reason."""

from tests.acuan import halaman
from tests.acuan.dokumen import Blok
from tests.acuan.halaman import Butir


def test_every_item_has_its_place_or_its_reason() -> None:
    butir, sebab = halaman.data()
    assert halaman.faults(tuple(halaman.pair(butir, halaman.document())), sebab) == []


def test_the_page_is_current() -> None:
    assert (halaman.ROOT / halaman.PAGE).read_text(encoding="utf-8") == halaman.render()


def test_what_disappears_or_differs_without_a_reason_is_found() -> None:
    butir = (Butir(1, "judul", "BAB I", "BAB I"), Butir(2, "kalimat", "Satu", "Dua"),
             Butir(3, "kalimat", "Tiga", "Tiga"), Butir(4, "kalimat", "Empat", "", sebab="x"),
             Butir(5, "kalimat", "Awal", "Bab I", pindah=True, sebab="x"))
    blok = (Blok("judul", "Bab I."), Blok("alinea", "Dua"), Blok("tabel", "Tiga"))
    pasangan = tuple(halaman.pair(butir, blok))
    assert [p.teks for p in pasangan] == ["Bab I.", "Dua", None, "", "Bab I."]
    assert halaman.faults(pasangan, {"x": "sebab", "y": "lain"}) == [
        "3: tidak ada lagi di laporan: 'Tiga'", "2: lain tanpa sebab: 'Satu'", "sebab y tidak dipakai"]


def test_the_seed_is_there_whole() -> None:
    """Its tables, both formulas, its four signatures of camat and bupati; names of nobody."""
    butir, _ = halaman.data()
    jenis = [b.jenis for b in butir]
    assert jenis.count("rumus") == 2
    assert jenis.count("tabel") >= 18
    assert jenis.count("tanda tangan") >= 40
    assert len(butir) > 400
    assert [b.baris for b in butir] == sorted(b.baris for b in butir)
