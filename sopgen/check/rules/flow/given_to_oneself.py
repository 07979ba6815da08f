"""SOP224: the actor hands something to the same actor."""

from collections.abc import Iterator

from sopgen.check.posts import mentions, names_actor
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording


def check(view: TableView) -> Iterator[Finding]:
    """Find the rows of one actor whose activity hands something to that actor."""
    for step, activity in enumerate(view.activities):
        actors = view.actor_names(step)
        if len(actors) != 1:
            continue
        for mention in mentions(activity.text):
            if mention.towards and names_actor(mention, actors[0]):
                said = view.name(step)
                yield Finding(
                    activity.place.at(mention.written),
                    Wording(
                        f"{said.indonesian} dikerjakan {actors[0]}, tetapi ditujukan kepada "
                        f'"{mention.written}" juga.',
                        f"{said.english} is done by {actors[0]}, but goes to "
                        f'"{mention.written}" too.',
                    ),
                    Wording(
                        "simbolnya mungkin berdiri di kolom penerima: pindahkan ke pelakunya, atau "
                        "perbaiki penerimanya",
                        "the symbol may stand in the receiver's column: move it to the doer, or "
                        "mend the receiver",
                    ),
                )


RULE = TableRule("SOP224", "diserahkan-ke-diri-sendiri", Severity.WARNING, check)
