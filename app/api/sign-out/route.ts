import { handle } from "@/app/_server/handle";
import { noBody } from "@/app/_server/params";
import { cameFrom } from "@/app/_server/team/asker";
import { cookieResponse } from "@/app/_server/team/signed-in";
import { signOut } from "@/db/team/sign-in";

export const POST = handle(
  { summary: "Sign out here", body: noBody, bodyOptional: true, slow: true, status: 204 },
  async ({ db, request }) => cookieResponse(await signOut(db, cameFrom(request))),
);
