"""One point of the leaving check as a line: whether it blocks, what it is about, what is missing."""

from __future__ import annotations

from inspector_app.domain.sampling.targets import draw_target
from inspector_app.texts import Texts
from inspector_app.usecases.completion import Gap
from inspector_app.usecases.risks import risks
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import item_words


def gap_words(texts: Texts, opened: OpenedEvaluation, gap: Gap) -> str:
    """The line; of a sample it names the population and how many units are concerned."""
    checklist = opened.checklist
    words = texts.word("gap", gap.code)
    for population in checklist.populations:
        if gap.target == draw_target(population.id):
            of = population.words.in_language(texts.language)
            words = texts.say("{label}: {text}", label=of, text=words)
            words = texts.say("{words} ({n})", words=words, n=gap.n) if gap.n else words
    if not gap.blocking:
        words = texts.say("{words} (does not block)", words=words)
    must = "●" if gap.blocking else "○"
    item, section = checklist.items.get(gap.item), checklist.sections.get(gap.item)
    if item is not None:
        return f"{must}  {item.code}   {words}   —   {item_words(texts, opened, item)}"
    if gap.target.startswith("risk/"):
        risk = next(risk for risk in risks(opened) if gap.target.split("/")[1] == risk.id)
        return f"{must}  {risk.no}   {words}   —   {risk.place} {risk.what}"
    return f"{must}  {section.code}   {words}" if section is not None else f"{must}  {words}"
