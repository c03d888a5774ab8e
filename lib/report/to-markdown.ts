import { escapeMarkdown, markdownTable } from "@/lib/export/markdown";
import { type Block, type Report, type Run, type TableBlock, wordsOf } from "./blocks";

/** A report as Markdown (CommonMark with tables). Every word is escaped: it shows as it was said. */
export function reportMarkdown({ title, lead, date, sections }: Report): string {
  const parts = sections.flatMap(({ title: name, blocks }) => [`## ${escapeMarkdown(name)}`, ...blocks.map(blockMarkdown)]);
  return [`# ${escapeMarkdown(title)}`, `${escapeMarkdown(lead)} ${date}.`, ...parts, ""].join("\n\n");
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level + 1)} ${escapeMarkdown(block.text)}`;
    case "text":
      return block.runs.map(runMarkdown).join("");
    case "list":
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join("\n");
    case "quote": {
      const words = escapeMarkdown(block.words);
      return `> ${block.verbatim ? `“${words}”` : `Note: ${words}`}  \n> ${block.byline}${block.date ? `, ${block.date}` : ""}`;
    }
    case "table":
      return tableMarkdown(block);
    case "drawing":
      return tableMarkdown(block.table);
  }
}

function runMarkdown(run: Run, index: number): string {
  const words = escapeMarkdown(wordsOf(run));
  if (typeof run !== "string") return `**${words}**`;
  const [before, after] = [/^\s/.test(run) && index > 0 ? " " : "", /\s$/.test(run) ? " " : ""];
  return `${before}${words}${after}`;
}

function tableMarkdown({ caption, head, rows }: TableBlock): string {
  return `**${escapeMarkdown(caption)}**\n\n${markdownTable(head, rows)}`;
}
