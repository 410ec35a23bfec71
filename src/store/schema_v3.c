/* src/store/schema_v3.c - version 3: rights, audit chain, sealed months, what was sent.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "schema_impl.h"

/* clang-format off */

#define APPEND_ONLY(table)                                                                        \
    "CREATE TRIGGER " table "_no_update BEFORE UPDATE ON " table "\n"                             \
    "  BEGIN SELECT raise(ABORT, '" table " is append-only'); END;\n"                             \
    "CREATE TRIGGER " table "_no_delete BEFORE DELETE ON " table "\n"                             \
    "  BEGIN SELECT raise(ABORT, '" table " is append-only'); END;\n"

const char schema_v3_sql[] =
"-- What happened beside changes of rows: logins, exports, prints, refusals, settings.\n"
"CREATE TABLE event(\n"
"  seq INTEGER PRIMARY KEY,\n"
"  at INTEGER NOT NULL,         -- UTC ms\n"
"  who TEXT NOT NULL,           -- login\n"
"  what TEXT NOT NULL,          -- store/events.h\n"
"  terminal TEXT,\n"
"  address TEXT,                -- that the person came from\n"
"  program TEXT,                -- the screen or command\n"
"  kind TEXT,                   -- the catalog's kind, when it is about a row\n"
"  row_id INTEGER,\n"
"  detail TEXT,                 -- no identity numbers, no telephones\n"
"  hash BLOB NOT NULL CHECK (length(hash) = 32)\n"
") STRICT;\n"
"CREATE INDEX event_by_time ON event(at);\n"
"CREATE INDEX event_by_row ON event(kind, row_id) WHERE row_id IS NOT NULL;\n"
APPEND_ONLY("event")
"ALTER TABLE history ADD COLUMN session INTEGER; -- event that the change was made in\n"
"ALTER TABLE history ADD COLUMN hash BLOB;       -- of the row and the hash before it\n"

"-- A published period, kept as it was counted then.\n"
"CREATE TABLE seal(\n"
"  id INTEGER PRIMARY KEY,\n"
"  " DAY("from_on") ",\n"
"  " DAY("to_on") ",\n"
"  at INTEGER NOT NULL,         -- UTC ms\n"
"  who TEXT NOT NULL,\n"
"  reason TEXT,                 -- of a later seal of the same period; NULL: the first\n"
"  head TEXT NOT NULL,          -- of the audit chain at that moment\n"
"  hash BLOB NOT NULL CHECK (length(hash) = 32)\n"
") STRICT;\n"
"CREATE INDEX seal_by_period ON seal(from_on, to_on, at);\n"
"CREATE TABLE seal_fact(\n"
"  seal INTEGER NOT NULL REFERENCES seal(id),\n"
"  case_id INTEGER NOT NULL,\n"
"  fact BLOB NOT NULL,          -- packed as in fact_block\n"
"  PRIMARY KEY (seal, case_id)\n"
") STRICT, WITHOUT ROWID;\n"
"CREATE TABLE seal_table(\n"
"  seal INTEGER NOT NULL REFERENCES seal(id),\n"
"  name TEXT NOT NULL,          -- of the statistic\n"
"  content TEXT NOT NULL,       -- JSON, as printed\n"
"  PRIMARY KEY (seal, name)\n"
") STRICT, WITHOUT ROWID;\n"
APPEND_ONLY("seal")
APPEND_ONLY("seal_fact")
APPEND_ONLY("seal_table")

"-- What was given to another system in its column order.\n"
"CREATE TABLE sent(\n"
"  layout TEXT NOT NULL,\n"
"  row_id INTEGER NOT NULL,\n"
"  version INTEGER NOT NULL,    -- of the record when it was sent\n"
"  at INTEGER NOT NULL,\n"
"  who TEXT NOT NULL,\n"
"  PRIMARY KEY (layout, row_id)\n"
") STRICT, WITHOUT ROWID;\n"

"-- Columns of files for other systems, in their order.\n"
"CREATE TABLE layout_column(\n" RECORD
"  \"name\" TEXT NOT NULL,       -- of the layout\n"
"  \"rank\" INTEGER NOT NULL,\n"
"  \"heading\" TEXT NOT NULL,\n"
"  \"item\" TEXT,                -- core/layout.h; NULL: a line above the headings\n"
"  " BOOL("active") ",\n"
"  void_reason TEXT,            -- NULL: it stands\n"
"  UNIQUE (\"name\", \"rank\")\n"
") STRICT;\n"

"-- Sentences of the brief, in order of rank.\n"
"CREATE TABLE brief_sentence(\n" RECORD
"  \"code\" TEXT NOT NULL UNIQUE,\n"
"  \"rank\" INTEGER NOT NULL,\n"
"  \"text\" TEXT NOT NULL,       -- core/sentence.h\n"
"  " BOOL("zero") ",             -- stands when all its figures are 0, too\n"
"  " BOOL("active") ",\n"
"  void_reason TEXT             -- NULL: it stands\n"
") STRICT;\n"

"-- A list as somebody likes to see it.\n"
"CREATE TABLE saved_view(\n"
"  id INTEGER PRIMARY KEY,\n"
"  who TEXT NOT NULL,           -- login; '' for everyone\n"
"  name TEXT NOT NULL,\n"
"  words TEXT NOT NULL,         -- filter words and search, as typed\n"
"  sort TEXT,\n"
"  at INTEGER NOT NULL,\n"
"  UNIQUE (who, name)\n"
") STRICT;\n"

"-- Two people decide that a case whose term is over is destroyed.\n"
"CREATE TABLE destruction(\n"
"  id INTEGER PRIMARY KEY,\n"
"  case_id INTEGER NOT NULL,\n"
"  number TEXT NOT NULL,\n"
"  term TEXT NOT NULL,          -- code of retention\n"
"  " DAY("due_on") ",\n"
"  reason TEXT NOT NULL,\n"
"  proposed_at INTEGER NOT NULL,\n"
"  proposed_by TEXT NOT NULL,\n"
"  decided_at INTEGER,\n"
"  decided_by TEXT CHECK (decided_by IS NULL OR decided_by <> proposed_by),\n"
"  decision TEXT CHECK (decision IS NULL OR decision = 'approved' OR decision = 'refused'),\n"
"  decision_reason TEXT,\n"
"  done_at INTEGER CHECK (done_at IS NULL OR decision IS 'approved'),\n"
"  done_by TEXT,\n"
"  CHECK ((decided_by IS NULL) = (decision IS NULL))\n"
") STRICT;\n"
"-- One at a time; what was refused may be proposed again.\n"
"CREATE UNIQUE INDEX destruction_open ON destruction(case_id)\n"
"  WHERE decision IS NULL OR decision = 'approved';\n"
"CREATE TRIGGER destruction_no_delete BEFORE DELETE ON destruction\n"
"  BEGIN SELECT raise(ABORT, 'destruction is append-only'); END;\n"
"CREATE TRIGGER destruction_stays BEFORE UPDATE ON destruction\n"
"  WHEN NEW.case_id <> OLD.case_id OR NEW.number <> OLD.number OR NEW.reason <> OLD.reason\n"
"    OR NEW.proposed_by <> OLD.proposed_by OR NEW.proposed_at <> OLD.proposed_at\n"
"    OR (OLD.decision IS NOT NULL AND (NEW.decision IS NOT OLD.decision\n"
"      OR NEW.decided_by IS NOT OLD.decided_by OR NEW.decided_at IS NOT OLD.decided_at))\n"
"    OR OLD.done_at IS NOT NULL\n"
"  BEGIN SELECT raise(ABORT, 'destruction is append-only'); END;\n"

"-- What the official tables look up in the few cases that have it.\n"
"CREATE INDEX case_by_prevented ON case_rec(accepted_on) WHERE coalesce(suicide_cases, 0)"
" + coalesce(suicide_persons, 0) + coalesce(criminal_cases, 0) + coalesce(criminal_persons, 0)"
" + coalesce(petition_cases, 0) + coalesce(petition_persons, 0) + coalesce(brawl_cases, 0)"
" + coalesce(brawl_persons, 0) <> 0;\n"
"CREATE INDEX case_by_studio ON case_rec(committee, studio, accepted_on)"
" WHERE studio IS NOT NULL;\n"

"-- When outcomes and performances were entered: the checks on practice ask for it.\n"
"CREATE INDEX history_by_outcome ON history(kind, row_id, field, at, who, after)\n"
"  WHERE kind = 'case' AND field IN ('outcome_on', 'performance');\n"

"-- Few cases turn into crimes; the campaign's report asks for them by acceptance.\n"
"CREATE INDEX case_by_conversion ON case_rec(conversion, accepted_on)\n"
"  WHERE conversion IS NOT NULL;\n"

"-- Open cases matter in every later period: kept once more by themselves, so that a period\n"
"-- reads its own blocks and not each older one that has an open case in it.\n"
"CREATE TABLE fact_open(\n"
"  case_id INTEGER PRIMARY KEY,\n"
"  data BLOB NOT NULL           -- the case's slot of fact_block\n"
") STRICT;\n"

"ALTER TABLE presence ADD COLUMN session INTEGER; -- event of the login\n"
"ALTER TABLE presence ADD COLUMN active INTEGER;  -- UTC ms of the last key, about\n"
"ALTER TABLE presence ADD COLUMN end_by TEXT;     -- who asks that program to end\n"
"ALTER TABLE account ADD COLUMN mediator INTEGER REFERENCES mediator(id);\n"
"ALTER TABLE party ADD COLUMN " DATE("guardian_consent_on") ";\n";

/* clang-format on */
