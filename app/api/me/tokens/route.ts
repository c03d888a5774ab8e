import { handle } from "@/app/_server/handle";
import { askerIn, signedInAsker } from "@/app/_server/team/asker";
import { createToken, listTokens } from "@/db/team/tokens";
import { tokenInput } from "@/lib/team/schema";

export const GET = handle({ summary: "List my tokens for programs" }, ({ db, caller }) => ({
  items: listTokens(db, { userId: askerIn({ caller }).userId }),
}));
// secret: the token is in this one answer, and in none that is kept for a second try
export const POST = handle(
  { summary: "Make a token for a program, shown this once", body: tokenInput, secret: true, status: 201 },
  ({ db, body, caller }) => createToken(db, { caller: signedInAsker({ caller }), input: body }),
);
