import type { EvidenceState } from "@/lib/journey/map-vocabulary";
import { STATE_NAMES } from "@/lib/journey-map/vocabulary";
import type { CoveredAudience } from "@/lib/participants/vocabulary";
import type { MarkedPoint, Notch, PeopleOf } from "@/lib/shares/blocks";
import { FEW } from "@/lib/themes/wilson";

/** Up to so many people are drawn one mark each. */
const DRAWN = 30;

/** The signs of the program's own pages, drawn without style or script: their colours come from the page's one style. */
const POINTS: Record<MarkedPoint, string> = { trigger: "M5 .9 9.5 9H.5z", failure: "M5 9.1.5 1h9z", none: "M1.5 1.5h7v7h-7z" };

/** Triangle up trigger, triangle down failure, square neither. */
export function pointSign(point: MarkedPoint): string {
  return `<svg class="sign" data-point="${point}" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true"><path d="${POINTS[point]}"/></svg>`;
}

/** A stage is a place: as many notches as the journey has stages, with this one raised. */
export function notches({ index, count }: Notch): string {
  if (index < 0) return "";
  const each = Array.from({ length: count }, (_, at) =>
    at === index
      ? `<rect x="${at * 5}" y="0" width="3.5" height="11" rx="1"/>`
      : `<rect class="low" x="${at * 5}" y="5" width="3.5" height="6" rx="1"/>`,
  );
  return `<svg class="notches" viewBox="0 0 ${count * 5} 11" width="${count * 5}" height="11" aria-hidden="true">${each.join("")}</svg>`;
}

const AUDIENCES: Record<CoveredAudience, string> = {
  prospect: '<circle class="line" cx="5" cy="5" r="3.6"/>',
  customer: '<circle cx="5" cy="5" r="4.3"/>',
  churned: '<path d="M4 .9a4.2 4.2 0 0 0 0 8.2z"/><path class="line" d="M6.4 1.2a4 4 0 0 1 0 7.6"/>',
};

/** Ring prospect, disc customer, split disc churned. */
export function audienceSign(audience: CoveredAudience): string {
  return `<svg class="whose" viewBox="0 0 10 10" width="11" height="11" aria-hidden="true">${AUDIENCES[audience]}</svg>`;
}

/** One disc a person who said it, one dot a person who did not; more people than can be seen are only counted. */
export function peopleDots({ people, of }: { people: number; of: number }): string {
  if (of === 0 || of > DRAWN) return "";
  const each = Array.from({ length: of }, (_, at) =>
    at < people ? `<circle cx="${at * 10 + 4.5}" cy="5" r="4"/>` : `<circle class="not" cx="${at * 10 + 4.5}" cy="5" r="1.2"/>`,
  );
  return `<svg class="dots" viewBox="0 0 ${of * 10} 10" width="${of * 10}" height="10" aria-hidden="true">${each.join("")}</svg>`;
}

/** One stroke a person, in fives. */
export function tally(people: number): string {
  if (people === 0 || people > DRAWN) return "";
  const at = (index: number) => index * 5 + Math.floor(index / 5) * 4;
  const each = Array.from({ length: people }, (_, index) => `<rect x="${at(index)}" y="0" width="3" height="12"/>`);
  const width = at(people - 1) + 3;
  return `<svg class="tally" viewBox="0 0 ${width} 12" width="${width}" height="12" aria-hidden="true">${each.join("")}</svg>`;
}

/** A share with its interval on a track from 0 to 100 %, hollow where few were asked; the words beside it say the same. */
export function intervalTrack({ people, of, interval: [low, high] }: PeopleOf): string {
  if (of === 0) return "";
  const at = (share: number) => (5 + share * 80).toFixed(1);
  const dot = `<circle${of < FEW ? ' class="few"' : ""} cx="${at(people / of)}" cy="7" r="${of < FEW ? 3.2 : 4}"/>`;
  return `<svg class="track" viewBox="0 0 90 14" width="90" height="14" aria-hidden="true"><path class="scale" d="M5 7H85M5 4.5v5M45 5.5v3M85 4.5v5"/><path class="range" d="M${at(low)} 7H${at(high)}"/>${dot}</svg>`;
}

const STATES: Record<EvidenceState, string> = {
  evidenced: '<rect class="full" x=".5" y=".5" width="10" height="10" rx="2"/>',
  partly:
    '<rect x="1" y="1" width="9" height="9" rx="1.6"/><path class="full" d="M1 6h9v2.4A1.6 1.6 0 0 1 8.4 10H2.6A1.6 1.6 0 0 1 1 8.4z"/>',
  assumption: '<rect x="1" y="1" width="9" height="9" rx="1.6" stroke-dasharray="2.4 1.8"/>',
  contradicted: '<path class="against" d="M1 3.7h9M1 7.3h9M7.8 1l-4.6 9"/>',
  stale: '<circle cx="5.5" cy="5.5" r="4.6"/><path d="M5.5 3v2.7l1.8 1"/>',
  unknown: '<path d="M3.6 4a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M5.6 9.3v.9"/>',
};

/** How well a cell is known: filled and solid is heard, hollow and dashed is not yet. */
export function stateSign(state: EvidenceState, labelled: boolean): string {
  const said = labelled ? `role="img" aria-label="${STATE_NAMES[state]}"` : 'aria-hidden="true"';
  return `<svg class="state" viewBox="0 0 11 11" width="11" height="11" ${said}>${STATES[state]}</svg>`;
}
