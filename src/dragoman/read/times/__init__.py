"""When: time expressions with their days, the tense that places them, and the dates of events."""
