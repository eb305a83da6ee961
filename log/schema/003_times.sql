-- Version 3: events of which the time of the day is known, by the clock of Amsterdam. What was in the
-- log already has none.
ALTER TABLE event ADD COLUMN time TEXT CHECK (
  time IS NULL OR  -- not said
  (earliest IS NULL AND length(time) IN (5, 8) AND time > '00:00:00' AND time < '24'
   AND time(time) IS substr(time || ':00', 1, 8)));
PRAGMA user_version = 3;
