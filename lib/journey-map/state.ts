import type { EvidenceState } from "@/lib/journey/map-vocabulary";
import { FEW } from "@/lib/themes/wilson";
import type { Backing, BackingSides } from "./schema";

/** So many people make a thing evidenced; among few (under 8 heard) half of them do, but never one alone. */
const ENOUGH = 3;
const AT_LEAST = 2;

/** Quotes against a claim by a third of its people contradict it. */
const CONTRADICTING_SHARE = 1 / 3;

type Side = { people: number; of: number };
export type Behind = Side & { respondents: number; respondentsOf: number; newest: string | null };
export type Known = { state: EvidenceState; why: string };

const some = (count: number) => `${count} ${count === 1 ? "person" : "people"}`;
const someAsked = (count: number) => `${count} ${count === 1 ? "respondent" : "respondents"}`;

/**
 * How well something is known that people said. Nobody: unknown. One or two people: partly. From 3 people on, or from half of few (at least 2):
 * evidenced. Nothing newer than `since` (two review cadences ago, six months unless changed): stale. Respondents count as a side of their own.
 */
export function heardState(behind: Behind, since: string): Known {
  const { people, respondents, newest } = behind;
  if (people + respondents === 0) return { state: "unknown", why: "Nobody has spoken of this yet." };
  const who = [...(people > 0 ? [`${some(people)} of ${behind.of}`] : []), ...(respondents > 0 ? [someAsked(respondents)] : [])];
  const said = `Said by ${who.join(" and ")}`;
  if (newest !== null && newest < since) return { state: "stale", why: `${said}, last on ${newest}: older than two reviews.` };
  const enough = isEnough(behind) || isEnough({ people: respondents, of: behind.respondentsOf });
  return enough ? { state: "evidenced", why: `${said}.` } : { state: "partly", why: `${said}: too few to lean on.` };
}

function isEnough({ people, of }: Side): boolean {
  return people >= ENOUGH || (of < FEW && people >= AT_LEAST && people >= of / 2);
}

type Read = { of: number; respondentsOf: number; since: string };

/**
 * How well a claim that somebody wrote is known: by the people heard whose quotes are linked to it alone, never by its being written. Without any:
 * assumption. Quotes against by a third of the people: contradicted. Else as of what people said (`heardState`). Respondents stand beside; where no quote is
 * of anybody interviewed they alone are told of, and make it evidenced only where nobody was interviewed at all.
 */
export function claimState(linked: Backing, read: Read): Known {
  const isOfPeople = linked.all > 0;
  const side = isOfPeople ? linked : linked.respondents;
  const lost = linked.lost > 0 ? ` ${linked.lost} linked ${linked.lost === 1 ? "quote is" : "quotes are"} gone.` : "";
  if (side.all === 0) {
    const none = linked.uncounted > 0 ? "the quotes linked to it are of nobody who counts here" : "no quote is linked to it";
    return { state: "assumption", why: `Written by the team; ${none}.${lost}` };
  }
  if (side.against > 0 && side.against >= side.all * CONTRADICTING_SHARE) {
    const who = isOfPeople ? some(side.against) : someAsked(side.against);
    return { state: "contradicted", why: `${who} of the ${side.all} whose quotes are linked speak against it.${lost}` };
  }
  const known = isOfPeople ? byPeople(linked, read) : byRespondents(linked.respondents, read);
  return { state: known.state, why: `Linked: ${known.why.charAt(0).toLowerCase()}${known.why.slice(1)}${lost}` };
}

function byPeople(linked: Backing, { of, since }: Read): Known {
  const known = heardState({ people: linked.for, of, respondents: 0, respondentsOf: 0, newest: linked.newest }, since);
  const asked = linked.respondents.for;
  return asked === 0 ? known : { ...known, why: `${known.why} Beside them ${someAsked(asked)} ${asked === 1 ? "says" : "say"} so.` };
}

function byRespondents({ for: respondents, newest }: BackingSides, { of, respondentsOf, since }: Read): Known {
  const known = heardState({ people: 0, of, respondents, respondentsOf, newest }, since);
  if (known.state !== "evidenced" || of === 0) return known;
  return { state: "partly", why: `Said by ${someAsked(respondents)}, and by nobody of the ${of} interviewed.` };
}
