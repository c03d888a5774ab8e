import { z } from "zod";
import { idText, lineText, proseText, type Recorded } from "@/lib/record";
import { CODE_COLORS, CODE_KINDS, type CodeColor, type CodeKind } from "./vocabulary";

/** One letter or digit, kept small. */
const keyText = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}]$/u, "one letter or digit");

/** An entry of the codebook: a word for a theme, with when to use it, when not, and an example. */
export const codeInput = z.strictObject({
  name: lineText(120),
  kind: z.enum(CODE_KINDS).optional(),
  parentId: idText.nullish(),
  definition: proseText().optional(),
  whenToUse: proseText().optional(),
  whenNot: proseText().optional(),
  example: proseText().optional(),
  color: z.enum(CODE_COLORS).nullish(),
  /** a letter or digit that gives this code in the workspace */
  key: keyText.nullish(),
});
export type CodeInput = z.infer<typeof codeInput>;
export const codePatch = codeInput.partial();
export type CodePatch = z.infer<typeof codePatch>;

/** `highlights`, `people` (interviewed) and `respondents` (to questionnaires, never added to people) count what hangs on this code itself, not on its children. */
export type Code = Recorded & {
  name: string;
  kind: CodeKind;
  parentId: string | null;
  definition: string;
  whenToUse: string;
  whenNot: string;
  example: string;
  color: CodeColor | null;
  key: string | null;
  /** its place among those with the same parent; alike ones stand by name */
  position: number;
  highlights: number;
  people: number;
  respondents: number;
};

/** `into` stays: every highlight of the other code carries it instead. */
export const mergeCodeInput = z.strictObject({ into: idText });
