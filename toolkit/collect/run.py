"""The collection: find, read within limits, remember, decide. Only the recap's own rows stay in memory."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from toolkit.collect.address import Alamat
from toolkit.collect.cache import Tembolok
from toolkit.collect.choice import pilih
from toolkit.collect.cluster import Kluster
from toolkit.collect.folded import fold
from toolkit.collect.limits import Batas
from toolkit.collect.pool import Pembaca, Regu
from toolkit.collect.sources import find
from toolkit.collect.task import Awal, Balasan
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Kantor, Kiriman, Kumpulan

_TERBUKA = "Sedang dibuka di program lain; perubahan yang belum disimpan tidak ikut dibaca."

Kabar = Callable[[int, int], None]
"""Told after each file: how many are done, of how many that are known by now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Permintaan:
    """What is to be collected.

    Attributes:
        sumber: folders, files, archives, addresses.
        lewati: files and folders that this run writes itself.
        kantor: the offices that are expected.
        pekerja: processes on this computer. kluster: address of a Dask cluster instead.
        batas: limits for one file. tembolok: folder of the cache; None: the user's own.
    """

    sumber: Sequence[str]
    lewati: Sequence[Path] = ()
    kantor: Sequence[Kantor] = ()
    pekerja: int = 1
    kluster: str | None = None
    batas: Batas = field(default_factory=Batas)
    tembolok: Path | None = None


def collect(permintaan: Permintaan, kabar: Kabar) -> Kumpulan:
    """Read everything that was named, and decide about each file.

    Args:
        permintaan: what, by whom, within which limits.
        kabar: told of the progress.

    Raises:
        ToolkitError: there is no file at all, none of them is a workbook of the toolkit and no list says who is
            missing, or nothing could be read.
    """
    temu = list(find(permintaan.sumber, permintaan.lewati))
    if not temu:
        raise ToolkitError("Tidak ada berkas di folder yang disebut.", "Periksa nama folder itu, lalu jalankan lagi.")
    tembolok = Tembolok(permintaan.tembolok)
    try:
        semua = [x for x in temu if isinstance(x, Kiriman)]
        semua += _Pengumpulan(permintaan, tembolok, kabar).read([x for x in temu if isinstance(x, Alamat)])
    finally:
        tembolok.tutup()
    if not permintaan.kantor and all(k.isi is None for k in semua):
        raise ToolkitError("Tidak satu pun berkas di sana dapat dibaca sebagai workbook toolkit. " + _first(semua),
                           "Periksa foldernya, atau mintalah kantor mengirim workbook yang dibagikan.")
    return pilih(semua, permintaan.kantor, bawaan=dt.datetime.now().astimezone().year - 1)


def _first(semua: Sequence[Kiriman]) -> str:
    """The reason of the first file, as an example."""
    return f"Misalnya {semua[0].berkas}: {semua[0].alasan}" if semua else ""


class _Pengumpulan:
    """One run: rounds of addresses, since archives bring new ones."""

    def __init__(self, permintaan: Permintaan, tembolok: Tembolok, kabar: Kabar) -> None:
        self._permintaan, self._tembolok, self._kabar = permintaan, tembolok, kabar
        self._selesai = self._banyak = 0

    def read(self, alamat: Sequence[Alamat]) -> list[Kiriman]:
        """Every file's fate, each once."""
        if not alamat:
            return []
        awal = Awal(batas=self._permintaan.batas, dikenal=self._tembolok.dikenal())
        pembaca = self._reader(awal)
        hasil: list[Kiriman] = []
        try:
            while alamat:
                self._banyak += len(alamat)
                lagi: list[Alamat] = []
                for satu, balasan in pembaca.baca(alamat):
                    hasil += self._kept(satu, balasan, lagi)
                    self._selesai += 1
                    self._kabar(self._selesai, self._banyak + len(lagi))
                alamat = lagi
        finally:
            pembaca.tutup()
        return hasil

    def _reader(self, awal: Awal) -> Pembaca:
        if self._permintaan.kluster is not None:
            return Kluster(self._permintaan.kluster, awal)
        return Regu(self._permintaan.pekerja, awal)

    def _kept(self, alamat: Alamat, balasan: Balasan, lagi: list[Alamat]) -> Iterator[Kiriman]:
        """The results of one reply, those that the cache knows from there; `lagi` takes what is still to be read."""
        lagi += balasan.anggota
        if balasan.dikenal:
            lama = self._tembolok.get(balasan.kunci)
            if lama is None:  # damaged since
                lagi.append(replace(alamat, segar=True))
            else:
                yield _found(lama, alamat)
            return
        for kiriman in balasan.kiriman:
            if balasan.kunci:
                self._tembolok.put(balasan.kunci, kiriman)
            yield _found(kiriman, alamat) if balasan.kunci else fold(kiriman)


def _found(kiriman: Kiriman, alamat: Alamat) -> Kiriman:
    """A result at the place where its file lies now."""
    catatan = " ".join(filter(None, (kiriman.catatan, _TERBUKA if alamat.dibuka else "")))
    return replace(fold(kiriman), berkas=alamat.berkas, diubah=alamat.diubah, catatan=catatan)
