import { requireLinks } from "@/db/participants/links";
import { questionnaires } from "@/db/schema";
import { newRecord, newShortId } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { studyJourney } from "@/lib/journey/study-journey";
import { definitionAsAsked } from "@/lib/questionnaires/as-asked";
import type { Definition, Intro } from "@/lib/questionnaires/definition";
import { renewIds } from "@/lib/questionnaires/renew-ids";
import type { Questionnaire, QuestionnaireInput } from "@/lib/questionnaires/schema";
import { fillTemplate } from "@/lib/questionnaires/templates/fill";
import { findTemplate } from "@/lib/questionnaires/templates/list";
import { requireDefinition, requireFreeIds, requireSteps, takenIds } from "./accept-definition";
import { toQuestionnaire } from "./wire";

type Content = { title: string; definition: Definition; intro: Intro; thanks: string };

const NO_INTRO: Intro = { asker: "", purpose: "", minutes: null, kept: "", contact: "" };

/**
 * Makes a questionnaire to be asked here, a draft: from a template filled with the product's name, with questions of its own, or with one empty
 * section. Throws NOT_FOUND; REFUSED for an unknown template, an interview guide, questions that are none, and ids another questionnaire has.
 */
export function createQuestionnaire(db: Db, { studyId, input }: { studyId: string; input: QuestionnaireInput }): Questionnaire {
  return write(db, (tx) => {
    const journey = studyJourney(requireStudy(tx, studyId));
    requireLinks(tx, { studyId, personaId: input.personaId });
    const content = contentOf(tx, { studyId, input });
    requireDefinition(content.definition);
    requireSteps(content.definition, journey);
    const row = tx
      .insert(questionnaires)
      .values({
        ...newRecord(),
        studyId,
        origin: "asked",
        template: input.template ?? null,
        title: input.title ?? content.title,
        definition: content.definition,
        intro: input.intro ?? content.intro,
        thanks: input.thanks ?? content.thanks,
        audience: input.audience ?? null,
        personaId: input.personaId ?? null,
        wave: input.wave || null,
        language: input.language || "en",
      })
      .returning()
      .get();
    return toQuestionnaire(row);
  });
}

/** An id that no question or section of the study has or had. */
export function freeId(taken: Set<string>): string {
  let id = newShortId();
  while (taken.has(id)) id = newShortId();
  taken.add(id);
  return id;
}

function contentOf(tx: Db, { studyId, input }: { studyId: string; input: QuestionnaireInput }): Content {
  const taken = takenIds(tx, { studyId });
  if (input.template !== undefined && input.definition === undefined)
    return ofTemplate({ slug: input.template, product: input.product, taken });
  const empty: Definition = { sections: [{ id: freeId(taken), title: "", about: "", questions: [], branches: [] }] };
  const definition = input.definition ? definitionAsAsked(input.definition) : empty;
  if (input.definition) requireFreeIds(tx, { studyId, definition });
  return { title: "Untitled questionnaire", definition, intro: NO_INTRO, thanks: "" };
}

function ofTemplate({ slug, product, taken }: { slug: string; product: string | undefined; taken: Set<string> }): Content {
  const template = findTemplate(slug);
  if (!template) throw new AppError("REFUSED", `There is no template called “${slug}”. The list of templates shows what there is.`);
  if (template.kind === "guide") {
    throw new AppError(
      "REFUSED",
      `“${template.name}” is an interview guide: its questions are asked by a person. Add it to the interview guide instead.`,
    );
  }
  const { title, definition, intro, thanks } = fillTemplate(template, product ?? "");
  return { title, definition: renewIds(definitionAsAsked(definition), () => freeId(taken)), intro, thanks };
}
