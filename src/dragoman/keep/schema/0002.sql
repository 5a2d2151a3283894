-- Version 2: the record also holds suggestions for a person to decide, and sources that nobody has read.

CREATE TABLE part_of_record (
  kind TEXT NOT NULL CHECK (kind IN ('copies', 'comparison', 'clash', 'suggestion', 'unread')),
  place INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (kind, place)
) STRICT;
INSERT INTO part_of_record (kind, place, sha256, body) SELECT kind, place, sha256, body FROM part;
DROP TABLE part;
ALTER TABLE part_of_record RENAME TO part;
