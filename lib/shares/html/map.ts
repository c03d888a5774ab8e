import type { EvidenceState } from "@/lib/journey/map-vocabulary";
import { goingOnText } from "@/lib/journey-map/cell-text";
import { balanceText } from "@/lib/journey-map/feeling";
import type { GoingOn, StateCounts } from "@/lib/journey-map/schema";
import { STATE_NAMES } from "@/lib/journey-map/vocabulary";
import { escapeHtml } from "@/lib/report/escape-html";
import type { MapBlock, MapFace, MapLane } from "@/lib/shares/blocks";
import { notches, pointSign, stateSign } from "./marks";
import { quotesHtml } from "./quote";

const ORDER: EvidenceState[] = ["evidenced", "partly", "assumption", "contradicted", "stale", "unknown"];

/** The map as a grid: places across, lanes down, the names of the lanes in sight while it is scrolled, and what its signs say. */
export function mapHtml({ text, places, lanes, counts, months }: MapBlock): string {
  const heads = places.map(
    (name, index) => `<th scope="col"><span>${notches({ index, count: places.length })}<bdi>${escapeHtml(name)}</bdi></span></th>`,
  );
  return `<div class="map" data-columns="${places.length}"><div class="scroll" role="region" tabindex="0" aria-label="Stages across, lanes down"><table>
<caption class="unseen">${escapeHtml(text)}</caption>
<thead><tr><th scope="col">Stage</th>${heads.join("")}</tr></thead>
<tbody>
${lanes.map(laneHtml).join("\n")}
</tbody></table></div>
${legend(counts, months)}</div>`;
}

function laneHtml({ lane, text, caption, faces }: MapLane): string {
  const small = caption === "" ? "" : `<small>${escapeHtml(caption)}</small>`;
  return `<tr data-lane="${lane}"><th scope="row">${escapeHtml(text)}${small}</th>${faces.map((_, index) => cell(faces, index)).join("")}</tr>`;
}

function cell(faces: readonly MapFace[], index: number): string {
  const face = faces[index];
  if (!face) return "<td></td>";
  const sign = face.state === null ? "" : `<span class="known">${stateSign(face.state, true)}</span>`;
  return `<td data-state="${face.state ?? "settled"}">${feelingHtml(faces, index)}<div class="face">${faceHtml(face)}${sign}</div></td>`;
}

function faceHtml({ written, general, balance, feeling, goingOn, entries, more, quotes, missing }: MapFace): string {
  const n = feeling ? `n ${feeling.n}${feeling.few ? ", few" : ""}` : "written";
  return [
    written === "" ? "" : `<p class="written${general ? " general" : ""}" dir="auto">${lines(written)}</p>`,
    balance === null ? "" : `<p class="balance"><b>${balanceText(balance)}</b> ${n}</p>`,
    quotesHtml(quotes),
    goingOn === null ? "" : goingHtml(goingOn),
    ...entries.map(entryHtml),
    more > 0 ? `<p class="quiet">and ${more} more</p>` : "",
    missing === "" ? "" : `<p class="quiet">${escapeHtml(missing)}</p>`,
  ].join("");
}

const lines = (words: string) => escapeHtml(words).replace(/\n/g, "<br>");

function entryHtml({ text, note, people, respondents, point }: MapFace["entries"][number]): string {
  const count = people === null || (people === 0 && respondents > 0) ? null : people;
  const asked = count === null && respondents > 0 ? `<small>${respondents} asked</small>` : "";
  const counted = count === null ? "" : `<span class="count">${point ? pointSign(point) : ""}<b>${count}</b></span> `;
  return `<p class="entry">${counted}<span dir="auto">${escapeHtml(text)}</span>${note === "" ? "" : `<small dir="auto">${escapeHtml(note)}</small>`}${asked}</p>`;
}

function goingHtml(goingOn: GoingOn): string {
  const { rate, interval } = goingOn;
  const bar =
    rate === null
      ? ""
      : `<svg class="going" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${(rate * 100).toFixed(1)}" height="10"/></svg>`;
  const range =
    rate === null || interval === null ? "" : `<small>(${Math.round(interval[0] * 100)}–${Math.round(interval[1] * 100)})</small>`;
  return `${bar}<p>${escapeHtml(goingOnText(goingOn))} ${range}</p>`;
}

const height = (balance: number) => 12 + (1 - balance) * 38;

/** The part of the curve of feeling that lies in this cell: from half way to its neighbour on the left to half way to that on the right. */
function feelingHtml(faces: readonly MapFace[], index: number): string {
  const here = faces[index]?.balance ?? null;
  if (here === null) return faces.some(({ balance }) => balance !== null) ? plot("") : "";
  const half = (neighbour: number | null | undefined, x: number) =>
    typeof neighbour === "number" ? `M50 ${height(here).toFixed(1)}L${x} ${((height(here) + height(neighbour)) / 2).toFixed(1)}` : "";
  const { feeling = null } = faces[index] ?? {};
  const whisker = feeling
    ? `<path class="range" d="M50 ${height(feeling.interval[1]).toFixed(1)}V${height(feeling.interval[0]).toFixed(1)}"/>`
    : "";
  const curve = `${half(faces[index - 1]?.balance, 0)}${half(faces[index + 1]?.balance, 100)}`;
  const at = `M50 ${height(here).toFixed(1)}h0`;
  const hollow = !feeling || feeling.few ? `<path class="hole" d="${at}"/>` : "";
  return plot(`${whisker}<path class="curve" d="${curve}"/><path class="dot" d="${at}"/>${hollow}`);
}

function plot(inside: string): string {
  return `<svg class="feeling" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path class="zero" d="M0 50H100"/>${inside}</svg>`;
}

function legend(counts: StateCounts, months: number): string {
  const word = (state: EvidenceState) => (state === "stale" ? `older than ${months} months` : STATE_NAMES[state]);
  const items = ORDER.filter((state) => counts[state] > 0).map(
    (state) => `<li>${stateSign(state, false)} ${counts[state]} ${word(state)}</li>`,
  );
  const settled = counts.settled > 0 ? [`<li>${counts.settled} decided or counted</li>`] : [];
  return `<ul class="legend" aria-label="How well the ${counts.cells} cells are known">${[...items, ...settled].join("")}</ul>`;
}
