import { users } from "@/db/schema";
import { newId, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { LinkGrant } from "@/lib/team/schema";
import { setPassword } from "./credential";
import { giveRights } from "./grant";
import { hashPassword, signIn } from "./sign-in";
import { startTeam } from "./start";

/** Somebody who is signed in; `cookie` is what their browser sends. */
export type TestPerson = { id: string; email: string; cookie: string };

/** The password of everybody that these make. */
export const TEST_PASSWORD = "eleven quiet herons wading";

/** Hashed once for all: scrypt takes its 70 ms each time, on purpose. */
let hash: string | undefined;

async function passwordHash(db: Db): Promise<string> {
  hash ??= await hashPassword(db, TEST_PASSWORD);
  return hash;
}

/** Turns the team on: the local person is its admin. */
export async function makeTeam(db: Db): Promise<TestPerson> {
  const email = "ada@example.org";
  startTeam(db, { name: "Ada", email, passwordHash: await passwordHash(db) });
  return { id: "local", email, cookie: await cookieOf(db, email) };
}

/** Another person of the team, with these rights and no others. */
export async function makePerson(db: Db, { name, ...rights }: { name: string } & Partial<LinkGrant>): Promise<TestPerson> {
  const id = newId();
  const email = `${name.toLowerCase()}@example.org`;
  db.insert(users).values({ id, name, email, createdAt: now() }).run();
  setPassword(db, { userId: id, passwordHash: await passwordHash(db) });
  giveRights(db, { userId: id, grant: { admin: false, studies: [], ...rights }, createdBy: "local" });
  return { id, email, cookie: await cookieOf(db, email) };
}

/** Signs a person in once more, as from another browser. */
export async function cookieOf(db: Db, email: string): Promise<string> {
  const from = { headers: new Headers({ "user-agent": "Firefox/140.0 (Windows)" }), addressPrefix: "203.0.113.7" };
  const signedIn = await signIn(db, { email, password: TEST_PASSWORD, from });
  return signedIn?.cookie.split(";")[0] ?? "";
}
