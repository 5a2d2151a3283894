"""Who and what: names, their kinds, descriptions and pronouns, joined to entities with their facts."""
