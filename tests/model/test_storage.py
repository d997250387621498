"""Files are read and written to the byte, and a failed write leaves everything as it was."""

import contextlib
import errno
import os
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from model import storage
from model.storage import LineEnding

posix_only = pytest.mark.skipif(os.name != "posix", reason="permissions and links of POSIX")

BOM = b"\xef\xbb\xbf"
NOBODY = 65534
PROJECT = Path(storage.__file__).parents[1]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.wikitext"
    path.write_bytes(b"{{Infobox x\r\n| a = 1\n}}")
    return path


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


EXACT = [
    pytest.param(b"", "", False, LineEnding.NONE, id="empty"),
    pytest.param(b"{{x}}", "{{x}}", False, LineEnding.NONE, id="one line, no final newline"),
    pytest.param(b"a\nb\n", "a\nb\n", False, LineEnding.LF, id="LF"),
    pytest.param(b"a\r\nb", "a\r\nb", False, LineEnding.CRLF, id="CR LF"),
    pytest.param(b"a\rb", "a\rb", False, LineEnding.CR, id="lone CR"),
    pytest.param(b"a\r\nb\nc", "a\r\nb\nc", False, LineEnding.MIXED, id="CR LF and LF"),
    pytest.param(b"a\r\r\nb", "a\r\r\nb", False, LineEnding.MIXED, id="CR before CR LF"),
    pytest.param(BOM + b"a\r\n", "a\r\n", True, LineEnding.CRLF, id="byte order mark"),
    pytest.param(BOM, "", True, LineEnding.NONE, id="only a byte order mark"),
    pytest.param(BOM + BOM + b"a", "\ufeffa", True, LineEnding.NONE, id="two marks"),
    pytest.param(b"a" + BOM, "a\ufeff", False, LineEnding.NONE, id="mark inside"),
    pytest.param(b"\0\x01\x7f\x1a", "\0\x01\x7f\x1a", False, LineEnding.NONE, id="control"),
    pytest.param(
        "한국 \U0001f1f0 e\u0301 \u2028\x85\x0c".encode(),
        "한국 \U0001f1f0 e\u0301 \u2028\x85\x0c",
        False,
        LineEnding.NONE,
        id="not composed, not normalised",
    ),
]


@pytest.mark.parametrize(("data", "text", "has_bom", "line_ending"), EXACT)
def test_reads_exactly_and_writes_back_the_same_bytes(
    tmp_path: Path, data: bytes, text: str, has_bom: bool, line_ending: LineEnding
) -> None:
    path = tmp_path / "page.wikitext"
    path.write_bytes(data)

    page = storage.read(path)
    storage.write(path, page.text, has_bom=page.has_bom, expected=page.state)

    assert (page.path, page.text, page.has_bom) == (path, text, has_bom)
    assert page.line_ending is line_ending
    assert path.read_bytes() == data


def test_an_edit_changes_its_own_bytes_only(page: Path) -> None:
    read = storage.read(page)
    storage.write(page, read.text.replace("1", "한"), expected=read.state)
    assert page.read_bytes() == b"{{Infobox x\r\n| a = \xed\x95\x9c\n}}"


@pytest.mark.parametrize(
    ("data", "offset", "line"),
    [
        (b"ab\ncd\xe9f", 5, 2),
        (BOM + b"a\r\n\n\xff", 7, 3),
        (b"\xff\xfea\0", 0, 1),
        (b"cut \xe2\x82", 4, 1),
        (b"\xed\xa0\x80", 0, 1),
        (b"\xc0\x80", 0, 1),
    ],
)
def test_what_is_not_utf8_is_refused_with_its_place(
    page: Path, data: bytes, offset: int, line: int
) -> None:
    page.write_bytes(data)
    with pytest.raises(storage.NotUtf8Error) as caught:
        storage.read(page)
    assert (caught.value.path, caught.value.offset, caught.value.line) == (page, offset, line)
    assert str(caught.value) == (
        f"{page}: byte {offset} (line {line}) is not valid UTF-8; "
        "convert the file to UTF-8 and open it again"
    )
    assert page.read_bytes() == data


def test_a_missing_file_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path / "none", tmp_path / "none" / "page"):
        with pytest.raises(storage.FileMissingError) as caught:
            storage.read(path)
        assert caught.value.path == path


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    for act in (storage.read, lambda path: storage.write(path, "x", overwrite=True)):
        with pytest.raises(storage.NotAFileError) as caught:
            act(tmp_path)
        assert caught.value.is_folder
    assert names_in(tmp_path) == []


@posix_only
@pytest.mark.parametrize("kind", ["pipe", "socket", "device"])
def test_what_has_no_end_is_neither_read_nor_replaced(tmp_path: Path, kind: str) -> None:
    path = Path("/dev/zero") if kind == "device" else tmp_path / kind
    with contextlib.ExitStack() as stack:
        if kind == "pipe":
            os.mkfifo(path)
        elif kind == "socket":
            stack.enter_context(socket.socket(socket.AF_UNIX)).bind(str(path))
        mode = path.stat().st_mode
        # The system itself refuses to open a socket.
        with pytest.raises((storage.NotAFileError, storage.AccessFailedError)):
            storage.read(path)
        with pytest.raises(storage.NotAFileError) as caught:
            storage.write(path, "x", overwrite=True)
        assert not caught.value.is_folder
        assert path.stat().st_mode == mode


def test_a_new_file_is_written_in_one_piece(tmp_path: Path) -> None:
    path = tmp_path / "new.wikitext"
    state = storage.write(path, "a\r\nü", has_bom=True)
    assert path.read_bytes() == BOM + b"a\r\n\xc3\xbc"
    assert names_in(tmp_path) == ["new.wikitext"]
    assert state == storage.state_of(path)


def test_a_file_in_the_way_of_a_new_one_is_overwritten_only_when_asked(page: Path) -> None:
    before = page.read_bytes()
    with pytest.raises(storage.AlreadyExistsError):
        storage.write(page, "new")
    assert page.read_bytes() == before
    storage.write(page, "new", overwrite=True)
    assert page.read_bytes() == b"new"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(storage.FolderMissingError) as caught:
        storage.write(tmp_path / "none" / "page", "x")
    assert caught.value.folder == tmp_path / "none"
    assert names_in(tmp_path) == []


def test_half_a_surrogate_pair_is_refused_before_the_file_is_touched(page: Path) -> None:
    before = page.read_bytes()
    with pytest.raises(storage.NotEncodableError) as caught:
        storage.write(page, "ab\ncd\ud83d", overwrite=True)
    assert (caught.value.offset, caught.value.line) == (5, 2)
    assert "U+D83D" in str(caught.value)
    assert page.read_bytes() == before
    assert names_in(page.parent) == [page.name]


class TestChangedOnDisk:
    def test_a_file_that_another_program_wrote_is_kept(self, page: Path) -> None:
        read = storage.read(page)
        page.write_bytes(b"theirs")
        assert storage.has_changed(page, read.state)
        with pytest.raises(storage.ChangedOnDiskError):
            storage.write(page, "ours", expected=read.state)
        assert page.read_bytes() == b"theirs"

    def test_overwrite_is_a_way_out(self, page: Path) -> None:
        read = storage.read(page)
        page.write_bytes(b"theirs")
        storage.write(page, "ours", expected=read.state, overwrite=True)
        assert page.read_bytes() == b"ours"

    def test_same_size_and_same_time_do_not_hide_a_change_from_a_write(self, page: Path) -> None:
        read = storage.read(page)
        theirs = page.read_bytes().replace(b"1", b"2")
        page.write_bytes(theirs)
        os.utime(page, ns=(read.state.modified_ns, read.state.modified_ns))
        with pytest.raises(storage.ChangedOnDiskError):
            storage.write(page, "ours", expected=read.state)
        assert page.read_bytes() == theirs

    def test_a_change_of_the_same_size_is_seen(self, page: Path) -> None:
        read = storage.read(page)
        page.write_bytes(page.read_bytes().replace(b"1", b"2"))
        os.utime(page, ns=(1, 1))
        assert storage.has_changed(page, read.state)

    def test_a_touch_or_the_same_bytes_again_are_no_change(self, page: Path) -> None:
        read = storage.read(page)
        os.utime(page, ns=(1, 1))
        assert not storage.has_changed(page, read.state)
        copy = page.with_name("copy")
        copy.write_bytes(page.read_bytes())
        copy.replace(page)
        assert not storage.has_changed(page, read.state)
        storage.write(page, "ours", expected=read.state)
        assert page.read_bytes() == b"ours"

    def test_a_removed_file_comes_back_only_when_asked(self, page: Path) -> None:
        read = storage.read(page)
        page.unlink()
        assert storage.has_changed(page, read.state)
        with pytest.raises(storage.VanishedError):
            storage.write(page, "ours", expected=read.state)
        assert not page.exists()
        storage.write(page, "ours", expected=read.state, overwrite=True)
        assert page.read_bytes() == b"ours"

    def test_the_state_a_write_gives_is_good_for_the_next(self, page: Path) -> None:
        state = storage.read(page).state
        for text in ("one", "two", "three"):
            state = storage.write(page, text, expected=state)
            assert not storage.has_changed(page, state)
        assert page.read_bytes() == b"three"


@posix_only
class TestLinksAndPermissions:
    def test_a_link_stays_and_its_target_is_written(self, tmp_path: Path) -> None:
        (tmp_path / "real").mkdir()
        target = tmp_path / "real" / "page"
        target.write_bytes(b"old")
        (tmp_path / "first").symlink_to("second")
        (tmp_path / "second").symlink_to(Path("real", "page"))

        read = storage.read(tmp_path / "first")
        storage.write(tmp_path / "first", "new", expected=read.state)

        assert (tmp_path / "first").readlink() == Path("second")
        assert (tmp_path / "second").readlink() == Path("real", "page")
        assert target.read_bytes() == b"new"
        assert not target.is_symlink()
        assert names_in(tmp_path / "real") == ["page"]
        assert names_in(tmp_path) == ["first", "real", "second"]

    def test_a_dangling_link_gets_its_target(self, tmp_path: Path) -> None:
        (tmp_path / "link").symlink_to("page")
        storage.write(tmp_path / "link", "new")
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "page").read_bytes() == b"new"

    def test_a_ring_of_links_is_an_error(self, tmp_path: Path) -> None:
        (tmp_path / "a").symlink_to("b")
        (tmp_path / "b").symlink_to("a")
        for act in (storage.read, lambda path: storage.write(path, "x", overwrite=True)):
            with pytest.raises(storage.AccessFailedError) as caught:
                act(tmp_path / "a")
            assert caught.value.error_number == errno.ELOOP

    def test_a_hard_link_is_cut(self, page: Path) -> None:
        other = page.with_name("other")
        other.hardlink_to(page)
        before = page.read_bytes()
        storage.write(page, "new", overwrite=True)
        assert other.read_bytes() == before
        assert page.read_bytes() == b"new"

    @pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755])
    def test_the_mode_is_kept(self, page: Path, mode: int) -> None:
        page.chmod(mode)
        storage.write(page, "new", overwrite=True)
        assert stat.S_IMODE(page.stat().st_mode) == mode

    @pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
    def test_a_new_file_gets_what_the_umask_leaves(
        self, tmp_path: Path, umask: int, mode: int
    ) -> None:
        before = os.umask(umask)
        try:
            storage.write(tmp_path / "new", "x")
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == mode

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can")
    def test_owner_and_group_are_kept(self, page: Path) -> None:
        os.chown(page, NOBODY, NOBODY)
        storage.write(page, "new", overwrite=True)
        status = page.stat()
        assert (status.st_uid, status.st_gid) == (NOBODY, NOBODY)

    def test_a_group_that_cannot_be_kept_leaves_nobody_with_more(
        self, page: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        page.chmod(0o664)
        old = page.stat()
        monkeypatch.setattr(storage, "_stat_file", lambda _: _with_group(old, old.st_gid + 1))

        def refuse(*_: object) -> None:
            raise PermissionError(errno.EPERM, "no")

        monkeypatch.setattr(os, "fchown", refuse)
        storage.write(page, "new", overwrite=True)
        assert stat.S_IMODE(page.stat().st_mode) == 0o644

    @pytest.mark.skipif(sys.platform != "linux", reason="extended attributes of Linux")
    def test_extended_attributes_are_kept(self, page: Path) -> None:
        try:
            os.setxattr(page, "user.note", b"kept")
        except OSError:
            pytest.skip("this file system has no extended attributes")
        storage.write(page, "new", overwrite=True)
        assert os.getxattr(page, "user.note") == b"kept"


def _with_group(status: os.stat_result, group: int) -> os.stat_result:
    values = list(status)
    values[stat.ST_GID] = group
    return os.stat_result(values)


@pytest.fixture
def bare_folder() -> Iterator[Path]:
    """A folder whose permissions bind: root runs the test's body as nobody."""
    folder = Path(tempfile.mkdtemp())
    is_root = os.geteuid() == 0
    if is_root:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)


@posix_only
class TestPermissionDenied:
    def test_a_read_only_folder_keeps_the_old_file(self, bare_folder: Path) -> None:
        page = bare_folder / "page"
        page.write_bytes(b"old")
        read = storage.read(page)
        bare_folder.chmod(0o500)
        with pytest.raises(storage.NoPermissionError) as caught:
            storage.write(page, "new", expected=read.state)
        assert caught.value.writing
        assert page.read_bytes() == b"old"
        assert names_in(bare_folder) == ["page"]

    def test_a_read_only_file_is_respected_though_its_folder_is_not(
        self, bare_folder: Path
    ) -> None:
        page = bare_folder / "page"
        page.write_bytes(b"old")
        page.chmod(0o444)
        with pytest.raises(storage.NoPermissionError):
            storage.write(page, "new", overwrite=True)
        assert page.read_bytes() == b"old"
        assert names_in(bare_folder) == ["page"]

    def test_an_unreadable_file_says_so(self, bare_folder: Path) -> None:
        page = bare_folder / "page"
        page.write_bytes(b"old")
        page.chmod(0)
        with pytest.raises(storage.NoPermissionError) as caught:
            storage.read(page)
        assert not caught.value.writing


WRITE_WITH_LITTLE_ROOM = """
import resource, sys
from model import storage
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
page = storage.read(sys.argv[1])
try:
    storage.write(page.path, page.text * 1000, expected=page.state)
except storage.NoSpaceError as error:
    print(error.system_reason)
"""


@posix_only
def test_when_the_room_ends_in_mid_write_the_old_file_stays(page: Path) -> None:
    before = page.read_bytes()
    command = [sys.executable, "-c", WRITE_WITH_LITTLE_ROOM, str(page)]
    result = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == os.strerror(errno.EFBIG)
    assert page.read_bytes() == before
    assert names_in(page.parent) == [page.name]


@posix_only
@pytest.mark.parametrize(
    ("step", "number", "error_class"),
    [
        ("open", errno.EROFS, storage.ReadOnlyFileSystemError),
        ("open", errno.ENAMETOOLONG, storage.AccessFailedError),
        ("fsync", errno.ENOSPC, storage.NoSpaceError),
        ("fsync", errno.EDQUOT, storage.NoSpaceError),
        ("fsync", errno.EIO, storage.AccessFailedError),
        ("fchmod", errno.EPERM, storage.NoPermissionError),
        ("replace", errno.EPERM, storage.NoPermissionError),
        ("replace", errno.ENOENT, storage.FolderMissingError),
    ],
)
def test_whatever_step_fails_the_old_file_stays_and_no_other_is_left(
    page: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    number: int,
    error_class: type[storage.StorageError],
) -> None:
    read = storage.read(page)
    before = page.read_bytes()
    state = read.state
    real = getattr(os, step)

    def fail(*args: object, **keywords: object) -> object:
        if step == "open" and args[0] == page:
            return real(*args, **keywords)
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, step, fail)
        with pytest.raises(error_class) as caught:
            storage.write(page, "new", expected=state)
    assert caught.value.path == page
    assert isinstance(caught.value.__cause__, OSError)
    assert page.read_bytes() == before
    assert names_in(page.parent) == [page.name]
    assert not storage.has_changed(page, state)


def test_an_interrupt_leaves_nothing_behind(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = page.read_bytes()

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        storage.write(page, "new", overwrite=True)
    assert page.read_bytes() == before
    assert names_in(page.parent) == [page.name]


@posix_only
def test_file_and_folder_are_flushed_to_disk_in_the_right_order(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, os.replace

    def note_fsync(descriptor: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        steps.append("flush folder" if is_folder else "flush file")
        fsync(descriptor)

    def note_replace(source: Path, target: Path) -> None:
        steps.append("rename")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", note_fsync)
    monkeypatch.setattr(os, "replace", note_replace)
    storage.write(page, "new", overwrite=True)
    assert steps == ["flush file", "rename", "flush folder"]


@pytest.mark.shared
def test_every_shared_page_is_written_as_it_was_read(shared: Path, tmp_path: Path) -> None:
    pages = [*(shared / "corpus" / "pages").iterdir(), *(shared / "seed").iterdir()]
    assert len(pages) > 300
    copy = tmp_path / "copy"
    for source in pages:
        page = storage.read(source)
        storage.write(copy, page.text, has_bom=page.has_bom, overwrite=True)
        assert copy.read_bytes() == source.read_bytes(), source.name
