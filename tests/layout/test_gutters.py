import pytest

from sopgen.layout.compass import Axis
from sopgen.layout.gutters import Gutters, roomy
from sopgen.layout.room import Demand
from sopgen.layout.spacing import Spacing


@pytest.mark.parametrize(
    ("wanted", "room", "fits"),
    [(1.8, 4.7, True), (1.8, 4.6, False), (4.7, 6.9, True), (4.7, 6.8, False)],
)
def test_a_gutter_is_roomy_if_one_more_line_fits(wanted: float, room: float, *, fits: bool) -> None:
    """The first line needs a stub and its distance from the rule, others the pitch."""
    demand = Demand((wanted,), (1.8,), (), ())
    found = roomy(Gutters((room,), (1.8,)), demand, Spacing(2.2))
    assert found == (frozenset({(0, Axis.LOW)}) if fits else frozenset())
