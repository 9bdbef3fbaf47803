"""report.layout.flow"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.report.layout.flow import Slab, chain_height, paginate
from inspector_app.report.layout.operations import Box, Mark, Part

PAGE = 100.0


def slab(
    height: float, name: str = "", *, keep: bool = False, before: float = 0.0, after: float = 0.0
) -> Slab:
    marks = (Mark(name, name, 1),) if name else ()
    return Slab(
        height, [Box(0, 0, height, height, (0, 0, 0))], keep=keep, before=before, after=after, marks=marks
    )


def tops(pages: list[list[Part]]) -> list[list[float]]:
    return [[part.y for part in page] for page in pages]


def test_slabs_follow_one_another() -> None:
    pages, _ = paginate([slab(30), slab(40, before=5)], 0, 10, PAGE)
    assert tops(pages) == [[10.0, 45.0]]


def test_of_two_spaces_the_larger_counts() -> None:
    pages, _ = paginate([slab(10, after=8), slab(10, before=5)], 0, 0, PAGE)
    assert tops(pages) == [[0.0, 18.0]]


def test_space_above_is_dropped_at_the_top_of_a_page() -> None:
    pages, _ = paginate([slab(90), slab(20, before=15)], 0, 0, PAGE)
    assert tops(pages) == [[0.0], [0.0]]


def test_a_heading_moves_on_with_what_follows() -> None:
    """A heading alone at the foot of a page is the mistake readers notice first."""
    pages, places = paginate([slab(70), slab(20, "heading", keep=True), slab(20)], 0, 0, PAGE)
    assert [len(page) for page in pages] == [1, 2]
    assert places[0].page == 2


def test_a_chain_taller_than_a_page_is_cut() -> None:
    chain = [slab(30, keep=True) for _ in range(5)]
    pages, _ = paginate(chain, 0, 0, PAGE)
    assert [len(page) for page in pages] == [3, 2]


def test_a_chain_taller_than_a_page_starts_where_there_is_room() -> None:
    """It must be cut anyway, so the rest of the page is used."""
    pages, _ = paginate([slab(40), *(slab(30, keep=True) for _ in range(5))], 0, 0, PAGE)
    assert [len(page) for page in pages] == [3, 3]


def test_the_header_is_repeated_on_every_page() -> None:
    header = slab(10, keep=True)
    rows = [slab(40) for _ in range(5)]
    for row in rows:
        row.header = header
    pages, _ = paginate([header, *rows], 0, 0, PAGE)
    assert [[part.operations is header.operations for part in page] for page in pages] == [
        [True, False, False],
        [True, False, False],
        [True, False],
    ]


def test_the_rest_of_a_cut_row_keeps_its_distance_from_the_header() -> None:
    header, row = slab(10), Slab(20, [], inset=3)
    row.header = header
    pages, _ = paginate([slab(95), row], 0, 0, PAGE)
    assert tops(pages) == [[0.0], [0.0, 13.0]]


def test_a_page_break_starts_a_page_even_inside_a_chain() -> None:
    second = slab(10)
    second.new_page = True
    pages, _ = paginate([slab(10, keep=True), second], 0, 0, PAGE)
    assert [len(page) for page in pages] == [1, 1]


def test_nothing_gives_one_empty_page() -> None:
    assert paginate([], 0, 0, PAGE) == ([[]], [])


def test_late_operations_know_the_page_of_every_mark() -> None:
    """The contents stand before what they list."""
    entry = Slab(10, [], late=lambda pages: [Box(pages["far"], 0, 1, 1, (0, 0, 0))])
    pages, _ = paginate([entry, slab(95), slab(95, "far")], 0, 0, PAGE)
    assert pages[0][0].operations == [Box(3, 0, 1, 1, (0, 0, 0))]


@given(
    st.lists(
        st.builds(
            slab,
            st.integers(1, 100).map(float),
            keep=st.booleans(),
            before=st.integers(0, 9).map(float),
            after=st.integers(0, 9).map(float),
        ),
        max_size=30,
    )
)
def test_every_slab_stands_once_in_order_and_inside_the_frame(slabs: list[Slab]) -> None:
    pages, _ = paginate(slabs, 0, 0, PAGE)
    placed = [part for page in pages for part in page]
    assert [id(part.operations) for part in placed] == [id(each.operations) for each in slabs]
    heights = {id(each.operations): each.height for each in slabs}
    for page in pages:
        bottom = 0.0
        for part in page:
            assert part.y >= bottom - 0.01
            bottom = part.y + heights[id(part.operations)]
        assert bottom <= PAGE + 0.02


def test_the_height_of_a_chain_counts_the_spaces_between() -> None:
    assert chain_height([slab(10, before=9, after=2), slab(10, before=5, after=7)]) == 25
