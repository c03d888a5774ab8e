import type { Draft } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/build/_state/draft";
import type { FormTexts } from "@/lib/questionnaires/form-texts/en";
import { fillIn } from "@/lib/questionnaires/form-texts/texts";
import styles from "./preview.module.css";

/** What a respondent reads first; what nobody has written yet is left out, as on their page. */
export function IntroPaper({ draft: { title, intro }, texts }: { draft: Draft; texts: FormTexts }) {
  const { asker, purpose, minutes, kept, contact } = intro;
  const howLong = minutes === null ? "" : minutes === 1 ? texts.aboutMinute : fillIn(texts.aboutMinutes, { minutes });
  const told: [string, string][] = [
    [texts.whoAsks, asker],
    [texts.why, purpose],
    [texts.howLong, howLong],
    [texts.whatIsKept, kept || texts.keptUsual],
    [texts.whomToWrite, contact],
  ];
  return (
    <div className={styles.page}>
      <p className={styles.title}>{title}</p>
      <dl className={styles.told}>
        {told.map(([what, words]) =>
          words.trim() === "" ? null : (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{words}</dd>
            </div>
          ),
        )}
      </dl>
      <p className={styles.go}>{texts.start}</p>
    </div>
  );
}
