import "server-only";
import { addressPrefix } from "@/app/_server/remote-address";
import type { CameFrom } from "@/db/team/sign-in";
import { AppError } from "@/lib/errors";
import { type Caller, SIGN_IN_FIRST } from "@/lib/team/access";

/** Somebody who asks, as opposed to nobody. */
export type Asker = Extract<Caller, { kind: "person" }>;

/** The person who asks. Throws SIGN_IN for nobody, who does not get here where the policy asks for a person. */
export function askerIn({ caller }: { caller: Caller }): Asker {
  if (caller.kind === "person") return caller;
  throw new AppError("SIGN_IN", SIGN_IN_FIRST);
}

/** The person who asks, where people sign in. Throws REFUSED without a team, where there is nothing of the kind. */
export function signedInAsker(context: { caller: Caller }): Asker {
  const asker = askerIn(context);
  if (!asker.solo) return asker;
  throw new AppError("REFUSED", "Nobody signs in here: this workbench has one owner, and no team yet.");
}

/** What of a request matters to signing in and out. */
export function cameFrom(request: Request): CameFrom {
  return { headers: request.headers, addressPrefix: addressPrefix(request) };
}
