import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AuditActor } from "@/lib/audit/schema";
import type { LinkGrant } from "@/lib/team/schema";
import { LINK_KINDS, STUDY_ROLES, TOKEN_SCOPES } from "@/lib/team/vocabulary";
import { recordColumns, rowId } from "./columns";
import { studies } from "./studies";
import { madeBy, users } from "./users";

const userId = () =>
  text("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** Who is signed in where. The token goes out in a cookie that is signed with a secret which lies outside this file: reading the file does not let one in. Times are ISO 8601, UTC. */
export const signInSessions = sqliteTable(
  "sign_in_sessions",
  {
    id: rowId(),
    userId: userId(),
    token: text("token").notNull().unique("sign_in_sessions_by_token"),
    /** the prefix of the address it came from, as limits count it */
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    expiresAt: text("expires_at").notNull(),
    createdAt: text("created_at").notNull(),
    updatedAt: text("updated_at").notNull(),
  },
  (table) => [index("sign_in_sessions_by_user").on(table.userId)],
);

/** How somebody proves who they are: the hash of their password. */
export const signInCredentials = sqliteTable(
  "sign_in_credentials",
  {
    id: rowId(),
    userId: userId(),
    providerId: text("provider_id").notNull(),
    accountId: text("account_id").notNull(),
    password: text("password"),
    createdAt: text("created_at").notNull(),
    updatedAt: text("updated_at").notNull(),
  },
  (table) => [uniqueIndex("sign_in_credentials_by_user").on(table.userId, table.providerId)],
);

/** Single-use links: to join, or to choose a new password. Of the link's secret only the SHA-256 is kept. */
export const signInLinks = sqliteTable("sign_in_links", {
  id: rowId(),
  kind: text("kind", { enum: LINK_KINDS }).notNull(),
  tokenHash: text("token_hash").notNull().unique("sign_in_links_by_token"),
  /** whom it is for */
  email: text("email").notNull(),
  /** whose password a reset changes; null for an invite */
  userId: text("user_id").references(() => users.id, { onDelete: "cascade" }),
  /** what joining brings with it */
  grant: text("grants", { mode: "json" }).$type<LinkGrant>(),
  expiresAt: text("expires_at").notNull(),
  usedAt: text("used_at"),
  createdAt: text("created_at").notNull(),
  createdBy: madeBy(),
});

/** Who may do what in a study. Names and addresses of participants are a right of their own. */
export const memberships = sqliteTable(
  "memberships",
  {
    ...recordColumns(),
    id: rowId(),
    studyId: text("study_id")
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    userId: userId(),
    role: text("role", { enum: STUDY_ROLES }).notNull(),
    seesIdentities: integer("sees_identities", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [uniqueIndex("memberships_in_study").on(table.studyId, table.userId), index("memberships_by_user").on(table.userId)],
);

/** Keys for programs. Shown once; only the SHA-256 is kept, and a beginning to tell them apart by. */
export const apiTokens = sqliteTable(
  "api_tokens",
  {
    id: rowId(),
    userId: userId(),
    name: text("name").notNull(),
    tokenHash: text("token_hash").notNull().unique("api_tokens_by_hash"),
    beginning: text("beginning").notNull(),
    scope: text("scope", { enum: TOKEN_SCOPES }).notNull(),
    /** the one study it is for; null: all of the person's */
    studyId: text("study_id").references(() => studies.id, { onDelete: "cascade" }),
    seesIdentities: integer("sees_identities", { mode: "boolean" }).notNull().default(false),
    expiresAt: text("expires_at").notNull(),
    lastUsedAt: text("last_used_at"),
    revokedAt: text("revoked_at"),
    createdAt: text("created_at").notNull(),
  },
  (table) => [index("api_tokens_by_user").on(table.userId)],
);

/** Who did what when: ids and names of fields, never a text. Rows are only ever added (triggers refuse the rest), each with a hash over itself and the one before. */
export const auditEntries = sqliteTable(
  "audit_entries",
  {
    /** 1, 2, 3 … without a gap */
    number: integer("number").primaryKey(),
    at: text("at").notNull(),
    actor: text("actor", { mode: "json" }).$type<AuditActor>().notNull(),
    /** no reference: the entry outlives its study */
    studyId: text("study_id"),
    /** what was done, as a verb and a thing: "add highlights", "change members" */
    action: text("action").notNull(),
    /** what it was done to, where that is one thing */
    thingId: text("thing_id"),
    /** names of the fields that were sent, never their values */
    fields: text("fields", { mode: "json" }).$type<string[]>().notNull(),
    requestId: text("request_id"),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [
    index("audit_entries_by_study").on(table.studyId, table.number),
    index("audit_entries_by_thing").on(table.thingId, table.number),
  ],
);
