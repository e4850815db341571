"""`reviu`, `report`, `distribute`, `collect` killed at every line of their writes: nothing is broken or lost."""

import datetime as dt
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.jalankan import EXAMPLE
from tests.delivery.child import in_child
from tests.delivery.kill import DELIVERY, REPLACE, Killer, Write
from tests.kantor import kiriman
from toolkit.collect.run import CollectRequest, collect
from toolkit.distribute.run import DistributeRequest, distribute
from toolkit.distribute.surat import Surat
from toolkit.kantor.model import Kantor, Kumpulan
from toolkit.rekap.balikan import write_balikan
from toolkit.rekap.data import write_data
from toolkit.rekap.workbook import write_rekap
from toolkit.report import build
from toolkit.reviu.kertas import review
from toolkit.template.options import TemplateOptions

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")

PAGI = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)
OLD = b"versi lama"
AMBULU = "LKjIP-2025-35.09.12-Ambulu.xlsx"
SURAT = Path(__file__).parents[2] / "workbook_templates" / "surat.docx"
STORE: Write = ("store.py", "write")
CLOSE: Write = ("manifest.py", "close")
DATA: Write = ("data.py", "_placed")
STORED = (DELIVERY, "toolkit/distribute/store.py", "toolkit/kantor/manifest.py")
LOG = "manifest.csv"
"""A line of it is added before its file: killed meanwhile it is cut off, and the next run must read it all the same."""
KEPT = 100
"""After every so many kills the folder is kept, and the whole command runs in it once more."""
Files = dict[str, bytes]
Command = Callable[[Path], None]


def run_reviu(folder: Path) -> None:
    review(folder / "laporan.xlsx")


def run_report(folder: Path) -> None:
    build.report(folder / "laporan.xlsx", folder / "LKjIP.docx")


def run_distribute(folder: Path) -> None:
    kantor = [Kantor("35.09.12", "Kecamatan Ambulu"), Kantor("35.09.13", "Kecamatan Rambipuji")]
    options = TemplateOptions(tahun=2025, renstra_awal=2025, renstra_akhir=2029, dibuat=PAGI)
    distribute(DistributeRequest(kantor=kantor, tujuan=folder / "bagi", options=options, surat=Surat(SURAT),
                                 sekarang=PAGI), lambda: None)


def run_collect(folder: Path) -> None:
    kumpulan = collected(folder)
    write_rekap(kumpulan, folder / "rekap.xlsx")
    write_balikan(kumpulan, folder / "balikan")


def run_collect_data(folder: Path) -> None:
    write_data(collected(folder), folder / "data")


def collected(folder: Path) -> Kumpulan:
    return collect(CollectRequest(sources=[str(folder / "masuk")], cache=folder / "cache"), Silent())


class Silent:
    """Progress that nobody sees."""

    def __call__(self, *_: object) -> None:
        """Any news."""

    def __getattr__(self, _: str) -> Callable[..., None]:
        return lambda *_args, **_kwargs: None


def files(folder: Path) -> Files:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file()}


def put_back(folder: Path, held: Files) -> None:
    """The folder as it was; a file that is the same stays, since the run may hold it open."""
    now = files(folder)
    for name in now.keys() - held.keys():
        (folder / name).unlink()
    for name, data in held.items():
        if now.get(name) != data:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)


class Watch:
    """Looks at the folder after each kill: each file is as before the write or as after it, and no version is lost."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.before: Files = {}
        self.states: list[Files] = []
        self.kept: list[Files] = []
        self.logs: dict[bytes, Files] = {}
        self.seen_new = False

    def begin(self) -> None:
        self.before, self.states = files(self.folder), []

    def reset(self) -> None:
        put_back(self.folder, self.before)

    def look(self, point: int) -> None:
        self.states.append(files(self.folder))
        if point % KEPT == 0:
            self.kept.append(self.states[-1])

    def end(self) -> None:
        after = files(self.folder)
        assert not [name for name in after if is_temporary(name)], "a temporary file stayed"
        for point, state in enumerate(self.states):
            for name, data in state.items():
                if name.endswith(LOG) and data != after.get(name) and after.get(name, b"").startswith(data):
                    self.logs[data] = state
                elif not is_temporary(name):
                    whole = {self.before.get(name), after.get(name)}
                    assert data in whole or (".cadangan-" in name and data in self.before.values()), (point, name)
            assert not [name for name in self.before.keys() & after.keys() if name not in state], point
            lost = {data for data in self.before.values() if data in after.values()} - set(state.values())
            assert not lost, f"a version is lost at line {point} of the write"
            self.seen_new |= any(data != self.before.get(name) for name, data in state.items()
                                 if not is_temporary(name))


def is_temporary(name: str) -> bool:
    """What a write lays beside its target, and its lock."""
    return Path(name).name.startswith(".tk-")


def prepared(folder: Path, command: Command) -> None:
    """What each command reads, and versions of what it writes that were there before."""
    shutil.copy(EXAMPLE, folder / "laporan.xlsx")
    (folder / "LKjIP.docx").write_bytes(OLD)
    (folder / "bagi").mkdir()
    (folder / "bagi" / "catatan.txt").write_bytes(OLD)
    (folder / "bagi" / AMBULU).write_bytes(kiriman.satu())
    (folder / "masuk").mkdir()
    for number, kode in enumerate(("35.09.12", "35.09.13")):
        data = kiriman.atas_nama(kiriman.satu(), kode, f"Kecamatan {number}")
        (folder / "masuk" / f"{number}.xlsx").write_bytes(data)
        if not number and command in {run_collect, run_collect_data}:
            command(folder)  # what one office sent stands there when two have sent theirs


def ended(command: Command, folder: Path) -> str:
    """Run it to its end."""
    command(folder)
    return "done"


@pytest.mark.parametrize(("command", "writes", "code"), [
    (run_reviu, {REPLACE}, (DELIVERY,)), (run_report, {REPLACE}, (DELIVERY,)), (run_collect, {REPLACE}, (DELIVERY,)),
    (run_distribute, {STORE, CLOSE}, STORED), (run_collect_data, {DATA}, ("toolkit/rekap/data.py:_placed",))],
    ids=["reviu", "report", "collect", "distribute", "collect --data"])
def test_killed_at_every_line_of_every_write(command: Command, writes: set[Write], code: tuple[str, ...],
                                             tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    prepared(tmp_path, command)
    given = files(tmp_path)
    watch = Watch(tmp_path)
    killer = Killer(watch.reset, watch.look, writes=writes, code=code, begin=watch.begin, end=watch.end)
    killer.run(lambda: command(tmp_path))
    record_property("points", killer.points)
    assert killer.points > 30
    assert watch.seen_new
    done = files(tmp_path)
    assert {name: done[name] for name in given if name.startswith(("masuk", "laporan.xlsx", "bagi/catatan"))} == {
        name: data for name, data in given.items() if name.startswith(("masuk", "laporan.xlsx", "bagi/catatan"))}
    for state in (*watch.kept, *watch.logs.values()):
        put_back(tmp_path, state)
        assert in_child(lambda: ended(command, tmp_path)) == "done", "the command goes on where it was killed"
        again = files(tmp_path)
        assert {name for name in again if ".cadangan-" not in name} >= {n for n in done if ".cadangan-" not in n}
        assert all(zipfile.ZipFile(tmp_path / name).testzip() is None for name in again
                   if name.endswith((".xlsx", ".docx")) and again[name] not in given.values())
        assert not [name for name in again if is_temporary(name) and name not in state], "a new temporary file stayed"
