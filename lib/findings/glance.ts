import type { Brief } from "@/lib/studies/brief";
import { unansweredQuestions } from "@/lib/studies/brief-state";
import type { Finding } from "./schema";
import { statusDoubt } from "./status";

/** The findings of a study in a few numbers. */
export type FindingsGlance = {
  findings: number;
  /** whose status their quotes no longer bear out, or that as many people speak against as for */
  doubted: number;
  /** that lost quotes: deleted, gone, or of people who refuse by now */
  lost: number;
  questions: number;
  /** research questions that no supported finding answers */
  unanswered: number;
};

/** Counts what a study's first page says of its findings and research questions. */
export function glanceFindings(findings: readonly Finding[], brief: Brief | null): FindingsGlance {
  return {
    findings: findings.length,
    doubted: findings.filter(({ status, strength }) => statusDoubt(status, strength) !== null).length,
    lost: findings.filter(({ lost }) => lost.some((state) => state !== "hidden")).length,
    questions: brief?.questions.length ?? 0,
    unanswered: unansweredQuestions(brief, findings).length,
  };
}
