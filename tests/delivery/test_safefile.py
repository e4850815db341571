"""Writing: the version before stays, links and permissions stay, and every failure leaves the file as it was."""

import errno
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.delivery.child import in_child
from tests.ooxml.archives import workbook_bytes
from toolkit.delivery import failure, filesystem, safefile
from toolkit.delivery.backup import backup_path
from toolkit.delivery.safefile import check_writable, replace, same_file, stamp
from toolkit.errors import ToolkitError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="causes its faults by the means of POSIX systems")

OLD, NEW = workbook_bytes("Lama"), workbook_bytes("Baru")
VERSIONS = [workbook_bytes(f"Versi {number}") for number in range(9)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filesystem, "PAUSES", (0.001, 0.001))


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user may reach."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def backups(path: Path) -> list[bytes | None]:
    places = [backup_path(path, number) for number in (1, 2, 3)]
    return [place.read_bytes() if place.exists() else None for place in places]


def refused(path: Path, data: bytes = NEW, *, expected: safefile.Stamp | None = None) -> ToolkitError:
    with pytest.raises(ToolkitError) as caught:
        replace(path, data, expected=expected)
    assert not list(path.parent.glob(".tk-*"))
    return caught.value


def test_the_version_before_stays_as_a_backup(path: Path) -> None:
    assert replace(path, NEW, expected=stamp(path)) == path.with_name("laporan.cadangan-1.xlsx")
    assert path.read_bytes() == NEW
    assert backups(path) == [OLD, None, None]
    assert sorted(p.name for p in path.parent.iterdir()) == ["laporan.cadangan-1.xlsx", "laporan.xlsx"]


def test_a_new_file(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        assert replace(tmp_path / "hasil.xlsx", NEW, expected=None) is None
    finally:
        os.umask(old)
    assert (tmp_path / "hasil.xlsx").read_bytes() == NEW
    assert (tmp_path / "hasil.xlsx").stat().st_mode & 0o777 == 0o644


def test_the_same_bytes_are_not_written(path: Path) -> None:
    before = path.stat()
    assert replace(path, OLD, expected=stamp(path)) is None
    assert path.stat() == before
    assert backups(path) == [None, None, None]


def test_the_newest_is_number_one_and_the_oldest_of_all_stays(path: Path) -> None:
    path.write_bytes(VERSIONS[0])
    for version in VERSIONS[1:]:
        replace(path, version, expected=stamp(path))
    assert path.read_bytes() == VERSIONS[8]
    assert backups(path) == [VERSIONS[7], VERSIONS[6], VERSIONS[0]]


def test_a_version_that_a_backup_holds_is_not_kept_twice(path: Path) -> None:
    replace(path, NEW, expected=None)
    path.write_bytes(OLD)
    assert replace(path, VERSIONS[1], expected=None) == backup_path(path, 1)
    assert backups(path) == [OLD, None, None]


def test_a_damaged_version_takes_no_good_backups_place(path: Path) -> None:
    for version in VERSIONS[:4]:
        replace(path, version, expected=None)
    kept = backups(path)
    assert None not in kept
    path.write_bytes(VERSIONS[5][:200])
    assert replace(path, VERSIONS[6], expected=None) is None
    assert backups(path) == kept


def test_a_damaged_version_is_kept_where_there_is_room(path: Path) -> None:
    path.write_bytes(OLD[:200])
    assert replace(path, NEW, expected=None) == backup_path(path, 1)
    assert backups(path) == [OLD[:200], None, None]


def test_permissions_stay(path: Path) -> None:
    path.chmod(0o640)
    replace(path, NEW, expected=None)
    assert path.stat().st_mode & 0o777 == 0o640
    assert backup_path(path, 1).stat().st_mode & 0o777 == 0o640


def test_permissions_are_there_before_the_contents(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looked at when the contents go to the disk: nobody reads what only its owner could read before."""
    path.chmod(0o600)
    if not os.geteuid():
        os.chown(path, 1234, 2345)
    seen = []

    def look(handle: int) -> None:
        state = os.fstat(handle)
        if stat.S_ISREG(state.st_mode):
            seen.append((stat.S_IMODE(state.st_mode), state.st_uid, state.st_gid))

    monkeypatch.setattr(filesystem.os, "fsync", look)  # type: ignore[attr-defined]  # the module that it calls
    before = os.umask(0)
    try:
        replace(path, NEW, expected=None)
    finally:
        os.umask(before)
    owner = (path.stat().st_uid, path.stat().st_gid)
    assert seen == [(0o600, *owner)] * 2, "of the new version, and of the backup"
    assert owner == (path.stat().st_uid, path.stat().st_gid)
    assert os.geteuid() or owner == (1234, 2345)


def test_the_new_version_is_on_the_disk_before_it_takes_the_old_ones_place(
        path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    sync, really = os.fsync, Path.replace

    def fsync(handle: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "flush")
        sync(handle)

    def rename_file(self: Path, target: Path) -> Path:
        steps.append(target.name)
        return really(self, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", rename_file)
    replace(path, NEW, expected=None)
    assert steps == ["flush", "flush", "laporan.cadangan-1.xlsx", "laporan.xlsx", "folder"]


def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "pintasan" / "laporan-saya.xlsx"
    link.parent.mkdir()
    link.symlink_to(path)
    assert replace(link, NEW, expected=stamp(link)) == backup_path(path, 1)
    assert link.is_symlink()
    assert path.read_bytes() == NEW
    assert same_file(link, path)


def test_same_file(path: Path, tmp_path: Path) -> None:
    twin = tmp_path / "kembar.xlsx"
    os.link(path, twin)
    assert same_file(path, twin)
    assert same_file(path, tmp_path / "lain" / ".." / "laporan.xlsx") or not (tmp_path / "lain").exists()
    assert not same_file(path, tmp_path / "tidak-ada.xlsx")


def test_changed_meanwhile(path: Path) -> None:
    seen = stamp(path)
    path.write_bytes(VERSIONS[1])
    error = refused(path, expected=seen)
    assert error.pesan.startswith("laporan.xlsx diubah orang atau program lain setelah dibaca")
    assert path.read_bytes() == VERSIONS[1]
    assert backups(path) == [None, None, None]


def test_changed_meanwhile_in_the_same_instant(path: Path) -> None:
    seen = stamp(path)
    path.write_bytes(OLD[:-1] + b"\1")
    os.utime(path, ns=(seen.mtime_ns, seen.mtime_ns))
    assert path.stat().st_size == seen.size
    refused(path, expected=seen)


def test_changed_while_the_new_version_was_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def save_in_excel(target: Path, _before: bytes | None) -> None:
        target.write_bytes(VERSIONS[2])
    monkeypatch.setattr(safefile, "_keep", save_in_excel)
    assert "diubah" in refused(path, expected=stamp(path)).pesan
    assert path.read_bytes() == VERSIONS[2]


def test_what_is_saved_while_a_file_is_taken_away_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep = safefile._keep

    def keep_and_save_in_word(target: Path, before: bytes | None) -> Path | None:
        backup = keep(target, before)
        target.write_bytes(VERSIONS[2])
        return backup
    monkeypatch.setattr(safefile, "_keep", keep_and_save_in_word)
    with pytest.raises(ToolkitError, match="diubah"):
        safefile.retire(path)
    assert path.read_bytes() == VERSIONS[2]


def test_a_file_is_taken_away_once(path: Path) -> None:
    assert safefile.retire(path) == path.with_name("laporan.cadangan-1.xlsx")
    assert not path.exists()
    assert backups(path) == [OLD, None, None]
    assert safefile.retire(path) is None


def test_touched_but_not_changed(path: Path) -> None:
    seen = stamp(path)
    os.utime(path, (1, 1))
    replace(path, NEW, expected=seen)
    assert path.read_bytes() == NEW


def test_a_stamp_of_what_was_read(path: Path) -> None:
    assert stamp(path, OLD) == stamp(path)
    path.write_bytes(NEW)
    assert stamp(path, OLD).digest != stamp(path).digest


def test_gone_meanwhile(path: Path) -> None:
    seen = stamp(path)
    path.unlink()
    assert "dipindahkan atau dihapus" in refused(path, expected=seen).pesan
    assert not path.exists()
    with pytest.raises(ToolkitError, match="dipindahkan"):
        stamp(path)


@pytest.mark.parametrize("lock", ["~$laporan.xlsx", ".~lock.laporan.xlsx#"])
def test_open_in_excel(path: Path, lock: str) -> None:
    (path.parent / lock).write_bytes(b"Nama Camat")
    assert "sedang dibuka" in refused(path).pesan
    with pytest.raises(ToolkitError, match="sedang dibuka"):
        check_writable(path)
    assert path.read_bytes() == OLD


def test_read_only_file(path: Path) -> None:
    path.chmod(0o444)
    assert "hanya-baca" in refused(path).pesan
    with pytest.raises(ToolkitError, match="hanya-baca"):
        check_writable(path)
    assert path.read_bytes() == OLD


def test_a_folder_of_that_name(tmp_path: Path) -> None:
    (tmp_path / "laporan.xlsx").mkdir()
    assert "folder" in refused(tmp_path / "laporan.xlsx").pesan
    with pytest.raises(ToolkitError, match="folder"):
        check_writable(tmp_path / "laporan.xlsx")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    target = tmp_path / "hasil" / "laporan.xlsx"
    assert refused(target).pesan == "Hasil tidak dapat ditulis: folder hasil tidak ada. laporan.xlsx tidak dibuat."
    with pytest.raises(ToolkitError, match="folder hasil tidak ada"):
        check_writable(target)


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    assert "terlalu panjang" in refused(tmp_path / ("a" * 300 + ".xlsx")).pesan


def test_no_permission_in_the_folder(open_folder: Path) -> None:
    path = open_folder / "laporan.xlsx"
    path.write_bytes(OLD)
    path.chmod(0o666)
    open_folder.chmod(0o555)

    def attempt() -> str:
        if os.geteuid() == 0:
            os.setuid(65534)  # the administrator may write everywhere
        with pytest.raises(ToolkitError) as early:
            check_writable(path)
        return f"{early.value.pesan}\n{refused(path).pesan}"

    expected = (f"Hasil tidak dapat ditulis: akun ini tidak boleh menulis di folder {open_folder.name}. "
                "Isi laporan.xlsx tidak berubah.")
    assert in_child(attempt) == f"{expected}\n{expected}"
    assert path.read_bytes() == OLD
    assert [p.name for p in open_folder.iterdir()] == ["laporan.xlsx"]


def test_disk_full_by_a_limit_on_the_file_size(path: Path) -> None:
    import resource  # POSIX only

    def attempt() -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
        try:
            replace(path, NEW, expected=stamp(path))
        except ToolkitError as error:
            return error.pesan
        return "ditulis"

    assert in_child(attempt) == ("Hasil tidak dapat ditulis: ruang di drive tempat laporan.xlsx sudah penuh. "
                                 "Isi laporan.xlsx tidak berubah.")
    assert path.read_bytes() == OLD
    assert [p.name for p in path.parent.iterdir()] == ["laporan.xlsx"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path | None]:
    """A disk of 16 KB; None where mounting is not allowed (the limit on the file size is tested everywhere)."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    made = mount is not None and subprocess.run([mount, "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)],
                                                capture_output=True, check=False).returncode == 0
    yield folder if made else None
    if made:
        subprocess.run(["umount", str(folder)], check=True)


def test_disk_full(small_disk: Path | None) -> None:
    if small_disk is None:
        return
    path = small_disk / "laporan.xlsx"
    path.write_bytes(OLD)
    error = refused(path, NEW * 3)
    assert "sudah penuh" in error.pesan
    assert path.read_bytes() == OLD
    assert backups(path) == [None, None, None]


def test_disk_full_while_the_backup_is_made(small_disk: Path | None) -> None:
    if small_disk is None:
        return
    path = small_disk / "laporan.xlsx"
    path.write_bytes(b"PK" + bytes(7000))  # two pages; the new version takes two of the four, the backup has none left
    error = refused(path, b"PK" + bytes(8000))
    assert "sudah penuh" in error.pesan
    assert path.read_bytes() == b"PK" + bytes(7000)
    assert [p.name for p in small_disk.iterdir()] == ["laporan.xlsx"]


@pytest.mark.usefixtures("impatient")
def test_a_rename_that_is_refused_for_a_moment(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A synchronising program on Windows holds the file; Linux has no such lock, so the call itself refuses."""
    held = _hold(monkeypatch, path, times=2)
    replace(path, NEW, expected=stamp(path))
    assert path.read_bytes() == NEW
    assert held == ["laporan.xlsx"] * 2


@pytest.mark.usefixtures("impatient")
def test_a_rename_that_is_refused_for_good(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _hold(monkeypatch, path, times=99)
    error = refused(path, expected=stamp(path))
    assert "OneDrive" in error.pesan
    assert error.pesan.endswith("Isi laporan.xlsx tidak berubah.")
    assert path.read_bytes() == OLD


@pytest.mark.usefixtures("impatient")
def test_a_backup_that_is_held(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace(path, VERSIONS[1], expected=None)
    _hold(monkeypatch, backup_path(path, 2), times=99)
    assert "laporan.cadangan-2.xlsx ditahan" in refused(path).pesan
    assert path.read_bytes() == VERSIONS[1]
    assert backups(path) == [OLD, None, None]


def _hold(monkeypatch: pytest.MonkeyPatch, held: Path, *, times: int) -> list[str]:
    refusals: list[str] = []
    really = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target == held and len(refusals) < times:
            refusals.append(target.name)
            raise PermissionError(13, "Permission denied")
        return really(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    return refusals


def test_two_runs_at_once(path: Path) -> None:
    seen = stamp(path)
    ready, go = os.pipe()
    children = []
    for data in (VERSIONS[1], VERSIONS[2]):
        child = os.fork()
        if child == 0:
            os.close(go)
            os.read(ready, 1)  # ends when the parent lets both go
            try:
                replace(path, data, expected=seen)
            except ToolkitError as error:
                os._exit(3 if "diubah" in error.pesan else 4)
            os._exit(0)
        children.append(child)
    os.close(ready)
    os.close(go)
    ends = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    assert sorted(ends) == [0, 3]
    assert path.read_bytes() == VERSIONS[1 + ends.index(0)]
    assert backups(path) == [OLD, None, None]


def test_another_run_that_never_ends(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl  # POSIX only

    monkeypatch.setattr(filesystem, "WAIT_FOR_OTHER", 0.1)
    holder = os.open(path.parent, os.O_RDONLY)
    try:
        fcntl.flock(holder, fcntl.LOCK_EX)
        assert "sedang ditulisi" in refused(path).pesan
    finally:
        os.close(holder)
    assert path.read_bytes() == OLD


def test_check_writable_lets_good_targets_pass(path: Path, tmp_path: Path) -> None:
    check_writable(path)
    check_writable(tmp_path / "baru.xlsx")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.ENOENT,
                                    errno.ENAMETOOLONG, errno.EBUSY, errno.EIO])
def test_words_for_the_systems_errors(path: Path, number: int) -> None:
    error = failure.from_os_error(path, OSError(number, os.strerror(number)))
    assert error.pesan.startswith("Hasil tidak dapat ditulis: ")
    assert error.pesan.endswith("Isi laporan.xlsx tidak berubah.")
    assert error.saran.endswith(".")
