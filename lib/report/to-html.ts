import {
  type Block,
  type DrawnShare,
  type QuoteBlock,
  type Report,
  type ReportSection,
  type Run,
  type TableBlock,
  wordsOf,
} from "./blocks";
import { escapeHtml } from "./escape-html";
import { REPORT_STYLE } from "./html-style";

/**
 * A report as one HTML page that needs nothing else: no script, no address outside itself, its style within, and a policy that lets it load nothing.
 * Opened from disk it is inert and complete, and prints as it stands. Every word of a person's is escaped.
 */
export function reportHtml({ title, lead, date, sections }: Report): string {
  const contents = sections.map(({ slug, title: name }) => `<li><a href="#${slug}">${escapeHtml(name)}</a></li>`).join("");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p class="lead" dir="auto">${escapeHtml(lead)}</p>
<p class="quiet">${escapeHtml(date)}</p>
<nav aria-label="Contents"><ul>${contents}</ul></nav>
</header>
<main>
${sections.map(sectionHtml).join("\n")}
</main>
<footer>Written by Verbatim on ${escapeHtml(date)}. People are counted once each, and go by codes.</footer>
</body>
</html>
`;
}

/** One section of a report as HTML: its title, its blocks. */
export function sectionHtml({ slug, title, blocks }: ReportSection): string {
  return `<section id="${slug}">\n<h2>${escapeHtml(title)}</h2>\n${blocks.map(blockHtml).join("\n")}\n</section>`;
}

/** One block of a report as HTML. */
export function blockHtml(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level + 1} dir="auto">${escapeHtml(block.text)}</h${block.level + 1}>`;
    case "text":
      return `<p dir="auto"${block.quiet ? ' class="quiet"' : ""}>${block.runs.map(runHtml).join("")}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li dir="auto">${escapeHtml(item)}</li>`).join("")}</ul>`;
    case "quote":
      return quoteHtml(block);
    case "table":
      return tableHtml(block);
    case "drawing":
      return `<figure role="img" aria-label="${escapeHtml(block.alt)}">${block.svg}</figure>`;
  }
}

function runHtml(run: Run): string {
  const words = escapeHtml(wordsOf(run));
  return typeof run === "string" ? words : `<strong>${words}</strong>`;
}

function quoteHtml({ words, verbatim, byline, date }: QuoteBlock): string {
  const said = verbatim ? `“${escapeHtml(words)}”` : escapeHtml(words);
  const whose = `${verbatim ? "" : "Note. "}${byline}${date ? `, ${date}` : ""}`;
  return `<blockquote${verbatim ? "" : ' class="note"'}><p dir="auto">${said}</p><footer>${escapeHtml(whose)}</footer></blockquote>`;
}

function tableHtml({ caption, head, rows, numeric, drawn }: TableBlock): string {
  const as = (column: number) => (numeric.includes(column) ? ` class="figure" data-of="${escapeHtml(head[column] ?? "")}"` : "");
  const drawing = (row: number, column: number) => (drawn?.column === column ? shareHtml(drawn.shares[row] ?? null) : "");
  const heads = head
    .map((name, column) => `<th scope="col"${numeric.includes(column) ? ' class="figure"' : ""}>${escapeHtml(name)}</th>`)
    .join("");
  const body = rows
    .map(
      (row, at) =>
        `<tr>${row.map((cell, column) => `<td dir="auto"${as(column)}>${drawing(at, column)}${figureHtml(cell)}</td>`).join("")}</tr>`,
    )
    .join("\n");
  return `<div class="table"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

/** "12 of 17" with the 12 set apart. */
function figureHtml(cell: string | number): string {
  const words = escapeHtml(String(cell)).replace(/\n/g, "<br>");
  return words.replace(/^(\d+)( of \d+)$/, "<strong>$1</strong>$2");
}

/** A dot with its whisker on a track from 0 to 100 %; the words beside it say the same. */
function shareHtml(drawn: DrawnShare | null): string {
  if (drawn === null) return "";
  const at = (share: number) => (3 + share * 94).toFixed(1);
  const [low, high] = drawn.interval;
  return `<svg class="share" viewBox="0 0 100 10" width="100" height="10" aria-hidden="true"><path class="track" d="M3 5H97"/><path class="range" d="M${at(low)} 5H${at(high)}"/><circle cx="${at(drawn.share)}" cy="5" r="3"/></svg>`;
}
