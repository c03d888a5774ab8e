import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ReportFile } from "@/lib/import/schema";
import type { Audience } from "@/lib/participants/vocabulary";
import type { Definition } from "@/lib/questionnaires/definition";
import type { SurveyMapping } from "@/lib/survey-import/schema";
import { rowId } from "./columns";
import type { accounts } from "./people";
import { studies } from "./studies";
import { madeBy } from "./users";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/** One dropping-in of files, with its report; undone as a whole. */
export const imports = sqliteTable(
  "imports",
  {
    id: rowId(),
    studyId: studyId(),
    files: text("files", { mode: "json" }).$type<ReportFile[]>().notNull(),
    /** what it made and filled in beside the interviews, so that undoing it leaves nothing behind */
    made: text("made", { mode: "json" }).$type<MadeByImport>(),
    /** while its rows are still being stored, how far that has come; null once all of them are to be seen */
    storing: text("storing", { mode: "json" }).$type<Storing>(),
    undoneAt: text("undone_at"),
    createdAt: text("created_at").notNull(),
    createdBy: madeBy(),
  },
  (table) => [uniqueIndex("imports_in_study").on(table.studyId, table.id)],
);

/**
 * An import underway: its rows are stored invisible (deleted at "", which takes no place, so that all of them are made visible in a moment together);
 * `applying`: they are to be seen, and what it changes in earlier ones is being changed. Cut short, the first leaves nothing and the second is gone on
 * with. `done` of `total` are rows.
 */
export type Storing = { phase: "storing" | "applying"; done: number; total: number; cancelled?: true };

/** `filled`: what was empty on a person the study knew already, and which of their earlier interviews took the audience with it. */
export type MadeByImport = {
  personas: string[];
  accounts: string[];
  /** absent in imports from before comments were read */
  codes?: string[];
  filled: FilledByImport[];
  /** interviews that had no day until a table gave them one */
  dated?: { interviewId: string; date: string }[];
  /** questionnaires there were, before its rows brought them questions and options */
  questionnaires?: { questionnaireId: string; before: { definition: Definition; mapping: SurveyMapping | null }; version: number }[];
  /** accounts there were, as they stood before a table said otherwise */
  accountsChanged?: { accountId: string; before: AccountSays; after: AccountSays }[];
};

export type AccountSays = Partial<Pick<typeof accounts.$inferSelect, "plan" | "contractValue" | "outcome" | "lastStep">>;

export type FilledByImport = {
  participantId: string;
  values: Partial<Record<"audience" | "personaId" | "role" | "accountId", string>>;
  interviews: string[];
  /** where a later interview gave another audience than the one they had: that one, and the interviews that changed with it */
  replaced?: { audience: Audience; interviews: { interviewId: string; was: Audience | null; left: Audience | null }[] };
};

/** Work that goes on after an answer was given: kept in a table, so that a stop of the program loses none of it. */
export const jobs = sqliteTable(
  "jobs",
  {
    id: rowId(),
    studyId: studyId(),
    kind: text("kind", { enum: ["read-documents", "sweep"] }).notNull(),
    importId: text("import_id"),
    /**
     * the documents to read, in order, of which `done` are read; of a sweep the text after which it goes on ("" at its beginning), and what it rests
     * on: how many labels, and which codebook and levels
     */
    payload: text("payload", { mode: "json" }).$type<{ documentIds: string[]; after?: string; labels?: number; book?: string }>().notNull(),
    state: text("state", { enum: ["waiting", "running", "done", "cancelled", "failed"] })
      .notNull()
      .default("waiting"),
    done: integer("done").notNull().default(0),
    total: integer("total").notNull(),
    message: text("message"),
    createdAt: text("created_at").notNull(),
    updatedAt: text("updated_at").notNull(),
  },
  (table) => [index("jobs_by_state").on(table.state), index("jobs_by_import").on(table.studyId, table.importId)],
);

/** Answers kept by `Idempotency-Key`: the same key again answers the same and does nothing twice. */
export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    key: text("key").notNull(),
    /** method and path: the same key elsewhere is another key */
    target: text("target").notNull(),
    bodyHash: text("body_hash").notNull(),
    status: integer("status").notNull(),
    body: text("body").notNull(),
    createdAt: text("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.target] }), index("idempotency_keys_by_age").on(table.createdAt)],
);
