"""The assessment report as a document: its parts in the order in which they are read."""

from __future__ import annotations

from inspector_app.report.blocks import Block, Document, PageBreak
from inspector_app.report.content.basics import basics, declaration
from inspector_app.report.content.calculation import calculation_sheet
from inspector_app.report.content.closing import photo_annex, signature_page
from inspector_app.report.content.columns.table import score_columns
from inspector_app.report.content.decision import decision_page
from inspector_app.report.content.evidence import evidence_annex
from inspector_app.report.content.findings.section import findings_section
from inspector_app.report.content.items import item_table
from inspector_app.report.content.scores import scores
from inspector_app.report.content.subject import Subject
from inspector_app.report.content.summary import summary


def assessment(subject: Subject, *, with_self: bool = True) -> Document:
    """The whole report in the language of the subject's texts.

    Args:
        with_self: print what the venue said of itself, if it did; a rule of the certification body.
    """
    texts = subject.texts
    blocks: list[Block] = [
        *summary(subject),
        PageBreak(),
        *decision_page(subject),
        PageBreak(),
        *declaration(subject),
        *basics(subject),
        *scores(subject),
        *item_table(subject),
        *score_columns(subject, with_self=with_self),
        *calculation_sheet(subject),
        *findings_section(subject),
        *signature_page(subject),
        *evidence_annex(subject),
        *photo_annex(subject),
    ]
    title = texts.say("Green service assessment report")
    notice = subject.checklist.notice
    return Document(
        title=f"{title} {subject.issue.number}",
        blocks=tuple(blocks),
        language="zh-CN" if texts.chinese else "en",
        number=subject.issue.number,
        header=title,
        notice=subject.words(notice) if notice is not None else "",
        page_label=texts.say("Page {{page}} of {{pages}}"),
        author=subject.issue.body,
        subject=subject.text("venue/name"),
    )
