-- SPDX-License-Identifier: Apache-2.0
-- An app's own table of events, judged where it is: sqlite3 app.db < embed.sql
-- Loading: `.load` looks where the system looks for libraries; or give the whole path.
.load termijn_sqlite

-- What an app may have; nothing of it has to change.
CREATE TABLE step (id INTEGER PRIMARY KEY, case_id TEXT, what TEXT, happened TEXT, who TEXT, details TEXT);
INSERT INTO step (case_id, what, happened, who, details) VALUES
  ('A-1', 'adviesaanvraag',    '2026-01-12', 'ondernemer', NULL),
  ('A-1', 'ov',                '2026-01-26', 'or',         NULL),
  ('A-1', 'advies',            '2026-02-10', 'or',         NULL),
  ('A-1', 'besluit_ontvangen', '2026-02-23', 'ondernemer',
   '{"vorm": "schriftelijk", "aan_de_raad": true, "definitief": true, "volgt_advies": "nee"}'),
  ('B-7', 'instemmingsaanvraag', '2026-02-02', 'ondernemer', '{"vorm": "schriftelijk"}');

-- The mapping: a view with the names that the extension knows.
CREATE VIEW termijn_event AS
  SELECT id AS number, case_id AS dossier, what AS event, happened AS date, who AS actor, details AS fields FROM step;

SELECT dossier, norm, state, last_day, article FROM termijn_verdict
  WHERE as_of = '2026-03-12' AND live AND last_day IS NOT NULL ORDER BY last_day, norm;

SELECT dossier, kind, norm, label_nl FROM termijn_finding('2026-03-12') WHERE kind <> 'vraag';

SELECT count(*) > 0 AS has_questions FROM termijn_question('2026-03-12');
