"""What reviewers found wrong in such reports is found at its cell; what is right is left in peace."""

from collections.abc import Mapping

import pytest

from tests.mutasi.buku import Isi, Tempat
from tests.offices.daftar import Butir, read, together
from tests.offices.kantor import FOLDER, NAMA, examine, findings

SALAH, BENAR = (tuple(b for path in sorted(FOLDER.glob("*.toml")) for b in read(path)[k]) for k in (0, 1))


def named(butir: Butir) -> str:
    return f"{butir.kantor}: {butir.kata[:60]}"


def marked(isi: object, belum: str) -> object:
    """A case that fails still; as soon as it does not, that is a failure (xfail_strict)."""
    return pytest.param(isi, marks=pytest.mark.xfail(reason=belum) if belum else ())


@pytest.mark.parametrize("nama", NAMA)
def test_an_office_that_is_right_is_not_doubted(nama: str) -> None:
    assert [f"{t.kode} {t.sel or t.sheet}: {t.pesan}" for t in findings(nama)] == []


@pytest.mark.parametrize("butir", [marked(b, b.belum) for b in SALAH], ids=[named(b) for b in SALAH])
def test_an_error_is_found_where_it_is(butir: Butir) -> None:
    berat = butir.examine().berat
    assert butir.found(berat), [f"{t.kode} {t.sel or t.sheet}: {t.pesan}" for t in berat]


@pytest.mark.parametrize(("nama", "ubah"), together(BENAR))
def test_what_is_right_is_not_doubted(nama: str, ubah: Mapping[Tempat, Isi]) -> None:
    hasil = examine(nama, ubah)
    assert not hasil.ditolak
    assert [f"{t.kode} {t.sel or t.sheet}: {t.pesan}" for t in hasil.berat] == []
