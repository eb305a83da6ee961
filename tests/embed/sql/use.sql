-- What apps do with it: days out of their own tables, joins, other views, moments, papers.
CREATE TABLE step (id INTEGER PRIMARY KEY, case_id TEXT, what TEXT, happened TEXT, who TEXT, vorm TEXT);
INSERT INTO step (case_id, what, happened, who, vorm) VALUES
  ('A-1', 'adviesaanvraag', '2026-01-12 16:30:00', 'ondernemer', 'schriftelijk'),
  ('A-1', 'ov', '2026-01-26', 'or', NULL),
  ('A-1', 'advies', '2026-02-10T09:00', 'or', 'schriftelijk'),
  ('B-7', 'instemmingsaanvraag', '2026-02-02', 'ondernemer', 'mondeling');
CREATE VIEW steps AS SELECT id AS number, case_id AS dossier, what AS event, happened AS date, who AS actor, vorm FROM step;
SELECT DISTINCT dossier, procedure, phase FROM termijn_verdict('2026-03-12', 'steps');
CREATE VIEW termijn_event AS SELECT * FROM steps;
SELECT dossier, kind, norm, day, article FROM termijn_finding('2026-03-12') WHERE kind IN ('schending', 'recht_verlopen');
-- A day for each row of another table.
CREATE TABLE day (day TEXT);
INSERT INTO day VALUES ('2026-01-20'), ('2026-02-05'), ('2026-03-12');
SELECT day.day, count(*) AS live FROM day JOIN termijn_verdict AS v ON v.as_of = day.day WHERE v.live GROUP BY day.day ORDER BY 1;
SELECT v.dossier, v.norm, q.field FROM termijn_verdict('2026-03-12') AS v JOIN termijn_question('2026-03-12') AS q USING (dossier)
  WHERE v.norm = 'instemmingsaanvraag_volledig' ORDER BY 3;
SELECT typeof(occurrence), typeof(live), typeof(last_day), typeof(label_nl) FROM termijn_verdict('2026-03-12') LIMIT 1;
SELECT termijn_version() = '0.1.0' AS version;
-- A paper of the council, and back.
SELECT termijn_rules('', 'plicht x');
SELECT norm FROM termijn_verdict('2026-01-20') WHERE norm LIKE 'advies_binnen%';
SELECT termijn_rules('', 'papier convenant_advies "Convenant over advies" / "Covenant on advice"
  soort   convenant
  geldig  vanaf 2026-01-01 tot 2028-01-01
  bron    "getekend op 15-12-2025"
  stelt   adviestermijn op 6 weken volgens afspraak  bron "artikel 2"
') > 100 AS norms;
SELECT norm, last_day FROM termijn_verdict('2026-01-20') WHERE norm LIKE 'advies_binnen%';
-- What an act forbids a paper to set is refused here too.
SELECT termijn_rules('', 'papier reglement_or "Reglement" / "Rules"
  soort   reglement
  geldig  vanaf 2026-01-01
  bron    "vastgesteld op 12-12-2025"
  stelt   zittingsduur op 10 jaar  bron "artikel 3"
');
SELECT termijn_rules('/no/such/folder');
SELECT termijn_rules('') > 100 AS norms;
-- Not in what somebody else may have put into the file.
CREATE VIEW hidden AS SELECT count(*) FROM termijn_verdict('2026-03-12');
SELECT * FROM hidden;
-- Correcting and taking back, as in a log.
CREATE TABLE log (number INTEGER, dossier TEXT, event TEXT, date TEXT, replaces INTEGER);
INSERT INTO log VALUES (1, 'C-1', 'adviesaanvraag', '2026-01-12', NULL), (2, 'C-1', 'advies', '2026-01-20', NULL), (3, 'C-1', '', '2026-01-21', 2);
SELECT phase FROM termijn_verdict('2026-03-12', 'log') LIMIT 1;
