"""`WholeIncident`: an incident with all that stands around it: parts, accounts side by side, questions, decisions."""

from dragoman.keep import Casefile
from dragoman.model import Incident, NotFoundError

from .accounts import Accounts, accounts_of
from .incident import IncidentPage, disputes_of, incident_page
from .questions import Question, asking
from .review import Decided, decided_of
from .shelf import Shelf
from .surroundings import Passage, passages
from .waiting import Waiting, beside


class WholeIncident(IncidentPage, frozen=True, kw_only=True):
    """What the desk shows of an incident, and the API gives.

    `passages` are its evidence in its surroundings, `narrowing` the words that narrowed its date in theirs;
    `questions` are those that are open about what accounts differ on, `decided` the decisions on its mentions,
    `waiting` what may be the same incident.
    """

    part_of: Incident | None = None
    parts: tuple[Incident, ...] = ()
    accounts: Accounts = Accounts()
    passages: tuple[Passage, ...] = ()
    narrowing: tuple[Passage, ...] = ()
    questions: tuple[Question, ...] = ()
    decided: tuple[Decided, ...] = ()
    waiting: tuple[Waiting, ...] = ()


def whole_incident(casefile: Casefile, incident: Incident) -> WholeIncident:
    """Give an incident with all that stands around it."""
    shelf = Shelf(casefile)
    page = incident_page(casefile, incident, shelf)
    questions = asking(casefile)(incident)
    held = {name: getattr(page, name) for name in IncidentPage.__struct_fields__}
    return WholeIncident(
        **held | {"disputes": disputes_of(shelf, incident, questions)},
        part_of=_whole(casefile, incident),
        parts=_parts(casefile, incident),
        accounts=accounts_of(casefile, incident),
        passages=passages(shelf, incident.evidence),
        narrowing=passages(shelf, incident.when.narrowed_by) if incident.when else (),
        questions=questions,
        decided=decided_of(casefile, about=frozenset(incident.members)),
        waiting=beside(casefile, incident.id),
    )


def _whole(casefile: Casefile, incident: Incident) -> Incident | None:
    """Give the incident that this one is told to be a part of."""
    try:
        return casefile.incident(incident.part_of) if incident.part_of else None
    except NotFoundError:
        return None


def _parts(casefile: Casefile, incident: Incident) -> tuple[Incident, ...]:
    """Give the incidents that reports of this one tell as parts of it, in the order in which they are told."""
    found: dict[str, Incident] = {}
    for report in incident.reports:
        for one in casefile.incidents_of_report(report):
            if one.part_of == incident.id:
                found.setdefault(one.id, one)
    return tuple(found.values())
