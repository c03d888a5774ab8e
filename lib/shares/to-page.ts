import { HIDDEN_MARK } from "@/lib/privacy/hidden-mark";
import { escapeHtml } from "@/lib/report/escape-html";
import type { SharedView } from "./blocks";
import { dayHtml } from "./html/day";
import { shareSectionHtml } from "./html/section";
import { FONT_PATH, SHARE_STYLE } from "./style/share-style";
import { SHARE_VIEW_NAMES, type ShareView } from "./vocabulary";

type Page = {
  report: SharedView;
  view: ShareView;
  study: { name: string; sample: boolean };
  /** what is left out, and why */
  leftOut: string;
  /** the day on which the link ends, `YYYY-MM-DD` */
  ends: string;
  /** of the one style of the page; letters and digits */
  nonce: string;
};

/**
 * A shared view as one page: no script, nothing from elsewhere, one style by its nonce, and the program's own letters. It says at the top what it is, of which day, and what was left out.
 * Every word of a person's is escaped.
 */
export function sharePage({ report, view, study, leftOut, ends, nonce }: Page): string {
  const { title, lead, date, sections } = report;
  const contents = sections.map(({ slug, title: name }) => `<li><a href="#${escapeHtml(slug)}">${escapeHtml(name)}</a></li>`).join("");
  const main = sections.map(shareSectionHtml).join("\n");
  const isHidden = `${title}${lead}${main}`.includes(HIDDEN_MARK);
  const marks = isHidden
    ? `<p class="quiet marks">${HIDDEN_MARK.repeat(3)} stands for a name, or for words that are not to be read here.</p>`
    : "";
  const body = `<header>
<p class="place"><span dir="auto"><strong>${escapeHtml(SHARE_VIEW_NAMES[view])}</strong> of ${escapeHtml(study.name)}</span><span>As of ${dayHtml(date)}</span></p>
<h1 dir="auto">${escapeHtml(title)}</h1>
${lead === "" ? "" : `<p class="lead" dir="auto">${escapeHtml(lead)}</p>`}
<p class="promise">${escapeHtml(leftOut)}${study.sample ? " All of it is our own fiction, made to look around in." : ""}</p>
${marks}
${sections.length > 1 ? `<nav aria-label="Contents"><ul>${contents}</ul></nav>` : ""}
</header>
<main>
${main}
</main>
<footer>Read live on ${dayHtml(date)} from a link that ends on ${dayHtml(ends)}. People are counted once each, and go by codes. Shares come with 95 % intervals, as if these people were a random draw. Verbatim.</footer>`;
  return pageHtml({ title: `${title}: ${study.name}`, view, body, nonce });
}

/** A calm page for a link that shows nothing: why, and what to do. */
export function shareNotice({ title, words, nonce }: { title: string; words: string; nonce: string }): string {
  return pageHtml({ title, body: `<main class="notice"><h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(words)}</p></main>`, nonce });
}

function pageHtml({ title, view, body, nonce }: { title: string; view?: ShareView; body: string; nonce: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml" sizes="any">
<link rel="preload" href="${FONT_PATH}" as="font" type="font/woff2" crossorigin>
<style nonce="${escapeHtml(nonce)}">${SHARE_STYLE}</style>
</head>
<body${view ? ` data-view="${view}"` : ""}>
${body}
</body>
</html>
`;
}
