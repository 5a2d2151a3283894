-- The casefile, version 1. docs/casefile.md describes every table.

-- The truth: nothing in these tables is ever changed or deleted.

CREATE TABLE log (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('snapshot', 'reading', 'seen', 'decision')),
  subject TEXT NOT NULL,
  entry TEXT NOT NULL,
  leaf BLOB NOT NULL,
  head BLOB NOT NULL
) STRICT;
CREATE INDEX log_subject ON log (subject);

CREATE TABLE tree (
  level INTEGER NOT NULL,
  place INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (level, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot (
  number INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  media_type TEXT NOT NULL,
  source TEXT NOT NULL,
  url TEXT,
  fetched TEXT,
  headers TEXT NOT NULL,
  size INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT;

CREATE TABLE report (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  ref TEXT,
  snapshot TEXT NOT NULL REFERENCES snapshot (sha256),
  url TEXT,
  outlet TEXT,
  agency TEXT,
  title TEXT,
  author TEXT,
  published TEXT,
  language TEXT
) STRICT;
CREATE INDEX report_published ON report (published);
CREATE INDEX report_outlet ON report (outlet);

CREATE TABLE reading (
  number INTEGER PRIMARY KEY,
  report TEXT NOT NULL REFERENCES report (id),
  fingerprint TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  body BLOB NOT NULL,
  UNIQUE (report, fingerprint)
) STRICT;
CREATE INDEX reading_newest ON reading (report, number);

CREATE TABLE seen (
  report TEXT NOT NULL REFERENCES report (id),
  snapshot TEXT NOT NULL REFERENCES snapshot (sha256),
  ref TEXT,
  seq INTEGER NOT NULL REFERENCES log (seq),
  PRIMARY KEY (report, snapshot)
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_ref ON seen (ref) WHERE ref IS NOT NULL;

CREATE TABLE decision (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
) STRICT;

CREATE TRIGGER log_is_kept BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'what is kept is never deleted'); END;
CREATE TRIGGER log_stands BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'what is kept is never changed'); END;
CREATE TRIGGER tree_is_kept BEFORE DELETE ON tree BEGIN SELECT RAISE(ABORT, 'what is kept is never deleted'); END;
CREATE TRIGGER tree_stands BEFORE UPDATE ON tree BEGIN SELECT RAISE(ABORT, 'what is kept is never changed'); END;
CREATE TRIGGER snapshot_is_kept BEFORE DELETE ON snapshot BEGIN SELECT RAISE(ABORT, 'what is kept is never deleted'); END;
CREATE TRIGGER snapshot_stands BEFORE UPDATE ON snapshot BEGIN SELECT RAISE(ABORT, 'what is kept is never changed'); END;
CREATE TRIGGER report_is_kept BEFORE DELETE ON report BEGIN SELECT RAISE(ABORT, 'what is kept is never deleted'); END;
CREATE TRIGGER report_stands BEFORE UPDATE ON report BEGIN SELECT RAISE(ABORT, 'what is kept is never changed'); END;
CREATE TRIGGER reading_is_kept BEFORE DELETE ON reading BEGIN SELECT RAISE(ABORT, 'what is kept is never deleted'); END;
CREATE TRIGGER reading_stands BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'what is kept is never changed'); END;
CREATE TRIGGER seen_is_kept BEFORE DELETE ON seen BEGIN SELECT RAISE(ABORT, 'what is kept is never deleted'); END;
CREATE TRIGGER seen_stands BEFORE UPDATE ON seen BEGIN SELECT RAISE(ABORT, 'what is kept is never changed'); END;
CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'what is kept is never deleted'); END;
CREATE TRIGGER decision_stands BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'what is kept is never changed'); END;

-- Search over readings: made from them, and able to be made again.

CREATE TABLE claim_at (
  number INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES reading (number),
  claim TEXT NOT NULL
) STRICT;
CREATE INDEX claim_at_reading ON claim_at (reading);

CREATE VIRTUAL TABLE report_words USING fts5 (
  title, text, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE claim_words USING fts5 (
  source, text, content = '', tokenize = 'unicode61 remove_diacritics 2'
);

-- The record: derived from readings and decisions, replaced whenever they change.

CREATE TABLE derived (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE incident (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  place INTEGER NOT NULL,
  type TEXT NOT NULL,
  status TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  dated INTEGER NOT NULL,
  origins_min INTEGER NOT NULL,
  origins_max INTEGER NOT NULL,
  conflicts INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE INDEX incident_place ON incident (place);
CREATE INDEX incident_type ON incident (type, place);
CREATE INDEX incident_dates ON incident (earliest, latest);

CREATE TABLE incident_report (
  incident INTEGER NOT NULL REFERENCES incident (number) ON DELETE CASCADE,
  report TEXT NOT NULL,
  PRIMARY KEY (incident, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_report_report ON incident_report (report);

CREATE TABLE incident_entity (
  incident INTEGER NOT NULL REFERENCES incident (number) ON DELETE CASCADE,
  entity TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (incident, entity, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_entity_entity ON incident_entity (entity);

CREATE TABLE incident_member (
  member TEXT NOT NULL,
  incident INTEGER NOT NULL REFERENCES incident (number) ON DELETE CASCADE,
  PRIMARY KEY (member, incident)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_member_incident ON incident_member (incident);

CREATE TABLE entity (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE INDEX entity_place ON entity (place);

CREATE TABLE entity_member (
  member TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity (number) ON DELETE CASCADE,
  PRIMARY KEY (member, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_member_entity ON entity_member (entity);

CREATE TABLE part (
  kind TEXT NOT NULL CHECK (kind IN ('copies', 'comparison', 'clash')),
  place INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (kind, place)
) STRICT;

CREATE VIRTUAL TABLE incident_words USING fts5 (
  title, party, place, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE entity_words USING fts5 (
  names, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
