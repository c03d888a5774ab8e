import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { PlannedResponse } from "@/lib/survey-import/planned";
import { type Names, personNamed } from "./names";
import { countProblem, countRow, type RowOutcome, type Tally } from "./tally";

/**
 * A reply that has the key of a row. `own`: stored by this import itself; `undone`: taken back with its import, in the one moment of its undoing, so that
 * what was deleted by hand before is not; `waiting`: this import changes it already; `linkable`: linked to nobody, and never put right by hand.
 */
export type There = {
  key: string;
  id: string;
  digest: string | null;
  deleted: 0 | 1;
  own: 0 | 1;
  undone: 0 | 1;
  waiting: 0 | 1;
  linkable: 0 | 1;
};

const TWICE = "Another row has the same id and says otherwise: that one is taken, this one left out.";
const DELETED_HERE = "It was deleted here, and stays so: restore it instead.";

type Rows = { studyId: string; questionnaireId: string | null; importId: string | null; rows: readonly PlannedResponse[] };

/** The replies of a questionnaire that these rows are about, by key. `importId` is that of the import underway. By `responses_by_key`. */
export function repliesThere(db: Db, { studyId, questionnaireId, importId, rows }: Rows): Map<string, There> {
  if (questionnaireId === null || rows.length === 0) return new Map();
  const keys = JSON.stringify(rows.map(({ key }) => key));
  const found = db.all<There>(sql`
    with moments as materialized (select created_at from imports where study_id = ${studyId})
    select r.key as key, r.id as id, r.digest as digest, r.deleted_at is not null as deleted,
      r.import_id is ${importId} and r.deleted_at is '' as own,
      r.deleted_at is not null and exists (select 1 from imports i where i.id = r.import_id and i.undone_at = r.deleted_at) as undone,
      exists (select 1 from response_updates u where u.import_id = ${importId} and u.response_id = r.id) as waiting,
      r.participant_id is null and r.updated_at in moments as linkable
    from json_each(${keys}) k cross join responses r
      on r.questionnaire_id = ${questionnaireId} and r.key = k.value and r.study_id = ${studyId}`);
  return new Map(found.map((one) => [one.key, one]));
}

type Settling = { known: There | undefined; earlier: string | undefined; names: Names };

/**
 * What becomes of a row, given the reply that has its key, and the digest of an earlier row of the file that has it: another version there is rejected;
 * deleted here it stays so. One that says nothing new, but names a participant known by now whom its reply is not linked to, is an update.
 */
export function outcomeOf(row: PlannedResponse, { known, earlier, names }: Settling): RowOutcome {
  if (earlier !== undefined) return earlier === row.digest ? "unchanged" : "rejected";
  if (known?.own === 1) return known.digest === row.digest ? "unchanged" : "rejected";
  if (known?.waiting === 1) return "rejected";
  if (!known || known.undone === 1) return "stored";
  if (known.deleted === 1) return "skipped";
  if (known.digest !== row.digest) return "updated";
  return known.linkable === 1 && personNamed(names, row.person) !== null ? "updated" : "unchanged";
}

/** Counts a row by what becomes of it. */
export function countOutcome(tally: Tally, { line }: PlannedResponse, outcome: RowOutcome): void {
  if (outcome === "rejected") countProblem(tally, { line, outcome, reason: TWICE });
  else if (outcome === "skipped") countProblem(tally, { line, outcome, reason: DELETED_HERE });
  else countRow(tally, outcome);
}
