import { escapeHtml } from "@/lib/report/escape-html";
import type {
  BoardBlock,
  BoardGroup,
  BoardRow,
  IndexBlock,
  PeopleOf,
  PlaceBlock,
  RibbonBlock,
  RibbonStage,
  RowsBlock,
} from "@/lib/shares/blocks";
import { shareText } from "@/lib/themes/share";
import { audienceSign, intervalTrack, notches, peopleDots, pointSign } from "./marks";
import { quotesHtml } from "./quote";

const AUDIENCES = { prospect: "Prospects", customer: "Customers", churned: "Churned" };

/** The themes of one stage: who of whom, by audience and in all, and under each row what people said. */
export function boardHtml({ text, of, asked, audiences, respondentsOf, groups }: BoardBlock): string {
  const columns = 2 + audiences.length + (respondentsOf > 0 ? 1 : 0);
  const heads = [
    `<th scope="col">${of} ${asked ? "respondents" : of === 1 ? "person heard" : "people heard, each counted once"}</th>`,
    ...audiences.map(({ audience }) => `<th scope="col" class="audience">${audienceSign(audience)} ${AUDIENCES[audience]}</th>`),
    `<th scope="col">${asked ? "All asked" : "All heard"}, 95 % interval</th>`,
    ...(respondentsOf > 0 ? ['<th scope="col" class="beside">Respondents</th>'] : []),
  ];
  const bodies = groups.map((group) => groupHtml(group, { of, respondentsOf, columns }));
  return `<table class="board"><caption class="unseen">${escapeHtml(text)}</caption><thead><tr>${heads.join("")}</tr></thead>
${bodies.join("\n")}
</table>`;
}

type Around = { of: number; respondentsOf: number; columns: number };

function groupHtml({ point, text, people, rows, more }: BoardGroup, around: Around): string {
  const naming = people === null ? "" : ` <span>${people} of ${around.of} name at least one</span>`;
  const rest = more > 0 ? `<tr class="rest"><td colspan="${around.columns}">and ${more} more</td></tr>` : "";
  return `<tbody data-point="${point}"><tr class="group"><th scope="rowgroup" colspan="${around.columns}">${pointSign(point)} <b>${text}</b>${naming}</th></tr>
${rows.map((row) => rowHtml(row, around)).join("\n")}${rest}</tbody>`;
}

function rowHtml(row: BoardRow, { respondentsOf, columns }: Around): string {
  const isDotted = row.byAudience.reduce((sum, { of }) => sum + of, 0) <= 30;
  const cells = [
    `<th scope="row" dir="auto">${escapeHtml(row.text)}</th>`,
    ...row.byAudience.map(
      (one) =>
        `<td class="audience">${one.of === 0 ? "<small>none heard</small>" : `${isDotted ? peopleDots(one) : ""}<small>${one.people} of ${one.of}</small>`}</td>`,
    ),
    `<td class="all">${figureHtml(row)}</td>`,
    ...(respondentsOf > 0
      ? [`<td class="beside"><b>${row.respondents}</b> of ${respondentsOf}<span class="narrow"> asked</span></td>`]
      : []),
  ];
  const said = row.quotes.length === 0 ? "" : `<tr class="said"><td colspan="${columns}">${quotesHtml(row.quotes)}</td></tr>`;
  return `<tr${said === "" ? "" : ' class="quoted"'}>${cells.join("")}</tr>${said}`;
}

function figureHtml(row: PeopleOf): string {
  const { people, of, interval } = row;
  return `<span class="of"><b>${people}</b> of ${of}</span>${intervalTrack(row)}<small>${shareText(people, of, interval)}</small>`;
}

/** The journey at a glance: in each stage how many name a trigger and a failure, and what most of them name; each leads to its rows. */
export function ribbonHtml({ text, of, stages }: RibbonBlock): string {
  return `<nav class="ribbon" aria-label="${escapeHtml(text)}"><ol>${stages.map((stage) => ribbonStage(stage, of)).join("")}</ol></nav>`;
}

function ribbonStage({ slug, text, notch, trigger, failure, top }: RibbonStage, of: number): string {
  const name = `${notches(notch)}<bdi>${escapeHtml(text)}</bdi>`;
  const head = slug === null ? `<span class="name">${name}</span>` : `<a class="name" href="#${escapeHtml(slug)}">${name}</a>`;
  const bar = (point: "trigger" | "failure", people: number) => {
    const width = of === 0 ? 0 : Math.round((people / of) * 68);
    return `<svg class="bar" data-point="${point}" viewBox="0 0 ${width + 2} 10" width="${width + 2}" height="10" aria-hidden="true"><path d="M.5 0v10"/><rect x="1" y="1" width="${width}" height="8"/></svg><b>${people}</b><span class="unseen"> of ${of} with a ${point}</span>`;
  };
  const named = top.map((one) => `<li>${pointSign(one.point)} <span dir="auto">${escapeHtml(one.text)}</span></li>`);
  return `<li>${head}<p>${bar("trigger", trigger)}</p><p>${bar("failure", failure)}</p>${named.length > 0 ? `<ul>${named.join("")}</ul>` : ""}</li>`;
}

/** The head of a persona or a stage. */
export function placeHtml({ level, slug, text, notch }: PlaceBlock): string {
  return `<h${level + 1} id="${escapeHtml(slug)}" dir="auto">${notch ? notches(notch) : ""}${escapeHtml(text)}</h${level + 1}>`;
}

/** The personas of the page. */
export function indexHtml({ items }: IndexBlock): string {
  const links = items.map(({ slug, text }) => `<li><a href="#${escapeHtml(slug)}" dir="auto">${escapeHtml(text)}</a></li>`);
  return `<nav class="index" aria-label="Personas"><ul>${links.join("")}</ul></nav>`;
}

/** Themes one below the other: where, what, how many, and the words of one person. */
export function rowsHtml({ point, text, items }: RowsBlock): string {
  const each = items.map(
    (item) =>
      `<li><span class="place">${notches(item.notch)}${escapeHtml(item.place)}</span><span class="statement" dir="auto">${escapeHtml(item.text)}</span><span class="all">${figureHtml(item)}</span>${quotesHtml(item.quotes)}</li>`,
  );
  return `<h3 class="point" data-point="${point}">${pointSign(point)} ${text}</h3><ul class="rows" data-point="${point}">${each.join("")}</ul>`;
}
