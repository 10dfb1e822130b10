-- Which entries match is kept beside them: components are walked without comparing again. All of it is derived from the
-- reports, so it is dropped here and made anew (see refile).
DELETE FROM event_words;
UPDATE entry SET event = NULL;
DELETE FROM event;
DROP TABLE entry_key;
DROP TABLE entry;

CREATE TABLE entry (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,   -- never used again: entries are remembered by it
  report INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  name   TEXT NOT NULL UNIQUE,                -- the entry's id
  event  INTEGER REFERENCES event (id),       -- the event that it is put to
  entry  BLOB NOT NULL                        -- JSON
);
CREATE INDEX entry_report ON entry (report);
CREATE INDEX entry_event ON entry (event);

CREATE TABLE entry_key (
  key   INTEGER NOT NULL,                     -- 64-bit FNV-1a of the key
  entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  PRIMARY KEY (key, entry)
) WITHOUT ROWID;
CREATE INDEX entry_key_entry ON entry_key (entry);

CREATE TABLE pair (                           -- two entries that match, kept both ways round
  a     INTEGER NOT NULL,                     -- entry.id
  b     INTEGER NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (a, b)
) WITHOUT ROWID;

DROP TABLE event_actor;

CREATE TABLE party (
  id    INTEGER PRIMARY KEY,
  words TEXT NOT NULL UNIQUE                  -- a name, folded
);

CREATE TABLE event_actor (
  party INTEGER NOT NULL REFERENCES party (id),
  event INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  PRIMARY KEY (party, event)
) WITHOUT ROWID;
CREATE INDEX event_actor_event ON event_actor (event);
