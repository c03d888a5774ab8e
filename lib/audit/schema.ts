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
