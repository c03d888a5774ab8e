import { z } from "zod";
import { idText, lineText, proseText, type Recorded } from "@/lib/record";

/** What sort of theme a code names. A kind never sets a point (rule 5). */
export const CODE_KINDS = ["theme", "need", "attitude", "objection", "competitor", "touchpoint", "feature-request", "language"] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

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
