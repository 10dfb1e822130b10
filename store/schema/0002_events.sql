-- Entries: what one report tells of one event (package record), filed under the keys by which others like it are found.
ALTER TABLE report ADD COLUMN sketch BLOB;    -- the text's fingerprint (package witness)

CREATE TABLE entry (
  id     INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  name   TEXT NOT NULL UNIQUE,                -- the entry's id
  event  INTEGER REFERENCES event (id),       -- the event that it is put to
  entry  BLOB NOT NULL                        -- JSON
);
CREATE INDEX entry_report ON entry (report);
CREATE INDEX entry_event ON entry (event);

CREATE TABLE entry_key (
  key   TEXT NOT NULL,
  entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  PRIMARY KEY (key, entry)
) WITHOUT ROWID;
CREATE INDEX entry_key_entry ON entry_key (entry);

-- Events as the entries give them: computed, thrown away and computed again whenever an entry of theirs changes.
CREATE TABLE event (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE,             -- the event's id
  type      TEXT NOT NULL,                    -- PLOVER type, control or process:KIND
  country   TEXT NOT NULL,
  admin1    TEXT NOT NULL,
  place     TEXT NOT NULL,
  lat       REAL,
  lon       REAL,
  starts    TEXT NOT NULL,                    -- first and last day, or empty
  ends      TEXT NOT NULL,
  disputed  INTEGER NOT NULL,
  event     BLOB NOT NULL                     -- JSON, sitrep.event/1, in gzip
);
CREATE INDEX event_days ON event (starts, ends);
CREATE INDEX event_spot ON event (lat, lon);
CREATE INDEX event_country ON event (country, starts);
CREATE INDEX event_type ON event (type, starts);

CREATE TABLE event_actor (
  words TEXT NOT NULL,                        -- a name, folded
  event INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  PRIMARY KEY (words, event)
) WITHOUT ROWID;
CREATE INDEX event_actor_event ON event_actor (event);

CREATE VIRTUAL TABLE event_words USING fts5 (evidence, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
