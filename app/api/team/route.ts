import { handle } from "@/app/_server/handle";
import { cameFrom } from "@/app/_server/team/asker";
import { signedInResponse } from "@/app/_server/team/signed-in";
import { hashPassword, signIn } from "@/db/team/sign-in";
import { startTeam } from "@/db/team/start";
import { AppError } from "@/lib/errors";
import { teamInput } from "@/lib/team/schema";

// slow: neither a password nor its hash is kept for a second try
export const POST = handle(
  { summary: "Turn the team on: from then on everybody signs in", body: teamInput, slow: true },
  async ({ db, request, body: { name, email, password }, caller }) => {
    if (caller.kind === "nobody" || !caller.solo) throw new AppError("REFUSED", "There is a team already.");
    startTeam(db, { name, email, passwordHash: await hashPassword(db, password) });
    const signedIn = await signIn(db, { email, password, from: cameFrom(request) });
    if (!signedIn) throw new Error("whoever began the team could not be signed in");
    return signedInResponse(db, { request, ...signedIn });
  },
);
