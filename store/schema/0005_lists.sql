-- Lists of events: what a list shows stands apart from the whole event, their order is an index, and days are looked up as
-- intervals. Events are computed, so the old ones are thrown away (see refile).
DELETE FROM event_words;
UPDATE entry SET event = NULL;
DELETE FROM event;
UPDATE derived SET version = 0;

ALTER TABLE event_told ADD COLUMN outline TEXT NOT NULL DEFAULT '';   -- JSON, record.Event.Outline
DROP INDEX event_days;
DROP INDEX event_disputed;
CREATE INDEX event_order ON event (starts = '', starts, ends, name);  -- those without a day last
CREATE INDEX event_disputed ON event (starts = '', starts, ends, name) WHERE disputed;

CREATE VIRTUAL TABLE event_days USING rtree_i32 (id, first, last);    -- days since 1970; none for events without a day
CREATE TRIGGER event_days_gone AFTER DELETE ON event BEGIN DELETE FROM event_days WHERE id = old.id; END;
