"""`Resolver`: the value of each time expression: its days, EDTF, type and what it counts from."""

from .times_context import Context, Value
from .times_counted import Counted
from .times_dates import Dates
from .times_grammar import Expression
from .times_periods import Periods


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
