"""A real Dask cluster on this computer: what it collects is what this computer alone collects."""

from pathlib import Path

import pytest

from tests.collect.local_cluster import kluster
from tests.kantor import kiriman
from toolkit.collect.run import CollectRequest, collect
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Nasib

pytest.importorskip("distributed")


def quiet(selesai: int, banyak: int) -> None:
    """No progress is shown."""


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_every_file_is_in_the_recap_once_though_a_worker_is_killed_in_the_middle(tmp_path: Path) -> None:
    masuk = tmp_path / "masuk"
    kiriman.kabupaten(masuk)
    (masuk / "rusak.xlsx").write_bytes(kiriman.satu()[:5000])
    (masuk / "sandi.xlsx").write_bytes(kiriman.KATA_SANDI)
    with kluster(tmp_path) as kelompok:

        def kill_one(selesai: int, banyak: int) -> None:
            assert banyak == 33
            if selesai == 4:
                kelompok.pekerja[0].kill()

        hasil = collect(CollectRequest(sources=[str(masuk)], cluster=kelompok.alamat, cache=tmp_path / "a"), kill_one)
        assert kelompok.pekerja[0].wait() != 0
        assert kelompok.pekerja[1].poll() is None, "the other one went on"
    sendiri = collect(CollectRequest(sources=[str(masuk)], cache=tmp_path / "b"), quiet)
    assert hasil == sendiri
    assert len(hasil.kiriman) == 33
    assert sum(k.nasib is Nasib.DIPAKAI for k in hasil.kiriman) == 31


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_a_cluster_that_does_not_answer_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toolkit.collect.cluster._CONNECTING", 1)
    (tmp_path / "a.xlsx").write_bytes(b"x")
    with pytest.raises(ToolkitError, match="tidak menjawab") as galat:
        collect(CollectRequest(sources=[str(tmp_path)], cluster="tcp://127.0.0.1:9", cache=tmp_path / "t"), quiet)
    assert "tcp://" in galat.value.saran
