import { z } from "zod";

/** The name and version of the format in which a whole study leaves and comes back; docs/study-file.md describes it. */
export const STUDY_FORMAT = "verbatim-study";
export const STUDY_FORMAT_VERSION = 1;

/** One row: its columns by name. What is left out has its default. */
export type FileRow = Record<string, unknown>;

/**
 * A study as a file: all that people said and the team made of it, table by table. What can be worked out anew (the index of words, keyphrases, axes) and
 * the log of undo are left out. `names`: whether names and addresses are in it. `contentHash`: SHA-256 over the content, whatever its ids.
 */
export const studyFile = z.strictObject({
  format: z.literal(STUDY_FORMAT),
  version: z.number().int().min(1),
  names: z.boolean().default(false),
  exportedAt: z.string().optional(),
  contentHash: z.string().optional(),
  tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});
export type StudyFile = z.infer<typeof studyFile>;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A text with every id that is known in it, also inside longer keys, put as `rename` says; other ids stay. */
export function renameIds(text: string, rename: ReadonlyMap<string, string>): string {
  return text.replace(UUID, (id) => rename.get(id) ?? id);
}
