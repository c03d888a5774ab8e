import type { Db } from "@/db/types";
import type { Question } from "@/lib/questionnaires/definition";
import { textSlots } from "@/lib/questionnaires/slots";
import { OPEN_TYPES } from "@/lib/questionnaires/vocabulary";
import { resultBody } from "@/lib/results/body";
import type { QuestionResult, ResultBody, ResultQuery } from "@/lib/results/schema";
import { scorable } from "@/lib/results/scorable";
import { peopleOf, readTally } from "@/lib/results/tally";
import { type Cutting, cuttingOf } from "./cuts";
import { groupsIn, standingIn } from "./groups";
import { questionsOf, requireQuestion } from "./questions";
import { scoreFrom } from "./score-of";
import { type Standing, standingReplies } from "./standing";
import { type Counted, tallyReplies } from "./tally";
import { type ReadTexts, readTexts, shownAnswers, type Texts, textBody } from "./text-body";

type Asked = { studyId: string; questionnaireId: string; questionId: string; query: ResultQuery };
type TextBody = ResultBody & { kind: "text" };

/** One question's answers under the filter, cut where asked: people, never mentions. Throws NOT_FOUND, REFUSED for a cut that is none. */
export function getQuestionResult(db: Db, { studyId, questionnaireId, questionId, query: { by, ...filter } }: Asked): QuestionResult {
  const { questions } = questionsOf(db, { studyId, questionnaireId });
  const { question, number } = requireQuestion(questions, questionId);
  const standing = standingReplies(db, { studyId, questionnaireId, filter });
  const cutting = by === undefined ? null : cuttingOf(db, { studyId, by, questions });
  const { metric } = scorable(question);
  const { of, ofGroups, byQuestion, waves } = tallyReplies(db, {
    questionnaireId,
    where: metric === null ? standing.standing : standing.inWave,
    isOlder: standing.isOlder,
    questions: [question],
    cutting,
  });
  const counted = byQuestion.get(question.id) ?? [];
  const groups = cutting ? groupsIn(ofGroups, cutting) : [];
  const words = wordsOf(db, { studyId, questionnaireId, question, standing, cutting });
  const told = (group?: string) => {
    const own = standingIn(counted, group);
    const answered = peopleOf(readTally(question, own));
    const body = resultBody(question, own, { words: () => (words ? words.body(countTexts(own), group) : { kind: "contact" }) });
    return { answered, body };
  };
  const { answered, body } = told();
  const open = OPEN_TYPES.includes(question.type);
  return {
    questionId,
    number,
    type: question.type,
    text: question.text,
    metric,
    of,
    answered,
    body: open && words && body.kind === "text" ? { ...body, ...words.shown() } : body,
    beside: open || !words ? null : { ...words.body(countTexts(standingIn(counted))), ...words.shown() },
    score: metric === null ? null : scoreFrom({ question, metric, questionnaireId, counted, groups, waves, by: by ?? null }),
    by: by ?? null,
    groups: groups.map((group) => ({ ...group, ...told(group.value) })),
  };
}

type Words = { body: (answers: number, group?: string) => TextBody; shown: () => Pick<TextBody, "shown" | "withheld"> };
type Reading = { studyId: string; questionnaireId: string; question: Question; standing: Standing; cutting: Cutting | null };

/** The words of a question, or beside it, read once for all groups; null where it takes none. */
function wordsOf(db: Db, { studyId, questionnaireId, question, standing, cutting }: Reading): Words | null {
  const slots = textSlots(question).map(({ slot }) => slot);
  if (slots.length === 0) return null;
  const texts: Texts = { studyId, questionnaireId, where: standing.standing, slots, cutting };
  const read = readTexts(db, texts);
  const inGroup = (group: string): ReadTexts => ({
    ...read,
    marked: read.marked.filter(({ groups }) => groups.includes(group)),
    done: read.done.filter(({ groups }) => groups.includes(group)),
  });
  return {
    body: (answers, group) =>
      textBody(group === undefined ? read : inGroup(group), { answers, quotes: group === undefined ? undefined : 0 }),
    shown: () => shownAnswers(db, texts, read),
  };
}

/** Open answers are `true` in their cells. */
function countTexts(counted: readonly Counted[]): number {
  return counted.reduce((sum, { cells, people }) => sum + people * Object.values(cells).filter((cell) => cell === true).length, 0);
}
