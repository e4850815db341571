"""The collection as a whole: a mixed folder, archives, memory, and runs that go on where an earlier one was."""

import io
import os
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import fsspec
import pytest

from tests.collect import hostile
from tests.kantor import kiriman
from toolkit.collect.cache import Cache
from toolkit.collect.messages import Limits
from toolkit.collect.run import CollectRequest, collect
from toolkit.errors import ToolkitError
from toolkit.kantor.daftar import kabupaten
from toolkit.kantor.model import Kiriman, Kumpulan, Nasib


class Hitung:
    """Counts what it is told."""

    def __init__(self) -> None:
        self.selesai = self.banyak = 0

    def __call__(self, selesai: int, banyak: int) -> None:
        assert self.selesai < selesai <= banyak
        self.selesai, self.banyak = selesai, banyak


def permintaan(folder: Path, *sumber: str) -> CollectRequest:
    return CollectRequest(sources=sumber or (str(folder / "masuk"),), cache=folder / "tembolok")


def fates(kumpulan: Kumpulan) -> Counter[Nasib]:
    return Counter(k.nasib for k in kumpulan.kiriman)


def test_a_mixed_folder(tmp_path: Path) -> None:
    """31 offices of the list, of which one is missing; duplicates, another year, and six files of bad will."""
    masuk = tmp_path / "masuk"
    kantor = kiriman.kabupaten(masuk)
    kantor[-1].unlink()
    (masuk / "Ambulu lama.xlsx").write_bytes(kiriman.satu(seed=3))
    (masuk / "tahun lalu.xlsx").write_bytes(kiriman.satu(tahun=2023))
    (masuk / "rusak.xlsx").write_bytes(kiriman.satu()[:9000])
    (masuk / "sandi.xlsx").write_bytes(kiriman.KATA_SANDI)
    (masuk / "tak berujung.xlsx").write_bytes(hostile.heavy())
    (masuk / "foto.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    with (masuk / "besar.xlsx").open("wb") as file:
        file.truncate(2 << 30)
    if hasattr(os, "mkfifo"):
        os.mkfifo(masuk / "pipa.xlsx")
    hasil = collect(replace(permintaan(tmp_path), kantor=kabupaten("35.09"), limits=Limits(seconds=6), workers=2),
                    Hitung())
    assert hasil.tahun == 2024
    assert len(hasil.dipakai) == 30
    assert [k.nama for k in hasil.belum] == [f"Kecamatan {kantor[-1].stem}"]
    assert {k.berkas: k.nasib for k in hasil.kiriman if k.nasib is not Nasib.DIPAKAI and "Ambulu" not in k.berkas} == {
        "tahun lalu.xlsx": Nasib.TAHUN_LAIN, "rusak.xlsx": Nasib.TIDAK_TERBACA, "sandi.xlsx": Nasib.TIDAK_TERBACA,
        "tak berujung.xlsx": Nasib.MELEWATI_BATAS, "foto.jpg": Nasib.BUKAN_TEMPLATE,
        "besar.xlsx": Nasib.MELEWATI_BATAS, "pipa.xlsx": Nasib.BUKAN_TEMPLATE}
    assert fates(hasil)[Nasib.GANDA] == 1


def test_archives_bring_more_files(tmp_path: Path) -> None:
    (tmp_path / "masuk").mkdir()
    with zipfile.ZipFile(tmp_path / "masuk" / "surel.zip", "w") as arsip:
        arsip.writestr("Ambulu.xlsx", kiriman.satu())
        arsip.writestr("../keluar.xlsx", kiriman.satu())
    hitung = Hitung()
    hasil = collect(permintaan(tmp_path), hitung)
    assert {k.berkas: k.nasib for k in hasil.kiriman} == {
        "surel.zip/Ambulu.xlsx": Nasib.DIPAKAI, "surel.zip/../keluar.xlsx": Nasib.TIDAK_TERBACA}
    assert (hitung.selesai, hitung.banyak) == (2, 2), "the archive, and the one member that is read"


def test_addresses_of_memory_are_collected(tmp_path: Path) -> None:
    arsip = io.BytesIO()
    with zipfile.ZipFile(arsip, "w") as isi:
        isi.writestr("b.xlsx", kiriman.atas_nama(kiriman.satu(), "35.09.11", "Kecamatan Wuluhan"))
    fs = fsspec.filesystem("memory")
    fs.pipe({"/uji-kumpul/a.xlsx": kiriman.satu(), "/uji-kumpul/kiriman.zip": arsip.getvalue()})
    try:
        hasil = collect(permintaan(tmp_path, "memory://uji-kumpul"), Hitung())
    finally:
        fs.rm("/uji-kumpul", recursive=True)
    assert [(k.berkas, k.kode_wilayah) for k in hasil.dipakai] == [
        ("kiriman.zip/b.xlsx", "35.09.11"), ("a.xlsx", "35.09.12")]


def test_a_second_run_reads_only_what_is_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    masuk = tmp_path / "masuk"
    semua = kiriman.kabupaten(masuk, 13)
    nanti = {path: path.read_bytes() for path in semua[3:]}
    for path in nanti:
        path.unlink()
    pertama = collect(permintaan(tmp_path), Hitung())
    for path, data in nanti.items():
        path.write_bytes(data)
    dibaca: list[str] = []
    put = Cache.put

    def watched(self: Cache, kunci: str, kiriman: Kiriman) -> None:
        dibaca.append(kiriman.berkas)
        put(self, kunci, kiriman)

    monkeypatch.setattr(Cache, "put", watched)
    kedua = collect(permintaan(tmp_path), Hitung())
    assert sorted(dibaca) == sorted(path.name for path in nanti), "ten, and none of the three"
    assert len(kedua.dipakai) == 13
    assert {k.kode_wilayah: k.isi for k in pertama.dipakai}.items() <= {
        k.kode_wilayah: k.isi for k in kedua.dipakai}.items()


def test_a_damaged_entry_of_the_cache_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kiriman.kabupaten(tmp_path / "masuk", 2)
    pertama = collect(permintaan(tmp_path), Hitung())
    monkeypatch.setattr(Cache, "get", lambda _self, _kunci: None)
    assert collect(permintaan(tmp_path), Hitung()) == pertama


def test_an_interrupted_run_goes_on_where_it_was(tmp_path: Path) -> None:
    kiriman.kabupaten(tmp_path / "masuk", 8)

    def stop(selesai: int, _banyak: int) -> None:
        if selesai == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        collect(permintaan(tmp_path), stop)
    tembolok = Cache(tmp_path / "tembolok")
    assert len(tembolok.keys()) == 5
    tembolok.close()
    assert len(collect(permintaan(tmp_path), Hitung()).dipakai) == 8


def test_a_file_that_is_open_elsewhere_is_read_and_noted(tmp_path: Path) -> None:
    kiriman.kabupaten(tmp_path / "masuk", 1)
    (tmp_path / "masuk" / "~$Jombang.xlsx").write_bytes(b"x")
    (satu,) = collect(permintaan(tmp_path), Hitung()).kiriman
    assert "Sedang dibuka" in satu.catatan
    (tmp_path / "masuk" / "~$Jombang.xlsx").unlink()
    (satu,) = collect(permintaan(tmp_path), Hitung()).kiriman
    assert not satu.catatan, "the note is of the place, not of the content that the cache knows"


@pytest.mark.parametrize("isi", [None, b"", b"%PDF-"])
def test_where_nothing_can_be_done_the_command_stops(tmp_path: Path, isi: bytes | None) -> None:
    (tmp_path / "masuk").mkdir()
    if isi is not None:
        (tmp_path / "masuk" / "a.xlsx").write_bytes(isi)
    with pytest.raises(ToolkitError):
        collect(permintaan(tmp_path), Hitung())


def test_with_a_list_it_says_that_all_are_missing(tmp_path: Path) -> None:
    (tmp_path / "masuk").mkdir()
    (tmp_path / "masuk" / "a.xlsx").write_bytes(b"%PDF-")
    hasil = collect(replace(permintaan(tmp_path), kantor=kabupaten("35.09")), Hitung())
    assert len(hasil.belum) == 31
