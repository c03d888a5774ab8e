import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { questionResultQuery } from "@/app/_data/results";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { WordSelect } from "@/app/_ui/word-select";
import type { QuestionnaireResults } from "@/lib/results/schema";
import styles from "./answers-beside.module.css";
import { OpenAnswers } from "./open-answers";
import { openQuestions, questionBeside } from "./opening-question";
import type { ResultPlace } from "./use-result-address";

type Props = { studyId: string; results: QuestionnaireResults; current: string; place: ResultPlace };

/** Beside the figures, what the same people wrote: the open question that follows, or the one that somebody chooses. */
export function AnswersBeside({ studyId, results, current, place }: Props) {
  const { questionnaireId, questions, mayBeCalled } = results;
  const open = openQuestions(questions);
  const shown = questionBeside(results, { current, asked: place.chosen.beside });
  const { data: result } = useQuery({
    ...questionResultQuery(studyId, questionnaireId, shown?.questionId ?? "", place.chosen.filter),
    enabled: shown !== undefined,
    placeholderData: keepPreviousData,
  });
  if (!shown) return null;
  return (
    <aside className={styles.beside} aria-labelledby="beside-title">
      <h2 id="beside-title">
        {open.length > 1 ? (
          <WordSelect
            label="Open question beside"
            value={shown.questionId}
            choices={open.map(({ questionId, text }) => ({ value: questionId, name: text }))}
            onChange={(beside) => place.replace({ beside })}
          />
        ) : (
          shown.text
        )}
      </h2>
      {result?.body.kind === "text" ? (
        <OpenAnswers studyId={studyId} questionnaireId={questionnaireId} question={result} body={result.body} query={place.query} beside />
      ) : null}
      {mayBeCalled > 0 ? (
        <p className={styles.calls}>
          <Link href={places.questionnaireShare(studyId, questionnaireId)}>{plural(mayBeCalled, "person", "people")} may be called</Link>
        </p>
      ) : null}
    </aside>
  );
}
