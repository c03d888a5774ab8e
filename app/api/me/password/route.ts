import { handle } from "@/app/_server/handle";
import { cameFrom, signedInAsker } from "@/app/_server/team/asker";
import { countTry, forgiveTries } from "@/app/_server/team/limits";
import { cookieResponse } from "@/app/_server/team/signed-in";
import { changePassword } from "@/db/team/sign-in";
import { AppError } from "@/lib/errors";
import { passwordChange } from "@/lib/team/schema";

// slow: neither a password nor its hash is kept for a second try
export const POST = handle(
  { summary: "Change my password, which signs me out everywhere else", body: passwordChange, slow: true, status: 204 },
  async ({ db, request, body, caller }) => {
    const { userId } = signedInAsker({ caller });
    // whoever sits down at a machine that was left signed in guesses no faster than at the door
    await countTry(request, userId);
    const cookie = await changePassword(db, { ...body, from: cameFrom(request) });
    if (cookie === null) {
      const message = "This is not your present password.";
      throw new AppError("REFUSED", message, { errors: [{ path: "current", message }] });
    }
    await forgiveTries(request, userId);
    return cookieResponse(cookie);
  },
);
