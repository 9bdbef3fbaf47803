"""The sentence and the way out for the errors of table files; English, translated by the catalogue."""

from __future__ import annotations

from typing import Final

from inspector_app.texts.words import mark

FILE_ERRORS: Final[dict[str, tuple[str, str]]] = {
    "mapping.does_not_fit": (
        mark("This mapping belongs to a workbook of another shape."),
        mark("Open the workbook on the page of checklists, and say there what its columns mean."),
    ),
    "mapping.expected": (
        mark("{place}: {wanted} was expected, found {found}."),
        mark("Correct the mapping file."),
    ),
    "mapping.file_unwritable": (mark("{file} cannot be written."), mark("Choose another folder.")),
    "mapping.no_items": (
        mark("No row of this table could be an item of a checklist."),
        mark("Name its columns in a header row, such as “No.”, “What is asked” and “Full points”."),
    ),
    "mapping.newer_format": (
        mark("This mapping has format {found}; this program reads up to {known}."),
        mark("Install a newer program."),
    ),
    "self.no_form": (
        mark("This is no self-assessment workbook of this program."),
        mark("Export one for the venue, and import that one once it is filled in."),
    ),
    "self.other_evaluation": (
        mark("This self-assessment belongs to another evaluation."),
        mark("Open that evaluation, or export a new workbook here."),
    ),
    "table.binary": (
        mark("This file holds no table."),
        mark("Choose an .xlsx, .xls or .csv file."),
    ),
    "table.bomb": (
        mark("Unpacked, this file has more than {most} MB."),
        mark("Copy the sheets you need into a new workbook and save that."),
    ),
    "table.damaged": (
        mark("The file is damaged, or was cut off on its way."),
        mark("Open it in Excel or WPS, let it repair the file, and save it under a new name."),
    ),
    "table.empty": (mark("The file is empty."), mark("Save it again where it came from.")),
    "table.entity": (
        mark("The file refers to things outside itself; it is not read for safety."),
        mark("Open it in Excel or WPS and save it under a new name."),
    ),
    "table.file_unreadable": (
        mark("The file {place} cannot be read."),
        mark("Is it still there, and may you read it?"),
    ),
    "table.lock_file": (
        mark("This is only the mark of a file that is open elsewhere."),
        mark("Choose {original} itself."),
    ),
    "table.no_sheet": (mark("There is no table in this file."), mark("Choose another file.")),
    "table.not_a_form": (
        mark("No sheet has the columns “type” and “name” of a form."),
        mark("Import it as a plain table and say which column is which."),
    ),
    "table.not_excel": (
        mark("This file comes from another program than Excel."),
        mark("Save it as an Excel workbook (.xlsx)."),
    ),
    "table.not_xlsx": (
        mark("This is no Excel workbook (.xlsx)."),
        mark("Open it in Excel or WPS and save it as an Excel workbook (.xlsx)."),
    ),
    "table.not_written": (
        mark("{place} cannot be written."),
        mark("Close it in other programs, or choose another folder."),
    ),
    "table.odk_x": (
        mark("This is a form of ODK-X, another format than XLSForm."),
        mark("Copy its questions into a workbook with the columns “type”, “name” and “label”."),
    ),
    "table.pdf": (mark("This is a PDF."), mark("Choose the workbook that it was made from.")),
    "table.protected": (
        mark("The workbook is encrypted with a password."),
        mark("Open it in Excel or WPS, save a copy without the password, and choose that copy."),
    ),
    "table.too_large": (
        mark("The table is too large: at most {most} filled cells."),
        mark("Delete what lies far below or to the right of the table, or split the file."),
    ),
    "table.too_many_bytes": (
        mark("The file has more than {most} MB."),
        mark("Split it, or remove its pictures."),
    ),
    "table.too_many_sheets": (
        mark("The workbook has more than {most} sheets."),
        mark("Copy the sheets you need into a new workbook."),
    ),
    "table.web_page": (
        mark("This is a web page or text document, whatever its name says."),
        mark("Open it in Excel or WPS and save it as an Excel workbook (.xlsx)."),
    ),
}
