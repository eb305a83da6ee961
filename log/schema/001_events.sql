-- The event log, version 1. Rows are added and never changed: a correction is a new row.
PRAGMA application_id = 1414679882;  -- TRMJ
PRAGMA user_version = 1;

CREATE TABLE event (
  number    INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 999999999999999),
  council   TEXT NOT NULL,
  dossier   TEXT NOT NULL,  -- empty: holds for the whole council
  event     TEXT NOT NULL,  -- empty: only withdraws `replaces`
  day       TEXT NOT NULL CHECK (
    day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(day, '+0 days') IS day),
  actor     TEXT NOT NULL,
  recorded  TEXT NOT NULL,  -- day or instant, ISO 8601; empty: not said
  replaces  INTEGER REFERENCES event (number) DEFERRABLE INITIALLY DEFERRED,
  fields    TEXT NOT NULL,  -- JSON object of strings
  reference TEXT NOT NULL,
  source    TEXT NOT NULL,
  remark    TEXT NOT NULL,
  CHECK (event <> '' OR replaces IS NOT NULL)
) STRICT;

CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN
  SELECT RAISE(ABORT, 'the event log is append-only');
END;

CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN
  SELECT RAISE(ABORT, 'the event log is append-only');
END;

-- INSERT OR REPLACE deletes the old row without asking the trigger above, unless a connection
-- has recursive_triggers on.
CREATE TRIGGER event_no_overwrite BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE number = new.number) BEGIN
  SELECT RAISE(ABORT, 'the event log is append-only');
END;
