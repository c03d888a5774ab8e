import { foreignKey, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { DRIVER_SOURCES, DRIVERS, STANDINGS } from "@/lib/deals/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { codes } from "./coding";
import { deletedAt, recordColumns, rowId } from "./columns";
import { accounts, participants } from "./people";
import { studies } from "./studies";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/** Where on the journey; a stage is written as its general step (rule 7). */
const step = () => text("step").$type<StepSlug>();

/** A company whose product people consider beside ours. */
export const competitors = sqliteTable(
  "competitors",
  {
    id: rowId(),
    studyId: studyId(),
    name: text("name").notNull(),
    /** the code of kind competitor under which people mention it */
    codeId: text("code_id"),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("competitors_in_study").on(table.studyId, table.id),
    foreignKey({ columns: [table.studyId, table.codeId], foreignColumns: [codes.studyId, codes.id] }).onDelete("no action"),
  ],
);

/** Why an account was won or lost, as the buyer or the seller says. At most one of each is the primary reason. */
export const dealDrivers = sqliteTable(
  "deal_drivers",
  {
    id: rowId(),
    studyId: studyId(),
    accountId: text("account_id").notNull(),
    source: text("source", { enum: DRIVER_SOURCES }).notNull(),
    driver: text("driver", { enum: DRIVERS }).notNull(),
    isPrimary: integer("is_primary", { mode: "boolean" }).notNull().default(false),
    note: text("note").notNull().default(""),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("deal_drivers_once").on(table.studyId, table.accountId, table.source, table.driver),
    foreignKey({ columns: [table.studyId, table.accountId], foreignColumns: [accounts.studyId, accounts.id] }).onDelete("cascade"),
  ],
);

/** How far an account or a person got with a competitor, and at which step they went over to it. */
export const considered = sqliteTable(
  "considered",
  {
    id: rowId(),
    studyId: studyId(),
    competitorId: text("competitor_id").notNull(),
    accountId: text("account_id"),
    participantId: text("participant_id"),
    standing: text("standing", { enum: STANDINGS }).notNull(),
    /** where they went over to it */
    step: step(),
    ...recordColumns(),
  },
  (table) => [
    index("considered_of").on(table.studyId, table.competitorId),
    index("considered_by_account").on(table.studyId, table.accountId),
    index("considered_by_person").on(table.studyId, table.participantId),
    foreignKey({ columns: [table.studyId, table.competitorId], foreignColumns: [competitors.studyId, competitors.id] }).onDelete("cascade"),
    foreignKey({ columns: [table.studyId, table.accountId], foreignColumns: [accounts.studyId, accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [table.studyId, table.participantId], foreignColumns: [participants.studyId, participants.id] }).onDelete(
      "cascade",
    ),
  ],
);
