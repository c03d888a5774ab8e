import { customType, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A moment as the sign-in library takes it, over the ISO 8601 text that our tables hold. */
const moment = customType<{ data: Date; driverData: string }>({
  dataType: () => "text",
  toDriver: (value) => value.toISOString(),
  fromDriver: (value) => new Date(value),
});

/**
 * The tables of `db/schema/team.ts` and the people, as the sign-in library names their columns. They stand apart from the schema, so that no migration is
 * ever made from them; a test holds them to the tables that there are.
 */
export const authTables = {
  user: sqliteTable("users", {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    email: text("email"),
    admin: integer("admin", { mode: "boolean" }).notNull(),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at"),
  }),
  session: sqliteTable("sign_in_sessions", {
    id: text("id").primaryKey(),
    userId: text("user_id").notNull(),
    token: text("token").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    expiresAt: moment("expires_at").notNull(),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  }),
  account: sqliteTable("sign_in_credentials", {
    id: text("id").primaryKey(),
    userId: text("user_id").notNull(),
    providerId: text("provider_id").notNull(),
    accountId: text("account_id").notNull(),
    password: text("password"),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  }),
};
