import type { Audience, CoveredAudience, Role } from "@/lib/participants/vocabulary";
import type { GridFilter } from "@/lib/themes/schema";
import type { Evidence, EvidencePerson, EvidenceReply } from "./schema";
import { admits } from "./voices";

/**
 * Somebody who answered, as one reply of theirs shows them: the participant where it is linked, else the reply itself (rule 1). Persona and role are then
 * the participant's, the audience that of the reply, or the participant's where it names none (rules 8 and 13). Answers go by the code of their reply,
 * R-208, whoever gave them.
 */
export type Respondent = {
  /** who it is: a participant's id, or that of the reply */
  key: string;
  code: string;
  responseId: string;
  participantId: string | null;
  personaId: string | null;
  role: Role | null;
  audience: Audience | null;
};

/** Respondents of one kind: one participant (`key`), or so many replies linked to nobody. */
export type Asked = Pick<Respondent, "personaId" | "role" | "audience"> & { key: string | null; replies: number };

/** Those who answered under a filter: all that counting needs of them, and each whose words may be marked. */
export type Answering = { respondents: Respondent[]; asked: Asked[] };

type Answers = Pick<Evidence, "people" | "replies" | "crowds">;

/**
 * Everyone who replied under a filter to a questionnaire with open questions, whatever they wrote: the denominator of respondents (rule 3). A reply needs
 * no audience (nobody can be asked for it any more): without one it stands in no audience, and falls away where a filter names one. Internal replies are
 * left out unless asked for.
 */
export function respondentsUnder({ people, replies, crowds }: Answers, filter: GridFilter): Answering {
  if (filter.source?.length && !filter.source.includes("questionnaire")) return { respondents: [], asked: [] };
  const byId = new Map(people.map((person) => [person.participantId, person]));
  const respondents = replies
    .flatMap((reply) => toRespondent(reply, byId) ?? [])
    .filter((respondent) => admits(filter, respondent, respondent.audience));
  const linked = respondents.filter(({ participantId }) => participantId !== null).map((one): Asked => ({ ...kindOf(one), replies: 1 }));
  const crowd = crowds.filter((one) => admits(filter, one, one.audience)).map((one): Asked => ({ ...one, key: null }));
  return { respondents, asked: [...linked, ...crowd] };
}

function toRespondent(one: EvidenceReply, byId: ReadonlyMap<string, EvidencePerson>): Respondent | null {
  const { responseId, code, participantId, personaId, role, audience } = one;
  const reply = { code, responseId, participantId };
  if (participantId === null) return { key: responseId, ...reply, personaId, role, audience };
  const person = byId.get(participantId);
  return person
    ? { key: participantId, ...reply, personaId: person.personaId, role: person.role, audience: audience ?? person.audience }
    : null;
}

function kindOf({ key, personaId, role, audience }: Respondent): Omit<Asked, "replies"> {
  return { key, personaId, role, audience };
}

/** How many different people are among these: a participant once, however many replies. */
export function countAsked(asked: readonly Asked[]): number {
  const linked = new Set(asked.map(({ key }) => key).filter((key) => key !== null));
  return linked.size + asked.reduce((sum, { key, replies }) => (key === null ? sum + replies : sum), 0);
}

/** How many different people stand behind these replies. */
export function countRespondents(respondents: Iterable<Pick<Respondent, "key">>): number {
  const keys = new Set<string>();
  for (const { key } of respondents) keys.add(key);
  return keys.size;
}

/** The same in each audience; one who answered under two audiences stands in both (rule 8), one under none in none. */
export function askedByAudience(asked: readonly Asked[]): Record<CoveredAudience, number> {
  const count = (audience: CoveredAudience) => countAsked(asked.filter((one) => one.audience === audience));
  return { prospect: count("prospect"), customer: count("customer"), churned: count("churned") };
}
