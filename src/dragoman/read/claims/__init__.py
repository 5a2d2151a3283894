"""Who says so: quotations, cues, contents, sources and their chains."""
