"""The end of the report: the page to sign, and the photographs."""

from __future__ import annotations

from inspector_app.report.blocks import (
    Block,
    Heading,
    PageBreak,
    Paragraph,
    Photo,
    Photos,
    Signature,
    Signatures,
)
from inspector_app.report.content.decision import override_words, recommendation, team
from inspector_app.report.content.rules.outcomes import rule_words
from inspector_app.report.content.subject import Subject


def signature_page(subject: Subject) -> list[Block]:
    """Team, representative of the venue, place for the seal; ink is the usual way."""
    texts = subject.texts
    signed = {str(entry.get("name")): entry for entry in _signatures(subject)}
    people = [
        (texts.word("role", role), name) for role, name, _ in team(subject.evaluation) if role != "office"
    ]
    representative = next((name for name, entry in signed.items() if entry.get("role") == "venue"), "")
    people.append((texts.word("role", "venue"), representative or subject.text("venue/representative")))
    boxes = []
    for role, name in people:
        entry = signed.get(name, {})
        objections = entry.get("with_objection")
        note = ""
        if isinstance(objections, int) and objections:
            note = texts.plural(
                "with one objection, see the findings", "with {n} objections, see the findings", objections
            )
        at = str(entry.get("at", ""))
        boxes.append(Signature(role, name, subject.day(at) if at else "", note))
    return [
        PageBreak(),
        Heading(1, texts.say("Conclusion and signatures"), anchor="signatures"),
        Paragraph(recommendation(subject)),
        *_why(subject),
        Paragraph(
            texts.say(
                "The signatures confirm that the facts above were presented in the closing meeting; "
                "objections stand beside the findings."
            )
        ),
        Signatures(
            tuple(boxes),
            name_label=texts.say("Name"),
            sign_label=texts.say("Signature"),
            date_label=texts.say("Date"),
            seal=texts.say("Seal of the venue"),
        ),
    ]


def _why(subject: Subject) -> list[Block]:
    """What fixed the grade, and what a person decided instead."""
    texts = subject.texts
    rules = texts.clauses(rule_words(texts, subject.checklist, subject.result.outcome))
    found = {
        texts.say("What fixed the grade"): rules,
        texts.say("Grade decided otherwise"): override_words(subject),
    }
    return [
        Paragraph(texts.say("{label}: {text}", label=label, text=text))
        for label, text in found.items()
        if text
    ]


def photo_annex(subject: Subject) -> list[Block]:
    """Every photograph with number, items, time and caption."""
    if not subject.photos:
        return []
    texts = subject.texts
    pictures = []
    for photo in subject.photos:
        taken = texts.say("time not recorded by the camera")
        if photo.taken_at:
            taken = subject.moment(photo.taken_at)
        redacted = texts.say("redacted; the original was not kept") if photo.redacted else ""
        said = (photo.caption, subject.codes(photo), photo.place, taken, redacted)
        caption = " · ".join(part for part in said if part)
        pictures.append(
            Photo(photo.blob, photo.no, caption, f"photo-{photo.no}", turn=photo.turn, marks=photo.marks)
        )
    missing = texts.say("This photograph is not on this laptop.")
    return [
        PageBreak(),
        Heading(1, texts.say("Photographs"), anchor="photos"),
        Photos(tuple(pictures), missing),
    ]


def _signatures(subject: Subject) -> list[dict[str, object]]:
    values = (subject.evaluation.value(f"signature/{who}") for who in subject.evaluation.names("signature"))
    return [dict(value) for value in values if isinstance(value, dict)]
