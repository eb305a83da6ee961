-- Version 5: the day of Amsterdam on which erasing may begin is exact in winter too: two hours ahead
-- from the last Sunday of March, 01:00 UTC, until that of October, else one hour.
DROP TRIGGER event_only_erase;

-- The one change there is: taking away the content of a row that was announced on an earlier day:
-- {"numbers": ",3,4,"}.
CREATE TRIGGER event_only_erase BEFORE UPDATE ON event
WHEN NOT (
  new.number IS old.number AND old.kind = 'event' AND old.salt IS NOT NULL AND new.salt IS NULL
  AND new.digest IS old.digest AND new.hash IS old.hash
  AND EXISTS (
    SELECT 1 FROM event AS mark WHERE mark.kind = 'erasure' AND mark.number > old.number
    AND substr(mark.recorded, 1, 10) < date('now', CASE
      WHEN datetime('now') >= datetime(strftime('%Y-03-25 01:00', 'now'), 'weekday 0')
       AND datetime('now') < datetime(strftime('%Y-10-25 01:00', 'now'), 'weekday 0')
      THEN '+2 hours' ELSE '+1 hours' END)
    AND instr(mark.fields, ',' || old.number || ',') > 0)) BEGIN
  SELECT RAISE(ABORT, 'the event log is append-only');
END;
PRAGMA user_version = 5;
