import { hasWords } from "@/lib/interviews/heard";
import type { Audience } from "@/lib/participants/vocabulary";
import type { GridFilter } from "@/lib/themes/schema";
import type { Attendance, EvidencePerson, Presences } from "./schema";

/** One person heard in one interview, under the audience of that day. */
export type Voice = { person: EvidencePerson; attendance: Attendance; audience: Audience };

/** The audience a person had on the day of an interview; where nobody noted it, the one they have now (rule 8). Null: unknown (rule 9). */
export function audienceOfDay(attendance: Pick<Attendance, "audience">, person: Pick<EvidencePerson, "audience">): Audience | null {
  return attendance.audience ?? person.audience;
}

/** Whether a person spoke, or was noted, in a done interview of this study's own (rule 2 without its word on internal voices). */
export function spoke(attendance: Attendance): boolean {
  return attendance.status === "done" && !attendance.inherited && hasWords(attendance);
}

/**
 * Everyone heard under a filter (rules 2 and 8): in an own, done interview, with the interview's audience of that day and today's role and persona.
 * Internal voices are left out unless the filter asks for them by name; an unknown audience counts nowhere (rule 9). Stage and point play no part: rule 3.
 */
export function voicesUnder({ people, attendances }: Presences, filter: GridFilter): Voice[] {
  if (filter.source?.length && !filter.source.includes("interview")) return [];
  const byId = new Map(people.map((person) => [person.participantId, person]));
  return attendances.flatMap((attendance) => {
    const person = byId.get(attendance.participantId);
    if (!person || !spoke(attendance)) return [];
    const audience = audienceOfDay(attendance, person);
    if (audience === null || !admits(filter, person, audience)) return [];
    return [{ person, attendance, audience }];
  });
}

/** Whether a filter lets a person in under an audience; internal ones only by name, an unknown one only where no audience is asked for. */
export function admits(filter: GridFilter, person: Pick<EvidencePerson, "personaId" | "role">, audience: Audience | null): boolean {
  const audienceAdmitted = filter.audience?.length ? audience !== null && filter.audience.includes(audience) : audience !== "internal";
  const personaAdmitted = !filter.persona?.length || filter.persona.includes(person.personaId ?? "none");
  const roleAdmitted = !filter.role?.length || filter.role.includes(person.role ?? "none");
  return audienceAdmitted && personaAdmitted && roleAdmitted;
}

/** Voices by interview, then by participant, each as a list of one, to find whose words a highlight counts for. */
export function voicesByInterview(voices: readonly Voice[]): Map<string, Map<string, Voice[]>> {
  const found = new Map<string, Map<string, Voice[]>>();
  for (const voice of voices) {
    const interview = found.get(voice.attendance.interviewId) ?? new Map<string, Voice[]>();
    interview.set(voice.person.participantId, [voice]);
    found.set(voice.attendance.interviewId, interview);
  }
  return found;
}

/** How many different people are among these voices (rule 1: a person once, however many interviews). */
export function countPeople(voices: Iterable<Voice>): number {
  const ids = new Set<string>();
  for (const voice of voices) ids.add(voice.person.participantId);
  return ids.size;
}
