import { z } from "zod";
import { dayText, idText } from "@/lib/record";
import { ACT_KINDS } from "./vocabulary";

/** Who did it: a person (with a session or a token), the program itself, a respondent, or nobody that is known. */
export type AuditActor =
  | { kind: "person"; userId: string; tokenId?: string }
  | { kind: "program" }
  | { kind: "respondent" }
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

/** What the activity is narrowed to. */
export const auditFilter = z.strictObject({
  /** the id of a person of the team; "program", "respondent" or "nobody" for the others */
  who: idText.optional(),
  kind: z.enum(ACT_KINDS).optional(),
  /** one interview, code, finding …, with what belongs to it */
  thing: idText.optional(),
  /** calendar days in UTC, both counted in */
  from: dayText.optional(),
  to: dayText.optional(),
});
export type AuditFilter = z.infer<typeof auditFilter>;

/** `?cursor=`: the number of the last entry that was seen; the newest come first. */
export const auditQuery = auditFilter.extend({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.coerce.number().int().min(1).optional(),
});
export type AuditQuery = z.infer<typeof auditQuery>;

/** What an act was done to, as pages lead there: of a highlight or a suggestion, the interview or questionnaire whose words it is on. */
export const THING_KINDS = [
  "interview",
  "questionnaire",
  "participant",
  "account",
  "persona",
  "code",
  "finding",
  "map",
  "flow",
  "competitor",
  "touchpoint",
  "asset",
  "kpi",
  "milestone",
  "gap",
  "action",
  "import",
  "study",
  "person",
  "shared link",
  "second coding",
] as const;
export type ThingKind = (typeof THING_KINDS)[number];

/** `isThere`: neither deleted nor gone, so that a link leads to it. */
export type ActivityThing = { kind: ThingKind; id: string; name: string; isThere: boolean };

/** Who did it; `id` of a person of the team. `byToken`: a program in their name. */
export type ActivityActor = { kind: AuditActor["kind"]; id: string | null; name: string; byToken: boolean };

/** An entry with its names. `study` is given where entries of several studies stand together. */
export type Activity = Pick<AuditEntry, "number" | "at" | "action" | "fields"> & {
  who: ActivityActor;
  thing: ActivityThing | null;
  study: { id: string; name: string | null } | null;
};

/** The newest first; `nextCursor` is the number to go on from. */
export type ActivityPage = { items: Activity[]; nextCursor: number | null };

/** Everybody who did something here, for the filter; asked by itself. */
export type ActivityPeople = { items: { id: string; name: string }[] };
