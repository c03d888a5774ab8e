import { handle } from "@/app/_server/handle";
import { requireSignIn, signedInResponse } from "@/app/_server/team/signed-in";
import { isTeam } from "@/db/team/mode";
import { AppError } from "@/lib/errors";
import { signInInput } from "@/lib/team/schema";

// slow: neither a password nor its hash is kept for a second try
export const POST = handle({ summary: "Sign in", body: signInInput, slow: true }, async ({ db, request, body }) => {
  if (!isTeam(db)) throw new AppError("REFUSED", "Nobody signs in here: this workbench has one owner, and no team yet.");
  return signedInResponse(db, { request, ...(await requireSignIn(db, { request, ...body })) });
});
