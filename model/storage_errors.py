"""What can go wrong between a page and its file, each as a class of its own.

The class and its attributes say everything, so that a window can word and translate them; `str()`
is the English sentence for a terminal.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path


class StorageError(Exception):
    """A file could not be read or written; on disk it is as it was before.

    `reason` and `way_out` are English clauses: what happened, and what to do next.
    """

    def __init__(self, path: Path, reason: str, way_out: str) -> None:
        super().__init__(path, reason, way_out)
        self.path = path
        self.reason = reason
        self.way_out = way_out

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}; {self.way_out}"


class FileMissingError(StorageError):
    """There is no file at the path to read."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "there is no such file", "check the name, or open another file")


class FolderMissingError(StorageError):
    """The folder that the file is to be written in does not exist."""

    def __init__(self, path: Path) -> None:
        self.folder = path.parent
        super().__init__(
            path,
            f"the folder {self.folder} does not exist",
            "make the folder, or save somewhere else",
        )


class NotAFileError(StorageError):
    """The path is a folder (`is_folder`) or a device, pipe or socket."""

    def __init__(self, path: Path, *, is_folder: bool) -> None:
        self.is_folder = is_folder
        what = "a folder" if is_folder else "a device or pipe"
        super().__init__(path, f"this is {what}, not a file", "choose a file")


class NoPermissionError(StorageError):
    """The system does not let this person read or write (`writing`) here."""

    def __init__(self, path: Path, *, writing: bool) -> None:
        self.writing = writing
        if writing:
            reason = "there is no permission to write here"
            way_out = "change the permissions of the file and its folder, or save somewhere else"
        else:
            reason = "there is no permission to read it"
            way_out = "change its permissions, or open another file"
        super().__init__(path, reason, way_out)


class ReadOnlyFileSystemError(StorageError):
    """The disk is mounted read-only."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the disk is read-only", "save somewhere else")


class NoSpaceError(StorageError):
    """The disk, the quota or the size limit for a file does not leave room for the new file."""

    def __init__(self, path: Path, system_reason: str) -> None:
        self.system_reason = system_reason
        super().__init__(
            path,
            f"there is no room for the new file ({system_reason})",
            "free some space, or save somewhere else",
        )


class AccessFailedError(StorageError):
    """Any other failure; `error_number` and `system_reason` are the operating system's."""

    def __init__(self, path: Path, error_number: int, system_reason: str) -> None:
        self.error_number = error_number
        self.system_reason = system_reason
        super().__init__(path, system_reason, "try again, or use another place")


class NotUtf8Error(StorageError):
    """The file is not UTF-8.

    `offset` counts bytes from the beginning of the file (a byte order mark included) to the first
    one that cannot be read; `line` counts from 1.
    """

    def __init__(self, path: Path, *, offset: int, line: int) -> None:
        self.offset = offset
        self.line = line
        super().__init__(
            path,
            f"byte {offset} (line {line}) is not valid UTF-8",
            "convert the file to UTF-8 and open it again",
        )


class NotEncodableError(StorageError):
    """The text holds half a surrogate pair, which has no form in UTF-8.

    `offset` counts characters from the beginning of the text; `line` counts from 1.
    """

    def __init__(self, path: Path, *, offset: int, line: int, character: str) -> None:
        self.offset = offset
        self.line = line
        self.character = character
        super().__init__(
            path,
            f"character {offset} (line {line}), U+{ord(character):04X}, cannot be saved as UTF-8",
            "remove that character and save again",
        )


class AlreadyExistsError(StorageError):
    """A file that this text was not read from stands where it is to be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, "there is a file already", "ask to overwrite it, or save under another name"
        )


class ChangedOnDiskError(StorageError):
    """The file's content is no longer what was read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            "another program changed the file since it was read",
            "reload it, save under another name, or ask to overwrite it",
        )


class VanishedError(StorageError):
    """The file that was read is no longer there."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            "the file was removed or renamed since it was read",
            "save under another name, or ask to write it anew",
        )


# Windows has no quota error of its own.
_NO_SPACE = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def from_os_error(path: Path, error: OSError, *, writing: bool) -> StorageError:
    """The typed error for what the operating system said about `path`."""
    number = error.errno or 0
    reason = os.strerror(number) if number else str(error)
    if number in (errno.EACCES, errno.EPERM):
        return NoPermissionError(path, writing=writing)
    if number in (errno.ENOENT, errno.ENOTDIR):
        return FolderMissingError(path) if writing else FileMissingError(path)
    if number == errno.EISDIR:
        return NotAFileError(path, is_folder=True)
    if number == errno.EROFS:
        return ReadOnlyFileSystemError(path)
    if number in _NO_SPACE:
        return NoSpaceError(path, reason)
    return AccessFailedError(path, number, reason)
