-- Reports as they were read. A text that changed under the same URL is a new version: the report that stands now has no
-- superseded_by, the older ones stay readable.
CREATE TABLE report (
  id            INTEGER PRIMARY KEY,          -- in the order of adding
  fingerprint   TEXT NOT NULL UNIQUE,         -- SHA-256 of URL and text: the same report is kept once
  name          TEXT NOT NULL,                -- report.id of the record
  url           TEXT NOT NULL,
  outlet        TEXT NOT NULL,
  title         TEXT NOT NULL,
  published     TEXT NOT NULL,                -- RFC 3339, or empty
  superseded_by INTEGER REFERENCES report (id),
  record        BLOB NOT NULL                 -- the record, JSON in gzip
);
CREATE INDEX report_name ON report (name);
CREATE INDEX report_url ON report (url) WHERE url != '';

-- One row a claim of a report that stands: enough to find it by. What it says is in the record.
CREATE TABLE claim (
  id      INTEGER PRIMARY KEY,
  report  INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  name    TEXT NOT NULL,                      -- the claim's id in its record
  status  TEXT NOT NULL,
  kind    TEXT NOT NULL,                      -- event type, control:STATE, process:KIND or figures
  country TEXT NOT NULL,
  starts  TEXT NOT NULL,                      -- first and last day, or empty
  ends    TEXT NOT NULL,
  UNIQUE (report, name)
);
CREATE INDEX claim_kind ON claim (kind, starts);

CREATE TABLE actor (
  report  INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  name    TEXT NOT NULL,                      -- the actor's id in its record
  words   TEXT NOT NULL,                      -- its name
  country TEXT NOT NULL,
  sector  TEXT NOT NULL,
  PRIMARY KEY (report, name)
) WITHOUT ROWID;
CREATE INDEX actor_words ON actor (words COLLATE NOCASE);

CREATE TABLE quote (
  report  INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  number  INTEGER NOT NULL,                   -- its place in the record's list, from 0
  speaker TEXT NOT NULL,                      -- an actor's id, or empty
  starts  INTEGER NOT NULL,                   -- code points of the first stretch of content
  ends    INTEGER NOT NULL,
  PRIMARY KEY (report, number)
) WITHOUT ROWID;

-- Words of titles and texts (rowid: report.id) and of the claims' evidence (rowid: claim.id). The index alone: the words
-- themselves are in the records.
CREATE VIRTUAL TABLE report_words USING fts5 (title, text, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE claim_words USING fts5 (evidence, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
