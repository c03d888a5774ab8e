"use client";

import { Sheet } from "@/app/_ui/sheet";
import type { TemplateGlance } from "@/lib/questionnaires/schema";
import { fillText } from "@/lib/questionnaires/templates/fill";
import { AddGuideForm } from "./add-guide-form";
import { TemplateQuestions } from "./template-questions";
import styles from "./templates-page.module.css";
import { useProductName } from "./use-product-name";
import { UseTemplateForm } from "./use-template-form";

type Props = { studyId: string; template: TemplateGlance; onClose: () => void };

/** One template: whom it is for, what is filled in, and every question as it will be asked. */
export function TemplateSheet({ studyId, template, onClose }: Props) {
  const [product, setProduct] = useProductName(studyId);
  const shared = { studyId, template, product, onProduct: setProduct };
  return (
    <Sheet title={template.name} caption={template.kind === "guide" ? "Guide of a conversation" : "Questionnaire"} onClose={onClose}>
      <p className={styles.measured}>{template.when}</p>
      {template.kind === "guide" ? <AddGuideForm {...shared} /> : <UseTemplateForm {...shared} />}
      <TemplateQuestions
        studyId={studyId}
        questions={template.questions.map((question) => ({ ...question, text: fillText(question.text, product) }))}
      />
      <div className={styles.small}>
        <p>Wording: {template.source}.</p>
        {template.notice ? <p>{template.notice}</p> : null}
      </div>
    </Sheet>
  );
}
