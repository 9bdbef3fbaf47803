"""All findings as they stand, with the venue's words, and what is proposed without counting as nonconformity."""

from __future__ import annotations

from inspector_app.domain.findings import Finding
from inspector_app.report.blocks import Block, Heading, KeepTogether, KeyValues, Paragraph, Words
from inspector_app.report.content.subject import Subject


def findings_section(subject: Subject) -> list[Block]:
    """Nonconformities and observations, then improvement notes, then withdrawn ones."""
    texts = subject.texts
    standing = [finding for finding in subject.scoring.findings if not finding.withdrawn]
    blocks: list[Block] = [Heading(1, texts.say("Findings"), anchor="findings")]
    if not standing:
        blocks.append(Paragraph(texts.say("No findings were raised.")))
    for finding in standing:
        blocks.append(_finding(subject, finding))
    withdrawn = [finding for finding in subject.scoring.findings if finding.withdrawn]
    if withdrawn:
        numbers = "、".join(finding.no for finding in withdrawn)
        blocks.append(
            Paragraph(
                texts.say("Withdrawn with reason, kept on record: {numbers}", numbers=numbers), style="small"
            )
        )
    return blocks


def _finding(subject: Subject, finding: Finding) -> Block:
    texts = subject.texts
    title = f"{finding.no} {texts.word('finding', finding.finding_class)}"
    items = "、".join(
        subject.checklist.items[item].code for item in finding.items if item in subject.checklist.items
    )
    pairs: list[tuple[str, Words]] = [(texts.say("Items"), items or "—"), (texts.say("Fact"), finding.text)]
    if finding.evidence:
        pairs.append((texts.say("Evidence"), "、".join(finding.evidence)))
    if finding.immediate:
        pairs.append((texts.say("Immediate risk"), texts.word("answer", "yes")))
    if finding.reason:
        pairs.append((texts.say("Reclassified because"), finding.reason))
    if finding.finding_class in ("major", "minor"):
        pairs.append((texts.say("Due"), finding.due or "—"))
        pairs.append((texts.say("Venue"), _venue(subject, finding)))
    if finding.team_reply:
        pairs.append((texts.say("Team's reply"), finding.team_reply))
    if finding.correction:
        pairs.append((texts.say("Correction"), finding.correction))
    if finding.verification:
        pairs.append((texts.say("Verified"), finding.verification))
    if finding.finding_class in ("major", "minor"):
        state = texts.say("verified closed") if finding.closed else texts.say("open")
        pairs.append((texts.say("State"), state))
    return KeepTogether((Heading(2, title, listed=False), KeyValues(tuple(pairs), across=1, label_width=92)))


def _venue(subject: Subject, finding: Finding) -> str:
    words = subject.texts.word("venue", finding.venue)
    return f"{words}：{finding.venue_reply}" if finding.venue_reply else words
