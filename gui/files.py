"""What happens between pages and their files, and what the person is asked about it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.message_bar import Message, MessageArea, Tone, Way
from gui.page_tab import PageTab
from gui.samples import copy_name, is_sample
from gui.settings import Settings
from gui.storage_messages import not_opened, not_saved
from model import storage
from model.storage_errors import ChangedOnDiskError, StorageError, VanishedError

Then = Callable[[], object]

# A file that is written in several steps is looked at when it has come to rest.
_REST_MS = 100


class Files(QObject):
    """Opens, saves, reloads and watches. Failures are messages on the page; nothing is lost."""

    opened = Signal(object)
    """A `StoredPage` that was just read."""
    saved = Signal(str)
    """The name of a file that was just written."""
    page_concerned = Signal(object)
    """A `PageTab` that should be seen: its file was asked for, or a message is on it."""

    def __init__(self, settings: Settings, messages: MessageArea, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._messages = messages
        self._window = window
        self._pages: list[PageTab] = []
        self._watcher: QFileSystemWatcher | None = None
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.setInterval(_REST_MS)
        self._look_again.timeout.connect(self.look_at_disk)
        self._kept: dict[PageTab, bytes] = {}
        self._unreadable_on_disk: set[PageTab] = set()

    # Opening

    def choose(self, page: PageTab | None, take: Callable[[list[Path]], object]) -> None:
        """Lets the person choose files to open, near the page's or the last one's; `take`s them."""
        from gui.dialogs.files import choose_to_open  # noqa: PLC0415

        recent = self._settings.recent_files
        near = (page.controller.path if page else None) or (recent[0] if recent else None)
        choose_to_open(self._window, near.parent if near else Path.cwd(), take)

    def open_all(self, paths: Sequence[Path]) -> bool:
        """Shows these files, opening those that are not open; whether there is one to show.

        What was said of others before goes then.
        """
        before = self._messages.messages
        shown = [self._show_or_open(path.absolute()) for path in paths]
        if any(shown):
            for message in before:
                self._messages.dismiss(message.topic)
        return any(shown)

    def _show_or_open(self, path: Path) -> bool:
        page = next((page for page in self._pages if _is_file_of(page, path)), None)
        if page is None:
            return self._open(path)
        self.page_concerned.emit(page)
        return True

    def _open(self, path: Path) -> bool:
        """Reads a file and announces it; says why where that fails."""
        topic = f"open {path}"
        try:
            stored = storage.read(path)
        except StorageError as error:
            self._settings.forget_recent_file(path)
            again = Way(self.tr("Try again"), lambda: self.open_all([path]))
            self._messages.show_message(Message(topic, not_opened(error), Tone.ERROR, (again,)))
            return False
        self._messages.dismiss(topic)
        if not is_sample(path):
            self._settings.add_recent_file(path)
        self.opened.emit(stored)
        return True

    def add(self, page: PageTab) -> None:
        """Looks after a page from now on."""
        self._pages.append(page)
        page.controller.readable_changed.connect(partial(self._take_back_question, page))
        page.no_longer_held.connect(lambda: page.messages.dismiss("held"))

    def drop(self, page: PageTab) -> None:
        """Forgets a page that is closed."""
        self._pages.remove(page)
        self._kept.pop(page, None)
        self._unreadable_on_disk.discard(page)
        self.watch()

    # Saving

    def save(self, page: PageTab, then: Then | None = None) -> None:
        """Writes what is being typed and then the page; calls `then` once it is saved.

        For a page that has no file yet the person chooses one.
        """
        if self._is_held(page):
            return
        is_new = page.controller.path is None
        if not is_new and not page.controller.is_dirty:
            if then is not None:
                then()
            return
        go_on = self._choose_and_save if is_new else self._save
        self._unless_unreadable(page, lambda: go_on(page, then))

    def save_as(self, page: PageTab, then: Then | None = None) -> None:
        """Lets the person choose the file."""
        if not self._is_held(page):
            self._unless_unreadable(page, lambda: self._choose_and_save(page, then))

    def _is_held(self, page: PageTab) -> bool:
        """Writes what is being typed; where that is refused, says so and brings it into view."""
        refusal = page.commit_editors()
        if refusal is None:
            page.messages.dismiss("held")
            return False
        text = (
            self.tr("Not saved: “{0}” is held. {1}").format(refusal.field, refusal.message)
            if refusal.field
            else self.tr("Not saved: what is typed is held. {0}").format(refusal.message)
        )
        page.messages.show_message(Message("held", text, Tone.WARNING))
        self.page_concerned.emit(page)
        page.show_held()
        return True

    def _unless_unreadable(self, page: PageTab, save: Then) -> None:
        """Saves, asking first where a page that could be read is written so that it can't be."""
        page.controller.settle()
        pieces = page.controller.unreadable
        if not pieces or page in self._unreadable_on_disk:
            save()
            return
        # The last one is what keeps those before it from being closed.
        opener, line = pieces[-1].opener, page.controller.document.line_of(pieces[-1].start)
        text = self.tr(
            "The infobox can't be read: “{0}” on line {1} is never closed. It is not saved yet."
        ).format(opener, line)
        ways = (
            Way(self.tr("Save anyway"), save),
            Way(self.tr("Go there"), page.problem_asked.emit),
        )
        page.messages.show_message(Message("unreadable", text, Tone.WARNING, ways))
        self.page_concerned.emit(page)

    def _take_back_question(self, page: PageTab, is_readable: bool) -> None:
        if is_readable:
            page.messages.dismiss("unreadable")

    def _choose_and_save(self, page: PageTab, then: Then | None) -> None:
        from gui.dialogs.files import choose_to_save  # noqa: PLC0415

        take = lambda path: self._save_to(page, path, then)  # noqa: E731
        choose_to_save(self._window, _file_to_offer(page), take)

    def _save(self, page: PageTab, then: Then | None) -> None:
        self._write(page, page.controller.path, then, overwrite=False)

    def _save_to(self, page: PageTab, path: Path, then: Then | None) -> None:
        if any(other is not page and other.controller.path == path for other in self._pages):
            text = self.tr("“{0}” is open in another tab. Choose another name.").format(path.name)
            way = Way(self.tr("Save as…"), lambda: self.save_as(page, then))
            page.messages.show_message(Message("save", text, Tone.WARNING, (way,)))
            return
        # The file dialog has asked.
        self._write(page, path, then, overwrite=True)
        self._settings.add_recent_file(path)

    def _write(
        self, page: PageTab, path: Path | None, then: Then | None, *, overwrite: bool
    ) -> None:
        try:
            page.controller.save(path, overwrite=overwrite)
        except (ChangedOnDiskError, VanishedError) as error:
            self._ask_to_overwrite(page, then, is_gone=isinstance(error, VanishedError))
        except StorageError as error:
            again = lambda: self._write(page, path, then, overwrite=overwrite)  # noqa: E731
            ways = (
                Way(self.tr("Save as…"), lambda: self.save_as(page, then)),
                Way(self.tr("Try again"), again),
            )
            page.messages.show_message(Message("save", not_saved(error), Tone.ERROR, ways))
        else:
            for topic in ("save", "disk", "unreadable"):
                page.messages.dismiss(topic)
            self._note_what_is_on_disk(page)
            self._kept.pop(page, None)
            self.watch()
            assert page.controller.path is not None
            self.saved.emit(page.controller.path.name)
            if then is not None:
                then()

    def _note_what_is_on_disk(self, page: PageTab) -> None:
        if page.controller.is_readable:
            self._unreadable_on_disk.discard(page)
        else:
            self._unreadable_on_disk.add(page)

    def _ask_to_overwrite(self, page: PageTab, then: Then | None, *, is_gone: bool) -> None:
        from gui.dialogs.questions import ask_to_overwrite  # noqa: PLC0415

        ask_to_overwrite(
            self._window,
            page.controller.title,
            lambda: self._write(page, page.controller.path, then, overwrite=True),
            lambda: self.save_as(page, then),
            is_gone=is_gone,
        )

    # Closing

    def ask_before_closing(self, pages: Sequence[PageTab], then: Then) -> None:
        """Calls `then` when nothing of these pages can be lost, asking where something could."""
        from gui.dialogs.questions import ask_about_unsaved  # noqa: PLC0415

        unsaved = self.unsaved(pages)
        if not unsaved:
            then()
            return
        titles = [page.controller.title for page in unsaved]
        ask_about_unsaved(self._window, titles, lambda: self._save_all(unsaved, then), then)

    def unsaved(self, pages: Sequence[PageTab]) -> list[PageTab]:
        """The pages of which something would be lost, after writing what is being typed."""
        held = [page for page in pages if page.commit_editors() is not None]
        return [page for page in pages if page.controller.is_dirty or page in held]

    def _save_all(self, pages: Sequence[PageTab], then: Then) -> None:
        if not pages:
            then()
            return
        self.save(pages[0], lambda: self._save_all(pages[1:], then))

    # The file on disk

    def watch(self) -> None:
        """Hears of changes to the files of all open pages."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(lambda _path: self._look_again.start())
        wanted = {str(page.controller.path) for page in self._pages if page.controller.path}
        watched = set(self._watcher.files())
        if watched - wanted:
            self._watcher.removePaths(sorted(watched - wanted))
        # A file that is gone can't be watched: look_at_disk finds out when it is back.
        missing = [path for path in sorted(wanted - watched) if Path(path).exists()]
        if missing:
            self._watcher.addPaths(missing)

    def look_at_disk(self) -> None:
        """Says of which pages the file is no longer what was read."""
        for page in self._pages:
            self._look_at_file_of(page)
        self.watch()

    def _look_at_file_of(self, page: PageTab) -> None:
        path = page.controller.path
        try:
            if path is None or not page.controller.file.has_changed():
                page.messages.dismiss("disk")
                return
            now = storage.state_of(path).digest if path.exists() else b""
        except StorageError as error:
            page.messages.show_message(Message("disk", not_opened(error), Tone.WARNING))
            return
        if self._kept.get(page) != now:
            self._tell_of_change(page, path, now)

    def _tell_of_change(self, page: PageTab, path: Path, now: bytes) -> None:
        keep = Way(self.tr("Keep mine"), lambda: self._kept.__setitem__(page, now))
        if now:
            text = self.tr("Another program changed “{0}”.").format(path.name)
            ways = (Way(self.tr("Reload"), lambda: self.reload(page)), keep)
        else:
            text = self.tr("“{0}” was removed or renamed on disk.").format(path.name)
            ways = (Way(self.tr("Save as…"), lambda: self.save_as(page)), keep)
        page.messages.show_message(Message("disk", text, Tone.WARNING, ways))

    def reload(self, page: PageTab) -> None:
        """Reads the page anew; asks first where changes would be lost."""
        from gui.dialogs.questions import ask_to_reload  # noqa: PLC0415

        if page.controller.is_dirty:
            title = page.controller.title
            ask_to_reload(self._window, title, lambda: self._read_again(page))
        else:
            self._read_again(page)

    def _read_again(self, page: PageTab) -> None:
        state = page.state()
        try:
            page.controller.reload()
        except StorageError as error:
            again = Way(self.tr("Try again"), lambda: self._read_again(page))
            page.messages.show_message(Message("disk", not_opened(error), Tone.ERROR, (again,)))
            return
        page.messages.dismiss("disk")
        self._note_what_is_on_disk(page)
        self._kept.pop(page, None)
        if state is not None:
            page.restore(state)
        self.watch()


def _file_to_offer(page: PageTab) -> Path:
    """The page's file, or where a page without one may go."""
    if page.controller.path is not None:
        return page.controller.path
    sample = page.controller.file.copy_of
    return Path.cwd() / (copy_name(sample) if sample else "page.wikitext")


def _is_file_of(page: PageTab, path: Path) -> bool:
    own = page.controller.path or page.controller.file.copy_of
    if own is None:
        return False
    try:
        return own.samefile(path)
    except OSError:  # one of them is gone
        return own == path
