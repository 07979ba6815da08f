"""Where on a board a change may concern a route."""

from dataclasses import dataclass

from sopgen.layout.traffic import Route

_NEAR = 2


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The part of a board, in lines, where a change may concern a route."""

    left: int
    right: int
    top: int
    bottom: int

    def meets(self, other: "Surroundings") -> bool:
        """Whether two parts have a place in common."""
        return (
            self.left <= other.right
            and other.left <= self.right
            and self.top <= other.bottom
            and other.top <= self.bottom
        )


def meet(one: Route, other: Route) -> bool:
    """Whether two routes have a place of the board in common."""
    return not set(one.nodes).isdisjoint(other.nodes)


def around(route: Route, width: int) -> Surroundings:
    """Give the part of a board ``width`` lines wide where a change may concern a route."""
    columns = [node % width for node in route.nodes]
    rows = [node // width for node in route.nodes]
    return Surroundings(
        min(columns) - _NEAR, max(columns) + _NEAR, min(rows) - _NEAR, max(rows) + _NEAR
    )
