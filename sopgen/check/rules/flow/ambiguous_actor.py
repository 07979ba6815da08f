"""SOP232: a post is named that several columns could be."""

from collections.abc import Iterator

from sopgen.check.posts import mentions, posts_of
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(view: TableView) -> Iterator[Finding]:
    """Find posts named without saying which, where several columns have that post."""
    names = view.names
    seen: set[str] = set()
    for step, activity in enumerate(view.activities):
        for mention in mentions(activity.text):
            fitting = [name for name in names if mention.post in posts_of(name)]
            bare = not mention.qualifier and mention.receives and mention.post not in seen
            if bare and len(fitting) > 1:
                seen.add(mention.post)
                said = view.name(step)
                listed = ", ".join(fitting)
                yield Finding(
                    activity.place.at(mention.written),
                    Wording(
                        f'"{mention.written}" di {said.indonesian} dapat berarti beberapa '
                        "pelaksana.",
                        f'"{mention.written}" at {said.english} could be several actors.',
                    ),
                    Wording(
                        f"sebut yang mana: {listed}",
                        f"say which one: {listed}",
                    ),
                )


RULE = TableRule("SOP232", "sebutan-rancu", Severity.NOTE, check)
