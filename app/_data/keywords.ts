import { queryOptions } from "@tanstack/react-query";
import type {
  DistinctiveList,
  KeywordChoice,
  KeywordChoiceInput,
  KeywordList,
  KeywordQuotes,
  KeywordQuotesQuery,
  KeywordsQuery,
} from "@/lib/keywords/schema";
import { useStudyChange } from "./change";
import { everyPage } from "./every-page";
import { getJson, sendJson } from "./http";

const path = (studyId: string) => `/api/studies/${studyId}/keywords`;
const choicesPath = (studyId: string) => `/api/studies/${studyId}/keyword-choices`;

export const keywordKeys = {
  study: (studyId: string) => ["studies", studyId, "keywords"] as const,
  choices: (studyId: string) => ["studies", studyId, "keyword-choices"] as const,
};

/** What is said most, in the most people's words first; with `against`, what is said more here than there. */
export const keywordsQuery = (studyId: string, query: Partial<KeywordsQuery>) =>
  queryOptions({
    queryKey: [...keywordKeys.study(studyId), "list", query],
    queryFn: () => getJson<KeywordList | DistinctiveList>(path(studyId), query),
  });

/** The sentences in which a phrase is said, one person after the other. */
export const keywordQuotesQuery = (studyId: string, query: Partial<KeywordQuotesQuery> & Pick<KeywordQuotesQuery, "key">) =>
  queryOptions({
    queryKey: [...keywordKeys.study(studyId), "quotes", query],
    queryFn: () => getJson<KeywordQuotes>(`${path(studyId)}/quotes`, query),
  });

/** What was decided about phrases in this study. */
export const keywordChoicesQuery = (studyId: string) =>
  queryOptions({ queryKey: keywordKeys.choices(studyId), queryFn: () => everyPage<KeywordChoice>(choicesPath(studyId)) });

/** Decides about some phrases, one after the other; all of the study is read anew once, after the last. */
export function useChooseKeywords(studyId: string) {
  return useStudyChange(studyId, async (inputs: readonly KeywordChoiceInput[]) => {
    const items: KeywordChoice[] = [];
    for (const body of inputs) items.push(await sendJson<KeywordChoice>("POST", choicesPath(studyId), { body }));
    return { items };
  });
}
