"""Every error raised on purpose, sorted by who can help.

An error carries a code and details; `texts` turns them into one sentence and the way out.
An exception that is no AppError is a bug of ours and travels on as it is.
"""

from __future__ import annotations


class AppError(Exception):
    """Base of all errors raised on purpose.

    Attributes:
        code: stable dotted word, for example "checklist.duplicate_id"; its words stand in `texts`.
        place: where it happened, as a person finds it (file, row, field), or "".
        details: values that the sentence names, by the names it uses.
    """

    def __init__(self, code: str, *, place: str = "", **details: object) -> None:
        named = ", ".join(f"{name}={value}" for name, value in details.items())
        super().__init__(" ".join(part for part in (code, place, named) if part))
        self.code = code
        self.place = place
        self.details = details


class InputError(AppError):
    """The person can help: this value cannot be used. Shown beside the field."""

    def within(self, part: str) -> InputError:
        """The same error with its place inside this part."""
        place = f"{part}.{self.place}" if self.place else part
        return InputError(self.code, place=place, **self.details)


class UnavailableError(AppError):
    """Time or room can help: disk full, file locked, no network. Shown in the bar, with Retry."""


class DataError(AppError):
    """The office can help: stored or received data breaks a rule. Shown as a dialog."""
