import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { AddedToGuide, GuideTemplateInput } from "@/lib/guide/schema";
import { questionsOf } from "@/lib/questionnaires/check-definition";
import { fillTemplate } from "@/lib/questionnaires/templates/fill";
import { findTemplate } from "@/lib/questionnaires/templates/list";
import { createGuideQuestion, listGuideQuestions } from "./questions";

/**
 * Adds the questions of a template that guides a conversation after those the study's guide has, filled with the product's name. What stands in the
 * guide already, in the same words, is not added twice: `already` counts it. Throws NOT_FOUND, REFUSED for a template that is no guide.
 */
export function addTemplateToGuide(db: Db, { studyId, input }: { studyId: string; input: GuideTemplateInput }): AddedToGuide {
  const template = findTemplate(input.template);
  if (template?.kind !== "guide") {
    throw new AppError("REFUSED", `There is no interview guide called “${input.template}” among the templates, so nothing was added.`);
  }
  const questions = questionsOf(fillTemplate(template, input.product ?? "").definition).map(({ text }) => text);
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const standing = new Set(listGuideQuestions(tx, { studyId }).map(({ question }) => question.toLowerCase()));
    const missing = questions.filter((question) => !standing.has(question.toLowerCase()));
    return {
      items: missing.map((question) => createGuideQuestion(tx, { studyId, input: { question } })),
      already: questions.length - missing.length,
    };
  });
}
