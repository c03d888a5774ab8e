import { foreignKey, index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { OUTCOMES } from "@/lib/accounts/vocabulary";
import type { PostMortem } from "@/lib/deals/schema";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { PersonChange } from "@/lib/participants/merge";
import { AUDIENCES, CONTACT_CONSENTS, QUOTE_CONSENTS, ROLES } from "@/lib/participants/vocabulary";
import { deletedAt, recordColumns, rowId } from "./columns";
import { studies } from "./studies";
import { madeBy } from "./users";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

export const personas = sqliteTable(
  "personas",
  {
    id: rowId(),
    studyId: studyId(),
    name: text("name").notNull(),
    summary: text("summary").notNull().default(""),
    /** the place in the buying decision that this archetype mostly has; of people it is asked one by one */
    role: text("role", { enum: ROLES }),
    targetMin: integer("target_min"),
    targetMax: integer("target_max"),
    position: integer("position").notNull().default(0),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [uniqueIndex("personas_in_study").on(table.studyId, table.id)],
);

export const accounts = sqliteTable(
  "accounts",
  {
    id: rowId(),
    studyId: studyId(),
    name: text("name").notNull(),
    plan: text("plan"),
    contractValue: real("contract_value"),
    outcome: text("outcome", { enum: OUTCOMES }),
    lastStep: text("last_step").$type<StepSlug>(),
    /** where they were stuck before they ended at their last step */
    stuckStep: text("stuck_step").$type<StepSlug>(),
    /** the day on which it was won or lost, or they left */
    endedOn: text("ended_on"),
    postMortem: text("post_mortem", { mode: "json" }).$type<PostMortem>(),
    /** the import of a table of accounts that made it */
    importId: text("import_id"),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [uniqueIndex("accounts_in_study").on(table.studyId, table.id), index("accounts_by_import").on(table.studyId, table.importId)],
);

export const participants = sqliteTable(
  "participants",
  {
    id: rowId(),
    studyId: studyId(),
    code: text("code").notNull(),
    audience: text("audience", { enum: AUDIENCES }),
    personaId: text("persona_id"),
    role: text("role", { enum: ROLES }),
    accountId: text("account_id"),
    quoteConsent: text("quote_consent", { enum: QUOTE_CONSENTS }).notNull().default("unknown"),
    contactConsent: text("contact_consent", { enum: CONTACT_CONSENTS }).notNull().default("unknown"),
    consentDate: text("consent_date"),
    fields: text("fields", { mode: "json" }).$type<Record<string, string>>().notNull().default({}),
    /** set while merged into another person; that person then stands for both */
    mergedInto: text("merged_into"),
    /** the import that made this person, so that undoing it can take them away */
    importId: text("import_id"),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("participants_in_study").on(table.studyId, table.id),
    uniqueIndex("participants_code").on(table.studyId, table.code),
    foreignKey({ columns: [table.studyId, table.personaId], foreignColumns: [personas.studyId, personas.id] }).onDelete("no action"),
    foreignKey({ columns: [table.studyId, table.accountId], foreignColumns: [accounts.studyId, accounts.id] }).onDelete("no action"),
    foreignKey({ columns: [table.studyId, table.mergedInto], foreignColumns: [table.studyId, table.id] }).onDelete("no action"),
  ],
);

/** Names live apart from everything a person said. */
export const participantNames = sqliteTable(
  "participant_names",
  {
    participantId: text("participant_id").primaryKey(),
    studyId: studyId(),
    displayName: text("display_name").notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.studyId, table.participantId], foreignColumns: [participants.studyId, participants.id] }).onDelete(
      "cascade",
    ),
    index("participant_names_in_study").on(table.studyId),
  ],
);

/**
 * Spellings of names that stopped being anybody's: corrected, forgotten, or of somebody gone for good (then nobody's). They still stand in texts, and are kept
 * only to be hidden from whoever sees no names, and to be taken out when the person is erased.
 */
export const formerNames = sqliteTable(
  "former_names",
  {
    id: rowId(),
    studyId: studyId(),
    participantId: text("participant_id"),
    name: text("name").notNull(),
    createdAt: text("created_at").notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.studyId, table.participantId], foreignColumns: [participants.studyId, participants.id] }).onDelete(
      "cascade",
    ),
    index("former_names_in_study").on(table.studyId, table.participantId),
  ],
);

/** What a merge moved, row by row, so that it can be split again. */
export const participantMerges = sqliteTable(
  "participant_merges",
  {
    id: rowId(),
    studyId: studyId(),
    fromId: text("from_id").notNull(),
    intoId: text("into_id").notNull(),
    moved: text("moved", { mode: "json" }).$type<MovedByMerge>().notNull(),
    splitAt: text("split_at"),
    createdAt: text("created_at").notNull(),
    createdBy: madeBy(),
  },
  (table) => [
    foreignKey({ columns: [table.studyId, table.fromId], foreignColumns: [participants.studyId, participants.id] }).onDelete("cascade"),
    foreignKey({ columns: [table.studyId, table.intoId], foreignColumns: [participants.studyId, participants.id] }).onDelete("cascade"),
    index("participant_merges_in_study").on(table.studyId, table.intoId),
  ],
);

type Seen = (typeof AUDIENCES)[number] | null;

/** `shared` are the links that both had, and that the merge therefore folded into one; `left` is the audience a link was left with. */
export type MovedByMerge = {
  interviews: { interviewId: string; audience: Seen; left: Seen; shared: boolean }[];
  /** the survivor's own interviews whose unknown audience the merge filled */
  filled: { interviewId: string; was: Seen; left: Seen }[];
  speakers: string[];
  highlights: { highlightId: string; shared: boolean }[];
  /** replies and personal links that moved; absent in merges from before there were questionnaires */
  responses?: string[];
  invitations?: string[];
  /** what they said of competitors; absent in merges from before there were any */
  considered?: string[];
  /** what the merge changed on the survivor */
  person: PersonChange;
};
