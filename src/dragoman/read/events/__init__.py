"""What happened: the ontology, its triggers, the slots of grammar, participants and status."""
