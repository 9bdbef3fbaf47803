"""The sentence and the way out for the errors of checklists, releases and the catalogue; English."""

from __future__ import annotations

from typing import Final

from inspector_app.texts.words import mark

CHECKLIST_ERRORS: Final[dict[str, tuple[str, str]]] = {
    "catalogue.area_code": (
        mark("“{given}” is no area code."),
        mark("Six digits as in GB/T 2260, such as 330523."),
    ),
    "catalogue.backwards": (
        mark("It ends on {given}, not after it came into force."),
        mark("Correct one of the two days."),
    ),
    "catalogue.bad_day": (
        mark("“{given}” is no day."),
        mark("Write it as 2026-11-25, or leave it empty where nobody knows."),
    ),
    "catalogue.bad_parent": (
        mark("It cannot lie in {given}."),
        mark("Choose an area that is there and does not lie in this one."),
    ),
    "catalogue.empty": (mark("This must be filled in."), ""),
    "catalogue.has_parts": (
        mark("Other areas lie in {given}."),
        mark("Remove or move them first."),
    ),
    "catalogue.no_day": (
        mark("{place}: “{given}” is no day."),
        mark("Write it as 2026-11-25, or leave it empty where nobody knows."),
    ),
    "catalogue.other": (
        mark("This is the catalogue {given}; the one kept here is {known}."),
        mark("Choose the file that your office published; nothing was changed."),
    ),
    "catalogue.taken": (mark("{given} stands in the catalogue already."), mark("Open that entry instead.")),
    "catalogue.unchanged": (
        mark("Nothing was changed since the last version."),
        mark("Edit an entry first."),
    ),
    "catalogue.unknown_parent": (
        mark("{place}: there is no area {parent} above it."),
        mark("Enter that area first, or leave the field empty."),
    ),
    "catalogue.version_taken": (
        mark("Version {given} is not above {newest}."),
        mark("Choose a higher one, such as the year and a number."),
    ),
    "checklist.bounds_order": (mark("{place}: the bounds are out of order."), mark("Sort them, best first.")),
    "checklist.cycle": (
        mark("{place}: the indicators read each other in a ring: {ring}."),
        mark("Take one of them out of the formula of another."),
    ),
    "checklist.duplicate_id": (
        mark("{place}: the id {id} stands twice."),
        mark("Give one of them another id."),
    ),
    "checklist.duplicate_key": (mark("{place}: “{key}” stands twice."), mark("Remove one of them.")),
    "checklist.empty": (mark("Still to be written."), ""),
    "checklist.expected": (
        mark("{place}: {wanted} was expected, found {found}."),
        mark("Correct it there; nothing was changed."),
    ),
    "checklist.expression": (
        mark("{place}: {cause}."),
        mark("The help on functions says what an expression may hold."),
    ),
    "checklist.file_unreadable": (
        mark("The file {place} cannot be read."),
        mark("Is it still there, and may you read it?"),
    ),
    "checklist.newer_format": (
        mark("This checklist has format {found}; this program reads up to {known}."),
        mark("Install a newer program."),
    ),
    "checklist.no_json": (
        mark("This is no JSON: line {line}, column {column}, found {found}."),
        mark("A checklist is a JSON file; open it in an editor that checks JSON."),
    ),
    "checklist.no_weight": (
        mark("{place}: no section below has a weight."),
        mark("Give at least one of them a weight above 0."),
    ),
    "checklist.points_beyond": (
        mark("{place}: points go beyond the item's {points}."),
        mark("Lower them, or raise the full points of the item."),
    ),
    "checklist.row_length": (
        mark("{place}: a row needs {keys} keys and {columns} values."),
        mark("Fill in what is missing, or remove what is too much."),
    ),
    "checklist.schema": (
        mark("{place}: {wanted} was expected, found {found}."),
        mark("Correct the file and install it again; nothing was changed. Further problems: {more}."),
    ),
    "checklist.too_deep": (mark("The file is nested more than {most} deep."), mark("Choose another file.")),
    "checklist.too_large": (mark("The file has more than {most} bytes."), mark("Choose another file.")),
    "checklist.unknown_name": (mark("{place}: nothing is called {name}."), mark("Check the spelling.")),
    "checklist.value": (
        mark("{wanted} was expected, found {found}."),
        mark("Correct it here."),
    ),
    "draft.into_itself": (mark("A section cannot be moved into itself."), mark("Choose another one.")),
    "draft.no_section": (mark("An item stands in a section."), mark("Choose one.")),
    "draft.every_visit": (
        mark("Every kind of visit has its rules already."),
        mark("Change one of them."),
    ),
    "draft.id_known": (
        mark("A released version has {place}; its id is never changed."),
        mark("Change its No. or its words."),
    ),
    "draft.id_taken": (mark("{found} is another one, or was one before."), mark("Take another id.")),
    "draft.id_shape": (
        mark("“{found}” cannot be an id here."),
        mark("Take letters and digits without “/”; for what formulas read, letters, digits and _ only."),
    ),
    "draft.checklist_known": (
        mark("There is a checklist {found} already."),
        mark("Take another id, or change that checklist."),
    ),
    "draft.title_missing": (mark("The title is missing."), mark("Write it in Chinese at least.")),
    "draft.too_deep": (
        mark("Sections can lie {most} deep within each other, not deeper."),
        mark("Choose a section further out."),
    ),
    "grade.not_this_far": (
        mark("The checklist does not let a person decide the grade {given} here."),
        mark("Correct the answers, or choose a grade nearer to the computed one."),
    ),
    "move.other_kind": (mark("It is answered in another way."), mark("Choose an item of the same kind.")),
    "move.raters": (mark("Only one of the two is rated by several people."), mark("Choose another item.")),
    "move.rows": (mark("Only one of the two is answered row by row."), mark("Choose another item.")),
    "move.unknown_item": (mark("There is no item {place}."), mark("Check the file of the mapping.")),
    "release.notes_missing": (mark("Say what is new."), mark("At least in Chinese; everybody reads it.")),
    "release.problems": (mark("{count} problems are left."), mark("They are marked in the draft.")),
    "release.version_missing": (mark("A version is needed."), mark("For example 1.1.0.")),
    "release.version_order": (
        mark("Version {version} is not higher than {older}."),
        mark("Choose a higher one."),
    ),
    "release.version_taken": (mark("Version {version} is there already."), mark("Choose a higher one.")),
}
