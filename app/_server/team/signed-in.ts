import "server-only";
import { sayWho } from "@/app/_server/after-write";
import { recordAudit } from "@/db/audit/record";
import { meOf } from "@/db/team/me";
import { type SignedIn, signIn } from "@/db/team/sign-in";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { cameFrom } from "./asker";
import { countTry, forgiveTries } from "./limits";

type Credentials = { email: string; password: string };

/** Signs in, within the limits. Throws SIGN_IN with the same words for a wrong password, an unknown address and somebody who may no longer; TOO_MANY. */
export async function requireSignIn(db: Db, { request, email, password }: Credentials & { request: Request }): Promise<SignedIn> {
  await countTry(request, email);
  const signedIn = await signIn(db, { email, password, from: cameFrom(request) });
  if (!signedIn) {
    // who it was meant to be is not said: an address that nobody has, and one that somebody has, look alike here too
    recordAudit(db, { actor: { kind: "nobody" }, action: "fail to sign in" });
    throw new AppError("SIGN_IN", "This e-mail and password do not go together.");
  }
  await forgiveTries(request, email);
  return signedIn;
}

/** Signs in whoever has just chosen this password by a link of theirs; tries that went wrong before are forgotten. Throws SIGN_IN where they may not sign in meanwhile. */
export async function signInWithNew(db: Db, { request, email, password }: Credentials & { request: Request }): Promise<SignedIn> {
  const signedIn = await signIn(db, { email, password, from: cameFrom(request) });
  if (!signedIn)
    throw new AppError("SIGN_IN", "The password is saved, but you may not sign in at the moment. Ask whoever looks after the workspace.");
  await forgiveTries(request, email);
  return signedIn;
}

/** The answer to whoever has just signed in: who they are, and their cookie. What is written down of it is theirs, though nobody asked. */
export function signedInResponse(db: Db, { request, userId, cookie }: SignedIn & { request: Request }): Response {
  sayWho(request, { kind: "person", userId });
  return Response.json(meOf(db, userId), { headers: { "Cache-Control": "no-store", "Set-Cookie": cookie } });
}

/** An answer without a body that sets or takes away the cookie. */
export function cookieResponse(cookie: string): Response {
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store", "Set-Cookie": cookie } });
}
