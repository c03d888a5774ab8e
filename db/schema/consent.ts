import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { CONSENT_WAYS, type ConsentScope } from "@/lib/consent/vocabulary";
import type { ErasedThings } from "@/lib/erasure/schema";
import { ERASURE_MODES } from "@/lib/erasure/vocabulary";
import { CONTACT_CONSENTS, QUOTE_CONSENTS } from "@/lib/participants/vocabulary";
import { recordColumns, rowId } from "./columns";
import { participants } from "./people";
import { studies } from "./studies";
import { madeBy } from "./users";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/** What people are asked to agree to, word for word. Never changed: a change is the next edition of the same name. */
export const consentTexts = sqliteTable(
  "consent_texts",
  {
    id: rowId(),
    studyId: studyId(),
    name: text("name").notNull(),
    edition: integer("edition").notNull(),
    text: text("text").notNull(),
    scopes: text("scopes", { mode: "json" }).$type<ConsentScope[]>().notNull().default([]),
    quote: text("quote", { enum: QUOTE_CONSENTS }).notNull(),
    contact: text("contact", { enum: CONTACT_CONSENTS }).notNull(),
    /** for how many months a consent to it holds; null: until it is taken back */
    months: integer("months"),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("consent_texts_in_study").on(table.studyId, table.id),
    uniqueIndex("consent_texts_once").on(table.studyId, table.name, table.edition),
  ],
);

/** What a person agreed to, and when; the latest one counts, and the person's own columns follow it. Rows are added, and only ever ended. */
export const consentRecords = sqliteTable(
  "consent_records",
  {
    id: rowId(),
    studyId: studyId(),
    participantId: text("participant_id").notNull(),
    textId: text("text_id"),
    how: text("how", { enum: CONSENT_WAYS }).notNull(),
    givenOn: text("given_on"),
    quote: text("quote", { enum: QUOTE_CONSENTS }).notNull(),
    contact: text("contact", { enum: CONTACT_CONSENTS }).notNull(),
    scopes: text("scopes", { mode: "json" }).$type<ConsentScope[]>().notNull().default([]),
    /** the last day on which it holds */
    expiresOn: text("expires_on"),
    withdrawnOn: text("withdrawn_on"),
    /** when the program noticed that its day had passed, so that it acts once */
    expiredAt: text("expired_at"),
    note: text("note").notNull().default(""),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("consent_records_in_study").on(table.studyId, table.id),
    index("consent_records_by_person").on(table.studyId, table.participantId, table.id),
    index("consent_records_by_expiry").on(table.expiresOn),
    foreignKey({ columns: [table.studyId, table.participantId], foreignColumns: [participants.studyId, participants.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [table.studyId, table.textId], foreignColumns: [consentTexts.studyId, consentTexts.id] }).onDelete("no action"),
  ],
);

/** Who was erased or anonymised, by random ids alone. The same lies in the ledger beside the file, and is done again to a copy from before. */
export const erasures = sqliteTable(
  "erasures",
  {
    id: rowId(),
    /** no reference: it outlives the study */
    studyId: text("study_id").notNull(),
    personId: text("person_id").notNull(),
    mode: text("mode", { enum: ERASURE_MODES }).notNull(),
    at: text("at").notNull(),
    things: text("things", { mode: "json" }).$type<ErasedThings>().notNull(),
    createdBy: madeBy(),
  },
  (table) => [uniqueIndex("erasures_once").on(table.studyId, table.personId, table.mode)],
);

/** How long a study keeps people after they were last heard; no row: for ever. */
export const retentions = sqliteTable("retentions", {
  ...recordColumns(),
  studyId: text("study_id")
    .primaryKey()
    .references(() => studies.id, { onDelete: "cascade" }),
  months: integer("months").notNull(),
  mode: text("mode", { enum: ERASURE_MODES }).notNull(),
  /** the day it was set: nobody goes sooner than 14 days after */
  since: text("since").notNull(),
});

/** Since when a study's pages have said that somebody goes: nobody goes sooner than 14 days after. It is no part of a study's file: elsewhere it is said anew. */
export const retentionNotices = sqliteTable(
  "retention_notices",
  {
    studyId: studyId(),
    participantId: text("participant_id").notNull(),
    noticedOn: text("noticed_on").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.studyId, table.participantId] }),
    foreignKey({ columns: [table.studyId, table.participantId], foreignColumns: [participants.studyId, participants.id] }).onDelete(
      "cascade",
    ),
  ],
);
