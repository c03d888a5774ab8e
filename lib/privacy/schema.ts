import { z } from "zod";
import type { PersonalKind } from "./vocabulary";

/** A stretch of a text that leads to a person, and what would stand in its place. `start` and `end` are UTF-16 offsets, end exclusive. */
export type PersonalSpan = { kind: PersonalKind; start: number; end: number; placeholder: string };

/** A person of the study; `isHere` says that they took part in the interview the text is of. */
export type RosterName = { name: string; code: string; isHere: boolean };

const redactedSpan = z
  .strictObject({ start: z.number().int().min(0), end: z.number().int().min(1), placeholder: z.string().trim().min(1).max(60) })
  .refine(({ start, end }) => start < end, { message: "A stretch ends after it starts.", path: ["end"] });

/** What is to be replaced, for good: stretches of the text of the version that `If-Match` names. */
export const redactionInput = z.strictObject({ spans: z.array(redactedSpan).min(1).max(5000) });
export type RedactionInput = z.infer<typeof redactionInput>;
export type RedactedSpan = z.infer<typeof redactedSpan>;

/** What the program proposes to replace in one text. Words are shown by their offsets; names that are not on the study's list cannot be found. */
export type RedactionProposals = { documentId: string; version: number; text: string; items: PersonalSpan[] };
