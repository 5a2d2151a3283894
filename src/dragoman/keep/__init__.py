"""Keeps snapshots, readings and decisions in one SQLite file, the casefile, with the record made from them.

Takes snapshots, readings, decisions and a record, and gives them back, searched, filtered and verified.
Knows nothing of how readings or records are made. Imports `model` alone.
"""

from .casefile import Casefile
from .dossier import Manifest
from .dossier_check import check_dossier, is_dossier
from .filters import Filters
from .log import Entry
from .problem import Problem
from .reports import ReportCard, Stats
from .search import Hit
from .truth import Kept

__all__ = [
    "Casefile",
    "Entry",
    "Filters",
    "Hit",
    "Kept",
    "Manifest",
    "Problem",
    "ReportCard",
    "Stats",
    "check_dossier",
    "is_dossier",
]
