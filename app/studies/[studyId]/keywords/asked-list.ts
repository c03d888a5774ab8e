import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { keywordsQuery } from "@/app/_data/keywords";
import type { DistinctiveList, KeywordList } from "@/lib/keywords/schema";
import { FIRST_ROWS, type KeywordAddress, keywordsAsked, MOST_ROWS } from "./keyword-address";

/** The list as one that has another side; null where nobody is asked against. */
export function comparedOf(list: KeywordList | DistinctiveList): DistinctiveList | null {
  return isCompared(list) ? list : null;
}

function isCompared(list: KeywordList | DistinctiveList): list is DistinctiveList {
  return "restOf" in list;
}

/** The answer to the question of the page; the last one stays in place while the next is read. */
export function useAskedList(studyId: string, chosen: KeywordAddress) {
  const question = JSON.stringify(keywordsAsked(chosen, FIRST_ROWS));
  const [shown, setShown] = useState({ question, limit: FIRST_ROWS });
  const limit = shown.question === question ? shown.limit : FIRST_ROWS;
  const { data, error, isPlaceholderData } = useQuery({
    ...keywordsQuery(studyId, keywordsAsked(chosen, limit)),
    placeholderData: keepPreviousData,
  });
  const list = error ? null : (data ?? null);
  const isCut = list !== null && list.items.length >= limit && limit < MOST_ROWS;
  return { question, list, error, isWaiting: isPlaceholderData, more: isCut ? () => setShown({ question, limit: MOST_ROWS }) : null };
}
