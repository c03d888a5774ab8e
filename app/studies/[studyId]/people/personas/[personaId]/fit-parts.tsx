import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { partsQuery } from "@/app/_data/results";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { WordSelect } from "@/app/_ui/word-select";
import { IntervalLine } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/_results/interval-line";
import { PART_NAMES } from "@/lib/results/parts";
import type { PartScore } from "@/lib/results/score-schema";
import type { PersonaPage } from "@/lib/summary/schema";
import { shareText } from "@/lib/themes/share";
import styles from "./aside.module.css";

type Props = { studyId: string; personaId: string; fit: PersonaPage["fit"] };

/** How this persona's respondents score each part of the journey, where a questionnaire asks part by part. Read after the page. */
export function FitParts({ studyId, personaId, fit }: Props) {
  const [chosen, choose] = useState(fit[0]?.questionnaireId ?? "");
  const { data } = useQuery({ ...partsQuery(studyId, chosen, { persona: [personaId] }), placeholderData: keepPreviousData });
  const parts = [...(data?.parts ?? [])].filter(({ n }) => n > 0).sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const measure = data?.measure === "csat" ? "satisfied" : "very disappointed without it";
  return (
    <section className={styles.fit} aria-labelledby="fit-title">
      <h2 id="fit-title">Fit, part by part</h2>
      {fit.length > 1 ? (
        <p className="caption">
          asked in{" "}
          <WordSelect
            label="Questionnaire"
            value={chosen}
            choices={fit.map(({ questionnaireId, title }) => ({ value: questionnaireId, name: title }))}
            onChange={choose}
          />
        </p>
      ) : null}
      {data && parts.length === 0 ? <p className={styles.quiet}>None of those who answered is of this persona.</p> : null}
      {parts.length > 0 ? (
        <>
          <p className="caption">{measure}, of respondents; the line marks 40 %</p>
          <ul className={styles.parts}>
            {parts.map((part) => (
              <Part key={part.part} part={part} weakest={part.part === data?.weakest} isFit={data?.measure !== "csat"} />
            ))}
          </ul>
          <p className={styles.quiet}>
            {data?.words} <Link href={places.questionnaire(studyId, chosen, { persona: personaId, view: "parts" })}>Read the answers</Link>
          </p>
        </>
      ) : null}
    </section>
  );
}

function Part({ part: { part, score, n, interval, counts }, weakest, isFit }: { part: PartScore; weakest: boolean; isFit: boolean }) {
  const people = counts[0]?.people ?? 0;
  const share = shareText(people, n, interval ?? [0, 1]);
  return (
    <li data-weakest={weakest || undefined}>
      <span>{PART_NAMES[part]}</span>
      {score !== null && interval ? (
        <IntervalLine
          value={score}
          interval={interval}
          mark={isFit ? 0.4 : null}
          colour={weakest ? "var(--attention-mark)" : "var(--ink)"}
          label={`${people} of ${n}, ${share}`}
        />
      ) : (
        <span />
      )}
      <span className={styles.soft}>
        {people} of {n}
        {n < 8 ? ", few" : ""}
      </span>
    </li>
  );
}
