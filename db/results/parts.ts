import type { Db } from "@/db/types";
import { JOURNEY_PARTS, type Metric } from "@/lib/questionnaires/vocabulary";
import { weakestPart } from "@/lib/results/parts";
import type { ResultQuery } from "@/lib/results/schema";
import type { PartScore, Parts, Score, ScoreFigures } from "@/lib/results/score-schema";
import { getScores } from "./scores";

/** How parts are compared: by the same feeling question where it was asked of them, else by how well each met the need. */
const MEASURES: readonly Metric[] = ["pmf", "csat"];

type Asked = { studyId: string; questionnaireId: string; query: ResultQuery };

/** Fit by part of the journey, from the questions that ask for a part, with the weakest named where it can be told. Throws NOT_FOUND, REFUSED. */
export function getParts(db: Db, asked: Asked): Parts {
  const scores = getScores(db, asked).items.filter(({ part }) => part !== null);
  const measure = MEASURES.find((metric) => scores.some((score) => score.metric === metric)) ?? null;
  const measured = scores.filter(({ metric }) => metric === measure);
  const parts = inOrder(measured, (score) => score);
  const groups = (measured[0]?.groups ?? []).map(({ value, label }) => {
    const own = inOrder(measured, (score) => score.groups.find((group) => group.value === value) ?? score);
    return { value, label, parts: own, ...weakestPart(own) };
  });
  return { measure, parts, ...weakestPart(parts), by: asked.query.by ?? null, groups };
}

function inOrder(scores: readonly Score[], figuresOf: (score: Score) => ScoreFigures): PartScore[] {
  return JOURNEY_PARTS.flatMap((part) => {
    const score = scores.find((one) => one.part === part);
    if (!score) return [];
    const { score: value, n, interval, verdict, strength, small, counts, excluded, share } = figuresOf(score);
    return [{ part, questionId: score.questionId, score: value, n, interval, verdict, strength, small, counts, excluded, share }];
  });
}
