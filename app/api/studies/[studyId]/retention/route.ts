import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { getRetention, setRetention } from "@/db/retention/retention";
import { retentionInput, retentionQuery } from "@/lib/erasure/schema";

export const GET = handle(
  {
    summary: "How long the study keeps people, and who goes when; also as it would be under another setting",
    params: studyParams,
    query: retentionQuery,
  },
  ({ db, params: { studyId }, query: { months, mode } }) =>
    getRetention(db, { studyId, as: months === undefined ? undefined : { months, mode: mode ?? "anonymise" } }),
);
export const PUT = handle(
  {
    summary: "Set how long the study keeps people after they were last heard; null months: for ever; version 0 where nobody set it yet",
    params: studyParams,
    body: retentionInput,
    version: true,
  },
  ({ db, params: { studyId }, body, version }) => setRetention(db, { studyId, input: body, version }),
);
