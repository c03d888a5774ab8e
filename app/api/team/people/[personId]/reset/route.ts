import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { ourAddress } from "@/app/_server/hosts";
import { noBody } from "@/app/_server/params";
import { signedInAsker } from "@/app/_server/team/asker";
import { createReset } from "@/db/team/resets";
import { idText } from "@/lib/record";
import type { MadeLink } from "@/lib/team/schema";

const params = z.strictObject({ personId: idText });

// secret: the link is in this one answer, and in none that is kept for a second try; a second one takes the first one's place
export const POST = handle(
  {
    summary: "Make a link by which somebody chooses a new password, for an hour and once",
    params,
    body: noBody,
    bodyOptional: true,
    secret: true,
    status: 201,
  },
  ({ db, params: { personId }, caller }): MadeLink => {
    const { link, secret } = createReset(db, { personId, createdBy: signedInAsker({ caller }).userId });
    return { ...link, address: ourAddress(`/reset/${secret}`), person: null };
  },
);
