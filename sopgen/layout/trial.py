"""Routes laid anew on trial: kept if they are better, taken back if not."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import inf

from sopgen.layout.board import Board
from sopgen.layout.route import find_route
from sopgen.layout.traffic import Route, Traffic


@dataclass(slots=True)
class Trial:
    """Links that were lifted, some of them laid anew since."""

    board: Board
    traffic: Traffic
    old: list[Route] = field(default_factory=list)

    def lift(self, numbers: Iterable[int]) -> None:
        """Take routes away."""
        self.old += [self.traffic.lift(number) for number in numbers]

    def lay(self, number: int, limit: float = inf) -> bool:
        """Lay a lifted link; False where it finds no way within a limit."""
        found = find_route(self.board, self.traffic, number, limit)
        if found is not None:
            self.traffic.lay(found)
        return found is not None

    @property
    def links(self) -> list[int]:
        """The links on trial."""
        return [route.link for route in self.old]

    @property
    def changes(self) -> bool:
        """Whether some link, all being laid, lies otherwise than before."""
        return any(map(self.moved, self.links))

    def moved(self, number: int) -> bool:
        """Whether a laid link lies otherwise than before."""
        old = next(route for route in self.old if route.link == number)
        return self.traffic.routes[number] != old

    def release(self, keeps: Callable[[Route], bool]) -> None:
        """Lay the lifted links whose routes are not kept on trial as they lay before."""
        released = [
            route
            for route in self.old
            if route.link not in self.traffic.routes and not keeps(route)
        ]
        for route in released:
            self.traffic.lay(route)
        self.old = [route for route in self.old if route not in released]

    def undo(self) -> None:
        """Lay all links as they lay before."""
        for route in self.old:
            if route.link in self.traffic.routes:
                self.traffic.lift(route.link)
        for route in self.old:
            self.traffic.lay(route)
