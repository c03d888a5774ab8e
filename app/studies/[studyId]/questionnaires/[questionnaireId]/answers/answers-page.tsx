"use client";

import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { questionnaireQuery } from "@/app/_data/questionnaires";
import { responseQuery, responsesQuery } from "@/app/_data/responses";
import { resultsQuery } from "@/app/_data/results";
import { NoReplies } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/_results/no-replies";
import { listParameters } from "./answers-address";
import styles from "./answers-page.module.css";
import { AnswersSentence } from "./answers-sentence";
import { ReplyList } from "./reply-list";
import { ReplyView } from "./reply-view";
import { useAnswersAddress } from "./use-answers-address";
import { useReplyKeys } from "./use-reply-keys";

type Props = { studyId: string; questionnaireId: string };

/** Who answered a questionnaire, one after the other, and one reply whole: all it says in order, its open answers coded in place. */
export function AnswersPage({ studyId, questionnaireId }: Props) {
  const place = useAnswersAddress();
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery(studyId, questionnaireId));
  const { data: results } = useSuspenseQuery(resultsQuery(studyId, questionnaireId, {}));
  const list = responsesQuery(studyId, questionnaireId, listParameters(place.chosen));
  const { data: page, error } = useQuery({ ...list, placeholderData: keepPreviousData });
  const items = page?.items ?? [];
  const current = place.chosen.response ?? items[0]?.id ?? null;
  const { data: response, error: lost } = useQuery({
    ...responseQuery(studyId, current ?? ""),
    enabled: current !== null,
    placeholderData: keepPreviousData,
  });
  const at = items.findIndex(({ id }) => id === current);
  const walk = (by: 1 | -1) => {
    const next = items[at + by];
    if (next) place.open(next.id);
    else if (by === 1 && page?.nextCursor) place.list(page.nextCursor);
  };
  useReplyKeys(walk);
  if (error) throw error;
  if (results.total === 0) return <NoReplies studyId={studyId} questionnaireId={questionnaireId} />;
  return (
    <>
      <AnswersSentence studyId={studyId} results={results} place={place} total={page?.total ?? 0} />
      {items.length === 0 ? (
        <p className={styles.none}>
          No reply fits this.{" "}
          <button type="button" onClick={() => place.narrow({ filter: {}, words: null })}>
            Show everyone
          </button>
        </p>
      ) : (
        <div className={styles.columns}>
          <ReplyList items={items} page={page} current={current} place={place} />
          {response && !lost ? (
            <ReplyView
              key={response.id}
              studyId={studyId}
              questionnaire={questionnaire}
              response={response}
              place={place}
              walk={walk}
              isFirst={at <= 0}
              isLast={at === items.length - 1 && page?.nextCursor === null}
            />
          ) : (
            <p className={styles.none}>{lost ? lost.message : ""}</p>
          )}
        </div>
      )}
    </>
  );
}
