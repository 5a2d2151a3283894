-- Version 3: the record is brought up to date part by part. Places only order rows, and need not count from 0 on.

CREATE TABLE part_of_record (
  kind TEXT NOT NULL CHECK (kind IN ('copies', 'comparison', 'clash', 'suggestion', 'unread')),
  id TEXT NOT NULL,
  place TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT;
INSERT INTO part_of_record (kind, id, place, sha256, body)
  SELECT kind, printf('%06d', place), printf('%06d', place), sha256, body FROM part;
DROP TABLE part;
ALTER TABLE part_of_record RENAME TO part;
CREATE INDEX part_place ON part (kind, place, id);

-- What weighing has noted down: derived, made again by `rebuild`.

CREATE TABLE card (
  sort TEXT NOT NULL,
  key TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (sort, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE posting (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  place TEXT NOT NULL,
  item TEXT NOT NULL,
  PRIMARY KEY (kind, key, place, item)
) STRICT, WITHOUT ROWID;

INSERT INTO derived (name, value) SELECT 'rows',
  (SELECT count(*) FROM incident) || ' ' || (SELECT coalesce(sum(place % 1000000007), 0) FROM incident) || ' ' ||
  (SELECT count(*) FROM entity) || ' ' || (SELECT coalesce(sum(place % 1000000007), 0) FROM entity) || ' ' ||
  (SELECT count(*) FROM part)
  WHERE EXISTS (SELECT 1 FROM derived WHERE name = 'made_from');
