import { z } from "zod";
import { dayText, idText } from "@/lib/record";
import { ACT_KINDS, type ActKind } from "./vocabulary";

/** Who did it: a person (with a session or a token), the program itself, a respondent, or somebody with a shared link. */
export type AuditActor =
  | { kind: "person"; userId: string; tokenId?: string }
  | { kind: "program" }
  | { kind: "respondent" }
  | { kind: "reader"; shareId: string }
  | { kind: "nobody" };

/** One thing that was done. Ids and names of fields, never a text. `hash` is SHA-256 over the entry and the hash of the one before. */
export type AuditEntry = {
  number: number;
  at: string;
  actor: AuditActor;
  studyId: string | null;
  action: string;
  thingId: string | null;
  fields: string[];
  requestId: string | null;
  previousHash: string;
  hash: string;
};

/** Whether the chain of entries stands: how many follow on each other, the number of the first that does not, the hash of the last that does. */
export type ChainStatus = { entries: number; brokenAt: number | null; last: string };

/** `?cursor=`: the number of the last entry that was seen; the newest come first. */
export const auditQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.coerce.number().int().min(1).optional(),
  /** the id of a person of the team; "program", "respondent", "reader" or "nobody" for the others */
  who: idText.optional(),
  kind: z.enum(ACT_KINDS).optional(),
  /** one interview, code, finding …, with what belongs to it */
  thing: idText.optional(),
  /** calendar days in UTC, both counted in */
  from: dayText.optional(),
  to: dayText.optional(),
});
export type AuditQuery = z.infer<typeof auditQuery>;

/** What something was done to, where it still is: `path` leads there, null where it has no page of its own. */
export type ActivityThing = { id: string; kind: string; name: string | null; path: string | null };

/** An entry with its names: `what` reads after the name ("added a highlight"), `place` is the interview or the like that the thing stands in. */
export type Activity = Pick<AuditEntry, "number" | "at" | "action" | "fields" | "studyId"> & {
  who: { kind: AuditActor["kind"]; id: string | null; name: string; byToken: boolean };
  kind: ActKind;
  what: string;
  thing: ActivityThing | null;
};

/** `nextCursor` is the number to go on from; `people` are all who did something here, for the filter. */
export type ActivityPage = { items: Activity[]; nextCursor: number | null; people: { id: string; name: string }[] };
