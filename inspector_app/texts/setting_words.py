"""Words for the settings, their groups and their values; English, translated by the catalogue."""

from __future__ import annotations

from typing import Final

from inspector_app.texts.words import mark

SETTING_WORDS: Final[dict[str, str]] = {
    "setting_group.look": mark("How the program looks"),
    "setting_group.report": mark("Reports and files"),
    "setting_group.body": mark("Rules of the certification body"),
    "setting.language": mark("Language"),
    "setting_about.language": mark("Of every page. Reports have their own, below."),
    "setting.theme": mark("Colours"),
    "setting_about.theme": mark("Light is read best in the sun, dark in a dim room."),
    "setting.text_size": mark("Size of the text"),
    "setting_about.text_size": mark("Of the letters and what holds them."),
    "setting.scale": mark("Size of everything"),
    "setting_about.scale": mark(
        "Letters, buttons and distances together, on top of what the system enlarges already. "
        "Letters stop at twice their size, so that a line still holds a sentence."
    ),
    "setting.report_language": mark("Language of reports"),
    "setting_about.report_language": mark("Holds for the next report; one that is issued stays as it is."),
    "setting.report_opens": mark("Open a report once it is printed"),
    "setting_about.report_opens": mark("In the program that the system has for PDF files."),
    "setting.files_folder": mark("Folder for reports and support files"),
    "setting_about.files_folder": mark(
        "Reports are copied there too; evaluations, photos and reports always stay in the folder of the work."
    ),
    "setting.report_self": mark("Print the venue's self-assessment"),
    "setting_about.report_self": mark("As a part of its own, beside the answers of the inspectors."),
    "setting.way_to_grade": mark("Show the team the way to the next grade"),
    "setting_about.way_to_grade": mark(
        "From “Why this grade”: the fewest items that would reach it. Whoever evaluates does not advise and "
        "does not look for points; so it is off, never printed, and never shown where the venue signs."
    ),
    "setting_value.zh_CN": mark("中文"),
    "setting_value.en": mark("English"),
    "setting_value.light": mark("Light"),
    "setting_value.dark": mark("Dark"),
    "setting_value.system": mark("As the system"),
    "setting_value.screen": mark("As the pages"),
    "setting_value.on": mark("Switched on"),
    "setting_value.off": mark("Switched off"),
}
