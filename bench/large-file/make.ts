import type Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { createPersona } from "@/db/personas";
import { codes } from "@/db/schema";
import { createStudy } from "@/db/studies";
import type { Db } from "@/db/types";

/** A study of a made-up file: its number in the file, its interviews, and 30 highlights in each. */
export type MadeStudy = { studyId: string; number: number; interviews: number };

export const HIGHLIGHTS_EACH = 30;
const PERSONAS = ["Floor lead", "Founder", "Gatekeeper", "Operations manager", "Buyer", "Consultant"];
const FURTHER_CODES = 30;
/** Rows of one statement, so that no journal grows past some hundred MB. */
const AT_ONCE = 5_000;

const LINES = [
  "We counted the whole shelf twice, and the second list did not agree with the first one at all. ",
  "Nobody had told me that the units on the label and those in the file were not the same ones. ",
  "So I asked a colleague for the template that she had used the year before, and began with that. ",
  "The trial ended on a Friday, and on the Monday my manager asked what we had got out of it so far. ",
];

/**
 * Fills a new file with studies of so many interviews each: one person an interview, a transcript of 24 turns (or notes, one in five), 30 highlights with
 * none to two codes, accounts with and without a contract value. Always the same; one statement a table, with foreign keys and waiting for the disk off
 * meanwhile.
 */
export function makeLargeFile({ db, sqlite }: { db: Db; sqlite: Database.Database }, sizes: readonly number[]): MadeStudy[] {
  sqlite.pragma("foreign_keys = OFF");
  sqlite.pragma("synchronous = OFF");
  const made = sizes.map((interviews, at) => makeStudy(db, sqlite, { interviews, number: at + 1 }));
  sqlite.exec("analyze");
  sqlite.pragma("wal_checkpoint(TRUNCATE)");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  return made;
}

function makeStudy(db: Db, sqlite: Database.Database, { interviews, number }: { interviews: number; number: number }): MadeStudy {
  const { id: studyId } = createStudy(db, { input: { name: `Study ${number}`, journeyPreset: "lifecycle" } });
  const personaIds = PERSONAS.map((name) => createPersona(db, { studyId, input: { name } }).id);
  sqlite.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${FURTHER_CODES})
    insert into codes (id, study_id, name, created_at, updated_at)
    select printf('019a%04x-0009-7000-9000-%012x', ${number}, i), '${studyId}', 'Theme ' || i, '${MADE_AT}', '${MADE_AT}' from n`);
  const codeIds = db
    .select({ id: codes.id })
    .from(codes)
    .where(eq(codes.studyId, studyId))
    .all()
    .map(({ id }) => id);
  for (let from = 0; from < interviews; from += AT_ONCE) {
    const statements = rowsOf({ studyId, number, personaIds, codeIds, from, to: Math.min(interviews, from + AT_ONCE) });
    sqlite.transaction(() => {
      for (const statement of statements) sqlite.exec(statement);
    })();
  }
  return { studyId, number, interviews };
}

const MADE_AT = "2026-03-01T10:00:00.000Z";

type Part = { studyId: string; number: number; personaIds: string[]; codeIds: string[]; from: number; to: number };

/** The statements that fill a study's tables from interview `from` up to, and without, `to`. Numbers stand in for chance: a multiplier and a remainder. */
function rowsOf({ studyId, number, personaIds, codeIds, from, to }: Part): string[] {
  const idOf = (kind: number, i: string) => `printf('019a%04x-%04x-7000-9000-%012x', ${number}, ${kind}, ${i})`;
  const pick = (list: readonly (string | number | null)[], i: string) =>
    `json_extract('${JSON.stringify(list)}', '$[' || ((${i}) % ${list.length}) || ']')`;
  /** some codes are far commoner than others: the square of an even number */
  const common = (list: readonly string[], factor: number) => {
    const even = `((i * ${factor} + i / 1000) % 1000)`;
    return `json_extract('${JSON.stringify(list)}', '$[' || (${even} * ${even} * ${list.length} / 1000000) || ']')`;
  };
  const study = `'${studyId}'`;
  const at = `'${MADE_AT}'`;
  const each = (count: number) =>
    `with recursive n(i) as (select ${from * count} union all select i + 1 from n where i + 1 < ${to * count})`;
  const audience = (i: string) => pick(["prospect", "customer", "customer", "churned"], i);
  const turns = 24;
  const texts = LINES.map((_, first) => Array.from({ length: turns }, (_, turn) => LINES[(first + turn) % LINES.length] ?? "").join(""));
  const marks = highlightRows(each(HIGHLIGHTS_EACH), { study, at, idOf, pick });
  return [
    `${each(1)} insert into accounts (id, study_id, name, contract_value, created_at, updated_at)
      select ${idOf(1, "i")}, ${study}, 'Account ' || (i + 1), iif(i % 5 = 0, null, 900 + (i * 37) % 9000), ${at}, ${at} from n where i % 3 = 0`,
    `${each(1)} insert into participants (id, study_id, code, audience, persona_id, role, account_id, quote_consent, created_at, updated_at)
      select ${idOf(2, "i")}, ${study}, printf('P-%04d', i + 1), ${audience("i * 7")}, ${pick([...personaIds, ...personaIds, null], "i * 5")},
        ${pick(["user", "user", "admin", "economic-buyer", "champion", null], "i * 11")}, ${idOf(1, "i - i % 3")},
        iif(i % 40 = 0, 'refused', 'public'), ${at}, ${at} from n`,
    `${each(1)} insert into interviews (id, study_id, title, date, created_at, updated_at)
      select ${idOf(3, "i")}, ${study}, 'Interview ' || (i + 1), iif(i % 50 = 0, null, printf('2026-%02d-%02d', 1 + i % 9, 1 + i % 28)), ${at}, ${at} from n`,
    `${each(1)} insert into interview_participants (study_id, interview_id, participant_id, audience)
      select ${study}, ${idOf(3, "i")}, ${idOf(2, "i")}, iif(i % 10 = 0, null, ${audience("i * 7 + i / 100")}) from n`,
    `${each(1)} insert into documents (id, study_id, interview_id, kind, text, words, created_at, updated_at)
      select ${idOf(4, "i")}, ${study}, ${idOf(3, "i")}, iif(i % 5 = 0, 'notes', 'transcript'), ${pick(texts, "i")}, 440, ${at}, ${at} from n`,
    `${each(1)} insert into speakers (id, study_id, document_id, label, role, participant_id, words)
      select ${idOf(5, "i")}, ${study}, ${idOf(4, "i")}, 'Speaker', 'participant', ${idOf(2, "i")}, 440 from n where i % 5 > 0`,
    `${each(turns)} insert into turns (study_id, document_id, position, start, "end", speaker_id, start_ms)
      select ${study}, ${idOf(4, `i / ${turns}`)}, i % ${turns}, (i % ${turns}) * 95, (i % ${turns} + 1) * 95, ${idOf(5, `i / ${turns}`)}, (i % ${turns}) * 20000
      from n where (i / ${turns}) % 5 > 0`,
    ...marks,
    `${each(HIGHLIGHTS_EACH)} insert into highlight_participants (study_id, highlight_id, participant_id)
      select ${study}, ${idOf(6, "i")}, ${idOf(2, `i / ${HIGHLIGHTS_EACH}`)} from n`,
    `${each(HIGHLIGHTS_EACH)} insert into highlight_codes (study_id, highlight_id, code_id)
      select ${study}, ${idOf(6, "i")}, ${common(codeIds, 7919)} from n where i % 7 > 0`,
    `${each(HIGHLIGHTS_EACH)} insert or ignore into highlight_codes (study_id, highlight_id, code_id)
      select ${study}, ${idOf(6, "i")}, ${common(codeIds, 104_729)} from n where i % 3 = 0`,
  ];
}

type Words = {
  study: string;
  at: string;
  idOf: (kind: number, i: string) => string;
  pick: (list: readonly (string | number | null)[], i: string) => string;
};

function highlightRows(each: string, { study, at, idOf, pick }: Words): string[] {
  const made = `strftime('%Y-%m-%dT%H:%M:%fZ', ${at}, '+' || (i / ${HIGHLIGHTS_EACH}) || ' hours')`;
  const steps = [
    "felt-need",
    "compare",
    "trial",
    "buy",
    "set-up",
    "first-value",
    "everyday-use",
    "renewal",
    "leave",
    "expand",
    "recommend",
    null,
  ];
  return [
    `${each} insert into highlights
      (id, study_id, document_id, start, "end", quote, before, after, step, point, direction, severity, starred, hidden, created_at, updated_at)
      select ${idOf(6, "i")}, ${study}, ${idOf(4, `i / ${HIGHLIGHTS_EACH}`)}, (i % 24) * 95, (i % 24) * 95 + 94, trim(${pick(LINES, "i")}),
        'they said, and then went on to t', ' which nobody had expected to say', ${pick(steps, "i * 7 + i / 30")},
        ${pick(["trigger", "failure", null], "i * 5 + i / 90")}, iif((i * 5 + i / 90) % 3 = 0, ${pick(["purchase", "action", "renewal"], "i / 2")}, null),
        iif((i * 5 + i / 90) % 3 = 1, 1 + i % 3, null), i % 200 = 0, i % 333 = 0, ${made}, ${made} from n`,
  ];
}
