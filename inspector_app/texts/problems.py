"""The sentence and the way out for every problem that an import lists; English, as in errors.py."""

from __future__ import annotations

from typing import Final

from inspector_app.texts.words import mark

PROBLEMS: Final[dict[str, tuple[str, str]]] = {
    "form.both_headers": (
        mark("The columns {first} and {second} mean the same; the first filled cell of a row counts."),
        mark("Keep one of them."),
    ),
    "form.choice_twice": (
        mark("“{name}” stands twice in the list {list}; both are kept, the first gives the words."),
        mark("Give one of them another name."),
    ),
    "form.choice_without_label": (
        mark("“{name}” in the list {list} has no words; its name is shown."),
        mark("Fill in the label."),
    ),
    "form.choice_without_list": (mark("This choice belongs to no list."), mark("Fill in list_name.")),
    "form.choice_without_name": (
        mark("This choice has no name; its words are stored."),
        mark("Fill in the name."),
    ),
    "form.empty_group": (mark("The group {name} is empty."), mark("Remove it, or add questions.")),
    "form.file_missing": (
        mark("The file {file} with the choices does not lie beside the form."),
        mark("Put it into the same folder and import again."),
    ),
    "form.function_not_evaluated": (
        mark("{name}() is not computed here; what depends on it stays open (places: {count})."),
        mark("Check those questions by hand."),
    ),
    "form.grade_number": (mark("“{given}” is no bound of a grade."), mark("Write a number from 0 to 100.")),
    "form.group_crossed": (
        mark("“{written}” does not fit {name}, begun in row {begun}, which is taken to end here."),
        mark("Write {wanted} here, or put the row where it belongs."),
    ),
    "form.group_not_closed": (
        mark("The group {name} is never closed; it is taken to end with the form."),
        mark("Add its end_group or end_repeat."),
    ),
    "form.group_not_open": (
        mark("A group ends here that did not begin; the row is left out."),
        mark("Remove this row, or add the beginning."),
    ),
    "form.item_not_removed": (
        mark("{name} was taken out of the checklist; its row is still in the workbook."),
        mark("Delete the row there, if nobody needs it."),
    ),
    "form.item_not_written": (
        mark("{name} was added to the checklist; the workbook has no row for it."),
        mark("It stands in the sheet checklist; add a row if ODK and Kobo should ask it."),
    ),
    "form.list_missing": (
        mark("There is no list {list}; the question cannot be answered yet."),
        mark("Add the list to the sheet choices."),
    ),
    "form.more_problems": (
        mark("{count} further problems are not listed."),
        mark("Correct these first and import again."),
    ),
    "form.name_missing": (
        mark("A name is missing; {name} is used."),
        mark("Fill in the name, so that it stays the same in the next version."),
    ),
    "form.name_twice": (
        mark("The name {name} is used twice here; ${{{name}}} means the nearest one."),
        mark("Give one of them another name."),
    ),
    "form.no_label": (mark("{name} has no words; its name is shown."), mark("Fill in the label.")),
    "form.lost_aggregate": (
        mark("The section {name} is added up in a way that a form does not know."),
        mark("It stands in the sheet checklist, from which this program reads it again."),
    ),
    "form.lost_applies": (
        mark("When {name} applies depends on data that the form does not ask for; it is always asked."),
        mark("It stands in the sheet checklist, from which this program reads it again."),
    ),
    "form.lost_bonus": (
        mark("The bonus points of {name} do not enter the total of a form."),
        mark("It stands in the sheet checklist, from which this program reads it again."),
    ),
    "form.lost_calculation": (
        mark("The points of {name} depend on more than its answers; ODK and Kobo do not show them."),
        mark("It stands in the sheet checklist, from which this program reads it again."),
    ),
    "form.lost_raters": (
        mark("{name} is rated by several people; a form asks one and does not score it."),
        mark("It stands in the sheet checklist, from which this program reads it again."),
    ),
    "form.lost_section": (
        mark("ODK and Kobo show no rate for {name}: its rows or its rule cannot be calculated there."),
        mark("It stands in the sheet checklist, from which this program reads it again."),
    ),
    "form.lost_total": (
        mark("ODK and Kobo show no total: it is made in a way that a form cannot calculate."),
        mark("It stands in the sheet checklist, from which this program reads it again."),
    ),
    "form.lost_curve": (
        mark("{name} is scored along a line; a form scores it by calculation only."),
        mark("Export with portable scoring; this program reads it from the sheet checklist in any case."),
    ),
    "form.lost_formula": (
        mark("{name} is computed from its inputs; a form scores it by calculation only."),
        mark("Export with portable scoring; this program reads it from the sheet checklist in any case."),
    ),
    "form.lost_gate": (
        mark("The gate {name} is asked as a text; a form does not judge it."),
        mark("It stands in the sheet checklist, from which this program reads it again."),
    ),
    "form.lost_grade": (
        mark("ODK and Kobo show no grade: it depends on {name}, which a form cannot calculate."),
        mark("It stands in the sheet checklist, from which this program reads it again."),
    ),
    "form.lost_grade_rules": (
        mark("The grade {name} takes more than a total; a form knows only the total."),
        mark("It stands in the sheet checklist, from which this program reads it again."),
    ),
    "form.lost_kind": (
        mark("{name} is asked as a text; a form cannot score it."),
        mark("It stands in the sheet checklist, from which this program reads it again."),
    ),
    "form.lost_limiter": (
        mark("The limiter {name} does not exist in a form."),
        mark("It stands in the sheet checklist, from which this program reads it again."),
    ),
    "form.lost_sample": (
        mark("{name} is a sample; a form scores it by calculation only."),
        mark("Export with portable scoring; this program reads it from the sheet checklist in any case."),
    ),
    "form.not_checked": (
        mark("The expressions have more than {most} characters; they are not checked for mistakes."),
        mark("Split the form, or shorten what repeats."),
    ),
    "form.reference_broken": (
        mark("The expression of {name} is not closed: {expression}"),
        mark("Write names as ${{name}}."),
    ),
    "form.reference_missing": (
        mark("{name} refers to ${{{target}}}, which is not in this form."),
        mark("Correct the name."),
    ),
    "form.score_ignored": (
        mark("“{given}” in {header} cannot be used; the question is not scored by it."),
        mark("Write it as the help on scoring columns says."),
    ),
    "form.cell_not_kept": (
        mark("What stands in {header} of {name} has no place in a checklist and is left out."),
        mark("Keep this workbook if it is needed on phones."),
    ),
    "form.column_not_kept": (
        mark("The column {header} has no place in a checklist and is left out."),
        mark("Put what must stay into the guidance (hint), or keep this workbook."),
    ),
    "form.rest_overruled": (
        mark("{name} was changed in the other sheets since; what they say is taken."),
        mark("Change it in the checklist, if that is not meant."),
    ),
    "form.rest_unreadable": (
        mark("The value for {name} cannot be read; this row is left out."),
        mark("Correct the cell, or export the checklist again."),
    ),
    "form.rest_without_part": (
        mark("What {name} belongs to was taken out of the other sheets; this row is left out."),
        "",
    ),
    "form.rest_written": (
        mark(
            "{count} settings without a column of their own stand in this sheet; other programs pass over it."
        ),
        "",
    ),
    "form.sheet_not_kept": (
        mark("The sheet {name} has no place in a checklist and is left out."),
        mark("Keep this workbook if it is needed."),
    ),
    "form.sheet_kept": (
        mark("The sheet {name} is no part of a form; it is kept and exported again."),
        "",
    ),
    "form.type_not_evaluated": (
        mark("Questions of the type {name} are shown, not evaluated (questions: {count})."),
        mark("Answer them in words."),
    ),
    "form.type_in_journal": (
        mark("{name}: for your information; who answered what and when stands in the journal anyway."),
        "",
    ),
    "form.type_stays_empty": (
        mark("{name}: for your information; a laptop cannot measure it, so it stays empty, as in ODK."),
        "",
    ),
    "form.type_unknown": (
        mark("The type “{type}” is not known; {name} is asked as text."),
        mark("Correct the type, if it is mistyped."),
    ),
    "form.column_kept": (
        mark("The column {header} is no part of a form; it is kept and exported again."),
        "",
    ),
    "form.too_deep": (
        mark("Groups are nested more than {most} deep here; the inner one is taken as part of the outer."),
        mark("Nest fewer groups."),
    ),
    "form.type_missing": (mark("This row has a name or words but no type."), mark("Fill in the type.")),
    "self.no_number": (mark("“{said}” is no number."), mark("Write digits, with a point for decimals.")),
    "self.row_twice": (mark("The row of {id} stands twice; the first counts."), mark("Delete one of them.")),
    "self.unknown_answer": (
        mark("“{said}” is none of the answers of {item}."),
        mark("Choose an answer from the list of the cell."),
    ),
    "self.unknown_row": (mark("{id} is not part of this evaluation; the row was left out."), ""),
    "table.encoding": (
        mark("The text is read as {encoding}."),
        mark("If characters look wrong, save the file as UTF-8."),
    ),
    "table.formula_without_value": (
        mark("This formula was never computed, so it has no value here (cells: {count})."),
        mark("Open the file in Excel or WPS, and save it."),
    ),
    "table.misnamed": (
        mark("The file is named “{suffix}”, but it is {kind}; it was read as that."),
        mark("Rename it, so that other programs open it too."),
    ),
    "table.quote_open": (
        mark("A quotation mark opens here and is not closed; the cell is taken to end with its line."),
        mark("Close the quotation mark, or remove it, and save the file."),
    ),
    "workbook.code_twice": (
        mark("The number {number} stands twice; the second item has another id."),
        mark("Give one of them another number, if it is mistyped."),
    ),
    "workbook.no_grades": (
        mark("A plain workbook names no grades: the result is a total without a grade."),
        mark("Add the grades on the page of checklists."),
    ),
    "workbook.no_items": (
        mark("No row was found that could be an item."),
        mark("Click on the header row, and say which column holds what is asked."),
    ),
    "workbook.no_number": (
        mark("“{found}” is no number of points."),
        mark("Write one number into the cell, such as 5."),
    ),
    "workbook.no_points": (
        mark("“{text}” has no points and is left out."),
        mark("Fill in its points, or mark it as a prerequisite."),
    ),
    "workbook.no_text_column": (
        mark("No column of this sheet holds what is asked."),
        mark("Choose “What is asked” for one of its columns, or leave the sheet out."),
    ),
    "workbook.points_shared": (
        mark("{points} points stand in a cell that spans {n} items; each was given {share}."),
        mark("Split the cell if the points are divided otherwise."),
    ),
    "workbook.retired": (mark("“{text}” is marked as deleted; it is kept and never asked."), ""),
    "workbook.row_skipped": (mark("“{text}” is no item and was skipped."), ""),
    "workbook.row_without_text": (
        mark("This row says “{text}”, but not what is asked; it is left out."),
        mark("Fill in its text, or choose another column for the text."),
    ),
    "workbook.section_differs": (
        mark("“{section}” claims {said} points; its items have {counted}."),
        mark("Check the points of its items."),
    ),
    "workbook.sheet_missing": (
        mark("There is no such sheet in this workbook."),
        mark("Choose another sheet, or leave it out."),
    ),
    "workbook.too_many_items": (
        mark("The sheet has more than {most} items; the rest was not read."),
        mark("Divide it into several workbooks."),
    ),
    "workbook.total_differs": (
        mark("The row of the total says {said}; the items above have {counted} points."),
        mark("Check the points of the items."),
    ),
    "workbook.unknown_answer": (
        mark("It is not known what the answer “{word}” means; it is not offered."),
        mark("Choose its meaning in the list of answers."),
    ),
}
