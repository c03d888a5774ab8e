/**
 * What a single letter can do in an interview, in the order in which the keys are shown. `id` is stored in the preferences, so it never
 * changes; `key` is the usual letter. Digits give the stages and the keys of codes; Escape, Delete and `?` belong to nobody else.
 */
export const COMMANDS = [
  { id: "trigger", title: "trigger: what moves them on", key: "t" },
  { id: "failure", title: "failure: where they stop", key: "f" },
  { id: "highlight", title: "highlight, neither of both", key: "h" },
  { id: "codes", title: "codes of the highlight", key: "c" },
  { id: "codebook", title: "vocabulary: the codes beside the text", key: "v" },
  { id: "comment", title: "comment on the highlight", key: "n" },
  { id: "degree", title: "how bad, or towards what: the next answer", key: "b" },
  { id: "sentence-next", title: "select the next sentence", key: "s" },
  { id: "sentence-before", title: "select the sentence before", key: "w" },
  { id: "turn-next", title: "select the next turn, down", key: "d" },
  { id: "turn-before", title: "select the turn before, up", key: "u" },
  { id: "suggestion-next", title: "next suggestion", key: "j" },
  { id: "suggestion-before", title: "previous suggestion", key: "k" },
  { id: "accept", title: "accept the suggestion", key: "a" },
  { id: "change", title: "change it: edges, stage, point, codes", key: "e" },
  { id: "reject", title: "reject the suggestion", key: "x" },
  { id: "guide", title: "the questions of the guide", key: "g" },
  { id: "stamp", title: "the time, before the line that is written", key: "o" },
  { id: "write", title: "write in the text", key: "i" },
] as const satisfies readonly Command[];

type Command = { id: string; title: string; key: string };
export type CommandId = (typeof COMMANDS)[number]["id"];
