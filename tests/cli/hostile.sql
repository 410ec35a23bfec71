-- tests/cli/hostile.sql - every Chinese text of a database begins with what speaks to a terminal.
--
-- Written past all doors that clean.  `sqlite3 FILE <hostile.sql`; DUDU is what may be seen of it.
--
-- SPDX-License-Identifier: Apache-2.0

-- Title, report of the cursor, device control, string end; C0, DEL; C1 in two bytes and in one;
-- marks and overrides of direction, isolates, zero width, byte order mark, tags.
CREATE TEMP TABLE hostile(text TEXT);
INSERT INTO hostile SELECT 'DUDU' || char(27) || ']0;x' || char(7) || char(27) || '[6n'
    || char(27) || 'P1;1|x' || char(27) || '\' || char(1, 2, 3, 4, 5, 6, 8, 11, 12, 14, 15, 31, 127)
    || char(128, 133, 144, 155) || '2J' || char(156, 157, 159)
    || char(0x61C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
            0x2069)
    || char(0xAD, 0x200B, 0x200C, 0x200D, 0x2028, 0x2029, 0x2060, 0xFEFF, 0xE0041)
    || CAST(x'9B324A9D903BFF80C1' AS TEXT);

-- What is append-only is so by trigger; the triggers stand again afterwards, word for word.
.mode list
.headers off
.once drop.sql
SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_master WHERE type = 'trigger';
.once again.sql
SELECT sql || ';' FROM sqlite_master WHERE type = 'trigger';
.once poison.sql
SELECT 'UPDATE OR IGNORE "' || m.name || '" SET "' || c.name || '" = (SELECT text FROM hostile) || "'
    || c.name || '" WHERE "' || c.name || '" GLOB ''*[一-龥]*'';'
FROM sqlite_master m, pragma_table_info(m.name) c
WHERE m.type = 'table' AND m.sql LIKE 'CREATE TABLE%' AND m.name NOT LIKE 'case\_text%' ESCAPE '\'
    AND m.name <> 'sqlite_sequence' AND c.type LIKE '%TEXT%';
PRAGMA ignore_check_constraints = ON;
.read drop.sql
BEGIN;
.read poison.sql
COMMIT;
.read again.sql
