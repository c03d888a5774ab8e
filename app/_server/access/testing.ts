import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import type { Handler } from "@/app/_server/handle";
import { apiTokens, users } from "@/db/schema";
import { newId, now } from "@/db/stamp";
import { createStudy } from "@/db/studies";
import { authOf } from "@/db/team/auth";
import { cookieOf, makePerson, makeTeam } from "@/db/team/testing";
import { hashOf, newSecretText } from "@/db/team/token-hash";
import type { Db } from "@/db/types";
import type { StudyRole, TokenScope } from "@/lib/team/vocabulary";

const APP = fileURLToPath(new URL("../..", import.meta.url));

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
export type Cast = { ours: string; theirs: string; headers: Record<CallerKind, Record<string, string>>; ids: Record<Insider, string> };
type Insider = "admin" | "owner" | "editor" | "viewer" | "other";

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
  const study = (name: string) => createStudy(db, { input: { name, journeyPreset: "lifecycle" } }).id;
  const studies = { ours: ours ?? study("Ours"), theirs: theirs ?? study("Theirs") };
  const next = study("Next door");
  const admin = await makeTeam(db);
  const member = (studyId: string, role: StudyRole) => ({ studyId, role, seesIdentities: role === "owner" });
  const owner = await makePerson(db, { name: "Owner", studies: [member(studies.ours, "owner"), member(next, "owner")] });
  const editor = await makePerson(db, { name: "Editor", studies: [member(studies.ours, "editor")] });
  const viewer = await makePerson(db, { name: "Viewer", studies: [member(studies.ours, "viewer")] });
  const other = await makePerson(db, { name: "Other", studies: [member(studies.theirs, "owner")] });
  const gone = await makePerson(db, { name: "Gone", studies: [member(studies.ours, "owner")] });
  const revoked = await cookieOf(db, editor.email);
  await authOf(db).api.signOut({ headers: new Headers({ cookie: revoked }) });
  db.update(users).set({ disabledAt: now() }).where(eq(users.id, gone.id)).run();
  const headers: Cast["headers"] = {
    anonymous: {},
    viewer: { cookie: viewer.cookie },
    editor: { cookie: editor.cookie },
    owner: { cookie: owner.cookie },
    "owner of another study": { cookie: other.cookie },
    admin: { cookie: admin.cookie },
    "revoked session": { cookie: revoked },
    "disabled person": { cookie: gone.cookie },
    "expired token": token(db, { userId: owner.id, scope: "write", expiresAt: "2001-01-01T00:00:00.000Z" }),
    "read token": token(db, { userId: owner.id, scope: "read" }),
    "write token": token(db, { userId: owner.id, scope: "write", studyId: studies.ours }),
    "token of another study": token(db, { userId: owner.id, scope: "write", studyId: next }),
    "viewer's write token": token(db, { userId: viewer.id, scope: "write" }),
    "admin's token": token(db, { userId: admin.id, scope: "write" }),
  };
  return { ...studies, headers, ids: { admin: admin.id, owner: owner.id, editor: editor.id, viewer: viewer.id, other: other.id } };
}

type TokenRow = { userId: string; scope: TokenScope; studyId?: string; expiresAt?: string };

function token(db: Db, { expiresAt = "2999-01-01T00:00:00.000Z", ...row }: TokenRow): Record<string, string> {
  const secret = `vbt_${newSecretText()}`;
  db.insert(apiTokens)
    .values({ id: newId(), name: "script", beginning: secret.slice(0, 8), tokenHash: hashOf(secret), expiresAt, createdAt: now(), ...row })
    .run();
  return { authorization: `Bearer ${secret}` };
}
