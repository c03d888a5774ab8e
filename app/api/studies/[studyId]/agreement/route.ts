import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { createRound } from "@/db/agreement/create";
import { listRounds } from "@/db/agreement/wire";
import { roundInput } from "@/lib/agreement/schema";

export const GET = handle(
  { summary: "List the rounds of double coding of a study, and who may code in one", params: studyParams },
  ({ db, params }) => listRounds(db, params),
);
export const POST = handle(
  { summary: "Begin a round of double coding: choose or draw its sample", params: studyParams, body: roundInput, status: 201 },
  ({ db, params, body }) => createRound(db, { ...params, input: body }),
);
