import type { QuoteBlock } from "@/lib/report/blocks";
import { escapeHtml } from "@/lib/report/escape-html";
import { dayHtml } from "./day";

/** A quote: its words, whose they are by code, and the day. A note stands without quotation marks and says that it is one. */
export function quoteHtml({ words, verbatim, byline, date }: QuoteBlock): string {
  const [code = "", ...about] = byline.split(", ");
  const whose = `<b>${escapeHtml(code)}</b>${about.length > 0 ? ` ${escapeHtml(about.join(", "))}` : ""}${date ? `, ${dayHtml(date)}` : ""}`;
  return `<blockquote${verbatim ? "" : ' class="note"'}><p dir="auto">${verbatim ? `“${escapeHtml(words)}”` : escapeHtml(words)}</p><footer>${verbatim ? "" : "Note. "}${whose}</footer></blockquote>`;
}

/** The first quote, and the others a click away that needs no script; on paper all of them. */
export function quotesHtml([first, ...others]: readonly QuoteBlock[]): string {
  if (!first) return "";
  const more = others.length === 1 ? "One more quote" : `${others.length} more quotes`;
  const rest = others.length === 0 ? "" : `<details><summary>${more}</summary>${others.map(quoteHtml).join("")}</details>`;
  return `${quoteHtml(first)}${rest}`;
}
