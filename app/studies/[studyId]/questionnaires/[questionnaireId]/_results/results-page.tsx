"use client";

import { Button, Menu } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { resultsQuery } from "@/app/_data/results";
import { EditorsOnly } from "@/app/_team/editors-only";
import { AnswersBeside } from "./answers-beside";
import { FilterWords } from "./filter-words";
import { NoReplies } from "./no-replies";
import { openingQuestion } from "./opening-question";
import { QuestionRail } from "./question-rail";
import { QuestionView } from "./question-view";
import styles from "./results-page.module.css";
import { TakenFrom, takenFromWords } from "./taken-from";
import { type ResultPlace, useResultAddress } from "./use-result-address";

type Props = { studyId: string; questionnaireId: string };

/** What a questionnaire says: a sentence chooses whose replies, the questions stand left, one in the middle, its people's words right. */
export function ResultsPage({ studyId, questionnaireId }: Props) {
  const place = useResultAddress();
  const { data: results, error } = useQuery({
    ...resultsQuery(studyId, questionnaireId, place.chosen.filter),
    placeholderData: keepPreviousData,
  });
  if (error) throw error;
  if (!results) return null;
  const isFiltered = Object.keys(place.chosen.filter).length > 0;
  if (results.total === 0 && !isFiltered) return <NoReplies studyId={studyId} questionnaireId={questionnaireId} />;
  const current = openingQuestion(results, place.chosen.question);
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.sentence}>
          <FilterWords results={results} place={place} />
        </p>
        <EditorsOnly>
          <TakeAway studyId={studyId} questionnaireId={questionnaireId} place={place} />
        </EditorsOnly>
      </div>
      {results.total === 0 ? (
        <p className={styles.none}>
          No reply fits this filter.{" "}
          <button type="button" onClick={() => place.push({ filter: {} })}>
            Show everyone
          </button>
        </p>
      ) : (
        <TakenFrom value={takenFromWords(results, place.chosen)}>
          <div className={styles.three}>
            <QuestionRail results={results} current={current?.questionId ?? null} place={place} />
            {current ? (
              <>
                <QuestionView studyId={studyId} results={results} questionId={current.questionId} place={place} />
                <AnswersBeside studyId={studyId} results={results} current={current.questionId} place={place} />
              </>
            ) : null}
          </div>
        </TakenFrom>
      )}
    </>
  );
}

function TakeAway({ studyId, questionnaireId, place }: Props & { place: ResultPlace }) {
  const href = (format: string) =>
    `/api/studies/${studyId}/export?format=${format}&what=answers&questionnaire=${questionnaireId}${place.query === "" ? "" : `&${place.query}`}`;
  return (
    <div className={styles.take}>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button>Export</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>These replies, with codes and labels</Menu.Label>
          <Menu.Item component="a" href={href("xlsx")}>
            As a workbook (XLSX)
          </Menu.Item>
          <Menu.Item component="a" href={href("csv")}>
            As CSV
          </Menu.Item>
          <Menu.Item component="a" href={href("json")}>
            As JSON
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
