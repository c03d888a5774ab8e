import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { partsQuery, questionResultQuery } from "@/app/_data/results";
import type { QuestionnaireResults, QuestionResult } from "@/lib/results/schema";
import type { Score } from "@/lib/results/score-schema";
import { ChoiceFigure } from "./choice-figure";
import { DateFigure } from "./date-figure";
import { FenceView } from "./fence-view";
import { Fold } from "./fold";
import { MatrixFigure } from "./matrix-figure";
import { NumberFigure } from "./number-figure";
import { OpenAnswers } from "./open-answers";
import { showsParts } from "./opening-question";
import { PartsFigure } from "./parts-figure";
import styles from "./question-view.module.css";
import { typeWords } from "./question-words";
import { RankingFigure } from "./ranking-figure";
import { SaidView } from "./said-view";
import { ScoreView } from "./score-view";
import { TrendFigure } from "./trend-figure";
import type { ResultPlace } from "./use-result-address";

type Props = { studyId: string; results: QuestionnaireResults; questionId: string; place: ResultPlace };

/** One question: its score where it gives one, how people answered, by group, over waves, and what stands behind it. */
export function QuestionView({ studyId, results, questionId, place }: Props) {
  const { questionnaireId } = results;
  const { filter, by } = place.chosen;
  const {
    data: result,
    error,
    isPlaceholderData,
  } = useQuery({
    ...questionResultQuery(studyId, questionnaireId, questionId, { ...filter, ...(by && { by }) }),
    placeholderData: keepPreviousData,
  });
  if (error) throw error;
  if (!result) return <div className={styles.view} aria-busy="true" />;
  const place_ = { studyId, questionnaireId };
  return (
    <div className={styles.view} aria-busy={isPlaceholderData}>
      <p className={styles.kind}>
        Question {result.number}, {typeWords(result)}
      </p>
      <h2 className={styles.title}>{result.text}</h2>
      {result.answered === 0 ? <p className={styles.nobody}>Nobody under this filter answered this question.</p> : null}
      {result.answered > 0 && !result.score ? <Body result={result} place={place} {...place_} /> : null}
      {result.answered > 0 && result.score ? (
        <Scored result={result} score={result.score} hasParts={showsParts(results, questionId)} place={place} {...place_} />
      ) : null}
    </div>
  );
}

type ScoredProps = BodyProps & { score: Score; hasParts: boolean };

/** A question that gives a score: the score first, then what explains it. The parts of the journey stand with the question about the whole. */
function Scored({ result, score, hasParts, place, ...at }: ScoredProps) {
  const { filter, by } = place.chosen;
  const isWhole = result.metric === "pmf" && score.part === null;
  const { data: parts } = useQuery({
    ...partsQuery(at.studyId, at.questionnaireId, { ...filter, ...(by && { by }) }),
    enabled: hasParts,
    placeholderData: keepPreviousData,
  });
  const reading = { ...at, questionId: result.questionId, filter };
  return (
    <>
      <ScoreView score={score} />
      {parts && hasParts ? <PartsFigure parts={parts} /> : null}
      <TrendFigure score={score} />
      {isWhole ? (
        <Fold title="On the fence" about="Somewhat disappointed, and here for what the fans love: what holds them back">
          <FenceView {...reading} />
        </Fold>
      ) : null}
      <Fold title="Said and scored" about="What those who scored low say, beside those who scored high">
        <SaidView {...reading} />
      </Fold>
      <Fold title="Every answer" about="As it was given, before it became a score">
        <Body result={result} place={place} {...at} />
      </Fold>
    </>
  );
}

type BodyProps = { result: QuestionResult; place: ResultPlace; studyId: string; questionnaireId: string };

function Body({ result, place, studyId, questionnaireId }: BodyProps) {
  const { body, beside } = result;
  const open = { studyId, questionnaireId, question: result, query: place.query };
  return (
    <>
      {body.kind === "choice" ? <ChoiceFigure result={result} body={body} place={place} /> : null}
      {body.kind === "number" ? <NumberFigure result={result} body={body} /> : null}
      {body.kind === "matrix" ? <MatrixFigure result={result} body={body} /> : null}
      {body.kind === "ranking" ? <RankingFigure result={result} body={body} /> : null}
      {body.kind === "date" ? <DateFigure result={result} body={body} /> : null}
      {body.kind === "contact" ? <p className={styles.nobody}>Addresses are kept apart from the answers.</p> : null}
      {body.kind === "text" ? <OpenAnswers {...open} body={body} /> : null}
      {beside && beside.answers > 0 ? (
        <>
          <h3 className={styles.own}>In their own words</h3>
          <OpenAnswers {...open} body={beside} />
        </>
      ) : null}
    </>
  );
}
