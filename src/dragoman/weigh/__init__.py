"""Weighs readings into a record: who is who, what happened, from how many independent origins.

Takes readings and people's decisions and gives a `Record`, a pure function of both in any order.
Knows nothing of files, pages or how a reading is made. Imports `model` alone.
"""

from .fingerprint import weigher
from .weighing import Weighing, weigh

__all__ = ["Weighing", "weigh", "weigher"]
