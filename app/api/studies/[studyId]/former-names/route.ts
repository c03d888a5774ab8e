import { handle } from "@/app/_server/handle";
import { noteReveal } from "@/app/_server/identities/reveal";
import { studyParams } from "@/app/_server/params";
import { listKeptNames } from "@/db/erasure/take-out-name";
import { namesQuery } from "@/lib/participants/schema";

export const GET = handle(
  {
    summary: "List the names that a study keeps only to hide them, though they are nobody's by now; in words only with names=true",
    params: studyParams,
    query: namesQuery,
  },
  ({ db, params: { studyId }, query: { names = false }, caller }) => {
    const items = listKeptNames(db, { studyId, names });
    if (names && items.length > 0) noteReveal(db, { studyId, caller });
    return { items };
  },
);
