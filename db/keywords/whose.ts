import { admits, audienceOfDay, spoke } from "@/lib/evidence/voices";
import { countKinds, type HeardCount, idOfKey } from "@/lib/keywords/respondents";
import type { WordsFilter } from "@/lib/keywords/schema";
import type { PlaceFacts, StudyVoice, StudyWords } from "./study-words";

/** Whose words are asked for: a filter, or one interview or person, who is then heard whatever their standing (planned, internal, of no audience). */
export type Asked = { filter: WordsFilter; interview?: string | undefined; participant?: string | undefined };

/** The voices under a filter, and those heard under it by interview and response, whatever stage they spoke of (rule 3). */
export type Admitted = { voices: StudyVoice[]; people: Map<string, Set<string>> };

/**
 * Who is heard (rules 2 and 8): in own, done interviews, under the audience of that day and today's persona and role; internal people only where the
 * filter names them. Words of nobody in particular are let in only where the filter asks for no person in particular.
 */
export function admittedVoices(words: StudyWords, asked: Asked): Admitted {
  const people = new Map<string, Set<string>>();
  for (const [placeId, present] of words.attendances) {
    if (!isAskedSource(asked.filter, words.places.get(placeId))) continue;
    const heard = present.filter((attendance) => isHeard(words, asked, attendance)).map(({ participantId }) => participantId);
    if (heard.length > 0) people.set(placeId, new Set(heard));
  }
  const voices = words.voices.filter(({ personId, placeId }) =>
    personId === null ? admitsNobody(words, asked, { placeId, people }) : people.get(placeId)?.has(personId),
  );
  return { voices, people };
}

function isAskedSource({ source }: WordsFilter, facts: PlaceFacts | undefined): boolean {
  return !source?.length || source.includes(facts?.isResponse ? "questionnaire" : "interview");
}

type Present = Parameters<typeof spoke>[0];

function isHeard({ people }: StudyWords, asked: Asked, attendance: Present): boolean {
  const { filter, interview, participant } = asked;
  const person = people.get(attendance.participantId);
  if (!person || !isWithin(filter, attendance.date)) return false;
  if (interview !== undefined && attendance.interviewId !== interview) return false;
  if (participant !== undefined && idOfKey(attendance.participantId) !== participant) return false;
  const audience = audienceOfDay(attendance, person);
  if (!isOne(asked)) return spoke(attendance) && admits(filter, person, audience);
  return admits(filter, person, filter.audience?.length || audience !== "internal" ? audience : null);
}

function isOne({ interview, participant }: Asked): boolean {
  return interview !== undefined || participant !== undefined;
}

/** Unknown dates are in no period. */
function isWithin({ from, to }: WordsFilter, date: string | null): boolean {
  if (!from && !to) return true;
  return date !== null && (!from || date >= from) && (!to || date <= to);
}

function asksForPeople({ persona, audience, role }: WordsFilter): boolean {
  return [persona, audience, role].some((values) => values && values.length > 0);
}

function admitsNobody(words: StudyWords, asked: Asked, { placeId, people }: { placeId: string; people: Admitted["people"] }): boolean {
  const facts = words.places.get(placeId);
  if (
    !facts ||
    !isAskedSource(asked.filter, facts) ||
    asked.participant !== undefined ||
    asksForPeople(asked.filter) ||
    !isWithin(asked.filter, facts.date)
  )
    return false;
  if (asked.interview !== undefined) return asked.interview === placeId;
  const nobodyCounts = words.attendances.has(placeId) && !people.has(placeId);
  return facts.status === "done" && !facts.inherited && !nobodyCounts;
}

/** How many different people are heard, and how many respondents beside them. */
export function countHeard({ people }: Pick<Admitted, "people">): HeardCount {
  const all = new Set<string>();
  for (const ids of people.values()) for (const id of ids) all.add(id);
  return countKinds(all);
}
