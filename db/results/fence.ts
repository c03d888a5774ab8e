import { sql } from "drizzle-orm";
import { remembered } from "@/db/remembered";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { Question } from "@/lib/questionnaires/definition";
import { textSlots } from "@/lib/questionnaires/slots";
import { FEELINGS, OPEN_TYPES, type Purpose } from "@/lib/questionnaires/vocabulary";
import { rankBlockers } from "@/lib/results/blockers";
import { lovedIn, lovedTerms } from "@/lib/results/loved-terms";
import { type Feelings, feelingsOf } from "@/lib/results/pmf";
import type { AnswerQuote, ScoredQuery } from "@/lib/results/schema";
import { scorable } from "@/lib/results/scorable";
import type { Fence, FencePerson } from "@/lib/results/score-schema";
import { shareOf } from "@/lib/results/share";
import { readTally } from "@/lib/results/tally";
import { codeNames } from "./code-names";
import { type Cutting, cuttingOf, NONE } from "./cuts";
import { groupsIn, standingIn } from "./groups";
import { questionsOf, requireQuestion } from "./questions";
import { standingReplies } from "./standing";
import { type Counted, tallyReplies } from "./tally";
import { type AnswerWords, answerWords, markedAnswers } from "./words";

/** People on the fence who are listed by name of their code; all of them are counted. */
const LISTED = 200;

type Asked = { studyId: string; questionnaireId: string; query: ScoredQuery };

/**
 * The people on the fence: somewhat disappointed, and come for what those who would be very disappointed love, with what holds them back (the engine of
 * Rahul Vohra, First Round Review). Who would not be disappointed is set aside. Throws NOT_FOUND, REFUSED where nobody is asked how they would feel.
 */
export function getFence(db: Db, asked: Asked): Fence {
  return remembered(db, { of: "fence", name: JSON.stringify(asked) }, () => readFence(db, asked));
}

function readFence(db: Db, { studyId, questionnaireId, query: { questionId, ...filter } }: Asked): Fence {
  const { questions } = questionsOf(db, { studyId, questionnaireId });
  const pmf = requireFeelings(questions, questionId);
  const { standing: where, isOlder } = standingReplies(db, { studyId, questionnaireId, filter });
  const cutting = cuttingOf(db, { studyId, by: "persona", questions });
  const { ofGroups, byQuestion } = tallyReplies(db, { questionnaireId, where, isOlder, questions: [pmf], cutting });
  const counted = byQuestion.get(pmf.id) ?? [];
  const feelings = feelingsIn(pmf, counted);
  const [benefit, improvement] = [openQuestion(questions, "main-benefit"), openQuestion(questions, "improvement")];
  const slots = benefit ? textSlots(benefit).map(({ slot }) => slot) : [];
  const said = benefit ? oneEach(answerWords(db, { studyId, questionnaireId, where, slots, cutting: byFeeling(pmf) })) : [];
  const fans = said.filter(({ groups }) => groups.includes("very"));
  // words of somebody who refused to be quoted name nothing (rule 14); they themselves count
  const loved = lovedTerms(fans.filter(({ refused }) => !refused).map(({ text }) => text));
  const wavering = said.filter(({ groups }) => groups.includes("somewhat"));
  const drawn = wavering.map((answer) => ({ answer, terms: lovedIn(answer.text, loved) })).filter(({ terms }) => terms.length > 0);
  drawn.sort((a, b) => b.terms.length - a.terms.length);
  const asked = improvement
    ? askedFor(db, { studyId, questionnaireId, question: improvement, of: drawn.map(({ answer }) => answer.responseId) })
    : NOTHING;
  return {
    pmfQuestionId: pmf.id,
    benefitQuestionId: benefit?.id ?? null,
    improvementQuestionId: improvement?.id ?? null,
    feelings: FEELINGS.map((feeling) => ({ feeling, people: feelings[feeling] })),
    loved: loved.map(({ term, people }) => ({ term, people })),
    fansWithBenefit: fans.length,
    personas: personasOf(pmf, counted, groupsIn(ofGroups, cutting)),
    onFence: drawn.length,
    fence: drawn.slice(0, LISTED).map(({ answer, terms }) => personOf(answer, terms, asked.byReply)),
    somewhat: feelings.somewhat,
    otherBenefit: wavering.length - drawn.length,
    noBenefit: feelings.somewhat - wavering.length,
    blockers: asked.blockers,
    fenceWithBlocker: asked.byReply.size,
  };
}

function requireFeelings(questions: readonly Question[], questionId: string | undefined): Question {
  const asked = questionId === undefined ? questions : [requireQuestion(questions, questionId).question];
  const fit = asked.filter((question) => scorable(question).metric === "pmf");
  const found = fit.find(({ part }) => part === null) ?? fit[0];
  if (found) return found;
  throw new AppError("REFUSED", "Nobody is asked here how they would feel without the product, so nobody is on the fence.");
}

function openQuestion(questions: readonly Question[], purpose: Purpose): Question | null {
  return questions.find((question) => question.purpose === purpose && OPEN_TYPES.includes(question.type)) ?? null;
}

/** Several open answers of one person to the same question are read as one. */
function oneEach(answers: readonly AnswerWords[]): AnswerWords[] {
  const byPerson = new Map<string, AnswerWords>();
  for (const answer of answers) {
    const before = byPerson.get(answer.who);
    byPerson.set(answer.who, before ? { ...before, text: `${before.text}\n${answer.text}` } : answer);
  }
  return [...byPerson.values()];
}

function feelingsIn(question: Question, counted: readonly Counted[], group?: string): Feelings {
  return feelingsOf(question, readTally(question, standingIn(counted, group))).feelings;
}

function byFeeling(question: Question): Cutting {
  const feelingOf: Cutting["groupsOf"] = (_, cells) => {
    const { feelings } = feelingsOf(question, readTally(question, [{ cells, people: 1 }]));
    return [FEELINGS.find((feeling) => feelings[feeling] > 0) ?? NONE];
  };
  return { column: null, question, labels: new Map(), groupsOf: feelingOf };
}

/** A persona is core where it has a larger part of the fans than of everyone who still uses it. */
function personasOf(question: Question, counted: readonly Counted[], groups: ReturnType<typeof groupsIn>): Fence["personas"] {
  const users = ({ very, somewhat, not }: Feelings) => very + somewhat + not;
  const all = feelingsIn(question, counted);
  const overall = all.very / users(all);
  return groups.flatMap(({ value, label }) => {
    const own = feelingsIn(question, counted, value);
    const very = shareOf(own.very, users(own));
    return very.of === 0 ? [] : [{ personaId: value === NONE ? null : value, label, very, core: value !== NONE && very.share > overall }];
  });
}

type Improvements = { blockers: Fence["blockers"]; byReply: ReadonlyMap<string, AnswerQuote[]> };
const NOTHING: Improvements = { blockers: [], byReply: new Map() };

type Improving = { studyId: string; questionnaireId: string; question: Question; of: readonly string[] };

/** What people on the fence ask for: their improvement answers, coded or not. Phrases are not taken from words of somebody who refused to be quoted. */
function askedFor(db: Db, { studyId, questionnaireId, question, of }: Improving): Improvements {
  const where = sql`r.id in (select value from json_each(${JSON.stringify(of)}))`;
  const slots = textSlots(question).map(({ slot }) => slot);
  const answers = answerWords(db, { studyId, questionnaireId, where: sql`1`, slots, of });
  const marked = markedAnswers(db, { studyId, questionnaireId, where, slots });
  const coded = new Set(marked.filter(({ codeIds, point }) => codeIds.length > 0 || point !== null).map(({ documentId }) => documentId));
  const uncoded = answers
    .filter(({ documentId, nothingHere, refused }) => !coded.has(documentId) && !nothingHere && !refused)
    .map((answer) => ({ who: answer.who, text: answer.text, quote: quoteOf(answer) }));
  const byReply = new Map<string, AnswerQuote[]>();
  for (const answer of answers)
    byReply.set(answer.responseId, [...(byReply.get(answer.responseId) ?? []), ...[quoteOf(answer) ?? []].flat()]);
  return { blockers: rankBlockers(marked, uncoded, { names: codeNames(db, studyId) }), byReply };
}

/** Null for words of somebody who refused to be quoted (rule 14). */
function quoteOf({ text, refused, ...answer }: AnswerWords): AnswerQuote | null {
  if (refused) return null;
  const { responseId, responseCode, documentId, questionId, participantId, participantCode, personaId, audience, role } = answer;
  return {
    responseId,
    responseCode,
    documentId,
    highlightId: null,
    questionId,
    quote: text,
    whole: true,
    participantId,
    participantCode,
    personaId,
    audience,
    role,
  };
}

function personOf(answer: AnswerWords, terms: string[], blockers: ReadonlyMap<string, AnswerQuote[]>): FencePerson {
  const { responseId, responseCode, participantId, participantCode, personaId, audience, role } = answer;
  const person = { responseId, responseCode, participantId, participantCode, personaId, audience, role };
  return { ...person, terms, benefit: quoteOf(answer), blockers: blockers.get(responseId) ?? [] };
}
