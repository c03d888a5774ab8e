import { groupBy } from "@/lib/evidence/group";
import { type Asked, countAsked } from "@/lib/evidence/respondents";
import type { Evidence } from "@/lib/evidence/schema";
import { type Heard, hear, NO_STAGE, type Reading, type Spoken } from "@/lib/evidence/spoken";
import { audienceOfDay, spoke, type Voice } from "@/lib/evidence/voices";
import { compareText } from "./quotes";
import type { GridFilter, PersonaThemes, StageThemes, ThemesSummary } from "./schema";
import { baseOf, QUOTES_SHOWN, stageThemes } from "./stage-themes";

/** The name under which people and replies without a persona stand (rule 13). */
export const NO_PERSONA = "No persona";

/**
 * The themes of a study by persona and stage: what moves people on, what stops them, what was heard beside, each as people of people (rules 1 to 5).
 * The denominator is everyone of that persona heard under the filter, whatever stage they spoke of (rule 3). Beside them stand respondents of everyone of
 * that persona who replied; the two are never added. `quotes`: how many each row brings, their words still to be read.
 */
export function summarizeThemes(
  evidence: Evidence,
  reading: Reading,
  heard = hear(evidence, reading),
  { quotes = QUOTES_SHOWN }: { quotes?: number } = {},
): ThemesSummary {
  const { voices, spoken, asked } = heard;
  const voicesOfPersona = groupBy(voices, ({ person }) => person.personaId);
  const askedOfPersona = groupBy(asked, ({ personaId }) => personaId);
  const spokenOfPersona = spokenByPersona(spoken);
  const items = personaRows(evidence, reading.filter, heard).map(({ personaId, name }) => {
    const own = {
      voices: voicesOfPersona.get(personaId) ?? [],
      asked: askedOfPersona.get(personaId) ?? [],
      spoken: spokenOfPersona.get(personaId) ?? [],
    };
    return { personaId, name, ...readStages(evidence, { ...reading, ...own, quotes }) };
  });
  return { items, uncounted: { noAudience: countWithoutAudience(evidence) } };
}

/** The same reading over everyone heard under the filter, whatever their persona, without quotes: the stage ribbon of the overview. */
export function summarizeEveryone(evidence: Evidence, reading: Reading, heard = hear(evidence, reading)): PersonaThemes {
  return { personaId: null, name: "Everyone", ...readStages(evidence, { ...reading, ...heard, quotes: 0 }) };
}

/** The highlights of each persona, with its own people's voices only: words of two people may count for two personas (rule 4). */
function spokenByPersona(spoken: readonly Spoken[]): Map<string | null, Spoken[]> {
  const byPersona = new Map<string | null, Spoken[]>();
  const put = (personaId: string | null, one: Spoken): void => {
    const list = byPersona.get(personaId);
    if (list) list.push(one);
    else byPersona.set(personaId, [one]);
  };
  for (const one of spoken) {
    for (const { personaId } of one.respondents) put(personaId, one);
    const [first] = one.voices;
    if (one.voices.length === 1 && first) put(first.person.personaId, one);
    else putEach(one, put);
  }
  return byPersona;
}

function putEach(one: Spoken, put: (personaId: string | null, part: Spoken) => void): void {
  const parts = groupBy(one.voices, ({ person }) => person.personaId);
  for (const [personaId, voices] of parts) put(personaId, parts.size === 1 ? one : { ...one, voices });
}

type Rows = Reading & Pick<Heard, "voices" | "spoken" | "asked"> & { quotes: number };

function readStages(
  evidence: Evidence,
  { voices, spoken, asked, filter, journey, quotes }: Rows,
): Omit<PersonaThemes, "personaId" | "name"> {
  const base = baseOf(evidence, { voices, asked, quotes });
  const byStage = groupBy(spoken, ({ stage }) => stage);
  const read = (stage: string): StageThemes => stageThemes(stage, byStage.get(stage) ?? [], base);
  const wanted = filter.stage?.length ? new Set(filter.stage) : null;
  return {
    of: base.of,
    respondentsOf: base.respondentsOf,
    respondentsWithoutAudience: countAsked(asked.filter(({ audience }) => audience === null)),
    ofByAudience: base.ofByAudience,
    severalAudiences: inSeveralAudiences(voices),
    stages: journey.stages.filter(({ slug }) => !wanted || wanted.has(slug)).map(({ slug }) => read(slug)),
    unplaced: byStage.has(NO_STAGE) ? read(NO_STAGE) : null,
  };
}

/** The codes of those heard under two audiences or more, as the customer who has churned since (rule 8). */
function inSeveralAudiences(voices: readonly Voice[]): string[] {
  const covered = voices.filter(({ audience }) => audience !== "internal");
  return [...groupBy(covered, ({ person }) => person.code)]
    .filter(([, own]) => new Set(own.map(({ audience }) => audience)).size > 1)
    .map(([code]) => code)
    .sort(compareText);
}

type There = { voices: readonly Voice[]; asked: readonly Asked[] };

function personaRows(evidence: Evidence, filter: GridFilter, { voices, asked }: There): { personaId: string | null; name: string }[] {
  const wanted = filter.persona?.length ? new Set(filter.persona) : null;
  const named = evidence.personas.filter(({ id }) => !wanted || wanted.has(id)).map(({ id, name }) => ({ personaId: id, name }));
  const someWithout = voices.some(({ person }) => person.personaId === null) || asked.some(({ personaId }) => personaId === null);
  const withoutPersona = wanted ? wanted.has("none") : someWithout;
  return withoutPersona ? [...named, { personaId: null, name: NO_PERSONA }] : named;
}

/** How many people have words of theirs and no audience anybody knows: they count nowhere until somebody says it (rule 9). */
export function countWithoutAudience({ people, attendances }: Evidence): number {
  const byId = new Map(people.map((person) => [person.participantId, person]));
  const ids = attendances.filter((attendance) => {
    const person = byId.get(attendance.participantId);
    return person !== undefined && spoke(attendance) && audienceOfDay(attendance, person) === null;
  });
  return new Set(ids.map(({ participantId }) => participantId)).size;
}
