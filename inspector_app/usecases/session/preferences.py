"""What was chosen of the settings: read, kept, given back to the default; never trusted unseen."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final

from inspector_app.settings import SETTINGS, Folder
from inspector_app.store.files import check_writable
from inspector_app.store.settings import Settings

_SETTINGS: Final = {setting.name: setting for setting in SETTINGS}
_log = logging.getLogger(__name__)


class Preferences:
    """One value for each of `SETTINGS`."""

    def __init__(self, stored: Settings) -> None:
        self._stored = stored
        self._told: set[str] = set()

    def get(self, name: str) -> str:
        """The chosen value; the default while nobody has chosen, and where what is stored cannot be used."""
        value = self._stored.get(_key(name))
        if value is None:
            return _SETTINGS[name].default
        if not _SETTINGS[name].kind.accepts(value):
            if name not in self._told:
                _log.warning("setting.unusable", {"setting": name})
                self._told.add(name)
            return _SETTINGS[name].default
        return value

    def is_chosen(self, name: str) -> bool:
        """Whether something is stored, be it the default."""
        return self._stored.get(_key(name)) is not None

    def unusable(self, name: str) -> str | None:
        """What is stored and cannot be used: by hand, or by a newer program. None where all is well."""
        value = self._stored.get(_key(name))
        return None if value is None or _SETTINGS[name].kind.accepts(value) else value

    def put(self, name: str, value: str) -> None:
        """Keep a value.

        Raises:
            ValueError: no such setting, or not one of its values.
            UnavailableError: "store.folder", "store.disk_full", "store.io": nothing can be written there.
        """
        if name not in _SETTINGS or not _SETTINGS[name].kind.accepts(value):
            raise ValueError(f"no preference {name} = {value}")
        if value and isinstance(_SETTINGS[name].kind, Folder):
            check_writable(Path(value))
        self._stored.put(_key(name), value)

    def reset(self, name: str) -> None:
        """Forget what is stored: the default holds, also if a newer program has another one."""
        self._stored.remove(_key(name))


def _key(name: str) -> str:
    return f"preference.{name}"
