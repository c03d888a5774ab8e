import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { countSender } from "@/app/_server/team/limits";
import { signedInResponse, signInWithNew } from "@/app/_server/team/signed-in";
import { openReset, resetPassword } from "@/db/team/resets";
import { hashPassword } from "@/db/team/sign-in";
import { resetInput } from "@/lib/team/schema";

const params = z.strictObject({ token: z.string().min(1).max(100) });

export const GET = handle({ summary: "Read whose password a link is for", params }, ({ db, params: { token } }) => openReset(db, token));
// slow: neither a password nor its hash is kept for a second try
export const POST = handle(
  { summary: "Choose a new password by a link; it signs me out everywhere, and in here", params, body: resetInput, slow: true },
  async ({ db, request, params: { token }, body: { password } }) => {
    openReset(db, token);
    await countSender(request);
    const email = resetPassword(db, { secret: token, passwordHash: await hashPassword(db, password) });
    return signedInResponse(db, { request, ...(await signInWithNew(db, { request, email, password })) });
  },
);
