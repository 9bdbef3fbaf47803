"""The sentence and the way out for every error code; English, translated by the catalogue."""

from __future__ import annotations

from typing import Final

from inspector_app.texts.error_words.checklists import CHECKLIST_ERRORS
from inspector_app.texts.error_words.evidence import EVIDENCE_ERRORS
from inspector_app.texts.error_words.files import FILE_ERRORS
from inspector_app.texts.error_words.findings import FINDING_ERRORS
from inspector_app.texts.error_words.sampling import SAMPLING_ERRORS
from inspector_app.texts.words import mark

ERRORS: Final[dict[str, tuple[str, str]]] = {
    **CHECKLIST_ERRORS,
    **EVIDENCE_ERRORS,
    **SAMPLING_ERRORS,
    **FILE_ERRORS,
    **FINDING_ERRORS,
    "answer.computable": (
        mark("This item can be computed."),
        mark("Only an item that is not computable can be left out."),
    ),
    "answer.empty": (mark("Nothing is filled in."), mark("Fill it in, or clear the answer.")),
    "answer.field_missing": (mark("“{place}” is missing."), mark("Fill it in.")),
    "answer.more_than_sample": (mark("{ok} conforming of only {n} sampled."), mark("Check both numbers.")),
    "answer.more_valid_than_issued": (
        mark("{valid} valid questionnaires of only {issued} issued."),
        mark("Check both numbers."),
    ),
    "answer.no_date": (mark("“{given}” is no date."), mark("Write it as 2026-10-22.")),
    "answer.no_line": (
        mark("A line needs at least two points."),
        mark("One point a line: latitude, longitude."),
    ),
    "answer.no_list": (
        mark("A list was expected."),
        mark("Give the entries in square brackets, such as [1, 2]."),
    ),
    "answer.no_moment": (mark("“{given}” is no date with a time."), mark("Write it as 2026-10-22 09:30.")),
    "answer.no_number": (mark("“{given}” is no number."), mark("Write digits, with a point for decimals.")),
    "answer.no_object": (
        mark("The answer is incomplete."),
        mark("Fill in every field of this item."),
    ),
    "answer.no_place": (
        mark("“{given}” is no place."),
        mark("Write latitude and longitude in degrees: 31.2304, 121.4737."),
    ),
    "answer.no_raters": (
        mark("This item is not rated by several people."),
        mark("Give the answer without a person."),
    ),
    "answer.not_carried": (
        mark("Nothing of this item is carried from an earlier evaluation."),
        mark("Answer it anew."),
    ),
    "answer.no_shape": (
        mark("A shape needs at least three points."),
        mark("One point a line: latitude, longitude."),
    ),
    "answer.column_fixed": (
        mark("A column says nothing of item {item}: it is calculated, or rated by several people."),
        mark("Enter the data, or the answer of each rater."),
    ),
    "answer.no_column": (mark("“{given}” is no column of this checklist."), mark("One of: {known}.")),
    "answer.no_text": (
        mark("A text was expected."),
        mark("Write it in words."),
    ),
    "answer.no_time": (mark("“{given}” is no time of day."), mark("Write it as 09:30.")),
    "answer.not_applicable_forbidden": (mark("This item is always applicable."), mark("Answer it.")),
    "answer.not_offered": (mark("“{given}” is not one of the choices."), mark("Choose one of: {offered}.")),
    "answer.not_whole": (
        mark("“{given}” is no whole number."),
        mark("Write a number without decimals, such as 3."),
    ),
    "answer.number_too_long": (mark("“{given}” has too many digits."), mark("At most {most} digits.")),
    "answer.off_step": (mark("{given} lies between two steps."), mark("In steps of {step} from {least}.")),
    "answer.out_of_bounds": (mark("{given} is outside the bounds."), mark("From {least} to {most}.")),
    "answer.reason_missing": (mark("A reason is needed."), mark("Say why; the report prints it.")),
    "answer.sample_beyond_population": (
        mark("{n} were sampled of only {population}."),
        mark("Check sample and population."),
    ),
    "answer.too_fine": (mark("{given} has too many decimals."), mark("At most {most} after the point.")),
    "answer.twice": (mark("“{given}” stands here twice."), mark("Remove one of them.")),
    "answer.unknown_field": (
        mark("“{place}” does not belong to this item."),
        mark("Leave it out; the help on item kinds names the fields of each kind."),
    ),
    "answer.unknown_item": (
        mark("There is no item {item} in this checklist."),
        mark("Check its number in the checklist."),
    ),
    "data.bill_months": (
        mark("A bill over several months needs at least two months."),
        mark("Add a month, or enter the month by itself."),
    ),
    "data.meter_backwards": (
        mark("The meter reads {end} after {start}."),
        mark("Was the meter exchanged or did it roll over? Enter the value instead."),
    ),
    "data.negative": (mark("{given} is negative."), mark("Consumption cannot be negative.")),
    "data.no_month": (mark("“{given}” is no month."), mark("Write it as 2026-02.")),
    "data.no_multiplier": (
        mark("A multiplier of 0 makes everything 0."),
        mark("Without a multiplier write 1."),
    ),
    "data.period": (
        mark("The data period {given} holds no month."),
        mark("At most {most} months, first month first."),
    ),
    "data.unknown_series": (
        mark("There is no row {series} in the data sheet."),
        mark("Check its name in the checklist."),
    ),
    "demo.exists": (mark("The demo is in this folder already."), ""),
    "evaluation.closed": (mark("This evaluation is completed."), mark("Reopen it to change something.")),
    "evaluation.dates_order": (
        mark("The assessment date lies before the first day."),
        mark("Correct one of the two days."),
    ),
    "evaluation.field_empty": (mark("This must be filled in."), ""),
    "evaluation.gaps": (mark("{n} points are still open."), mark("Go through the leaving check.")),
    "evaluation.no_checklist": (
        mark("The checklist {checklist} {version} is not installed here."),
        mark("Install exactly this version."),
    ),
    "evaluation.no_factors": (
        mark("The factor table {table} {version} is not installed here."),
        mark("Install exactly this version."),
    ),
    "evaluation.not_moved": (
        mark("This evaluation was not moved to another version."),
        mark("There is nothing to take back."),
    ),
    "evaluation.previous_missing": (
        mark("This kind of visit rests on an evaluation before it."),
        mark("Choose the evaluation before."),
    ),
    "evaluation.previous_venue": (
        mark("The evaluation before is of another venue: {given}."),
        mark("Choose one of this venue."),
    ),
    "evaluation.previous_open": (
        mark("The evaluation before is not completed."),
        mark("Complete it first, or choose another."),
    ),
    "evaluation.previous_later": (
        mark("The evaluation before is of {given}, later than this visit on {on}."),
        mark("Choose an earlier one, or correct the assessment date."),
    ),
    "evaluation.previous_other": (
        mark("The evaluation before follows another checklist: {given}."),
        mark("Choose one by the same checklist."),
    ),
    "evaluation.same_version": (
        mark("This evaluation follows version {version} already."),
        mark("Choose another version."),
    ),
    "evaluation.not_open": (
        mark("This evaluation is not open."),
        mark("Reopen it to change something."),
    ),
    "evaluation.unknown": (
        mark("There is no evaluation {id} here."),
        mark("See inspector-app evaluation list, or the list of evaluations."),
    ),
    "evaluation.visit_kind": (
        mark("“{given}” is no kind of visit."),
        mark("Choose one of the list."),
    ),
    "expression.argument_value": (
        mark("{name}() cannot use “{given}”."),
        mark("Check this argument in the list of functions."),
    ),
    "expression.arguments": (
        mark("{name}() does not take {given} arguments ({expression}, place {at})."),
        mark("The list of functions says how many it takes."),
    ),
    "expression.cycle": (
        mark("{place}: the calculations read each other in a ring: {ring}."),
        mark("Take one of these names out of one of the calculations."),
    ),
    "expression.date_pattern": (
        mark("{found} means nothing in the date pattern {pattern}."),
        mark("Use %Y %y %m %n %b %d %e %H %h %M %S %3 %a, and %% for a percent sign."),
    ),
    "expression.expected": (
        mark("“{wanted}” was expected at place {at} of {expression}, found {found}."),
        mark("Check brackets, commas and quotes around this place."),
    ),
    "expression.no_instance": (
        mark("There is no list “{name}” for instance()."),
        mark("Check the name of the list or of the attached file."),
    ),
    "expression.no_node": (
        mark("This expression needs the question it belongs to."),
        mark("Use it in a form, or read a name instead of a path."),
    ),
    "expression.no_node_set": (
        mark("{name}() needs questions, not a value ({expression}, place {at})."),
        mark("Give it a path or the name of a question."),
    ),
    "expression.no_nodes": (
        mark("{name} found no question to go on from."),
        mark("Check the path before it."),
    ),
    "expression.not_available": (
        mark("Not available here: {name}."),
        mark("Leave it out of this expression."),
    ),
    "expression.pattern": (
        mark("Place {at} of the pattern {pattern} is not understood."),
        mark("Back references, looking behind and classes within classes are not offered."),
    ),
    "expression.too_deep": (
        mark("The expression is nested more than {deepest} deep: {expression}."),
        mark("Split it into several calculations."),
    ),
    "expression.too_long": (
        mark("An expression has at most {longest} characters."),
        mark("Split it into several calculations."),
    ),
    "expression.too_many_steps": (
        mark("This expression takes too long to calculate."),
        mark("Narrow its paths or split it into several calculations."),
    ),
    "expression.unexpected": (
        mark("{found} at place {at} of {expression} is not understood."),
        mark("Is an operator or a comma missing before it?"),
    ),
    "expression.unknown_function": (
        mark("There is no function {name}() ({expression}, place {at})."),
        mark("Check the spelling against the list of functions."),
    ),
    "expression.unreadable": (
        mark("Place {at} of {expression} cannot be read."),
        mark("Is a quote or a closing brace missing?"),
    ),
    "copy.inside": (
        mark("The folder {place} lies in the data folder itself."),
        mark("Choose a folder on a memory stick or another disk."),
    ),
    "copy.differs": (
        mark("{place} reads differently from what was written."),
        mark("The disk cannot be trusted with a copy. Take another one."),
    ),
    "form.constraint": (
        mark("The form does not accept this answer: “{message}”."),
        mark("Correct it, or note why it is so in the remark."),
    ),
    "form.read_only": (
        mark("The form fills this in itself."),
        mark("Answer what it is calculated from."),
    ),
    "form.search": (
        mark("{search} cannot be read."),
        mark("Write the file and, in quotes, contains, matches, startswith or endswith and the columns."),
    ),
    "form.too_many_rows": (
        mark("The form asks for more than {most} rows."),
        mark("Correct the number that it counts."),
    ),
    "form.unknown_name": (
        mark("The form has no question {name}."),
        mark("Check the name between the braces, or add the question."),
    ),
    "report.no_person": (mark("Nobody is named on this laptop yet."), mark("Fill in name and body first.")),
    "report.no_glyph": (
        mark("No font has these characters: {characters} ({place})."),
        mark("Replace them before the report is issued."),
    ),
    "op.unreadable": (
        mark("A stored record cannot be read."),
        mark("Restore a backup, and send the log to the office."),
    ),
    "command.column_note": (
        mark("A remark belongs to our own answer."),
        mark("Leave --column out, or give the remark in the workbook of the column."),
    ),
    "command.no_answer": (
        mark("{place} is missing."),
        mark("Give an item and its value, --clear, --not-applicable REASON, --note TEXT or --from FILE."),
    ),
    "command.no_answers": (
        mark("{place} holds no answers."),
        mark("It must be a JSON object with the value of each item. Nothing was answered."),
    ),
    "command.no_checklist": (
        mark("The checklist {given} is not installed here."),
        mark("See inspector-app checklist list, or import it."),
    ),
    "command.no_fact": (
        mark("The checklist has no such fact: {place}."),
        mark("Numbers and choices by --fact ID=VALUE, flags by --flag ID. It has: {offered}."),
    ),
    "command.no_json": (
        mark("{place}: no JSON from character {at} on."),
        mark("Check quotes and brackets; plain text needs none."),
    ),
    "command.no_pair": (mark("“{given}” is no pair."), mark("Write it as ID=VALUE.")),
    "command.no_person": (
        mark("Nobody has said who works here."),
        mark("Add --inspector, --registration, --body and --body-code, once."),
    ),
    "person.body_code": (
        mark("“{given}” is no short code."),
        mark("2 to 8 letters and digits, as in report numbers."),
    ),
    "person.empty": (mark("This must be filled in."), ""),
    "journal.forged": (
        mark("A record came twice with different content ({id})."),
        mark("Nothing was taken over. Tell the office."),
    ),
    "journal.gap": (
        mark("Earlier work of this laptop is missing (from {n} on)."),
        mark("It was restored from an old copy: tell the office before you go on."),
    ),
    "report.disk_full": (
        mark("The disk is full; no report was written."),
        mark("Free some space and print again."),
    ),
    "report.exists": (mark("{place} exists already and is not overwritten."), mark("Choose another folder.")),
    "report.font_damaged": (mark("The font {place} is damaged."), mark("Install the program again.")),
    "report.font_unreadable": (mark("The font {place} cannot be read."), mark("Install the program again.")),
    "report.not_opened": (
        mark("No program on this laptop opens {place}."),
        mark("Install a PDF reader, or copy the file to a laptop that has one."),
    ),
    "program.does_not_answer": (
        mark("The program has this folder open already, but does not answer ({place})."),
        mark("Close that window, or end it in the task manager; everything saved is safe. Then start again."),
    ),
    "report.not_written": (mark("{place} cannot be written."), mark("Choose another folder.")),
    "report.photo_gone": (mark("A photograph vanished while the report was written."), mark("Print again.")),
    "report.qr_too_long": (
        mark("The code would hold {length} characters, too many to be read."),
        mark("Shorten the address that it leads to."),
    ),
    "store.damaged": (
        mark("The database {place} is damaged."),
        mark("Restore a backup; do not write to this one any more."),
    ),
    "store.disk_full": (
        mark("Not saved: the disk is full."),
        mark("Free some space, then repeat it. Everything saved before is safe."),
    ),
    "store.folder": (
        mark("The folder {place} cannot be written."),
        mark("Choose another folder with --data, or ask for the right to write."),
    ),
    "store.foreign": (mark("{place} belongs to another program."), mark("Choose another folder.")),
    "store.io": (
        mark("Not saved: the disk does not answer ({place})."),
        mark("Check the disk, then repeat it."),
    ),
    "store.locked": (
        mark("Not saved: another window is using this folder."),
        mark("Close it, then repeat it."),
    ),
    "store.newer": (
        mark("This folder was written by a newer program (version {found}, this one knows {known})."),
        mark("Install the newer program. Nothing was changed."),
    ),
    "store.not_durable": (
        mark("This folder cannot keep work safely."),
        mark("Choose a folder on this computer, not on a share."),
    ),
    "store.read_only": (
        mark("Not saved: this folder may only be read."),
        mark("Ask for the right to write, or choose another folder."),
    ),
    "store.version_taken": (
        mark("Version {version} of {id} is installed with another content."),
        mark("Give the changed checklist a new version."),
    ),
    "undo.changed": (
        mark("Not undone: something else stands there now."),
        mark("Change it where it stands."),
    ),
    "undo.nothing": (mark("There is nothing to undo."), ""),
}
