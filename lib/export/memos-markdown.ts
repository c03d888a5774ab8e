import type { Remark } from "@/lib/memos/schema";
import type { RemarkKind } from "@/lib/memos/vocabulary";
import { escapeMarkdown } from "./markdown";

const KIND: Record<RemarkKind, string> = {
  study: "The study",
  interview: "Interview",
  participant: "Person",
  code: "Code",
  highlight: "Highlight in",
};

/** Memos and comments as Markdown, in the order given, each under what it is about and with its day; withheld ones say so (rule 14). */
export function memosMarkdown(remarks: readonly Remark[], { date }: { date: string }): string {
  const entries = remarks.map((remark) => [`## ${headOf(remark)}`, ...wordsOf(remark)].join("\n\n"));
  return ["# Memos", `Memos and comments on highlights, the latest first. ${date}.`, ...entries, ""].join("\n\n");
}

function headOf({ kind, about, isGone, updatedAt }: Remark): string {
  return `${KIND[kind]}: ${escapeMarkdown(about)}${isGone ? " (deleted)" : ""}, ${updatedAt.slice(0, 10)}`;
}

function wordsOf({ quote, text, withheld }: Remark): string[] {
  if (withheld) return ["Withheld: words of a person who refused to be quoted."];
  const paragraphs = text.split(/\n+/u).map(escapeMarkdown).filter(Boolean);
  return [...(quote ? [`> ${escapeMarkdown(quote)}`] : []), ...paragraphs];
}
