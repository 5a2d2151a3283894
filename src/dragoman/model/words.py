"""The closed vocabularies of a reading and a record, as types: kinds, roles, statuses, stances."""

from typing import Literal

Kind = Literal["person", "organization", "outlet", "place", "group"]
Role = Literal["actor", "target", "companion", "origin", "destination", "place", "topic", "instrument"]
Status = Literal["happened", "ongoing", "planned", "threatened", "demanded", "possible", "conditional", "denied"]
Stance = Literal["assert", "deny", "doubt", "confirm", "decline"]
Bound = Literal["exactly", "at-least", "at-most", "about"]
Verdict = Literal["supported", "contradicted", "undecided"]
Judgement = Literal["same", "different", "unsure"]
