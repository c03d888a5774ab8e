import { useId } from "react";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { plural } from "@/app/_ui/plural";
import { AUDIENCE_NAMES } from "@/lib/participants/vocabulary";
import { METRIC_NAMES } from "@/lib/questionnaires/names";
import type { TemplateGlance } from "@/lib/questionnaires/schema";
import styles from "./templates-page.module.css";

type Props = { title: string; templates: TemplateGlance[]; chosen: string | undefined; onChoose: (slug: string) => void };

/** Templates as statements: what each finds out, from whom, in how long. */
export function TemplateList({ title, templates, chosen, onChoose }: Props) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ul className={styles.list}>
        {templates.map((template) => (
          <li key={template.slug} data-chosen={template.slug === chosen}>
            <button
              type="button"
              aria-expanded={template.slug === chosen}
              onClick={() => onChoose(template.slug)}
              className={styles.template}
            >
              <span className={styles.name}>{template.name}</span>
              <span className={styles.measures}>{template.measures}</span>
              <span className={styles.facts}>
                {template.audiences.map((audience) => (
                  <span key={audience} className={styles.audience}>
                    <AudienceGlyph audience={audience} /> {AUDIENCE_NAMES[audience].many}
                  </span>
                ))}
                <span>{plural(template.questions.length, "question")}</span>
                <span>{plural(template.minutes, "minute")}</span>
                {template.metrics.map((metric) => (
                  <span key={metric} className={styles.metric}>
                    {METRIC_NAMES[metric]}
                  </span>
                ))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
