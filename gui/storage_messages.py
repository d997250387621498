"""What a person reads when a file could not be read or written."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

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
)


def not_opened(error: StorageError) -> str:
    """Why the file could not be opened, and what to do."""
    return _tr("{name} was not opened: {reason}").format(
        name=_name(error.path), reason=_reason(error)
    )


def not_saved(error: StorageError) -> str:
    """Why the page could not be saved, that nothing is lost, and what to do."""
    return _tr("{name} was not saved: {reason} Your changes are still here.").format(
        name=_name(error.path), reason=_reason(error)
    )


def not_kept(error: StorageError) -> str:
    """Why what was imported could not be kept, or forgotten, and that nothing else changed."""
    return _tr("{name} was not written: {reason} What was known before is still known.").format(
        name=_name(error.path), reason=_reason(error)
    )


def _name(path: Path) -> str:
    return f"“{path.name or path}”"


def _reason(error: StorageError) -> str:
    words = _words().get(type(error))
    if words is None:
        return f"{error.reason}; {error.way_out}."
    return words.format_map({"folder": error.path.parent} | vars(error))


def _words() -> dict[type[StorageError], str]:
    """A sentence for each error, with its attributes in braces."""
    return {
        FileMissingError: _tr("there is no such file in {folder}."),
        FolderMissingError: _tr("the folder {folder} does not exist."),
        NotAFileError: _tr("this is a folder or a device, not a file."),
        NotUtf8Error: _tr(
            "byte {offset}, in line {line}, is not valid UTF-8. "
            "Convert the file to UTF-8 and open it again."
        ),
        NotEncodableError: _tr(
            "character {offset}, in line {line}, has no form in UTF-8. Remove it and save again."
        ),
        NoPermissionError: _tr("the system does not let you, in {folder}."),
        ReadOnlyFileSystemError: _tr("the disk is read-only."),
        NoSpaceError: _tr("the disk has no room for it ({system_reason})."),
        AccessFailedError: _tr("the system says “{system_reason}”."),
        AlreadyExistsError: _tr("there is another file of this name."),
        ChangedOnDiskError: _tr("another program changed the file since it was read."),
        VanishedError: _tr("the file was removed or renamed since it was read."),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("StorageMessages", text)
