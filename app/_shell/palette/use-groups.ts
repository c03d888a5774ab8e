import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { codesQuery } from "@/app/_data/codes";
import { findingsQuery } from "@/app/_data/findings";
import { interviewsQuery } from "@/app/_data/interviews";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { questionnairesQuery } from "@/app/_data/questionnaires";
import { searchQuery } from "@/app/_data/search";
import { studiesQuery } from "@/app/_data/studies";
import { rankFindable } from "@/lib/search/find";
import {
  actionEntries,
  codeEntries,
  type Entry,
  findingEntries,
  interviewEntries,
  pageEntries,
  personaEntries,
  personEntries,
  questionnaireEntries,
  quoteEntries,
  studyEntries,
} from "./entries";

export type Group = { name: string; entries: Entry[] };

const MOST_EACH = 5;
const MOST_RECENT = 6;

const KINDS = {
  actions: "Do",
  pages: "Pages",
  interviews: "Interviews",
  people: "People",
  personas: "Personas",
  questionnaires: "Questionnaires",
  codes: "Codes",
  findings: "Findings",
  studies: "Studies",
};

type LogIn = { id: string; name: string | null } | null;
type Asked = { studyId: string | null; logIn: LogIn; typed: string; said: string; recent: readonly string[] };

/** What fits what was typed, by kind, the kind with the best one first. Without a word: what can be done, what was opened of late, the pages. `said` is what the texts are looked through for, a moment later. */
export function useGroups({ studyId, logIn, typed, said, recent }: Asked): Group[] {
  const all = useEntries(studyId, logIn);
  const quotes = useQuotes(studyId, said);
  if (typed === "") {
    const opened = rankFindable(Object.values(all).flat(), "", recent).filter(({ key }) => recent.includes(key));
    return filled([
      { name: "Do", entries: all.actions },
      { name: "Opened of late", entries: opened.slice(0, MOST_RECENT) },
      { name: "Pages", entries: all.pages },
    ]);
  }
  const kinds = Object.entries(KINDS).map(([kind, name]) => ({ name, entries: all[kind as keyof typeof all] }));
  const ranked = rankFindable(
    kinds.flatMap(({ entries }) => entries),
    typed,
    recent,
  );
  const fitting = kinds
    .map(({ name, entries }) => ({ name, entries: ranked.filter((entry) => entries.includes(entry)).slice(0, MOST_EACH) }))
    .filter(({ entries }) => entries.length > 0);
  const best = ({ entries: [first] }: Group) => (first ? ranked.indexOf(first) : ranked.length);
  const quoted = { name: "What was said", entries: studyId === null ? [] : quoteEntries(studyId, quotes, typed) };
  return filled([...fitting.sort((a, b) => best(a) - best(b)), quoted]);
}

function filled(groups: Group[]): Group[] {
  return groups.filter(({ entries }) => entries.length > 0);
}

function useEntries(studyId: string | null, logIn: LogIn) {
  const inStudy = { enabled: studyId !== null };
  const id = studyId ?? "";
  const mayEdit = logIn !== null;
  const { data: studies } = useQuery(studiesQuery());
  const { data: interviews } = useQuery({ ...interviewsQuery(id), ...inStudy });
  const { data: people } = useQuery({ ...participantsQuery(id), ...inStudy });
  const { data: personas } = useQuery({ ...personasQuery(id), ...inStudy });
  const { data: questionnaires } = useQuery({ ...questionnairesQuery(id), ...inStudy });
  const { data: codes } = useQuery({ ...codesQuery(id), ...inStudy });
  const { data: findings } = useQuery({ ...findingsQuery(id), ...inStudy });
  const personaNames = new Map(personas?.items.map((persona) => [persona.id, persona.name]));
  return {
    actions: actionEntries(studyId, logIn),
    pages: pageEntries(studyId, mayEdit),
    interviews: interviewEntries(id, interviews?.items ?? []),
    people: personEntries(id, people?.items ?? [], personaNames),
    personas: personaEntries(id, personas?.items ?? []),
    questionnaires: questionnaireEntries(id, questionnaires?.items ?? [], mayEdit),
    codes: codeEntries(id, codes?.items ?? []),
    findings: findingEntries(id, findings?.items ?? []),
    studies: studyEntries(studies?.items ?? [], studyId),
  };
}

function useQuotes(studyId: string | null, said: string) {
  const isAsked = studyId !== null && said.length > 1;
  const { data } = useQuery({
    ...searchQuery(studyId ?? "", { q: said, filter: {}, limit: MOST_EACH }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return isAsked ? (data?.items ?? []) : [];
}
