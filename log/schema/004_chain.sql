-- Version 4: every row is chained to the one before it by a hash, and can be erased so that the chain
-- still holds. The rows of `event_old` are chained by the program, which then drops it (docs/log.md).
DROP TRIGGER event_no_update;
DROP TRIGGER event_no_delete;
DROP TRIGGER event_no_overwrite;
ALTER TABLE event RENAME TO event_old;

CREATE TABLE event (
  number    INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 999999999999999),
  council   TEXT NOT NULL,
  dossier   TEXT NOT NULL,  -- empty: holds for the whole council
  event     TEXT NOT NULL,  -- empty: only withdraws `replaces`
  day       TEXT NOT NULL,
  actor     TEXT NOT NULL,
  recorded  TEXT NOT NULL,  -- day or instant, ISO 8601; empty: not said
  replaces  INTEGER REFERENCES event (number) DEFERRABLE INITIALLY DEFERRED,
  fields    TEXT NOT NULL,  -- JSON object of strings
  reference TEXT NOT NULL,
  source    TEXT NOT NULL,
  remark    TEXT NOT NULL,
  earliest  TEXT CHECK (
    earliest IS NULL OR  -- `day` is exact
    earliest = '' OR     -- nobody knows since when
    (earliest GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
     AND date(earliest, '+0 days') IS earliest AND earliest < day)),
  time      TEXT CHECK (
    time IS NULL OR  -- not said
    (earliest IS NULL AND length(time) IN (5, 8) AND time > '00:00:00' AND time < '24'
     AND time(time) IS substr(time || ':00', 1, 8))),
  kind      TEXT NOT NULL CHECK (kind IN ('event', 'erasure')),  -- erasure: says what will be erased
  salt      TEXT CHECK (length(salt) = 32 AND salt NOT GLOB '*[^0-9a-f]*'),  -- NULL: erased
  digest    TEXT NOT NULL CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  hash      TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  CHECK (CASE
    WHEN salt IS NULL THEN
      kind = 'event' AND council = '' AND dossier = '' AND event = '' AND day = '' AND actor = ''
      AND recorded = '' AND replaces IS NULL AND fields = '' AND reference = '' AND source = ''
      AND remark = '' AND earliest IS NULL AND time IS NULL
    ELSE
      day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(day, '+0 days') IS day
      AND (kind = 'erasure') = (event = '' AND replaces IS NULL) END)
) STRICT;

-- So that the trigger below finds what was announced without reading the whole log.
CREATE INDEX event_erasure ON event (number) WHERE kind = 'erasure';

-- Where the chain ends: a log of which the last rows were cut off does not fit with it.
CREATE TABLE head (
  one    INTEGER PRIMARY KEY CHECK (one = 1),
  events INTEGER NOT NULL,
  number INTEGER NOT NULL,
  hash   TEXT NOT NULL
) STRICT;
INSERT INTO head VALUES
  (1, 0, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Only behind the last row: so also no INSERT OR REPLACE, which would delete without asking.
CREATE TRIGGER event_only_behind BEFORE INSERT ON event
WHEN new.number <= (SELECT number FROM head) OR new.salt IS NULL BEGIN
  SELECT RAISE(ABORT, 'the event log is append-only');
END;

CREATE TRIGGER event_moves_head AFTER INSERT ON event BEGIN
  UPDATE head SET events = events + 1, number = new.number, hash = new.hash;
END;

-- The one change there is: taking away the content of a row that was announced on an earlier day
-- (of Amsterdam, which is at most two hours ahead): {"numbers": ",3,4,"}.
CREATE TRIGGER event_only_erase BEFORE UPDATE ON event
WHEN NOT (
  new.number IS old.number AND old.kind = 'event' AND old.salt IS NOT NULL AND new.salt IS NULL
  AND new.digest IS old.digest AND new.hash IS old.hash
  AND EXISTS (
    SELECT 1 FROM event AS mark WHERE mark.kind = 'erasure' AND mark.number > old.number
    AND substr(mark.recorded, 1, 10) < date('now', '+2 hours')
    AND instr(mark.fields, ',' || old.number || ',') > 0)) BEGIN
  SELECT RAISE(ABORT, 'the event log is append-only');
END;

CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN
  SELECT RAISE(ABORT, 'the event log is append-only');
END;

CREATE TRIGGER head_only_follows BEFORE UPDATE ON head
WHEN NOT (
  new.one IS old.one AND new.events IS old.events + 1 AND new.number > old.number
  AND EXISTS (SELECT 1 FROM event WHERE number = new.number AND hash = new.hash)) BEGIN
  SELECT RAISE(ABORT, 'the event log is append-only');
END;

CREATE TRIGGER head_no_insert BEFORE INSERT ON head BEGIN
  SELECT RAISE(ABORT, 'the event log is append-only');
END;

CREATE TRIGGER head_no_delete BEFORE DELETE ON head BEGIN
  SELECT RAISE(ABORT, 'the event log is append-only');
END;
PRAGMA user_version = 4;
