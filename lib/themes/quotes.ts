import { countRespondents } from "@/lib/evidence/respondents";
import type { EvidencePerson } from "@/lib/evidence/schema";
import type { Spoken } from "@/lib/evidence/spoken";
import { countPeople } from "@/lib/evidence/voices";
import type { ThemeQuote, ThemeQuotes } from "./schema";

export type PeopleById = ReadonlyMap<string, Pick<EvidencePerson, "consent" | "code">>;

/** Why a quote is counted and not shown: its person refused to be quoted (rule 14), or somebody hid it from summaries. Null: it may be shown. */
export function whyWithheld(
  { highlight, respondents }: Pick<Spoken, "highlight" | "respondents">,
  people: PeopleById,
): "refused" | "hidden" | null {
  const refused = (id: string | null) => id !== null && people.get(id)?.consent === "refused";
  if (highlight.refused || highlight.participantIds.some(refused) || respondents.some(({ participantId }) => refused(participantId)))
    return "refused";
  return highlight.hidden ? "hidden" : null;
}

/**
 * The quotes that may be shown, best first: starred ones, then one of each person before a second of anybody;
 * among equals somebody's own words before notes, and newer interviews before older ones, undated last (rule 14). Answers of questionnaires come after
 * what was said in interviews, ranked in the same way.
 */
export function rankQuotes(spoken: readonly Spoken[], people: PeopleById): Spoken[] {
  return inRounds(spoken.filter((one) => whyWithheld(one, people) === null));
}

/** The best quotes of a theme, so many in all: of interviews first, with at least one answer among them where there is one. */
export function bestQuotes(spoken: readonly Spoken[], { people, count }: { people: PeopleById; count: number }): Spoken[] {
  const ranked = rankQuotes(spoken, people);
  if (ranked.every(({ highlight }) => highlight.answer === null)) return ranked.slice(0, count);
  const answers = ranked.filter(({ highlight }) => highlight.answer !== null);
  const said = ranked.filter(({ highlight }) => highlight.answer === null).slice(0, count - 1);
  return [...said, ...answers.slice(0, count - said.length)];
}

function inRounds(spoken: readonly Spoken[]): Spoken[] {
  if (spoken.length < 2) return [...spoken];
  const said = spoken.filter(({ highlight }) => highlight.answer === null);
  if (said.length === spoken.length) return roundsOf(said);
  const answers = spoken.filter(({ highlight }) => highlight.answer !== null);
  return [...roundsOf(said), ...roundsOf(answers)];
}

function roundsOf(spoken: readonly Spoken[]): Spoken[] {
  const shown = [...spoken].sort(byStrength);
  const turn = new Map<string, number>();
  const placed = shown.map((one) => {
    const speaker = one.voices[0]?.person.participantId ?? one.respondents[0]?.key ?? "";
    const round = turn.get(speaker) ?? 0;
    turn.set(speaker, round + 1);
    return { one, round: one.highlight.starred ? -1 : round };
  });
  return placed.sort((a, b) => a.round - b.round).map(({ one }) => one);
}

function byStrength({ highlight: a }: Spoken, { highlight: b }: Spoken): number {
  return (
    Number(b.starred) - Number(a.starred) ||
    Number(b.verbatim) - Number(a.verbatim) ||
    compareText(b.date ?? "", a.date ?? "") ||
    compareText(a.id, b.id)
  );
}

/** Orders two texts by code unit: the same everywhere, whatever the machine's language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A quote as a list shows it, under its people's codes. Its words and the time of its turn are left empty: the storage ring reads them for those shown. */
export function toThemeQuote({ highlight, voices, respondents }: Spoken): ThemeQuote {
  const [first] = voices;
  const [respondent] = respondents;
  return {
    highlightId: highlight.id,
    interviewId: highlight.interviewId,
    answer: highlight.answer,
    documentId: highlight.documentId,
    quote: "",
    verbatim: highlight.verbatim,
    participantCode: [...voices.map(({ person }) => person.code), ...respondents.map(({ code }) => code)].join(", "),
    participantId: first?.person.participantId ?? respondent?.participantId ?? null,
    audience: first?.audience ?? respondent?.audience ?? null,
    role: first?.person.role ?? respondent?.role ?? null,
    startMs: null,
    date: highlight.date,
    starred: highlight.starred,
  };
}

/**
 * Every quote of some highlights, best first, with how many people and how many respondents they are of and how many are counted and not shown.
 * With `hidden` the quotes that somebody hid from summaries, to be shown again; never those of people who refused (rule 14).
 */
export function quotesOf(spoken: readonly Spoken[], { people, hidden }: { people: PeopleById; hidden: boolean }): ThemeQuotes {
  const reasons = spoken.map((one) => whyWithheld(one, people));
  const asked = hidden ? "hidden" : null;
  return {
    items: inRounds(spoken.filter((_, index) => reasons[index] === asked)).map(toThemeQuote),
    people: countPeople(spoken.flatMap(({ voices }) => voices)),
    respondents: countRespondents(spoken.flatMap(({ respondents }) => respondents)),
    highlights: spoken.length,
    withheld: {
      refused: reasons.filter((reason) => reason === "refused").length,
      hidden: reasons.filter((reason) => reason === "hidden").length,
    },
  };
}
