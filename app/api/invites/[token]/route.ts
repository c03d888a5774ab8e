import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { tellStudies } from "@/app/_server/live/hub";
import { countSender } from "@/app/_server/team/limits";
import { requireSignIn, signedInResponse, signInWithNew } from "@/app/_server/team/signed-in";
import { joinByInvite, openInvite, takeInvite } from "@/db/team/invites";
import { hashPassword } from "@/db/team/sign-in";
import { acceptInput } from "@/lib/team/schema";

const params = z.strictObject({ token: z.string().min(1).max(100) });

export const GET = handle({ summary: "Read what an invite brings", params }, ({ db, params: { token } }) => openInvite(db, token));
// slow: neither a password nor its hash is kept for a second try
export const POST = handle(
  {
    summary: "Join by an invite, and be signed in; whoever joined before gives the password they have",
    params,
    body: acceptInput,
    slow: true,
  },
  async ({ db, request, params: { token }, body: { name, password } }) => {
    const { email, hasAccount, studies } = openInvite(db, token);
    const tell = (by: string) =>
      tellStudies(
        studies.map(({ id }) => id),
        { by },
      );
    if (hasAccount) {
      const signedIn = await requireSignIn(db, { request, email, password });
      takeInvite(db, { secret: token, userId: signedIn.userId });
      tell(signedIn.userId);
      return signedInResponse(db, { request, ...signedIn });
    }
    await countSender(request);
    joinByInvite(db, { secret: token, name, passwordHash: await hashPassword(db, password) });
    const signedIn = await signInWithNew(db, { request, email, password });
    tell(signedIn.userId);
    return signedInResponse(db, { request, ...signedIn });
  },
);
