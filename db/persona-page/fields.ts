import { and, eq } from "drizzle-orm";
import { gatherEvidence } from "@/db/evidence/evidence";
import { listLinks } from "@/db/findings/links";
import { getPersona } from "@/db/personas";
import { personaFields } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { type Heard, hear } from "@/lib/evidence/spoken";
import type { LinkedQuote, LinkState } from "@/lib/findings/schema";
import { studyJourney } from "@/lib/journey/study-journey";
import { linkedPeople } from "@/lib/journey-map/linked";
import type { PersonaFieldInput, PersonaFieldState, PersonaFieldText } from "@/lib/personas/schema";
import { PERSONA_FIELDS, type PersonaField } from "@/lib/personas/vocabulary";

type PersonaRef = { studyId: string; personaId: string };

const isOf = ({ studyId, personaId }: PersonaRef) => and(eq(personaFields.studyId, studyId), eq(personaFields.personaId, personaId));

/** What quotes are linked to: one field of one persona. */
export function fieldSubject(personaId: string, field: PersonaField): string {
  return `${personaId}:${field}`;
}

/** Every field of a persona in its order, also those that nobody wrote yet, each with the quotes and the distinct people behind it. Throws NOT_FOUND. */
export function listPersonaFields(db: Db, ref: PersonaRef): PersonaFieldState[] {
  getPersona(db, ref);
  return readFields(db, ref, () => hearPersona(db, ref)).fields;
}

type Fields = { fields: PersonaFieldState[]; links: ReadonlyMap<string, LinkedQuote[]> };

/** The same for a persona that is known to be there, with the linked quotes themselves. `hearAll`: everyone of it heard, read only where a quote is linked. */
export function readFields(db: Db, ref: PersonaRef, hearAll: () => Heard): Fields {
  const texts = new Map(readTexts(db, ref).map((text) => [text.field, text]));
  const subjectIds = PERSONA_FIELDS.map((field) => fieldSubject(ref.personaId, field));
  const links = listLinks(db, { studyId: ref.studyId, subject: "persona-field", subjectIds });
  const behind = links.size === 0 ? () => NOBODY : behindReader(links, hearAll());
  const fields = PERSONA_FIELDS.map((field) => ({
    ...(texts.get(field) ?? unwritten(field)),
    ...behind(links.get(fieldSubject(ref.personaId, field)) ?? []),
  }));
  return { fields, links };
}

function hearPersona(db: Db, { studyId, personaId }: PersonaRef): Heard {
  const study = requireStudy(db, studyId);
  return hear(gatherEvidence(db, study), { filter: { persona: [personaId] }, journey: studyJourney(study) });
}

function readTexts(db: Db, ref: PersonaRef): PersonaFieldText[] {
  return db
    .select()
    .from(personaFields)
    .where(isOf(ref))
    .all()
    .map(({ field, text, source, version, updatedAt }) => ({ field, text, source, version, updatedAt }));
}

function unwritten(field: PersonaField): PersonaFieldText {
  return { field, text: "", source: "", version: 0, updatedAt: null };
}

/** Words of those who refused count, and so do hidden ones; what is deleted or gone backs nothing (rule 14). */
const STANDING: readonly LinkState[] = ["there", "hidden", "refused"];

type Behind = Omit<PersonaFieldState, keyof PersonaFieldText>;

const NOBODY: Behind = { people: 0, respondents: 0, quotesFor: 0, quotesAgainst: 0, backed: false };

/** Counts who of the persona was heard to speak for a field (rules 1 and 2): internal or inherited words and other personas' back nothing. */
function behindReader(linked: ReadonlyMap<string, LinkedQuote[]>, { voices, spoken }: Heard): (links: readonly LinkedQuote[]) => Behind {
  const wanted = new Set([...linked.values()].flatMap((quotes) => quotes.map(({ highlightId }) => highlightId)));
  const said = new Map(spoken.flatMap((one) => (wanted.has(one.highlight.id) ? [[one.highlight.id, one] as const] : [])));
  return (links) => {
    const { for: people, respondents } = linkedPeople(links, said);
    const standing = links.filter(({ state }) => STANDING.includes(state));
    const quotesFor = standing.filter(({ stance }) => stance === "for").length;
    return {
      people,
      respondents: respondents.for,
      quotesFor,
      quotesAgainst: standing.length - quotesFor,
      backed: people > 0 || (voices.length === 0 && respondents.for > 0),
    };
  };
}

type Put = PersonaRef & { field: PersonaField; version: number; input: PersonaFieldInput };

/**
 * Writes one field of a persona: what is known, and where from. An empty text leaves a gap again; quotes stay linked. `version` 0 for one that nobody wrote
 * yet. Throws NOT_FOUND, STALE_VERSION.
 */
export function putPersonaField(db: Db, { field, version, input: { text, source = "" }, ...ref }: Put): PersonaFieldState {
  return write(db, (tx) => {
    getPersona(tx, ref);
    const one = and(isOf(ref), eq(personaFields.field, field));
    const row = tx.select().from(personaFields).where(one).get();
    requireVersion(row ?? unwritten(field), version);
    const values = { text, source, version: version + 1, updatedAt: now() };
    if (row) tx.update(personaFields).set(values).where(one).run();
    else
      tx.insert(personaFields)
        .values({ ...ref, field, ...values })
        .run();
    const found = readFields(tx, ref, () => hearPersona(tx, ref)).fields.find((state) => state.field === field);
    return found ?? { ...unwritten(field), ...NOBODY };
  });
}
