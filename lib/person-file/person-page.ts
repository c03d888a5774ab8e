import { escapeHtml } from "@/lib/report/escape-html";
import type { PersonFile, PersonText } from "./schema";

const STYLE =
  "body{font:16px/1.55 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c;background:#fff}h1,h2,h3{line-height:1.25}" +
  "h2{margin-top:2.5rem;border-bottom:1px solid #ccc;padding-bottom:.25rem}table{border-collapse:collapse;width:100%;font:14px/1.45 system-ui,sans-serif}" +
  "th,td{border:1px solid #ddd;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{width:12rem;font-weight:600}" +
  "blockquote{margin:.75rem 0;padding-left:.9rem;border-left:3px solid #bbb}small{color:#555}p{white-space:pre-wrap}";

/** What a study holds about a person, to be read by that person: one page that needs nothing else and runs nothing. */
export function personPage(file: PersonFile): string {
  const parts = [
    `<h1>What “${escapeHtml(file.study)}” holds about you</h1>`,
    `<p>Made ${escapeHtml(file.madeAt.slice(0, 10))}. In the study you go by the code ${escapeHtml(file.code)}${named(file.names)}. The same, for programs, is in person.json.</p>`,
    section("What you said", file.texts.map(textPart)),
    section("What was marked in it", file.quotes.map(quotePart)),
    section(
      "What was written about you",
      file.memos.map((memo) => `<p>${escapeHtml(memo)}</p>`),
    ),
    section(
      "Where else you are named",
      file.mentions.map(({ place, count }) => `<p>${escapeHtml(place)}: ${count === 1 ? "once" : `${count} times`}</p>`),
    ),
    section(
      "The records",
      Object.entries(file.rows).flatMap(([table, rows]) => rows.map((row) => rowPart(table, row))),
    ),
  ];
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(file.code)}</title><style>${STYLE}</style></head><body>\n${parts.join("\n")}\n</body></html>\n`;
}

function named(names: readonly string[]): string {
  return names.length === 0 ? "" : `; your name is kept apart from what you said: ${escapeHtml(names.join(", "))}`;
}

function section(title: string, parts: readonly string[]): string {
  return `<h2>${title}</h2>\n${parts.length === 0 ? "<p>Nothing.</p>" : parts.join("\n")}`;
}

function textPart({ interview, question, kind, words, earlier }: PersonText): string {
  const head = interview
    ? `${interview.title}${interview.date ? `, ${interview.date}` : ""} (${kind})`
    : `Answer to: ${question ?? "a question"}`;
  const before = earlier.length === 0 ? "" : `<p><small>${earlier.length} earlier versions of it are in person.json.</small></p>`;
  return `<h3>${escapeHtml(head)}</h3>\n${words.map((said) => `<p>${escapeHtml(said)}</p>`).join("\n")}${before}`;
}

function quotePart({ quote, comment, step, point, codes }: PersonFile["quotes"][number]): string {
  const said = [point, step, ...codes, comment].filter((one) => one !== null && one !== "");
  return `<blockquote>${escapeHtml(quote)}<br><small>${escapeHtml(said.join(" · "))}</small></blockquote>`;
}

function rowPart(table: string, row: Record<string, unknown>): string {
  const cells = Object.entries(row).filter(([, value]) => value !== null && value !== "");
  const lines = cells.map(([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(said(value))}</td></tr>`);
  return `<h3>${escapeHtml(table.replaceAll("_", " "))}</h3><table>${lines.join("")}</table>`;
}

function said(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : JSON.stringify(value);
}
