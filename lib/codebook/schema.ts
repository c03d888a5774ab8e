import { z } from "zod";
import { idText, lineText, proseText, type Recorded } from "@/lib/record";
import { CODE_KINDS, type CodeKind } from "./vocabulary";

/** An entry of the codebook: a word for a theme, with when to use it, when not, and an example. */
export const codeInput = z.strictObject({
  name: lineText(120),
  kind: z.enum(CODE_KINDS).optional(),
  parentId: idText.nullish(),
  definition: proseText().optional(),
  whenToUse: proseText().optional(),
  whenNot: proseText().optional(),
  example: proseText().optional(),
});
export type CodeInput = z.infer<typeof codeInput>;
export const codePatch = codeInput.partial();
export type CodePatch = z.infer<typeof codePatch>;

/** `highlights` and `people` count what hangs on this code itself, not on its children. */
export type Code = Recorded & {
  name: string;
  kind: CodeKind;
  parentId: string | null;
  definition: string;
  whenToUse: string;
  whenNot: string;
  example: string;
  highlights: number;
  people: number;
};

/** What left a code when it was deleted or merged; handing it to restore puts all of it back. `added`: the other code was new there. */
export const codeUndo = z.strictObject({
  /** the code that took its place; null where none did */
  to: idText.nullish(),
  highlights: z
    .array(z.strictObject({ id: idText, added: z.boolean() }))
    .max(100_000)
    .optional(),
  suggestions: z
    .array(z.strictObject({ id: idText, added: z.boolean() }))
    .max(100_000)
    .optional(),
  /** the codes that hung under it, with the place of the surviving code before */
  children: z.array(idText).max(5000).optional(),
  toParentId: idText.nullish(),
});
export type CodeUndo = z.infer<typeof codeUndo>;

/** `into` stays: every highlight of the other code carries it instead. */
export const mergeCodeInput = z.strictObject({ into: idText });

/** A code that left, and what brings it back. */
export type CodeGone = { undo: CodeUndo };
export const restoreCodeInput = z.strictObject({ undo: codeUndo.optional() });
