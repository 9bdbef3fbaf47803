"""The sentence and the way out for the errors of evidence; English, translated by the catalogue."""

from __future__ import annotations

from typing import Final

from inspector_app.texts.words import mark

EVIDENCE_ERRORS: Final[dict[str, tuple[str, str]]] = {
    "evidence.damaged": (
        mark("A file of evidence is not what was attached ({sha256})."),
        mark("Restore it from a backup or another laptop."),
    ),
    "evidence.missing": (
        mark("A file of evidence is not on this laptop ({sha256})."),
        mark("Restore it from a backup or another laptop."),
    ),
    "evidence.name": (mark("“{name}” is no name of a file of evidence."), ""),
    "evidence.empty_file": (
        mark("{place} is empty."),
        mark("Copy the file again from the card or phone, then add it."),
    ),
    "evidence.field_missing": (mark("Something is missing here."), mark("Fill it in.")),
    "evidence.file_too_large": (
        mark("{place} has more than {most} MB."),
        mark("Keep the part that shows it, and add that."),
    ),
    "evidence.mark_empty": (
        mark("A note on a picture needs words, {most} characters at most."),
        mark("Write it, or draw another mark."),
    ),
    "evidence.mark_outside": (mark("A mark lies outside the picture."), mark("Draw it inside.")),
    "evidence.not_here": (
        mark("The picture of {no} is not on this laptop."),
        mark("Paint over it on the laptop that has it."),
    ),
    "evidence.nothing_redacted": (
        mark("Nothing is painted over on {place}."),
        mark("Draw over every face, name and number that nobody may see."),
    ),
    "evidence.only_pictures_redacted": (
        mark("Only pictures can be painted over, {place} is none."),
        mark("Photograph the page and add the photo."),
    ),
    "evidence.other_picture": (
        mark("{no} is another picture by now."),
        mark("Open it again and paint over what it shows."),
    ),
    "evidence.too_long": (mark("The text is too long."), mark("At most {most} characters.")),
    "evidence.too_many_marks": (mark("There are too many marks on this picture."), mark("At most {most}.")),
    "evidence.unknown": (mark("“{given}” is no evidence of this evaluation."), mark("Open it again.")),
    "evidence.unknown_field": (mark("“{place}” is no field of this evidence."), mark("One of: {known}.")),
    "photo.not_read": (mark("{place} cannot be read."), mark("Is the card or phone still connected?")),
    "photo.too_large": (
        mark("{place} has more than {limit} megapixels."),
        mark("Save a smaller copy and attach that."),
    ),
    "photo.unreadable": (
        mark("{place} is no photograph that can be read."),
        mark("Take or export it again; nothing was attached."),
    ),
}
