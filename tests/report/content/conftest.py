"""What the tests of the report's contents share: a document on its pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inspector_app.report.content.assessment import assessment
from inspector_app.report.content.subject import Subject
from inspector_app.report.faces import FontSet
from inspector_app.report.layout.document import lay_out
from inspector_app.report.qr import qr_rows
from inspector_app.report.theme import standard_theme
from tests.report.samples import landscape

PagesOf = Callable[[Subject], dict[str, int]]


@pytest.fixture
def pages_of(fonts: FontSet) -> PagesOf:
    """The page on which each anchor of a report stands."""

    def pages(subject: Subject) -> dict[str, int]:
        laid = lay_out(assessment(subject), fonts, standard_theme(), landscape, qr_rows)
        return {place.mark.anchor: place.page for place in laid.places}

    return pages
