"""exchange.xlsform.read.survey"""

from __future__ import annotations

from inspector_app.domain.forms.model import Group
from inspector_app.exchange.xlsform.read.survey import read_parameters
from tests.exchange.xlsform.read.books import codes, read


def test_groups_and_nested_repeats_become_a_tree() -> None:
    root = read(
        """
        | survey |              |      |       |          |              |
        |        | type         | name | label | relevant | repeat_count |
        |        | begin_group  | g    | G     | ${q} > 1 |              |
        |        | begin_repeat | r    | R     |          | ${q}         |
        |        | integer      | q    | Q     |          |              |
        |        | end_repeat   |      |       |          |              |
        |        | end_group    |      |       |          |              |
        """
    ).form.root
    group = root.children[0]
    assert isinstance(group, Group)
    repeat = group.children[0]
    assert isinstance(repeat, Group)
    assert (group.relevant, group.repeat, repeat.repeat, repeat.repeat_count) == (
        "${q} > 1",
        False,
        True,
        "${q}",
    )
    assert (repeat.place.row, repeat.children[0].id) == (4, "q")


def test_the_id_is_the_name_or_the_way_where_the_name_stands_twice() -> None:
    """A checklist exported and read again keeps its ids."""
    root = read(
        """
        | survey |             |      |       |
        |        | type        | name | label |
        |        | text        | A1.2 | one   |
        |        | begin_group | g    | G     |
        |        | text        | q    | two   |
        |        | end_group   |      |       |
        |        | begin_group | h    | H     |
        |        | text        | q    | three |
        |        | text        | q    | four  |
        |        | text        | a/b  | five  |
        |        | end_group   |      |       |
        """
    ).form.root
    assert [question.id for question in root.questions()] == ["A1.2", "g.q", "h.q", "h.q_2", "a_b"]


def test_what_a_person_would_accept_is_read_and_said() -> None:
    found = read(
        """
        | survey |               |      |           |
        |        | type          | name | label     |
        |        | db:person     | p    | Person    |
        |        | text          |      | No name   |
        |        | text          | q    |           |
        |        |               | lost | No type   |
        |        | end_group     |      |           |
        |        | begin_group   | e    | Empty     |
        |        | end_group     |      |           |
        |        | begin_group   | open | Left open |
        |        | note          |      | A note    |
        |        | text          | p    | Inner     |
        |        | text          | p    | Twice     |
        """
    )
    assert codes(found)[:8] == [
        "form.type_unknown survey!B3",
        "form.name_missing survey!C4",
        "form.type_missing survey!B6",
        "form.group_not_open survey!B7",
        "form.empty_group survey!B8",
        "form.name_twice survey!C13",
        "form.group_not_closed survey!B10",
        "form.no_label survey!D5",
    ]
    questions = list(found.form.root.questions())
    assert (questions[0].type, questions[0].written_type, questions[0].supported) == (
        "text",
        "db:person",
        False,
    )
    assert questions[1].name == "text_4"


def test_an_end_that_fits_another_group_is_said_and_ends_the_innermost() -> None:
    """A crossed end decides what repeats: whoever wrote it must see what was assumed."""
    found = read(
        """
        | survey |              |      |       |
        |        | type         | name | label |
        |        | begin_group  | g    | G     |
        |        | begin_repeat | r    | R     |
        |        | text         | q    | Q     |
        |        | end_group    |      |       |
        |        | end_repeat   |      |       |
        |        | text         | z    | Z     |
        """
    )
    crossed = [problem for problem in found.problems if problem.code == "form.group_crossed"]
    assert [(problem.cell, dict(problem.details)) for problem in crossed] == [
        ("survey!B6", {"written": "end_group", "name": "r", "begun": 4, "wanted": "end_repeat"}),
        ("survey!B7", {"written": "end_repeat", "name": "g", "begun": 3, "wanted": "end_group"}),
    ]
    assert [child.name for child in found.form.root.children] == ["g", "z"]


def test_an_end_that_names_another_open_group_is_said() -> None:
    """Some ends say which group they end; a name that nothing bears is a remark of the author."""
    found = read(
        """
        | survey |               |      |       |
        |        | type          | name | label |
        |        | begin_group   | a    | A     |
        |        | begin_group   | b    | B     |
        |        | text          | q    | Q     |
        |        | end_group     | a    |       |
        |        | end group b   |      |       |
        |        | begin_group   | c    | C     |
        |        | text          | p    | P     |
        |        | end_group     | old  |       |
        """
    )
    crossed = [problem for problem in found.problems if problem.code == "form.group_crossed"]
    assert [(problem.row, problem.details["written"], problem.details["name"]) for problem in crossed] == [
        (6, "end_group a", "b")
    ]


def test_a_row_with_a_remark_only_is_no_question() -> None:
    found = read("| survey | | | |\n| | type | name | remark |\n| | text | q | |\n| | | | read me |")
    assert [question.name for question in found.form.root.questions()] == ["q"]


def test_rules_are_tidied_not_changed() -> None:
    question = next(
        read(
            """
            | survey |      |      |       |          |           |                |          |         |
            |        | type | name | label | required | read only | relevant       | default  | trigger |
            |        | text | q    | Q     | Yes      | no        | ${ q } = “yes” | it’s 1   | ${ q }  |
            """
        ).form.root.questions()
    )
    assert (question.required, question.read_only, question.relevant) == ("true()", "", '${q} = "yes"')
    assert (question.default, question.trigger) == ("it’s 1", "${q}")


def test_a_question_never_relevant_stays_so() -> None:
    found = read("| survey | | | |\n| | type | name | relevant |\n| | calculate | q | no |\n")
    assert next(found.form.root.questions()).relevant == "false()"


def test_parameters_are_split_however_they_are_separated() -> None:
    assert read_parameters("start=1 end = 10; step=0.5, label='a b'") == {
        "start": "1", "end": "10", "step": "0.5", "label": "a b",
    }  # fmt: skip


def test_groups_beyond_all_depth_are_flattened_and_said() -> None:
    rows = "\n".join(f"| | begin_group | g{n} | G |" for n in range(40))
    found = read(f"| survey | | | |\n| | type | name | label |\n{rows}\n| | text | q | Q |")
    assert codes(found).count("form.too_deep survey!27") == 1
    assert [question.name for question in found.form.root.questions()] == ["q"]


def test_scores_and_words_stand_at_their_question() -> None:
    question = next(
        read(
            """
            | survey |      |      |           |         |       |              |              |
            |        | type | name | label::fr | hint    | image | score_weight | guidance_hint |
            |        | text | q    | Q         | look up | a.png | 2            | why           |
            """
        ).form.root.questions()
    )
    assert question.score == {"score_weight": "2"}
    assert (question.label, question.hint, question.guidance_hint) == (
        {"fr": "Q"},
        {"": "look up"},
        {"": "why"},
    )
    assert question.media == {"image": {"": "a.png"}}
