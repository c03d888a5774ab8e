import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import type { Handler } from "@/app/_server/handle";
import { apiTokens, memberships, signInCredentials, users } from "@/db/schema";
import { newId, newRecord, now } from "@/db/stamp";
import { createStudy } from "@/db/studies";
import { authOf } from "@/db/team/auth";
import { hashOf, newSecretText } from "@/db/team/token-hash";
import type { Db } from "@/db/types";
import type { StudyRole, TokenScope } from "@/lib/team/vocabulary";

const APP = fileURLToPath(new URL("../..", import.meta.url));
const PASSWORD = "one password for all of them";

/** Everybody who may come to a door, from nobody to a token of a study next door. */
export const CALLERS = [
  "anonymous",
  "viewer",
  "editor",
  "owner",
  "owner of another study",
  "admin",
  "revoked session",
  "disabled person",
  "expired token",
  "read token",
  "write token",
  "token of another study",
  "viewer's write token",
  "admin's token",
] as const;
export type CallerKind = (typeof CALLERS)[number];

/** A workspace with a team: study `ours` with its owner, editor and viewer, study `theirs` of somebody else; and what each caller sends with a request. */
export type Cast = { ours: string; theirs: string; headers: Record<CallerKind, Record<string, string>>; ids: Record<string, string> };

/** Addresses as the policy writes them ("/api/studies/{studyId}"), each with its file, from the folders themselves. */
export function routeFiles(): { address: string; file: string }[] {
  return filesNamed("route.ts");
}

export function pageFiles(): { address: string; file: string }[] {
  return filesNamed("page.tsx");
}

function filesNamed(name: string): { address: string; file: string }[] {
  return readdirSync(APP, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file === name || file.endsWith(`/${name}`))
    .map((file) => ({ file: join(APP, file), address: addressOf(dirname(file)) }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

function addressOf(folder: string): string {
  return folder === "." ? "/" : `/${folder.replace(/\[(\.\.\.)?(\w+)\]/g, "{$1$2}")}`;
}

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** Every method that a route file answers, under its line in the policy. The respondent's own routes have no contract. */
export async function routeHandlers(): Promise<Map<string, Handler>> {
  const handlers = new Map<string, Handler>();
  for (const { address, file } of routeFiles()) {
    const module: Record<string, Handler | undefined> = await import(/* @vite-ignore */ file);
    for (const method of METHODS) {
      const handler = module[method];
      if (handler) handlers.set(`${method} ${address}`, handler);
    }
  }
  return handlers;
}

/** Puts the people, the studies and all their keys into a fresh database. */
export async function castOf(db: Db, { ours, theirs }: { ours?: string; theirs?: string } = {}): Promise<Cast> {
  const studies = {
    ours: ours ?? createStudy(db, { input: { name: "Ours", journeyPreset: "lifecycle" } }).id,
    theirs: theirs ?? createStudy(db, { input: { name: "Theirs", journeyPreset: "lifecycle" } }).id,
  };
  const next = createStudy(db, { input: { name: "Next door", journeyPreset: "lifecycle" } }).id;
  const password = await (await authOf(db).$context).password.hash(PASSWORD);
  const person = (name: string) => addPerson(db, { name, password });
  db.update(users).set({ email: "admin@example.org", admin: true }).where(eq(users.id, "local")).run();
  addCredential(db, { userId: "local", password });
  const ids = {
    admin: "local",
    owner: person("owner"),
    editor: person("editor"),
    viewer: person("viewer"),
    other: person("other"),
    gone: person("gone"),
  };
  const member = (userId: string, studyId: string, role: StudyRole) =>
    db
      .insert(memberships)
      .values({ ...newRecord(), userId, studyId, role, seesIdentities: role === "owner" })
      .run();
  for (const role of ["owner", "editor", "viewer"] as const) member(ids[role], studies.ours, role);
  member(ids.owner, next, "owner");
  member(ids.gone, studies.ours, "owner");
  member(ids.other, studies.theirs, "owner");
  const headers: Cast["headers"] = {
    anonymous: {},
    viewer: await session(db, "viewer"),
    editor: await session(db, "editor"),
    owner: await session(db, "owner"),
    "owner of another study": await session(db, "other"),
    admin: await session(db, "admin"),
    "revoked session": await revoked(db, await session(db, "editor")),
    "disabled person": await session(db, "gone"),
    "expired token": token(db, { userId: ids.owner, scope: "write", expiresAt: "2001-01-01T00:00:00.000Z" }),
    "read token": token(db, { userId: ids.owner, scope: "read" }),
    "write token": token(db, { userId: ids.owner, scope: "write", studyId: studies.ours }),
    "token of another study": token(db, { userId: ids.owner, scope: "write", studyId: next }),
    "viewer's write token": token(db, { userId: ids.viewer, scope: "write" }),
    "admin's token": token(db, { userId: ids.admin, scope: "write" }),
  };
  db.update(users).set({ disabledAt: now() }).where(eq(users.id, ids.gone)).run();
  return { ...studies, headers, ids };
}

function addPerson(db: Db, { name, password }: { name: string; password: string }): string {
  const id = newId();
  db.insert(users)
    .values({ id, name, email: `${name}@example.org`, createdAt: now() })
    .run();
  addCredential(db, { userId: id, password });
  return id;
}

function addCredential(db: Db, { userId, password }: { userId: string; password: string }): void {
  const at = now();
  db.insert(signInCredentials)
    .values({ id: newId(), userId, providerId: "credential", accountId: userId, password, createdAt: at, updatedAt: at })
    .run();
}

async function session(db: Db, name: string): Promise<Record<string, string>> {
  const body = { email: `${name}@example.org`, password: PASSWORD };
  const { headers } = await authOf(db).api.signInEmail({ body, headers: new Headers(), returnHeaders: true });
  return { cookie: headers.getSetCookie()[0]?.split(";")[0] ?? "" };
}

async function revoked(db: Db, headers: Record<string, string>): Promise<Record<string, string>> {
  await authOf(db).api.signOut({ headers: new Headers(headers) });
  return headers;
}

type TokenRow = { userId: string; scope: TokenScope; studyId?: string; expiresAt?: string };

function token(db: Db, { expiresAt = "2999-01-01T00:00:00.000Z", ...row }: TokenRow): Record<string, string> {
  const secret = `vbt_${newSecretText()}`;
  db.insert(apiTokens)
    .values({ id: newId(), name: "script", beginning: secret.slice(0, 8), tokenHash: hashOf(secret), expiresAt, createdAt: now(), ...row })
    .run();
  return { authorization: `Bearer ${secret}` };
}
