"""Hands out workbooks: one for each office, from one template, into a folder that remembers what it holds."""

import contextlib
import datetime as dt
import os
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit import __version__
from toolkit.delivery import failure
from toolkit.delivery.filesystem import only_one, remove_all_left_overs, sync_folder
from toolkit.delivery.safefile import check_writable
from toolkit.distribute.last_year import EarlierFile, EarlierFiles, choose, fingerprint
from toolkit.distribute.stencil import Stencil, cut, filled, options_for, prefill_for, stem
from toolkit.distribute.store import Store, sha256
from toolkit.distribute.surat import Surat, placeholders_for
from toolkit.errors import ToolkitError
from toolkit.kantor.manifest import NAMA
from toolkit.kantor.model import Kantor
from toolkit.model.temuan import Tingkat
from toolkit.ooxml.guards import open_workbook
from toolkit.reader.gate import EmptyTemplateError
from toolkit.reader.laporan import read
from toolkit.template.button import Makro
from toolkit.template.options import TemplateOptions
from toolkit.template.workbook import make
from toolkit.values.nama_berkas import beginning

if TYPE_CHECKING:
    from toolkit.pipeline import Pemeriksaan

FOLDER_SURAT = "surat"
_UNFINISHED = "belum dibawa"
"""What a workbook was made from that should hold more: the next run makes it again."""
_GO_ON = f"Yang sudah dibuat utuh dan tercatat di {NAMA}; jalankan perintah yang sama untuk melanjutkan."


@dataclass(frozen=True, kw_only=True)
class DistributeRequest:
    """What is to be handed out.

    Attributes:
        kantor: the offices. tujuan: the folder.
        options: years, guidance and rules, and the time to write into the files; the office in them does not count.
        renstra, pedoman_skm: those of `options` where they hold even if last year's file says otherwise, else None.
        makro: what makes the workbooks ones with a button. lama: last year's files.
        surat: the covering letter, None for none. halaman: the page lies beside the workbooks, and letters name it.
        sekarang: the time to write into the manifest and the letters.
    """

    kantor: Sequence[Kantor]
    tujuan: Path
    options: TemplateOptions
    renstra: tuple[int, int] | None = None
    pedoman_skm: str | None = None
    makro: Makro | None = None
    lama: EarlierFiles = field(default_factory=dict)
    surat: Surat | None = None
    halaman: bool = False
    sekarang: dt.datetime


@dataclass(slots=True)
class Pembagian:
    """What came of it.

    Attributes:
        dibuat: workbooks written now. tetap: those that were there already and are still right.
        dibawa: those written now that carry over what last year's file holds.
        dibiarkan: offices whose file somebody has filled in; it was not touched.
        pesan: what somebody must look at, Indonesian, an entry for each cause. catatan: what is good to know.
        henti: what stopped the run before its end, None where it went through. dihentikan: that was the user.
    """

    dibuat: int = 0
    tetap: int = 0
    dibawa: int = 0
    dibiarkan: int = 0
    pesan: list[str] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)
    henti: ToolkitError | None = None
    dihentikan: bool = False


def distribute(request: DistributeRequest, progress: Callable[[], object]) -> Pembagian:
    """Write what is missing or no longer right; what was there already and what somebody filled in stays.

    Args:
        request: what is asked for.
        progress: called after each office.

    Returns:
        What came of it. Where the run was stopped (by the user, or a full disk) every file that is there is whole and
        stands in the manifest, and the same command goes on from there.

    Raises:
        ToolkitError: the folder cannot be made or written into, or its manifest cannot be read.
    """
    tujuan = request.tujuan
    _prepare(tujuan, surat=request.surat is not None)
    with only_one(tujuan / NAMA) as locked:
        for folder in (tujuan, tujuan / FOLDER_SURAT):
            remove_all_left_overs(folder, any_age=locked)
        run = _Run(request, Store(tujuan, request.sekarang))
        run.run(progress)
        sync_folder(tujuan)
    return run.hasil


def _prepare(tujuan: Path, *, surat: bool) -> None:
    folder = tujuan / FOLDER_SURAT if surat else tujuan
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise ToolkitError(f"{folder} bukan folder.", "Sebutkan nama folder, misalnya -o kecamatan.") from None
    except OSError as error:
        raise failure.from_os_error(folder, error) from error
    check_writable(tujuan / NAMA)


class _Run:
    """One run: the template's cuts, made when they are first needed, and what came of each office."""

    def __init__(self, request: DistributeRequest, store: Store) -> None:
        self._request, self._store = request, store
        self._stencils: dict[frozenset[str], Stencil] = {}
        self._nama: Counter[str] = Counter()
        self.hasil = Pembagian()

    def run(self, progress: Callable[[], object]) -> None:
        """All offices, until something stops it; the manifest is brought in order in any case."""
        try:
            for kantor in self._request.kantor:
                self._hand_out(kantor)
                progress()
            self._store.manifest.close()
        except (KeyboardInterrupt, OSError) as error:
            self.hasil.henti, self.hasil.dihentikan = _stopped(error), isinstance(error, KeyboardInterrupt)
            with contextlib.suppress(OSError, ToolkitError):  # the drive may be full: the appended rows are there
                self._store.manifest.close()

    def _hand_out(self, kantor: Kantor) -> None:
        """The office's workbook, then its letter."""
        request = self._request
        nama = f"{self._stem(kantor)}{'.xlsm' if request.makro else '.xlsx'}"
        try:
            self._workbook(kantor, nama)
            if request.surat:
                self._letter(kantor, nama, request.surat)
        except ToolkitError as error:
            self._say(kantor, f"{error.pesan} {error.saran}")

    def _workbook(self, kantor: Kantor, nama: str) -> None:
        """Write it where it is needed, and where nobody's work stands in its place."""
        lama = self._request.lama.get(kantor.kunci, ())
        masukan = self._fingerprint(kantor, fingerprint(lama))
        sebelum = self._store.others(kantor.kunci, nama, beginning(self._request.options.tahun))
        if any(self._is_theirs(kantor, berkas, masukan) for berkas in (*sebelum, nama)):
            self.hasil.dibiarkan += 1
            return
        if self._store.source(nama) == masukan:
            self.hasil.tetap += 1
            return
        dibawa, gagal = self._carried(kantor, lama) if lama else (None, False)
        self._store.write(kantor.kunci, nama, _UNFINISHED if gagal else masukan, dibawa or self._plain(kantor))
        self.hasil.dibuat += 1
        self.hasil.dibawa += dibawa is not None
        self._store.drop(sebelum)

    def _is_theirs(self, kantor: Kantor, berkas: str, masukan: str) -> bool:
        """A workbook that somebody changed, and that holds more than an empty template does; said where it is old."""
        path, baris = self._store.path(berkas), self._store.manifest.rows(berkas)
        if not path.exists() or self._store.written_here(berkas) or _is_empty(path):
            return False
        if not baris or baris[-1].masukan != masukan:
            self._say(kantor, f"{berkas} sudah diisi atau diubah, jadi tidak dibuat lagi. Pindahkan dulu berkas itu "
                              "bila yang baru memang diperlukan.")
        return True

    def _letter(self, kantor: Kantor, berkas: str, surat: Surat) -> None:
        nama, store = f"{FOLDER_SURAT}/Surat-{Path(berkas).stem}.docx", self._store
        masukan = _digest(__version__, surat.sidik, kantor, berkas, *(["halaman"] if self._request.halaman else []))
        if store.source(nama) == masukan:
            return
        if store.path(nama).exists() and not store.written_here(nama):
            self._say(kantor, f"{nama} sudah diubah, jadi tidak dibuat lagi. Hapus dulu surat itu bila yang baru "
                              "memang diperlukan.")
            return
        store.write(kantor.kunci, nama, masukan, surat.write(placeholders_for(
            kantor, tahun=self._request.options.tahun, berkas=berkas, tanggal=self._request.sekarang.date(),
            halaman=self._request.halaman)))
        others = store.others(kantor.kunci, nama, f"{FOLDER_SURAT}/Surat-{beginning(self._request.options.tahun)}")
        store.drop(b for b in others if store.written_here(b))

    def _stem(self, kantor: Kantor) -> str:
        """The file's name without its ending; two names that a file system takes for one are numbered."""
        nama = stem(kantor, self._request.options.tahun)
        self._nama[nama.casefold()] += 1
        nomor = self._nama[nama.casefold()]
        return nama if nomor == 1 else f"{nama}-({nomor})"

    def _fingerprint(self, kantor: Kantor, lama: tuple[str, ...]) -> str:
        request = self._request
        return _digest(__version__, replace(request.options, dibuat=None), request.renstra, request.pedoman_skm,
                       request.makro is not None, replace(kantor, surel=""), lama)

    def _plain(self, kantor: Kantor) -> bytes:
        """The workbook without anything of last year's."""
        terisi = filled(kantor)
        if terisi not in self._stencils:
            self._stencils[terisi] = cut(self._request.options, self._request.makro, terisi)
        return self._stencils[terisi].workbook(kantor)

    def _carried(self, kantor: Kantor, lama: Sequence[EarlierFile]) -> tuple[bytes | None, bool]:
        """The workbook with what last year's files hold, None where none of them can be used; and whether we failed.

        A mistake of ours over one office's file costs what it would have carried over, and not the other offices.
        """
        awal = len(self.hasil.catatan)
        try:
            periksa, pesan = choose(lama)
            hasil = None if periksa is None else self._rolled(kantor, periksa)
            self.hasil.catatan[awal:awal] = [_about(kantor, satu) for satu in pesan]
        except (ToolkitError, OSError):
            raise
        except Exception as error:  # noqa: BLE001  (one office's old file must not end all)
            if os.environ.get("TOOLKIT_TELUSUR"):
                traceback.print_exc()
            nama = " atau ".join(satu.path.name for satu in lama)
            self._say(kantor, f"Isi tahun lalu tidak dibawa karena kekeliruan di dalam toolkit sendiri "
                              f"({type(error).__name__}); workbooknya dibuat kosong. Kirim {nama} dan kalimat ini "
                              "kepada pengelola toolkit.")
            return None, True
        return hasil, False

    def _rolled(self, kantor: Kantor, periksa: "Pemeriksaan") -> bytes:
        """The workbook with what last year's file holds."""
        from toolkit.cells.picture import placed_picture  # only where last year's files are read
        from toolkit.template.rollover import roll_over

        request, hasil = self._request, periksa.hasil
        gulir = roll_over(hasil, request.options.tahun, renstra=request.renstra, aturan=request.options.aturan,
                          pedoman_skm=request.pedoman_skm,
                          logo=placed_picture(hasil.identitas.logo.nilai or "", periksa.paket))
        options = replace(options_for(kantor, gulir.options), dibuat=request.options.dibuat)
        data = make(options, prefill_for(kantor, gulir.isi), request.makro)
        for temuan in gulir.temuan:
            tempat = f"{temuan.sel or temuan.sheet}: " if temuan.sheet else ""
            to = self.hasil.pesan if temuan.tingkat is Tingkat.KESALAHAN else self.hasil.catatan
            to.append(_about(kantor, f"{hasil.laporan.berkas} {tempat}{temuan.pesan} {temuan.saran}"))
        return data

    def _say(self, kantor: Kantor, pesan: str) -> None:
        self.hasil.pesan.append(_about(kantor, pesan))


def _about(kantor: Kantor, pesan: str) -> str:
    return f"{kantor.sebutan}: {pesan}"


def _stopped(error: BaseException) -> ToolkitError:
    """What stopped the run, in words."""
    if isinstance(error, OSError):
        galat = failure.from_os_error(Path(str(error.filename or NAMA)), error)
        return ToolkitError(galat.pesan, f"{galat.saran} {_GO_ON}")
    return ToolkitError("Dihentikan sebelum selesai.", _GO_ON)


def _is_empty(path: Path) -> bool:
    """A template that nobody filled in; what cannot be read may hold anything."""
    try:
        read(path, open_workbook(path))
    except ToolkitError as error:
        return isinstance(error, EmptyTemplateError)
    return False


def _digest(*parts: object) -> str:
    """Fingerprint of what a file is made from; every part is plain data, whose repr says all of it."""
    return sha256(repr(parts).encode("utf-8", "backslashreplace"))[:16]
