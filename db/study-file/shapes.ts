import { z } from "zod";
import { CONSENT_SCOPES } from "@/lib/consent/vocabulary";
import { postMortem } from "@/lib/deals/schema";
import { flowFigures } from "@/lib/flows/schema";
import { POINTS } from "@/lib/highlights/vocabulary";
import { SPEAKER_ROLES } from "@/lib/interviews/vocabulary";
import { EVIDENCE_STATES, LANES } from "@/lib/journey/map-vocabulary";
import { baseStep } from "@/lib/journey/study-journey";
import { JOURNEY_PRESETS } from "@/lib/journey/vocabulary";
import { AUDIENCES } from "@/lib/participants/vocabulary";
import { definition, introInput } from "@/lib/questionnaires/definition";
import { RESPONSE_FLAGS } from "@/lib/questionnaires/vocabulary";
import { searchFilter } from "@/lib/search/schema";
import { studyBrief } from "@/lib/studies/brief";
import { surveyMapping } from "@/lib/survey-import/schema";
import { importMade, importStoring, reportFiles } from "./report-shapes";

const text = z.string();
const texts = z.array(text);
const said = z.record(text, text);
const audience = z.enum(AUDIENCES).nullable();

/** A built-in step, or a closer moment of one, whether the study still has it or not. */
const step = text.refine((slug) => baseStep(slug) !== undefined);

const stood = z.object({ start: z.number(), end: z.number(), quote: text, before: text, after: text });
const cells = z.record(text, z.union([text, z.literal(true)]));

const journeyChanges = z.object({
  stages: z.partialRecord(z.enum(JOURNEY_PRESETS), z.object({ order: texts, names: said, folded: said })),
  steps: z.array(z.object({ slug: step.refine((slug) => slug.includes(".")), name: text, definition: text })),
});

const mapSnapshot = z.object({
  format: z.literal(1),
  stages: z.array(z.object({ slug: text, name: text })),
  cells: z.array(
    z.object({
      ...{ personaId: text.nullable(), stage: text, lane: z.enum(LANES), text, people: z.number() },
      state: z.enum(EVIDENCE_STATES).nullable(),
    }),
  ),
});

const movedByMerge = z.object({
  interviews: z.array(z.object({ interviewId: text, audience, left: audience, shared: z.boolean() })),
  filled: z.array(z.object({ interviewId: text, was: audience, left: audience })),
  speakers: texts,
  highlights: z.array(z.object({ highlightId: text, shared: z.boolean() })),
  ...{ responses: texts.optional(), invitations: texts.optional(), considered: texts.optional() },
  person: z.record(text, z.object({ before: text.nullable(), after: text.nullable() })),
});

const revisionContent = z.object({
  text,
  turns: z.array(z.object({ start: z.number(), end: z.number(), speakerId: text, startMs: z.number().nullish() })),
  speakers: z.array(z.object({ id: text, label: text, role: z.enum(SPEAKER_ROLES), participantId: text.nullish() })),
  marks: z.array(z.object({ id: text, start: z.number(), end: z.number() })).optional(),
});

/** What lies in columns as JSON, and in those that name a step, by "table.column": what pages and rules read without looking. */
export const SHAPES: Readonly<Record<string, z.ZodType>> = {
  "studies.journey": journeyChanges,
  "studies.brief": studyBrief,
  "accounts.postMortem": postMortem,
  "participants.fields": said,
  "participant_merges.moved": movedByMerge,
  "document_revisions.content": revisionContent,
  "highlights.lost": stood.extend({ last: stood.optional() }),
  "suggestions.codeIds": texts,
  "consent_records.scopes": z.array(z.enum(CONSENT_SCOPES)),
  "consent_texts.scopes": z.array(z.enum(CONSENT_SCOPES)),
  "suggestions.reasons": z.array(z.object({ term: text, weight: z.number(), tag: text.optional() })),
  "suggestions.acceptedAs": z.object({ step: step.nullable(), point: z.enum(POINTS).nullable(), codeIds: texts }),
  "saved_searches.filter": searchFilter,
  "map_cells.supporters": texts,
  "map_versions.snapshot": mapSnapshot,
  "touchpoints.places": z.array(z.object({ step, purpose: text })),
  "touchpoints.supporters": texts,
  "flows.flow": flowFigures,
  "questionnaires.definition": definition,
  "questionnaires.intro": introInput,
  // the program keeps longer headers and titles than a person may send
  "questionnaires.mapping": z.object({ ...surveyMapping.shape, title: text.optional(), headers: texts.optional() }),
  "responses.flags": z.array(z.enum(RESPONSE_FLAGS)),
  "responses.cells": cells,
  "responses.fields": said,
  "response_updates.says": z.object({ cells, fields: said, texts: z.array(z.object({ slot: text, text })) }),
  "imports.files": reportFiles,
  "imports.made": importMade,
  "imports.storing": importStoring,
};

const STEPS = new Set(["step", "lastStep", "stuckStep"]);

/** Whether a value that is of its column's type also has the shape that stands in it: as it was stored, with nothing left to a default. */
export function hasShape({ table, column, value }: { table: string; column: string; value: unknown }): boolean {
  const shape = SHAPES[`${table}.${column}`] ?? (STEPS.has(column) ? step : undefined);
  if (shape === undefined || value === null || value === undefined) return true;
  const read = shape.safeParse(value);
  return read.success && isWhole(value, read.data);
}

/** Whether nothing was filled in or put in a list by reading. */
function isWhole(given: unknown, read: unknown): boolean {
  if (Array.isArray(read)) return Array.isArray(given) && read.every((one, index) => isWhole(given[index], one));
  if (typeof read !== "object" || read === null) return typeof given === typeof read;
  const own = given as Record<string, unknown>;
  return Object.entries(read).every(([name, value]) => value === undefined || (Object.hasOwn(own, name) && isWhole(own[name], value)));
}
