import type { Choice } from "@/app/_ui/choice-select";
import { CODE_COLORS, CODE_KINDS, type CodeKind } from "@/lib/codebook/vocabulary";

export const KIND_WORDS: Record<CodeKind, string> = {
  theme: "theme",
  need: "need",
  attitude: "attitude",
  objection: "objection",
  competitor: "competitor",
  touchpoint: "touchpoint",
  "feature-request": "feature request",
  language: "language",
};

export const KIND_CHOICES: Choice[] = CODE_KINDS.map((value) => ({ value, name: KIND_WORDS[value] }));

export const COLOR_CHOICES: Choice[] = CODE_COLORS.map((value) => ({ value, name: value }));
