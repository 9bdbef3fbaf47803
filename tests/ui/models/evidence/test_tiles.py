"""ui.models.evidence.tiles"""

from inspector_app.domain.evidence.model import Evidence
from inspector_app.texts import Texts
from inspector_app.ui.models.evidence.tiles import FILTERS, counted, fits, tile_words
from inspector_app.usecases.evidence.files import add_file, prepare_file
from inspector_app.usecases.evidence.records import record_evidence
from tests.ui.conduct_stage import Stage


def test_each_filter_shows_its_pieces() -> None:
    photo = Evidence("p", "P01", "photo", ())
    assigned = Evidence("q", "P02", "photo", ("A1.2",))
    gone = Evidence("r", "P03", "photo", (), withdrawn=True)
    plan = Evidence("f", "F01", "file", ())
    talk = Evidence("i", "I01", "interview", ())
    shown = {
        name: [piece.no for piece in (photo, assigned, gone, plan, talk) if fits(piece, name)]
        for name in FILTERS
    }
    assert shown == {
        "all": ["P01", "P02", "F01", "I01"],
        "tray": ["P01", "F01"],
        "photo": ["P01", "P02"],
        "file": ["F01"],
        "record": ["I01"],
    }


def test_counts_and_words_of_a_visit(stage: Stage, texts: Texts) -> None:
    stage.photograph("A1.2", caption="meter")
    prepared = prepare_file(stage.workspace, b"%PDF-1.7", "plan.pdf")
    add_file(stage.workspace, stage.opened, prepared, ())
    record_evidence(stage.opened, "document", {"title": "Rules", "number": "Q-7"}, ["A1.1"])
    assert counted(stage.opened) == {"all": 3, "tray": 1, "photo": 1, "file": 1, "record": 1}
    words = [
        tile_words(piece, stage.opened, texts)
        for piece in (
            Evidence("p", "P01", "photo", ("A1.2",), "meter"),
            Evidence("f", "F01", "file", (), name="plan.pdf"),
            Evidence("d", "D01", "document", ("A1.1",), details={"title": "Rules", "number": "Q-7"}),
            Evidence("r", "P02", "photo", ("A1.1",), sha256="a", blob="b"),
        )
    ]
    assert words == [
        "P01 · A1.2\nmeter",
        "F01 · to assign\nplan.pdf",
        "D01 · A1.1\nRules · Q-7",
        "P02 · A1.1 · redacted\n",
    ]
