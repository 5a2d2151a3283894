-- Version 4: what views of many count by, a row for each thing that an incident or a small part of the record tells.
-- Derived, like the record; opening an older casefile makes these rows from it (`keep/counting.py`).

ALTER TABLE incident ADD COLUMN title TEXT NOT NULL DEFAULT '';
UPDATE incident SET title = coalesce((SELECT title FROM incident_words WHERE rowid = incident.number), '');

DROP INDEX incident_place;
CREATE INDEX incident_place ON incident (
  place, id, number, type, status, earliest, latest, dated, origins_min, origins_max, conflicts, title
);
DROP INDEX incident_type;
CREATE INDEX incident_type ON incident (
  type, place, status, earliest, latest, dated, origins_min, origins_max, conflicts
);

CREATE TABLE tie (
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  how TEXT NOT NULL,
  turned INTEGER NOT NULL,
  type TEXT NOT NULL,
  incident INTEGER NOT NULL REFERENCES incident (number) ON DELETE CASCADE,
  PRIMARY KEY (one, other, how, turned, type, incident)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_other ON tie (other);
CREATE INDEX tie_incident ON tie (incident);

CREATE TABLE seat (
  entity TEXT NOT NULL,
  incident INTEGER NOT NULL REFERENCES incident (number) ON DELETE CASCADE,
  far INTEGER NOT NULL,
  several INTEGER NOT NULL,
  PRIMARY KEY (entity, incident)
) STRICT, WITHOUT ROWID;
CREATE INDEX seat_incident ON seat (incident);
CREATE INDEX seat_several ON seat (incident) WHERE several;

CREATE TABLE teller (
  outlet TEXT NOT NULL,
  incident INTEGER NOT NULL REFERENCES incident (number) ON DELETE CASCADE,
  first INTEGER NOT NULL,
  alone INTEGER NOT NULL,
  outvoted INTEGER NOT NULL,
  PRIMARY KEY (outlet, incident)
) STRICT, WITHOUT ROWID;
CREATE INDEX teller_incident ON teller (incident);

CREATE TABLE told (
  outlet TEXT NOT NULL,
  report TEXT NOT NULL,
  incident INTEGER NOT NULL REFERENCES incident (number) ON DELETE CASCADE,
  PRIMARY KEY (outlet, report, incident)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_incident ON told (incident);

CREATE TABLE relied (
  voice TEXT NOT NULL,
  outlet TEXT NOT NULL,
  incident INTEGER NOT NULL REFERENCES incident (number) ON DELETE CASCADE,
  name TEXT NOT NULL,
  entity TEXT,
  PRIMARY KEY (voice, outlet, incident)
) STRICT, WITHOUT ROWID;
CREATE INDEX relied_incident ON relied (incident);

CREATE TABLE cited (
  outlet TEXT NOT NULL,
  source TEXT NOT NULL,
  incident INTEGER NOT NULL REFERENCES incident (number) ON DELETE CASCADE,
  outlet_name TEXT NOT NULL,
  source_name TEXT NOT NULL,
  PRIMARY KEY (outlet, source, incident)
) STRICT, WITHOUT ROWID;
CREATE INDEX cited_incident ON cited (incident);

CREATE TABLE concerned (
  about TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  part TEXT NOT NULL,
  PRIMARY KEY (about, kind, id, part),
  FOREIGN KEY (kind, id) REFERENCES part (kind, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX concerned_part ON concerned (kind, id);
