import type { Route } from "next";

/** The addresses of the pages, in one place. */
const studyRoot = (studyId: string) => `/studies/${studyId}`;

function at(path: string, query: Record<string, string | undefined> = {}): Route {
  const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return (search.size > 0 ? `${path}?${search}` : path) as Route;
}

export const places = {
  studies: at("/"),
  /** `next`: where to go on to */
  signIn: (next?: string) => at("/sign-in", { next }),
  /** my name, password, sign-ins and tokens */
  account: at("/account"),
  /** the people of the workbench */
  team: at("/team"),
  /** who did what in the whole workspace */
  workspaceActivity: at("/activity"),
  newStudy: at("/studies/new"),
  study: (studyId: string) => at(studyRoot(studyId)),
  interviews: (studyId: string) => at(`${studyRoot(studyId)}/interviews`),
  /** an interview; opened on one of its texts, on a highlight or a stretch of it (`at`: "12-48") with its words in view, to be read and coded (`review`), or while it is logged (`log`) */
  interview: (
    studyId: string,
    interviewId: string,
    on: { document?: string; highlight?: string; at?: string; review?: string; log?: string } = {},
  ) => at(`${studyRoot(studyId)}/interviews/${interviewId}`, on),
  /** what waits for a decision, across interviews: a group of it, the new themes, or how well suggesting does */
  review: (studyId: string, on: { group?: string; view?: "themes" | "quality" } = {}) => at(`${studyRoot(studyId)}/review`, on),
  logInterview: (studyId: string) => at(`${studyRoot(studyId)}/interviews/log`),
  import: (studyId: string) => at(`${studyRoot(studyId)}/import`),
  importReport: (studyId: string, importId: string) => at(`${studyRoot(studyId)}/import/${importId}`),
  people: (studyId: string, on: { person?: string; view?: string; audience?: string; persona?: string } = {}) =>
    at(`${studyRoot(studyId)}/people`, on),
  questionnaires: (studyId: string) => at(`${studyRoot(studyId)}/questionnaires`),
  newQuestionnaire: (studyId: string) => at(`${studyRoot(studyId)}/questionnaires/new`),
  /** another tool's export is read here, shown, put right and stored */
  importAnswers: (studyId: string) => at(`${studyRoot(studyId)}/questionnaires/import`),
  /** a questionnaire's results, under a filter */
  questionnaire: (studyId: string, id: string, on: Record<string, string | undefined> = {}) =>
    at(`${studyRoot(studyId)}/questionnaires/${id}`, on),
  questionnaireAnswers: (studyId: string, id: string, on: Record<string, string | undefined> = {}) =>
    at(`${studyRoot(studyId)}/questionnaires/${id}/answers`, on),
  /** one reply, with one of its answers, a highlight of it or a stretch of it (`at`: "12-48") in view */
  answer: (
    studyId: string,
    {
      questionnaireId,
      responseId,
      ...on
    }: { questionnaireId: string; responseId: string; document?: string; highlight?: string; at?: string },
  ) => at(`${studyRoot(studyId)}/questionnaires/${questionnaireId}/answers`, { response: responseId, ...on }),
  questionnaireCoding: (studyId: string, id: string, on: Record<string, string | undefined> = {}) =>
    at(`${studyRoot(studyId)}/questionnaires/${id}/coding`, on),
  questionnaireBuild: (studyId: string, id: string) => at(`${studyRoot(studyId)}/questionnaires/${id}/build`),
  questionnaireShare: (studyId: string, id: string) => at(`${studyRoot(studyId)}/questionnaires/${id}/share`),
  questionnaireEnter: (studyId: string, id: string) => at(`${studyRoot(studyId)}/questionnaires/${id}/enter`),
  codebook: (studyId: string) => at(`${studyRoot(studyId)}/codebook`),
  /** double coding: rounds, or one of them, one of its texts coded blind (`document`), compared, or its disagreements settled one by one */
  agreement: (studyId: string, roundId?: string, on: { document?: string } | "settle" = {}) => {
    const round = `${studyRoot(studyId)}/agreement${roundId === undefined ? "" : `/${roundId}`}`;
    if (on === "settle") return at(`${round}/settle`);
    return on.document === undefined ? at(round) : at(`${round}/code/${on.document}`);
  },
  memos: (studyId: string) => at(`${studyRoot(studyId)}/memos`),
  themes: (studyId: string, on: Record<string, string | undefined> = {}) => at(`${studyRoot(studyId)}/themes`, on),
  keywords: (studyId: string, on: Record<string, string | undefined> = {}) => at(`${studyRoot(studyId)}/keywords`, on),
  search: (studyId: string, on: Record<string, string | undefined> = {}) => at(`${studyRoot(studyId)}/search`, on),
  findings: (studyId: string, on: { finding?: string } = {}) => at(`${studyRoot(studyId)}/findings`, on),
  /** what was heard from one persona, on a page */
  persona: (studyId: string, personaId: string, on: Record<string, string | undefined> = {}) =>
    at(`${studyRoot(studyId)}/people/personas/${personaId}`, on),
  /** the map of the journey */
  journey: (studyId: string, on: Record<string, string | undefined> = {}) => at(`${studyRoot(studyId)}/journey`, on),
  dropOff: (studyId: string, on: { flow?: string; step?: string } = {}) => at(`${studyRoot(studyId)}/journey/drop-off`, on),
  /** churn by stage, wins and losses */
  deals: (studyId: string, on: Record<string, string | undefined> = {}) => at(`${studyRoot(studyId)}/journey/deals`, on),
  touchpoints: (studyId: string, on: Record<string, string | undefined> = {}) => at(`${studyRoot(studyId)}/journey/touchpoints`, on),
  actions: (studyId: string, on: Record<string, string | undefined> = {}) => at(`${studyRoot(studyId)}/journey/actions`, on),
  reviews: (studyId: string) => at(`${studyRoot(studyId)}/journey/reviews`),
  reports: (studyId: string) => at(`${studyRoot(studyId)}/reports`),
  coverage: (studyId: string) => at(`${studyRoot(studyId)}/coverage`),
  activity: (studyId: string, on: { thing?: string } = {}) => at(`${studyRoot(studyId)}/activity`, on),
  settings: (studyId: string) => at(`${studyRoot(studyId)}/settings`),
};

type Evidence = { interviewId: string | null; answer: { questionnaireId: string; responseId: string } | null; documentId: string };
type Within = { highlight?: string } | { start: number; end: number };

/** Where somebody's words stand: in their interview, or in their reply to a questionnaire; with the highlight, or the stretch of them, in view. */
export function placeOfEvidence(studyId: string, { interviewId, answer, documentId: document }: Evidence, within: Within = {}): Route {
  const on = { document, ...("start" in within ? { at: `${within.start}-${within.end}` } : within) };
  if (answer) return places.answer(studyId, { questionnaireId: answer.questionnaireId, responseId: answer.responseId, ...on });
  return places.interview(studyId, interviewId ?? "", on);
}
