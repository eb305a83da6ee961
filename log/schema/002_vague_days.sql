-- Version 2: events of which the day is not known exactly; `day` is the last one possible. What
-- was in the log already has exact days.
ALTER TABLE event ADD COLUMN earliest TEXT CHECK (
  earliest IS NULL OR  -- `day` is exact
  earliest = '' OR     -- nobody knows since when
  (earliest GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
   AND date(earliest, '+0 days') IS earliest AND earliest < day));
PRAGMA user_version = 2;
