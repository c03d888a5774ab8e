import { sql } from "drizzle-orm";
import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import type { Definition, Intro } from "@/lib/questionnaires/definition";
import {
  FOLLOW_UPS,
  QUESTIONNAIRE_ORIGINS,
  QUESTIONNAIRE_STATUSES,
  RESPONSE_SOURCES,
  RESPONSE_STATUSES,
  type ResponseFlag,
} from "@/lib/questionnaires/vocabulary";
import type { Cells } from "@/lib/responses/schema";
import type { SurveyMapping } from "@/lib/survey-import/schema";
import { deletedAt, recordColumns, rowId } from "./columns";
import { accounts, participants, personas } from "./people";
import { studies } from "./studies";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

export const questionnaires = sqliteTable(
  "questionnaires",
  {
    id: rowId(),
    studyId: studyId(),
    title: text("title").notNull(),
    origin: text("origin", { enum: QUESTIONNAIRE_ORIGINS }).notNull(),
    /** of one that was brought in, as the import report names it */
    format: text("format"),
    /** the slug of the template it was made from */
    template: text("template"),
    status: text("status", { enum: QUESTIONNAIRE_STATUSES }).notNull().default("draft"),
    definition: text("definition", { mode: "json" }).$type<Definition>().notNull(),
    intro: text("intro", { mode: "json" }).$type<Intro>().notNull(),
    thanks: text("thanks").notNull().default(""),
    audience: text("audience", { enum: AUDIENCES }),
    personaId: text("persona_id"),
    wave: text("wave"),
    language: text("language").notNull().default("en"),
    /** of its public page; 128 random bits, made when it is first opened */
    token: text("token"),
    opensAt: text("opens_at"),
    closesAt: text("closes_at"),
    responseLimit: integer("response_limit"),
    /** how its file's columns were read: applied by itself to the next wave's file */
    mapping: text("mapping", { mode: "json" }).$type<SurveyMapping>(),
    /** the import that made it */
    importId: text("import_id"),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("questionnaires_in_study").on(table.studyId, table.id),
    uniqueIndex("questionnaires_by_token").on(table.token),
    foreignKey({ columns: [table.studyId, table.personaId], foreignColumns: [personas.studyId, personas.id] }).onDelete("no action"),
  ],
);

/**
 * One reply. Its cells are kept as they were given, so that a question can be read in another way later without loss; what the words say lies in
 * documents, one for each open answer.
 */
export const responses = sqliteTable(
  "responses",
  {
    id: rowId(),
    studyId: studyId(),
    questionnaireId: text("questionnaire_id").notNull(),
    /** never reused */
    number: integer("number").notNull(),
    /** what tells this reply from the others of its questionnaire: "id:" and the other tool's id, "row:" and a digest of the row, "sent:" and the sender's key */
    key: text("key").notNull(),
    /** of the row it came from: another one under the same key is a newer version of it; null for replies asked here */
    digest: text("digest"),
    participantId: text("participant_id"),
    personaId: text("persona_id"),
    audience: text("audience", { enum: AUDIENCES }),
    role: text("role", { enum: ROLES }),
    accountId: text("account_id"),
    step: text("step").$type<StepSlug>(),
    wave: text("wave"),
    status: text("status", { enum: RESPONSE_STATUSES }).notNull(),
    source: text("source", { enum: RESPONSE_SOURCES }).notNull(),
    startedAt: text("started_at"),
    submittedAt: text("submitted_at"),
    zone: text("zone"),
    language: text("language"),
    seconds: integer("seconds"),
    flags: text("flags", { mode: "json" }).$type<ResponseFlag[]>().notNull().default([]),
    followUp: text("follow_up", { enum: FOLLOW_UPS }).notNull().default("unknown"),
    cells: text("cells", { mode: "json" }).$type<Cells>().notNull(),
    fields: text("fields", { mode: "json" }).$type<Record<string, string>>().notNull().default({}),
    importId: text("import_id"),
    /** also set while an import is still storing: what is half there is nowhere to be seen */
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("responses_in_study").on(table.studyId, table.id),
    uniqueIndex("responses_by_key").on(table.questionnaireId, table.key),
    uniqueIndex("responses_by_number").on(table.studyId, table.number),
    // also the order in which they were stored: reading all of a questionnaire then goes through the file once, not here and there
    index("responses_in_order").on(table.questionnaireId, table.number),
    index("responses_by_person").on(table.studyId, table.participantId),
    index("responses_by_import").on(table.studyId, table.importId),
    // only of replies that have one, so that an import of plain answers writes none of these
    index("responses_by_persona").on(table.studyId, table.personaId).where(sql`${table.personaId} is not null`),
    index("responses_by_account").on(table.studyId, table.accountId).where(sql`${table.accountId} is not null`),
    // the trash; without what an import is still storing ("" sorts first), which then comes to be seen without a change of this index
    index("responses_in_trash").on(table.studyId, table.deletedAt).where(sql`${table.deletedAt} > ''`),
    foreignKey({ columns: [table.studyId, table.questionnaireId], foreignColumns: [questionnaires.studyId, questionnaires.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [table.studyId, table.participantId], foreignColumns: [participants.studyId, participants.id] }).onDelete(
      "no action",
    ),
    foreignKey({ columns: [table.studyId, table.personaId], foreignColumns: [personas.studyId, personas.id] }).onDelete("no action"),
    foreignKey({ columns: [table.studyId, table.accountId], foreignColumns: [accounts.studyId, accounts.id] }).onDelete("no action"),
  ],
);

/**
 * What a later import says otherwise about a response: held back until the whole file is stored, then changed places with what the response said, so
 * that undoing the import changes them back.
 */
export const responseUpdates = sqliteTable(
  "response_updates",
  {
    studyId: studyId(),
    importId: text("import_id").notNull(),
    responseId: text("response_id").notNull(),
    /** what the response is to say; once applied, what it said before */
    says: text("says", { mode: "json" }).$type<ResponseSays>().notNull(),
    appliedAt: text("applied_at"),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.responseId] }),
    index("response_updates_by_response").on(table.studyId, table.responseId),
    foreignKey({ columns: [table.studyId, table.responseId], foreignColumns: [responses.studyId, responses.id] }).onDelete("cascade"),
  ],
);

/**
 * All that an import says of a response. `texts`: its open answers, by slot. `before`: once applied, when this is what the response said before: the
 * digest that the import gave it, and where to find the texts that it changed (`revisionId` null: there was none).
 */
export type ResponseSays = Pick<
  typeof responses.$inferSelect,
  | "digest"
  | "participantId"
  | "personaId"
  | "audience"
  | "role"
  | "accountId"
  | "step"
  | "wave"
  | "status"
  | "startedAt"
  | "submittedAt"
  | "zone"
  | "language"
  | "seconds"
  | "cells"
  | "fields"
> & {
  texts: { slot: string; text: string }[];
  before?: { digest: string | null; texts: { documentId: string; version: number; revisionId: string | null }[] };
};

/** An address that a respondent left for following up: apart from everything they said. */
export const responseContacts = sqliteTable(
  "response_contacts",
  {
    responseId: text("response_id").primaryKey(),
    studyId: studyId(),
    address: text("address").notNull(),
  },
  (table) => [
    index("response_contacts_in_study").on(table.studyId),
    foreignKey({ columns: [table.studyId, table.responseId], foreignColumns: [responses.studyId, responses.id] }).onDelete("cascade"),
  ],
);

/** A personal link to a questionnaire. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: rowId(),
    studyId: studyId(),
    questionnaireId: text("questionnaire_id").notNull(),
    participantId: text("participant_id").notNull(),
    token: text("token").notNull(),
    answeredAt: text("answered_at"),
    responseId: text("response_id"),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("invitations_by_token").on(table.token),
    uniqueIndex("invitations_by_person").on(table.studyId, table.questionnaireId, table.participantId),
    index("invitations_by_participant").on(table.studyId, table.participantId),
    index("invitations_by_response").on(table.studyId, table.responseId),
    foreignKey({ columns: [table.studyId, table.questionnaireId], foreignColumns: [questionnaires.studyId, questionnaires.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [table.studyId, table.participantId], foreignColumns: [participants.studyId, participants.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [table.studyId, table.responseId], foreignColumns: [responses.studyId, responses.id] }).onDelete("no action"),
  ],
);
