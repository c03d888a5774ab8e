import { z } from "zod";
import { FILE_KINDS } from "@/lib/import/schema";
import { AUDIENCES } from "@/lib/participants/vocabulary";
import { definition } from "@/lib/questionnaires/definition";

const text = z.string();
const texts = z.array(text);
const orNull = text.nullable();

const person = z.object({ code: orNull, name: orNull, isNew: z.boolean() }).nullable();

const reportDocument = z.object({
  ...{ id: orNull, interviewId: orNull, title: text, words: z.number(), turns: z.number(), date: orNull },
  opening: z.array(z.object({ speaker: text, text })),
  speakers: z.array(z.object({ label: text, role: text, words: z.number(), participantId: orNull, participant: person })),
  codes: z.array(z.object({ name: text, highlights: z.number() })).optional(),
});

const replaced = z.object({
  ...{ documentId: text, revisionId: orNull, version: z.number(), unchanged: z.number(), moved: texts, returned: texts },
  changed: z.array(z.object({ id: text, was: text, now: text })),
  orphaned: z.array(z.object({ id: text, quote: text })),
});

const counts = z.object({
  ...{ read: z.number(), stored: z.number(), updated: z.number(), unchanged: z.number(), skipped: z.number(), rejected: z.number() },
});

/** The report of an import, a file each. */
export const reportFiles = z.array(
  z.object({
    ...{ name: text, bytes: z.number(), sha256: text, encoding: orNull, kind: z.enum(FILE_KINDS).nullable(), format: orNull },
    status: z.enum(["stored", "updated", "unchanged", "refused"]),
    warnings: texts,
    documents: z.array(reportDocument),
    rows: counts.nullable(),
    rejected: z.array(z.object({ line: z.number(), reason: text })),
    columns: z.array(z.object({ header: text, question: orNull, type: text, personalData: z.boolean(), stored: z.boolean() })).nullable(),
    replaced: replaced.optional(),
  }),
);

const audience = z.enum(AUDIENCES).nullable();
const replacedAudience = z.object({
  audience: z.enum(AUDIENCES),
  interviews: z.array(z.object({ interviewId: text, was: audience, left: audience })),
});

/** What an import made and filled in, which undoing it takes away. */
export const importMade = z.object({
  ...{ personas: texts, accounts: texts, codes: texts.optional() },
  filled: z.array(
    z.object({ participantId: text, values: z.record(text, text), interviews: texts, replaced: replacedAudience.optional() }),
  ),
  dated: z.array(z.object({ interviewId: text, date: text })).optional(),
  questionnaires: z
    .array(z.object({ questionnaireId: text, before: z.object({ definition, mapping: z.object({}).nullable() }), version: z.number() }))
    .optional(),
  accountsChanged: z.array(z.object({ accountId: text, before: z.object({}), after: z.object({}) })).optional(),
});

/** How far an import had come that was still being stored. */
export const importStoring = z.object({ phase: z.enum(["storing", "applying"]), done: z.number(), total: z.number() });
