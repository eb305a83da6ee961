-- From the tables of the yardstick (attached as `source`) to the one table that is read: an event a row, clustered by
-- dossier and in the order of the days; of one day in the order of registration. Three names of fields and three values
-- of the yardstick are words of the rule language and get another name here; nothing is left out. The agreed term goes
-- with the first request.
CREATE TABLE termijn_event (
  dossier INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  event   TEXT NOT NULL,
  date    TEXT NOT NULL,
  fields  TEXT NOT NULL,
  PRIMARY KEY (dossier, date, number)
) WITHOUT ROWID;

INSERT INTO termijn_event
WITH ordered AS (
  SELECT procedure_id AS dossier, type, date,
         row_number() OVER (PARTITION BY procedure_id ORDER BY date, id) AS number,
         row_number() OVER (PARTITION BY procedure_id, type ORDER BY date, id) AS of_type,
         CASE type
           WHEN 'request_received' THEN
             CASE WHEN attrs ->> 'subject' IS NULL THEN attrs
                  ELSE json_set(json_remove(attrs, '$.subject'), '$.about', attrs ->> 'subject') END
           WHEN 'suspension_waived' THEN
             CASE WHEN attrs ->> 'by' IS NULL THEN attrs
                  ELSE json_set(json_remove(attrs, '$.by'), '$.waived_by', attrs ->> 'by') END
           WHEN 'implementation_started' THEN
             CASE WHEN attrs ->> 'phase' IS NULL THEN attrs
                  ELSE json_set(json_remove(attrs, '$.phase'), '$.stage', CAST(attrs ->> 'phase' AS TEXT)) END
           WHEN 'advice_given' THEN
             CASE WHEN attrs ->> 'advice' = 'none' THEN json_set(attrs, '$.advice', 'withheld') ELSE attrs END
           WHEN 'decision_notified' THEN
             CASE attrs ->> 'follows_advice'
               WHEN 'yes' THEN json_set(attrs, '$.follows_advice', 'fully')
               WHEN 'no' THEN json_set(attrs, '$.follows_advice', 'rejected')
               ELSE attrs END
           ELSE attrs
         END AS attrs
  FROM source.event
)
SELECT dossier, number, type, date,
       CASE WHEN type = 'request_received' AND of_type = 1 AND agreed_term_days IS NOT NULL
            THEN json_set(attrs, '$.agreed_term', agreed_term_days || ' dagen') ELSE attrs END
FROM ordered JOIN source.procedure ON id = dossier
ORDER BY dossier, number;
