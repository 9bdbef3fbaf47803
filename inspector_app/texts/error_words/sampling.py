"""The sentence and the way out for the errors of samples; English, translated by the catalogue."""

from __future__ import annotations

from typing import Final

from inspector_app.texts.words import mark

SAMPLING_ERRORS: Final[dict[str, tuple[str, str]]] = {
    "sample.draw_contested": (
        mark("{n} draws stand beside each other."),
        mark("Decide first which of them holds."),
    ),
    "sample.duplicate_stratum": (
        mark("“{given}” stands among the strata twice."),
        mark("Count its units in one line."),
    ),
    "sample.duplicate_unit": (
        mark("“{given}” stands twice in the list."),
        mark("Remove one: it would be drawn twice as often."),
    ),
    "sample.empty_frame": (
        mark("There is nothing to draw from."),
        mark("Paste the list of units, or type how many there are."),
    ),
    "sample.larger_than_population": (
        mark("{n} cannot be drawn from {population}."),
        mark("Draw fewer, or complete the list."),
    ),
    "sample.left_out_unit": (
        mark("{place} is left out: {reason}."),
        mark("Bring it back first, or look at what stands in for it."),
    ),
    "sample.no_records": (
        mark("Item {place} has no records of single units."),
        mark("Answer it as a whole."),
    ),
    "sample.no_reserve": (
        mark("No unit is left that could stand in for {place}."),
        mark("Leave it out with its reason; the report shows that one is missing."),
    ),
    "sample.no_unit": (mark("A unit has no name."), mark("Write its number or name.")),
    "sample.not_added": (mark("{place} was not added by hand."), mark("A drawn unit can be replaced.")),
    "sample.not_drawn": (mark("Nothing is drawn here yet."), mark("Draw the sample first.")),
    "sample.not_drawn_unit": (
        mark("{place} was not drawn, so nothing can stand in for it."),
        mark("Take it back, or leave it unrecorded."),
    ),
    "sample.not_more": (
        mark("{n} are drawn already, {given} are no more."),
        mark("Type a larger number, or draw anew."),
    ),
    "sample.not_replaced": (mark("{place} was not left out."), mark("Record what you find there.")),
    "sample.nothing_recorded": (mark("Nothing is recorded for {place}."), mark("Open it again.")),
    "sample.only_codes": (
        mark("“{given}” is no code."),
        mark("Persons are never named here: write numbers from 1."),
    ),
    "sample.replaced_already": (
        mark("{by} stands in for {place} already."),
        mark("Look at that one, or replace it in turn."),
    ),
    "sample.reserve_left": (mark("{by} could still stand in for {place}."), mark("Replace it.")),
    "sample.too_many": (mark("{n} units are too many."), mark("At most {most}; count them instead.")),
    "sample.unit_known": (mark("“{given}” is part of the sample already."), mark("Record it there.")),
    "sample.unit_too_long": (mark("“{given}” is too long for a name."), mark("At most {most} characters.")),
    "sample.unknown_check": (mark("“{place}” is not looked at here."), mark("One of: {offered}.")),
    "sample.unknown_draw": (mark("This draw is not there any more."), mark("Open the sample again.")),
    "sample.unknown_population": (
        mark("“{given}” is no population of this checklist."),
        mark("One of: {offered}."),
    ),
    "sample.unknown_stratum": (mark("“{given}” is no stratum here."), mark("One of: {offered}.")),
    "sample.unknown_unit": (
        mark("{place} is no part of the sample of {population}."),
        mark("Check its number, or add it with a reason."),
    ),
}
