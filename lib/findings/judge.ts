import { countAsked } from "@/lib/evidence/respondents";
import type { Evidence, EvidenceHighlight } from "@/lib/evidence/schema";
import type { Heard, Spoken } from "@/lib/evidence/spoken";
import { countPeople } from "@/lib/evidence/voices";
import { wilson } from "@/lib/themes/wilson";
import type { Finding, LinkState, Prevalence } from "./schema";
import { type LinkSpeaker, type StandingLink, strengthOf } from "./strength";
import type { Stance } from "./vocabulary";

/** What a finding claims: over which codes, of which persona (null: of everybody), by which quotes. */
export type Claim = { personaId: string | null; codeIds: readonly string[]; links: readonly { highlightId: string; stance: Stance }[] };

export type Judgement = Pick<Finding, "strength" | "prevalence" | "lost">;

type Court = { evidence: Evidence; heard: Heard; today: string; gone: ReadonlySet<string> };

/**
 * Judges findings by one reading of the evidence without a filter. `gone`: linked highlights that are in the file no more; others that are not in the
 * evidence lie in the trash. `today`: `YYYY-MM-DD`.
 */
export function judgeOf({ evidence, heard, today, gone }: Court, claims: readonly Claim[]): (claim: Claim) => Judgement {
  const linked = new Set(claims.flatMap(({ links }) => links.map(({ highlightId }) => highlightId)));
  const highlights = new Map(evidence.highlights.filter(({ id }) => linked.has(id)).map((one) => [one.id, one]));
  const spoken = new Map(heard.spoken.filter(({ highlight }) => linked.has(highlight.id)).map((one) => [one.highlight.id, one]));
  const prevalenceOf = prevalenceReader(heard, new Set(claims.flatMap(({ codeIds }) => codeIds)));
  const living = new Set(evidence.people.map(({ participantId }) => participantId));
  const stateOf = (id: string): LinkState => {
    const highlight = highlights.get(id);
    if (!highlight) return gone.has(id) ? "gone" : "deleted";
    return isOfNobodyLeft(highlight, living) ? "deleted" : highlight.refused ? "refused" : highlight.hidden ? "hidden" : "there";
  };
  return (claim) => {
    const states = claim.links.map((link) => ({ ...link, state: stateOf(link.highlightId) }));
    const standing = states
      .filter(({ state }) => state !== "deleted" && state !== "gone")
      .map(({ highlightId, stance }): StandingLink => {
        const speakers = speakersOf(spoken.get(highlightId), claim.personaId);
        return { stance, date: highlights.get(highlightId)?.date ?? null, speakers };
      });
    return {
      strength: strengthOf(standing, today),
      prevalence: claim.codeIds.length === 0 ? null : prevalenceOf(claim),
      lost: states.flatMap(({ state }) => (state === "there" ? [] : [state])),
    };
  };
}

/** All whose words it is were deleted: it waits in the trash with them. */
function isOfNobodyLeft({ answer, participantIds }: EvidenceHighlight, living: ReadonlySet<string>): boolean {
  return answer === null && participantIds.length > 0 && !participantIds.some((id) => living.has(id));
}

function speakersOf(one: Spoken | undefined, personaId: string | null): LinkSpeaker[] {
  if (!one) return [];
  const isOther = (own: string | null) => personaId !== null && own !== personaId;
  return [
    ...one.voices.map(({ person, audience }) => {
      return { key: person.participantId, audience, role: person.role, isRespondent: false, isOther: isOther(person.personaId) };
    }),
    ...one.respondents.map(({ key, audience, role, personaId: own }) => ({
      key,
      audience,
      role,
      isRespondent: true,
      isOther: isOther(own),
    })),
  ];
}

/** Whom it was heard from under a code, each with their persona. */
type Under = { people: Map<string, string | null>; respondents: Map<string, string | null> };

function heardUnder(spoken: readonly Spoken[], codeIds: ReadonlySet<string>): Map<string, Under> {
  const found = new Map<string, Under>([...codeIds].map((id) => [id, { people: new Map(), respondents: new Map() }]));
  for (const { highlight, voices, respondents } of spoken) {
    for (const id of highlight.codeIds) {
      const under = found.get(id);
      if (!under) continue;
      for (const { person } of voices) under.people.set(person.participantId, person.personaId);
      for (const { key, personaId } of respondents) under.respondents.set(key, personaId);
    }
  }
  return found;
}

/** Counts by the one reading how many of each persona were heard under codes, of how many; what was counted for one finding is kept for the next. */
function prevalenceReader({ voices, asked, spoken }: Heard, codeIds: ReadonlySet<string>): (claim: Claim) => Prevalence {
  const under = heardUnder(spoken, codeIds);
  const bases = new Map<string | null, { of: number; respondentsOf: number }>();
  const isOf = (personaId: string | null) => (own: string | null) => personaId === null || own === personaId;
  const baseOf = (personaId: string | null) => {
    const isOwn = isOf(personaId);
    const base = bases.get(personaId) ?? {
      of: countPeople(voices.filter(({ person }) => isOwn(person.personaId))),
      respondentsOf: countAsked(asked.filter((one) => isOwn(one.personaId))),
    };
    bases.set(personaId, base);
    return base;
  };
  return ({ personaId, codeIds: own }) => {
    const count = (side: keyof Under) =>
      countOwn(
        own.map((id) => under.get(id)?.[side]),
        isOf(personaId),
      );
    const { of, respondentsOf } = baseOf(personaId);
    const [people, respondents] = [count("people"), count("respondents")];
    return {
      people,
      of,
      interval: wilson(people, of),
      respondents,
      respondentsOf,
      respondentsInterval: wilson(respondents, respondentsOf),
    };
  };
}

function countOwn(sides: readonly (ReadonlyMap<string, string | null> | undefined)[], isOwn: (persona: string | null) => boolean): number {
  const keys = new Set<string>();
  for (const side of sides) for (const [key, persona] of side ?? []) if (isOwn(persona)) keys.add(key);
  return keys.size;
}
