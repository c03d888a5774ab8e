import { escapeHtml } from "@/lib/report/escape-html";
import type { ClaimsBlock, HeardBlock, LeadBlock } from "@/lib/shares/blocks";
import { audienceSign, tally } from "./marks";
import { quoteHtml, quotesHtml } from "./quote";

const AUDIENCES = { prospect: "Prospects", customer: "Customers", churned: "Churned" };

/** The words that lead the page, the largest thing on it. */
export function leadHtml({ text, quote }: LeadBlock): string {
  return `<div class="leading"><p class="quiet">${escapeHtml(text)}</p>${quoteHtml(quote)}</div>`;
}

/** Who was heard, one stroke a person. */
export function heardHtml({ people, audiences, beside }: HeardBlock): string {
  const rows = audiences.map(
    ({ audience, people: count }) =>
      `<div><dt>${audienceSign(audience)} ${AUDIENCES[audience]}</dt><dd>${tally(count)} <b>${count}</b></dd></div>`,
  );
  const rest = beside === "" ? "" : `<p class="quiet">${escapeHtml(beside)}</p>`;
  return `<div class="heard"><p><b>${people} ${people === 1 ? "person" : "people"} heard</b></p><dl>${rows.join("")}</dl>${rest}</div>`;
}

/** Claim by claim: what is known, who says so, and in which words. */
export function claimsHtml({ items }: ClaimsBlock): string {
  const each = items.map(
    ({ text, words, rests, quotes }) =>
      `<div><header><h3>${escapeHtml(text)}</h3><p class="quiet" dir="auto">${escapeHtml(rests)}</p></header><p dir="auto">${escapeHtml(words).replace(/\n/g, "<br>")}</p>${quotesHtml(quotes)}</div>`,
  );
  return `<div class="claims">${each.join("")}</div>`;
}
