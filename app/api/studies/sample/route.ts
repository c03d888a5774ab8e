import { handle } from "@/app/_server/handle";
import { noBody } from "@/app/_server/params";
import { loadSample } from "@/db/seed/load-sample";
import { now } from "@/db/stamp";

export const POST = handle(
  { summary: "Bring in the sample study, or answer the one that is there", body: noBody, bodyOptional: true, status: 201 },
  ({ db }) => loadSample(db, { today: now().slice(0, 10) }).study,
);
