"""The sentence and the way out for errors about findings and immediate risks."""

from __future__ import annotations

from typing import Final

from inspector_app.texts.words import mark

FINDING_ERRORS: Final[dict[str, tuple[str, str]]] = {
    "finding.class": (
        mark("“{given}” is no class of finding."),
        mark("Choose one of the list."),
    ),
    "finding.contested": (
        mark("Several people changed finding {place} differently."),
        mark("Decide between them on the page of findings first."),
    ),
    "finding.last_item": (
        mark("Finding {place} is about this item only."),
        mark("Withdraw the finding on the page of findings."),
    ),
    "finding.text_missing": (mark("A text is needed."), mark("Write what was found, where and when.")),
    "finding.unknown_field": (mark("A finding has no field {place}."), ""),
    "risk.names_a_person": (
        mark("This holds the number of an identity card."),
        mark("Name no resident or guest: the room or the code is enough."),
    ),
    "risk.no_time": (mark("“{given}” is no time."), mark("Write it as 10:42 or 2026-10-22 10:42.")),
    "risk.unknown_field": (mark("An immediate risk has no field {place}."), ""),
    "risk.what_missing": (mark("A text is needed."), mark("Write what is dangerous, and where.")),
}
