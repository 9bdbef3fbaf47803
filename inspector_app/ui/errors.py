"""How an error looks: the only place where an exception becomes words on the screen."""

from __future__ import annotations

import logging
from typing import Literal, NamedTuple

from inspector_app.errors import AppError, InputError, UnavailableError
from inspector_app.texts import Texts

Place = Literal["field", "bar", "dialog", "crash"]

_log = logging.getLogger(__name__)


class Shown(NamedTuple):
    """An error in words.

    Attributes:
        place: "field" beside the input named `field`, "bar" on top of the window, "dialog", or "crash"
            for a bug of ours.
        field: the place that an InputError names, such as "venue.name"; "" for the whole.
        hint: what to do now, "" where the sentence says it.
    """

    place: Place
    sentence: str
    hint: str
    field: str = ""

    @property
    def words(self) -> str:
        """Sentence and way out as one text."""
        return f"{self.sentence} {self.hint}".strip()


def describe(error: Exception, texts: Texts) -> Shown:
    """Where to show an error, and the words. All go to the log; what is no AppError is our own bug."""
    if not isinstance(error, AppError):
        _log.error("bug", exc_info=error)
        return Shown(
            "crash",
            texts.say("Something went wrong in the program. What was saved is safe."),
            texts.say("Please try again; if it comes back, tell your office what you did."),
        )
    sentence, hint = texts.error(error)
    if isinstance(error, InputError):
        _log.info("error", {"code": error.code})
        return Shown("field", sentence, hint, error.place)
    _log.warning("error", {"code": error.code}, exc_info=error)
    return Shown("bar" if isinstance(error, UnavailableError) else "dialog", sentence, hint)
