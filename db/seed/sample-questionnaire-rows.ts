import { and, eq } from "drizzle-orm";
import { createQuestionnaire } from "@/db/questionnaires/create";
import { requireQuestionnaire } from "@/db/questionnaires/rows";
import { updateQuestionnaire } from "@/db/questionnaires/update";
import { storeResponse } from "@/db/responses/store";
import { documents } from "@/db/schema";
import type { Db } from "@/db/types";
import { type Definition, definition } from "@/lib/questionnaires/definition";
import { daysLater } from "./days";
import { parseSampleText } from "./markup";
import { storeSampleHighlights } from "./sample-highlight-rows";
import { known, type SampleIds } from "./sample-people-rows";
import type { SampleQuestionnaire, SampleReply } from "./sample-types";

type Place = { studyId: string; ids: SampleIds; shift: number };

/** Stores a questionnaire that is asked, with its replies, their open answers (in line to be read) and what was coded in them. */
export function storeSampleQuestionnaire(
  tx: Db,
  { studyId, ids, shift, questionnaire }: Place & { questionnaire: SampleQuestionnaire },
): void {
  const { title, intro, thanks, wave, replies } = questionnaire;
  const made = createQuestionnaire(tx, { studyId, input: { title, intro, thanks, wave, definition: asked(questionnaire, ids) } });
  updateQuestionnaire(tx, { studyId, questionnaireId: made.id, version: made.version, patch: { status: "open" } });
  for (const [at, reply] of replies.entries()) storeReply(tx, { studyId, ids, shift, questionnaireId: made.id, reply, at });
}

/** The questions, with the ids that personas got in place of their keys. */
function asked({ sections }: SampleQuestionnaire, ids: SampleIds): Definition {
  return definition.parse({
    sections: sections.map((section) => ({
      ...section,
      questions: section.questions.map((one) => ({
        ...one,
        options: one.options?.map((option) => ({ ...option, ...(option.gives && { gives: known(ids.personas, option.gives) }) })),
      })),
    })),
  });
}

type OneReply = Place & { questionnaireId: string; reply: SampleReply; at: number };

function storeReply(tx: Db, { studyId, ids, shift, questionnaireId, reply, at }: OneReply): void {
  const day = daysLater(reply.day, shift);
  const submittedAt = `${day}T${String(8 + (at % 11)).padStart(2, "0")}:${String((at * 7) % 60).padStart(2, "0")}:00.000Z`;
  const parsed = new Map(Object.entries(reply.texts).map(([slot, text]) => [slot, parseSampleText(text)]));
  const { id } = storeResponse(tx, {
    studyId,
    questionnaire: requireQuestionnaire(tx, { studyId, questionnaireId }),
    key: `sent:sample-${at}`,
    cells: { ...reply.cells, ...(reply.contact && { smpcall1: true }) },
    texts: [...parsed].map(([slot, { text }]) => ({ slot, text })),
    contact: reply.contact,
    followUp: reply.contact ? "yes" : "unknown",
    classification: { personaId: known(ids.personas, reply.personaKey), audience: reply.audience, role: reply.role, wave: reply.wave },
    source: "link",
    startedAt: null,
    submittedAt,
    seconds: 70 + ((at * 37) % 160),
    flags: [],
  });
  for (const row of tx
    .select({ id: documents.id, slot: documents.slot, text: documents.text })
    .from(documents)
    .where(and(eq(documents.studyId, studyId), eq(documents.responseId, id)))
    .all()) {
    const highlights = parsed.get(row.slot ?? "")?.highlights ?? [];
    storeSampleHighlights(tx, {
      ...{ studyId, documentId: row.id, text: row.text, kind: "answer", turns: [], people: [], codes: ids.codes },
      at: submittedAt,
      highlights,
    });
  }
}
