import { z } from "zod";
import { idText, lineText } from "@/lib/record";
import { ERASURE_MODES, type ErasureMode } from "./vocabulary";

/** `confirm` is the person's code, typed. `backups`: also take them out of the backups there are. */
export const erasureInput = z.strictObject({
  mode: z.enum(ERASURE_MODES),
  confirm: lineText(40),
  backups: z.boolean().default(false),
});
export type ErasureInput = z.infer<typeof erasureInput>;

export const erasureQuery = z.strictObject({ mode: z.enum(ERASURE_MODES).default("erase") });

/** What goes, counted. Interviews where they were alone go whole (their words, when anonymised); of others only their turns. */
export type ErasureCounts = {
  interviews: number;
  shared: number;
  /** of those, where no turn is known as theirs: what they said there stays */
  unheard: number;
  turns: number;
  words: number;
  highlights: number;
  replies: number;
  memos: number;
  invitations: number;
  /** texts and fields elsewhere in the study in which their name or words stood */
  mentions: number;
};

/** A backup that still holds them. */
export type OlderBackup = { name: string; at: string };

/** What an erasure would do, worked out by doing it and taking it back. `examples`: some of what would be taken for their name in others' texts. */
export type ErasurePreview = { code: string; mode: ErasureMode; counts: ErasureCounts; backups: OlderBackup[]; examples: string[] };

/** What one did. `backups`: those that still hold the person; `cleaned`: how many lost them; `failed`: a sentence where those could not be written anew. */
export type Erased = { code: string; mode: ErasureMode; counts: ErasureCounts; backups: OlderBackup[]; cleaned: number; failed?: string };

/** Random ids of what went, so that a copy from before is rid of it too; `people`: also whoever was merged into them. They tell nothing about anybody. */
export type ErasedThings = { people: string[]; interviews: string[]; responses: string[]; speakers: string[] };

export const NO_THINGS: ErasedThings = { people: [], interviews: [], responses: [], speakers: [] };

/** One line of the ledger beside the database: who (by random id) was taken out of which study, how and when. */
export const erasureEntry = z.object({
  personId: idText,
  studyId: idText,
  mode: z.enum(ERASURE_MODES),
  at: z.string(),
  things: z
    .object({
      people: z.array(z.string()).default([]),
      interviews: z.array(z.string()),
      responses: z.array(z.string()),
      speakers: z.array(z.string()),
    })
    .default(NO_THINGS),
});
export type ErasureEntry = z.infer<typeof erasureEntry>;

/** How long a study keeps people: months since they were last heard; null: for ever. */
export const retentionInput = z.strictObject({
  months: z.number().int().min(1).max(240).nullable(),
  mode: z.enum(ERASURE_MODES).default("anonymise"),
});
export type RetentionInput = z.infer<typeof retentionInput>;

/** Somebody whose time ends: `on` which day they go. */
export type RetentionDue = { participantId: string; code: string; lastHeard: string; on: string };

/** The setting, and exactly who goes when under it: those of the next 14 days first. `since`: from when it applies. */
export type Retention = {
  months: number | null;
  mode: ErasureMode;
  since: string | null;
  version: number;
  due: RetentionDue[];
};

/** Another setting, only looked at. */
export const retentionQuery = z.strictObject({
  months: z.coerce.number().int().min(1).max(240).optional(),
  mode: z.enum(ERASURE_MODES).optional(),
});

/** A spelling that is kept only to be hidden. `code`: of whom it was a name; null where that is nobody. `name` only where names are asked for. */
export type KeptName = { id: string; code: string | null; createdAt: string; name?: string };

/** What taking such a name out of every text replaces: in how many texts and other fields, and some of the places with a few words around. */
export type NameTakenOut = { texts: number; fields: number; examples: string[] };
