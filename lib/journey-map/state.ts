import type { EvidenceState } from "@/lib/journey/map-vocabulary";
import { FEW } from "@/lib/themes/wilson";

/** So many people make a thing evidenced; among few (under 8 heard) half of them do, but never one alone. */
const ENOUGH = 3;
const AT_LEAST = 2;

/** Quotes against a claim by a third of its people contradict it. */
const CONTRADICTING_SHARE = 1 / 3;

type Side = { people: number; of: number };
export type Behind = Side & { respondents: number; respondentsOf: number; newest: string | null };
export type Known = { state: EvidenceState; why: string };

const some = (count: number) => `${count} ${count === 1 ? "person" : "people"}`;

/**
 * How well something is known that people said. Nobody: unknown. One or two people: partly. From 3 people on, or from half of few (at least 2):
 * evidenced. Nothing newer than `since` (two review cadences ago, six months unless changed): stale. Respondents count as a side of their own.
 */
export function heardState(behind: Behind, since: string): Known {
  const { people, respondents, newest } = behind;
  if (people + respondents === 0) return { state: "unknown", why: "Nobody has spoken of this yet." };
  const who = [
    ...(people > 0 ? [`${some(people)} of ${behind.of}`] : []),
    ...(respondents > 0 ? [`${respondents} asked by questionnaire`] : []),
  ];
  const said = `Said by ${who.join(" and ")}`;
  if (newest !== null && newest < since) return { state: "stale", why: `${said}, last on ${newest}: older than two reviews.` };
  const enough = isEnough(behind) || isEnough({ people: respondents, of: behind.respondentsOf });
  return enough ? { state: "evidenced", why: `${said}.` } : { state: "partly", why: `${said}: too few to lean on.` };
}

function isEnough({ people, of }: Side): boolean {
  return people >= ENOUGH || (of < FEW && people >= AT_LEAST && people >= of / 2);
}

export type Linked = { for: number; against: number; lost: number; newest: string | null };

/**
 * How well a claim that somebody wrote is known: by the people of the quotes linked to it alone, never by its being written. Without any: assumption.
 * Quotes against by a third of the people: contradicted. Else as of what people said (`heardState`).
 */
export function claimState(linked: Linked, { of, since }: { of: number; since: string }): Known {
  const total = linked.for + linked.against;
  const lost = linked.lost > 0 ? ` ${linked.lost} linked ${linked.lost === 1 ? "quote is" : "quotes are"} gone.` : "";
  if (total === 0) return { state: "assumption", why: `Written by the team; no quote is linked to it.${lost}` };
  if (linked.against > 0 && linked.against >= total * CONTRADICTING_SHARE) {
    return { state: "contradicted", why: `${some(linked.against)} of the ${total} whose quotes are linked speak against it.${lost}` };
  }
  const known = heardState({ people: linked.for, of, respondents: 0, respondentsOf: 0, newest: linked.newest }, since);
  return { state: known.state, why: `Linked: ${known.why.charAt(0).toLowerCase()}${known.why.slice(1)}${lost}` };
}
