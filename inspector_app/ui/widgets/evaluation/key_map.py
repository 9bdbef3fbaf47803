"""The map of the keyboard in words."""

from __future__ import annotations

from inspector_app.texts import Texts


def key_lines(texts: Texts) -> list[tuple[int, str]]:
    """Every key of the conduct screen and what it does."""
    say = texts.say
    keys = (
        ("↑ ↓  J K", say("previous, next item")),
        ("1 … 9", say("the first, second … answer; a level is one less than its key")),
        ("Y  N", say("yes or pass, no or fail")),
        ("Enter", say("edit the answer beside; Escape goes back to the list")),
        ("A", say("not applicable, with a reason")),
        ("F", say("raise a finding; confirm the proposed one")),
        ("C", say("change the class of the finding")),
        ("D", say("decline the proposed finding")),
        ("R", say("immediate risk: record it, then who was told")),
        ("M", say("remark")),
        ("P", say("add photos")),
        ("E", say("add other evidence: a document, an interview, something seen or measured, a file")),
        ("U", say("next open item")),
        ("G  Ctrl+G", say("go to a clause")),
        ("O", say("the outline")),
        ("F6", say("next pane: outline, items, detail")),
        ("← →", say("show or hide the guidance")),
        ("Ctrl+F", say("find")),
        ("Ctrl+1 … 7", say("items, data sheet, evidence, findings, leaving check, score columns, by place")),
        ("Alt+↑ ↓", say("by place: the place before, the next one; Y, N, A say what is found")),
        ("Ctrl+Z", say("undo; Ctrl+Shift+Z does it again")),
        ("Alt+←", say("back to the list of evaluations")),
        ("?", say("this map")),
        ("F1", say("help on the page in sight")),
    )
    return [(0, f"{key}   —   {words}") for key, words in keys]
