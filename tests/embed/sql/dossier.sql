-- WHERE dossier = ... says what the whole table says of that dossier, and nothing of the others.
CREATE TABLE termijn_event (number, council, dossier, event, date, actor, replaces);
CREATE TABLE asked (name);
-- Both ways beside each other: what only one of them has.
CREATE TEMP VIEW alone AS SELECT v.* FROM asked CROSS JOIN termijn_verdict AS v ON v.dossier = asked.name AND v.as_of = '2026-03-12';
CREATE TEMP VIEW whole AS SELECT * FROM termijn_verdict('2026-03-12');
CREATE TEMP VIEW differs AS SELECT 'alone', * FROM (SELECT * FROM alone EXCEPT SELECT * FROM whole)
  UNION ALL SELECT 'whole', * FROM (SELECT * FROM whole EXCEPT SELECT * FROM alone);
INSERT INTO asked VALUES ('A'), ('B'), ('C'), ('nobody'), (''), (NULL);

-- Row 3 moves what was in B to A.
INSERT INTO termijn_event VALUES
  (1, 'N', 'A', 'adviesaanvraag', '2026-01-12', 'ondernemer', NULL),
  (2, 'N', 'B', 'adviesaanvraag', '2026-01-12', 'ondernemer', NULL),
  (3, 'N', 'A', 'adviesaanvraag', '2026-01-19', 'ondernemer', 2);
SELECT count(*) AS of_a FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier = 'A';
SELECT count(*) AS of_b FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier = 'B';
SELECT count(*) AS differences FROM differs;
-- A correction without a dossier is of the one that it corrects, and of a correction too.
UPDATE termijn_event SET dossier = NULL WHERE number = 3;
INSERT INTO termijn_event VALUES (4, NULL, '', 'instemmingsaanvraag', '2026-01-20', 'ondernemer', 3);
SELECT DISTINCT dossier, procedure FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier IN ('A', 'B');
SELECT count(*) AS differences FROM differs;
-- There and back, and what another dossier has of it may be wrong in itself.
UPDATE termijn_event SET council = 'N', dossier = 'C' WHERE number = 4;
INSERT INTO termijn_event VALUES (5, 'N', 'A', 'advies', '2026-02-03', 'or', 4);
SELECT DISTINCT dossier, phase FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier IN ('A', 'B', 'C');
SELECT count(*) AS differences FROM differs;
UPDATE termijn_event SET event = 'nonsense' WHERE number = 5;
SELECT count(*) AS of_a FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier = 'A';
SELECT count(*) AS of_b FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier = 'B';
-- What is taken back by another dossier, and what corrects nothing that is there: a fault of its own dossier only.
DELETE FROM termijn_event WHERE number > 2;
INSERT INTO termijn_event VALUES (6, 'N', 'A', '', '2026-02-03', '', 2), (7, 'N', 'C', 'advies', '2026-02-04', 'or', 99);
SELECT count(*) AS of_b FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier = 'B';
SELECT count(*) AS of_a FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier = 'A';
SELECT count(*) AS of_c FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier = 'C';
-- Corrected twice is a fault for who has either of them.
UPDATE termijn_event SET replaces = 2, dossier = 'B' WHERE number = 7;
SELECT count(*) AS of_b FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier = 'B';
-- A correction says a number alone.
UPDATE termijn_event SET number = 2, replaces = NULL, dossier = 'C' WHERE number = 7;
SELECT count(*) AS of_a FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier = 'A';
-- Without numbers a correction names the place of a row in the table.
CREATE TABLE place (dossier, event, date, replaces);
INSERT INTO place VALUES ('A', 'adviesaanvraag', '2026-01-12', NULL), ('B', 'adviesaanvraag', '2026-01-13', NULL), ('B', 'adviesaanvraag', '2026-01-14', 2);
SELECT norm, last_day FROM termijn_verdict WHERE as_of = '2026-03-12' AND events = 'place' AND dossier = 'B' AND norm = 'aanvraag_schriftelijk';
SELECT DISTINCT dossier, event FROM termijn_question WHERE as_of = '2026-03-12' AND events = 'place' AND event IS NOT NULL;
SELECT DISTINCT dossier, event FROM termijn_question WHERE as_of = '2026-03-12' AND events = 'place' AND event IS NOT NULL AND dossier = 'B';

-- What holds for a whole council holds for its dossiers only, and NULL is the empty text.
DELETE FROM termijn_event;
INSERT INTO termijn_event VALUES
  (1, 'N', 'A', 'adviesaanvraag', '2026-01-12', 'ondernemer', NULL),
  (2, 'N', NULL, 'gegevens', '2026-01-01', NULL, NULL),
  (3, 'Z', 'B', 'adviesaanvraag', '2026-01-12', 'ondernemer', NULL),
  (4, 'Z', '', 'gegevens', '2026-01-01', NULL, NULL);
SELECT dossier, council, count(*) FROM termijn_verdict('2026-03-12') GROUP BY 1, 2;
SELECT count(*) AS differences FROM differs;
SELECT count(*) AS of_nobody FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier = 'nobody';
-- Corrected, also by who names a dossier: then it is of that dossier alone.
INSERT INTO termijn_event VALUES (5, 'N', NULL, 'gegevens', '2026-01-02', NULL, 2), (6, 'Z', 'B', 'advies', '2026-02-02', 'or', 4);
SELECT count(*) AS differences FROM differs;
-- One dossier, two councils.
INSERT INTO termijn_event VALUES (7, 'Z', 'A', 'instemmingsaanvraag', '2026-01-12', 'ondernemer', NULL);
SELECT council, procedure, count(*) FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier = 'A' GROUP BY 1;
SELECT count(*) AS differences FROM differs;
-- A council without dossiers is a fault of the whole table.
DELETE FROM termijn_event WHERE dossier = 'B' OR number = 7;
SELECT count(*) FROM termijn_verdict('2026-03-12');
SELECT count(*) AS of_a FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier = 'A';

-- What is not UTF-8 is a fault at its row, and not another sign.
DELETE FROM termijn_event;
INSERT INTO termijn_event VALUES
  (1, 'N', 'A', 'adviesaanvraag', '2026-01-12', 'ondernemer', NULL),
  (2, 'N', CAST(x'41ff' AS TEXT), 'adviesaanvraag', '2026-01-12', 'ondernemer', NULL),
  (3, 'N', CAST(x'41fe' AS TEXT), 'adviesaanvraag', '2026-01-12', 'ondernemer', NULL);
SELECT count(*) FROM termijn_verdict('2026-03-12');
SELECT count(*) AS of_broken FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier = CAST(x'41ff' AS TEXT);
SELECT count(*) AS of_a FROM termijn_verdict WHERE as_of = '2026-03-12' AND dossier = 'A';
DELETE FROM termijn_event WHERE number = 2;
UPDATE termijn_event SET dossier = 'A' || char(0) WHERE number = 3;
SELECT count(*) FROM termijn_verdict('2026-03-12');

-- A name is a text as a log reads it, whatever the app has it as.
CREATE TABLE step (case_id INTEGER, what TEXT, happened TEXT, who TEXT);
INSERT INTO step VALUES (12, 'adviesaanvraag', '2026-01-12', 'ondernemer'), (13, 'adviesaanvraag', '2026-01-13', 'ondernemer');
CREATE VIEW steps AS SELECT case_id AS dossier, what AS event, happened AS date, who AS actor FROM step;
SELECT typeof(dossier), count(*) FROM termijn_verdict('2026-03-12', 'steps') WHERE dossier = '12';
SELECT count(*) AS by_number FROM termijn_verdict('2026-03-12', 'steps') WHERE dossier = 12;
SELECT case_id, count(*) FROM step JOIN termijn_verdict('2026-03-12', 'steps') ON dossier = case_id GROUP BY 1;
CREATE TABLE blanks (dossier, event, date);
INSERT INTO blanks VALUES ('A ', 'adviesaanvraag', '2026-01-12'), (char(160) || 'A', 'advies', '2026-02-12'), ('A', 'overleg', '2026-02-01');
SELECT quote(dossier), phase, count(*) FROM termijn_verdict('2026-03-12', 'blanks');
SELECT quote(dossier), phase, count(*) FROM termijn_verdict('2026-03-12', 'blanks') WHERE dossier = 'A';
SELECT count(*) AS with_blank FROM termijn_verdict('2026-03-12', 'blanks') WHERE dossier = 'A ';
-- Another collation looks at all names.
SELECT count(*) > 0 AS of_a FROM termijn_verdict('2026-03-12', 'blanks') WHERE dossier = 'a' COLLATE NOCASE;
SELECT count(*) AS of_a FROM termijn_verdict('2026-03-12', 'blanks') WHERE dossier = 'a';
