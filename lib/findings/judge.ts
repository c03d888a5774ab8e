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
  const byCode = spokenByCode(heard.spoken, new Set(claims.flatMap(({ codeIds }) => codeIds)));
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
      prevalence: claim.codeIds.length === 0 ? null : prevalenceOf(claim, heard, byCode),
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

function spokenByCode(spoken: readonly Spoken[], codeIds: ReadonlySet<string>): Map<string, Spoken[]> {
  const found = new Map<string, Spoken[]>([...codeIds].map((id) => [id, []]));
  for (const one of spoken) for (const id of one.highlight.codeIds) found.get(id)?.push(one);
  return found;
}

function prevalenceOf({ personaId, codeIds }: Claim, { voices, asked }: Heard, byCode: ReadonlyMap<string, Spoken[]>): Prevalence {
  const isOwn = (own: string | null) => personaId === null || own === personaId;
  const spoken = codeIds.flatMap((id) => byCode.get(id) ?? []);
  const people = countPeople(spoken.flatMap((one) => one.voices.filter(({ person }) => isOwn(person.personaId))));
  const respondents = new Set(
    spoken.flatMap((one) => one.respondents.filter((respondent) => isOwn(respondent.personaId)).map(({ key }) => key)),
  ).size;
  const of = countPeople(voices.filter(({ person }) => isOwn(person.personaId)));
  const respondentsOf = countAsked(asked.filter((one) => isOwn(one.personaId)));
  return { people, of, interval: wilson(people, of), respondents, respondentsOf, respondentsInterval: wilson(respondents, respondentsOf) };
}
