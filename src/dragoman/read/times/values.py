"""`Resolver`: the value of each time expression: its days, EDTF, type and what it counts from."""

from .context import Context, Value
from .counted import Counted
from .dates import Dates
from .grammar import Expression
from .periods import Periods


class Resolver(Dates, Periods, Counted):
    """Gives the value of expressions: each rule of `data/times.yaml` is the method `rule_NAME`."""

    def value(self, expression: Expression, context: Context) -> Value | None:
        """Give the value of an expression, or None where its words tell no time here."""
        self.context, self.groups = context, expression.groups
        try:
            found: Value | None = getattr(self, f"rule_{expression.rule}")()
        except (ValueError, OverflowError):
            return None
        return found
