import { hasPersona } from "@/db/participants/links";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { withKnownSteps } from "@/lib/journey/renamed-step";
import { studyJourney } from "@/lib/journey/study-journey";
import { definitionAsAsked } from "@/lib/questionnaires/as-asked";
import { renewIds } from "@/lib/questionnaires/renew-ids";
import type { Questionnaire, QuestionnaireFile } from "@/lib/questionnaires/schema";
import { requireDefinition, takenIds } from "./accept-definition";
import { createQuestionnaire, freeId } from "./create";
import { type QuestionnaireRef, requireQuestionnaire } from "./rows";

/** A questionnaire as a file: its content as it is asked, without what belongs to one study, link or answer. Throws NOT_FOUND. */
export function exportQuestionnaire(db: Db, ref: QuestionnaireRef): QuestionnaireFile {
  const { title, definition, intro, thanks, language } = requireQuestionnaire(db, ref);
  return { verbatim: "questionnaire", version: 1, title, language, intro, thanks, definition: definitionAsAsked(definition) };
}

/** Makes a draft from a file. Ids that the study has already are made anew, and steps of another study's own are their bases; all else stands as in the file. Throws NOT_FOUND, REFUSED with each place. */
export function importQuestionnaire(db: Db, { studyId, file }: { studyId: string; file: QuestionnaireFile }): Questionnaire {
  const { verbatim: _, version: _version, ...content } = file;
  return write(db, (tx) => {
    requireDefinition(content.definition);
    const taken = takenIds(tx, { studyId });
    const isTaken = (id: string) => taken.has(id);
    const own = new Set([...taken, ...idsOf(file)]);
    const known = withKnownSteps(content.definition, studyJourney(requireStudy(tx, studyId)));
    const definition = renewIds(known, () => freeId(own), isTaken);
    return createQuestionnaire(tx, { studyId, input: { ...content, definition } });
  });
}

function idsOf({ definition }: QuestionnaireFile): string[] {
  return definition.sections.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)]);
}

/** A draft with the same questions under ids of their own, to be asked here; also of one that was brought in. Throws NOT_FOUND. */
export function duplicateQuestionnaire(db: Db, ref: QuestionnaireRef): Questionnaire {
  return write(db, (tx) => {
    const { title, template, definition, intro, thanks, language, audience, personaId } = requireQuestionnaire(tx, ref);
    const persona = personaId !== null && hasPersona(tx, { studyId: ref.studyId, personaId }) ? personaId : null;
    const taken = takenIds(tx, { studyId: ref.studyId });
    const own = renewIds(definitionAsAsked(definition), () => freeId(taken));
    const input = { title: copyTitle(title), definition: own, intro, thanks, language, audience, personaId: persona };
    return createQuestionnaire(tx, { studyId: ref.studyId, input: template === null ? input : { ...input, template } });
  });
}

function copyTitle(title: string): string {
  const LONGEST = 300;
  return `${title.slice(0, LONGEST - " (copy)".length)} (copy)`;
}
