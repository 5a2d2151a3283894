"""What is shown, one dataclass a page: the terminal, the browser and the exports draw the same objects.

Takes an open `Casefile` and gives frozen structs; knows nothing of how they are drawn.
"""

from .check import CheckPage, check_page
from .chronicle import ChroniclePage, Day, chronicle_page, days_of
from .conflicts import ConflictsPage, clashes_of, conflicts_page, disputed_of
from .entity import EntityPage, entity_page
from .incident import IncidentPage, incident_page
from .report import ReportPage, report_page
from .search import SearchPage, search_page
from .shelf import Quote, Shelf, outlet_words

__all__ = [
    "CheckPage",
    "ChroniclePage",
    "ConflictsPage",
    "Day",
    "EntityPage",
    "IncidentPage",
    "Quote",
    "ReportPage",
    "SearchPage",
    "Shelf",
    "check_page",
    "chronicle_page",
    "clashes_of",
    "conflicts_page",
    "days_of",
    "disputed_of",
    "entity_page",
    "incident_page",
    "outlet_words",
    "report_page",
    "search_page",
]
