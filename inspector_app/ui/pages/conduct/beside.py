"""What every page beside the items can do: repaint what became stale, and tell what was typed."""

from __future__ import annotations

from typing import Protocol

from inspector_app.usecases.session.changes import Changes


class PageBeside(Protocol):
    """A page of an evaluation other than its items."""

    def refresh(self, changes: Changes) -> None:
        """Repaint what these changes made stale."""
        ...

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        ...
