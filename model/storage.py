"""Reading and writing page files so that the bytes written are the bytes read, but for the edit."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from model.storage_errors import (
    AccessFailedError,
    AlreadyExistsError,
    ChangedOnDiskError,
    FileMissingError,
    FolderMissingError,
    NoPermissionError,
    NoSpaceError,
    NotAFileError,
    NotEncodableError,
    NotUtf8Error,
    ReadOnlyFileSystemError,
    StorageError,
    VanishedError,
    from_os_error,
)

__all__ = [
    "AccessFailedError",
    "AlreadyExistsError",
    "ChangedOnDiskError",
    "FileMissingError",
    "FileState",
    "FolderMissingError",
    "LineEnding",
    "NoPermissionError",
    "NoSpaceError",
    "NotAFileError",
    "NotEncodableError",
    "NotUtf8Error",
    "ReadOnlyFileSystemError",
    "StorageError",
    "StoredPage",
    "VanishedError",
    "has_changed",
    "line_ending_of",
    "read",
    "state_of",
    "write",
]

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class LineEnding(StrEnum):
    """How the lines of a text end; CR alone ends a line too, as it does for MediaWiki."""

    LF = "LF"
    CRLF = "CRLF"
    CR = "CR"
    MIXED = "mixed"
    NONE = "none"


@dataclass(frozen=True)
class FileState:
    """What tells whether a file is still the one that was read.

    `digest` is the BLAKE2b of its bytes; `size` counts bytes. The content decides: device, inode,
    size and time only save reading a file that nobody has touched.
    """

    device: int
    inode: int
    size: int
    modified_ns: int
    digest: bytes


@dataclass(frozen=True)
class StoredPage:
    """A page as its file holds it.

    `text` has every character of the file, CR LF and lone CR as they are, without the byte order
    mark that `has_bom` remembers. `path` is as it was asked for, a symbolic link not resolved.
    """

    path: Path
    text: str
    state: FileState
    has_bom: bool
    line_ending: LineEnding


def line_ending_of(text: str) -> LineEnding:
    """Which line ends a text has."""
    crlf = text.count("\r\n")
    counts = {
        LineEnding.CRLF: crlf,
        LineEnding.LF: text.count("\n") - crlf,
        LineEnding.CR: text.count("\r") - crlf,
    }
    found = [ending for ending, count in counts.items() if count]
    if not found:
        return LineEnding.NONE
    return found[0] if len(found) == 1 else LineEnding.MIXED


def read(path: str | os.PathLike[str]) -> StoredPage:
    """Read a UTF-8 file, with or without a byte order mark.

    NUL and other control characters are characters like any. Raises `NotUtf8Error`,
    `FileMissingError`, `NotAFileError`, `NoPermissionError` or `AccessFailedError`.
    """
    path = Path(path)
    data, state = _read_bytes(path)
    has_bom = data.startswith(_BYTE_ORDER_MARK)
    start = len(_BYTE_ORDER_MARK) if has_bom else 0
    try:
        text = data[start:].decode("utf-8")
    except UnicodeDecodeError as error:
        offset = start + error.start
        line = 1 + data.count(b"\n", 0, offset)
        raise NotUtf8Error(path, offset=offset, line=line) from error
    return StoredPage(path, text, state, has_bom, line_ending_of(text))


def state_of(path: str | os.PathLike[str]) -> FileState:
    """The state of the file as it is now. Raises what `read` raises, except `NotUtf8Error`."""
    return _read_bytes(Path(path))[1]


def has_changed(path: str | os.PathLike[str], since: FileState) -> bool:
    """Whether the file's content differs from `since`, or the file is gone.

    A file that was only touched, or replaced by one with the same bytes, has not changed. Raises
    `NotAFileError`, `NoPermissionError` or `AccessFailedError` where the file cannot be looked at.
    """
    path = Path(path)
    try:
        with _os_errors_of(path, writing=False):
            now = path.stat()
        untouched = (since.device, since.inode, since.size, since.modified_ns)
        if (now.st_dev, now.st_ino, now.st_size, now.st_mtime_ns) == untouched:
            return False
        return state_of(path).digest != since.digest
    except FileMissingError:
        return True


def write(
    path: str | os.PathLike[str],
    text: str,
    *,
    has_bom: bool = False,
    expected: FileState | None = None,
    overwrite: bool = False,
) -> FileState:
    """Write `text` as UTF-8, whole or not at all, and give the state of the file written.

    The text goes to a new file in the same folder, which is flushed to disk and then renamed over
    the target: whatever fails, the old file stays whole and no other file is left behind. A
    symbolic link stays, what it points to is written. Mode, owner, group and extended attributes
    are kept as far as the system allows; a new file gets the permissions the umask leaves. A hard
    link is cut: the file's other names keep the old text.

    `expected` is the state the text is based on, None for a file that is new. Unless `overwrite`
    is asked for, the file on disk must still have that content: otherwise `ChangedOnDiskError`,
    `VanishedError` or, where a file is in the way of a new one, `AlreadyExistsError`.

    Raises also `NotEncodableError` (a lone surrogate in `text`), `FolderMissingError`,
    `NotAFileError`, `NoPermissionError`, `ReadOnlyFileSystemError`, `NoSpaceError` and
    `AccessFailedError`.
    """
    path = Path(path)
    data = (_BYTE_ORDER_MARK if has_bom else b"") + _encode(path, text)
    with _os_errors_of(path, writing=True):
        target = Path(os.path.realpath(path))
        old = _stat_file(path)
        if not overwrite:
            _check_unchanged(path, expected, exists=old is not None)
        # Renaming asks the folder for permission, not the file: a read-only file is respected here.
        effective = os.access in os.supports_effective_ids
        if old is not None and not os.access(target, os.W_OK, effective_ids=effective):
            raise NoPermissionError(path, writing=True)
        written = _replace(target, data, old)
    return _state(written, data)


def _read_bytes(path: Path) -> tuple[bytes, FileState]:
    with _os_errors_of(path, writing=False):
        # Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, flags)
        with os.fdopen(descriptor, "rb") as file:
            # Taken before reading: a change made meanwhile is then seen as one.
            status = os.fstat(descriptor)
            _check_regular(path, status)
            data = file.read()
    return data, _state(status, data)


def _state(status: os.stat_result, data: bytes) -> FileState:
    digest = hashlib.blake2b(data, digest_size=32).digest()
    return FileState(status.st_dev, status.st_ino, len(data), status.st_mtime_ns, digest)


def _stat_file(path: Path) -> os.stat_result | None:
    """What the system says about the file, None where there is none (a dangling link has none)."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    _check_regular(path, status)
    return status


def _check_regular(path: Path, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NotAFileError(path, is_folder=stat.S_ISDIR(status.st_mode))


def _check_unchanged(path: Path, expected: FileState | None, *, exists: bool) -> None:
    if expected is None:
        if exists:
            raise AlreadyExistsError(path)
        return
    if not exists:
        raise VanishedError(path)
    # Always by content: two writes within one tick of the file system's clock look alike.
    if state_of(path).digest != expected.digest:
        raise ChangedOnDiskError(path)


def _encode(path: Path, text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        line = 1 + text.count("\n", 0, error.start)
        character = text[error.start]
        raise NotEncodableError(path, offset=error.start, line=line, character=character) from error


def _replace(target: Path, data: bytes, old: os.stat_result | None) -> os.stat_result:
    """Put a new file with `data` in the target's place, in one step."""
    temporary = target.with_name(f".boxwright-{secrets.token_hex(8)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    # What is not everybody's to read must not be so for a moment.
    descriptor = os.open(temporary, flags, 0o666 if old is None else 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            if old is not None:
                _keep_permissions(descriptor, target, old)
            os.fsync(descriptor)
            status = os.fstat(descriptor)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _flush_folder(target.parent)
    return status


def _keep_permissions(descriptor: int, target: Path, old: os.stat_result) -> None:
    """Give the new file what the old one's readers and writers rely on."""
    if sys.platform == "win32":
        return
    mode = stat.S_IMODE(old.st_mode)
    new = os.fstat(descriptor)
    if new.st_gid != old.st_gid:
        try:
            os.fchown(descriptor, -1, old.st_gid)
        except PermissionError:
            # The group is another one now: it gets no more than everybody has.
            mode = (mode & ~0o2070) | ((mode & 0o007) << 3)
    if new.st_uid != old.st_uid:
        # Only root may give a file away; for others the writer is the owner from now on.
        with contextlib.suppress(PermissionError):
            os.fchown(descriptor, old.st_uid, -1)
    _keep_extended_attributes(descriptor, target)
    os.fchmod(descriptor, mode)


def _keep_extended_attributes(descriptor: int, target: Path) -> None:
    if sys.platform != "linux":
        return
    # Access lists are among them. Some the system keeps to itself, some file systems have none.
    with contextlib.suppress(OSError):
        for name in os.listxattr(target):
            with contextlib.suppress(OSError):
                os.setxattr(descriptor, name, os.getxattr(target, name))


def _flush_folder(folder: Path) -> None:
    """Make the renaming last through a power cut, where the file system can promise that."""
    if sys.platform == "win32":
        return
    # The new file is in place by now: a folder that cannot be flushed takes nothing back.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextlib.contextmanager
def _os_errors_of(path: Path, *, writing: bool) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise from_os_error(path, error, writing=writing) from error
