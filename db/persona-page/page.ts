import { and, asc, eq, isNull } from "drizzle-orm";
import { listPersonas } from "@/db/personas";
import { questionnaires } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { personaStrength } from "@/lib/personas/strength";
import type { Definition } from "@/lib/questionnaires/definition";
import { scorable } from "@/lib/results/scorable";
import type { PersonaPage } from "@/lib/summary/schema";
import { fieldSubject } from "./fields";
import { findSuccess } from "./success";
import { successByStage } from "./success-cells";
import { type SummaryAsked, summarize } from "./summary";

/** A persona's page: who they are, what they say in sentences and rows, and how far all of it is evidenced. Throws NOT_FOUND, REFUSED for an unknown stage. */
export function getPersonaPage(db: Db, asked: Omit<SummaryAsked, "words">): PersonaPage {
  const { studyId, personaId } = asked;
  const study = requireStudy(db, studyId);
  const all = listPersonas(db, { studyId });
  const index = all.findIndex(({ id }) => id === personaId);
  const persona = all[index];
  if (!persona) throw new AppError("NOT_FOUND", "There is no persona with this id in this study. It may have been deleted.");
  const { summary, fields, links, reading, best, findings, keptWords } = summarize(db, { ...asked, study, name: persona.name });
  return {
    persona,
    place: { number: index + 1, of: all.length },
    summary,
    fields,
    strength: personaStrength(fields),
    success: findSuccess(reading, { links: links.get(fieldSubject(personaId, "success")) ?? [], best }),
    successByStage: successByStage(db, { studyId, personaId, journey: reading.journey }),
    findings,
    fit: fitByPart(db, studyId),
    keptWords,
  };
}

/** Questionnaires that ask for the fit of more than one part of the journey, in the order in which they were made. */
function fitByPart(db: Db, studyId: string): PersonaPage["fit"] {
  return db
    .select({ questionnaireId: questionnaires.id, title: questionnaires.title, definition: questionnaires.definition })
    .from(questionnaires)
    .where(and(eq(questionnaires.studyId, studyId), isNull(questionnaires.deletedAt)))
    .orderBy(asc(questionnaires.createdAt), asc(questionnaires.id))
    .all()
    .filter(({ definition }) => partsAsked(definition) > 1)
    .map(({ questionnaireId, title }) => ({ questionnaireId, title }));
}

function partsAsked({ sections }: Definition): number {
  const parts = sections.flatMap(({ questions }) =>
    questions.flatMap((question) => (scorable(question).metric === null ? [] : [question.part])),
  );
  return new Set(parts.filter((part) => part !== null)).size;
}
