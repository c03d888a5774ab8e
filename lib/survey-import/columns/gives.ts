import type { StudyJourney } from "@/lib/journey/study-journey";
import type { QuestionOption } from "@/lib/questionnaires/definition";
import type { RespondentField } from "@/lib/questionnaires/vocabulary";
import { audienceIn, roleIn, stepIn } from "@/lib/survey-import/rows/respondent";
import type { MappedQuestion } from "@/lib/survey-import/schema";
import { folded } from "./headers";

const STAGE =
  /\bstages?\b|\bsteps?\b|\bphase\b|where (?:did|do|in|were|was)\b.*(?:stop|start|stuck|give up|journey)|at (?:what|which) point|in welcher phase|étape|etapa/i;
const CUSTOMER = /\bcustomer\b|\bclient\b|relationship|\bkunde\b|\bcliente\b/i;
const ROLE = /\brole\b.*(?:decision|purchase|buying)|buying (?:role|decision)|involved in the (?:decision|purchase)/i;

type Known = { personas: readonly { id: string; name: string }[]; journey?: StudyJourney | undefined };

/** A choice whose options name stages, audiences, buying roles or the study's personas says so of its respondents; any other question stays as it is. */
export function withGiven(question: MappedQuestion, { personas, journey }: Known): MappedQuestion {
  if (question.type !== "single" || question.options.length === 0) return question;
  const names = new Map(personas.map(({ id, name }) => [folded(name), id]));
  const byName = given(question, "persona", (value) => names.get(folded(value)) ?? null);
  if (byName) return byName;
  if (STAGE.test(question.text)) return given(question, "stage", (value) => stepIn(value, journey)) ?? question;
  if (CUSTOMER.test(question.text)) return given(question, "audience", audienceIn) ?? question;
  return ROLE.test(question.text) ? (given(question, "role", roleIn) ?? question) : question;
}

/** Four of five options must say it. */
function given(question: MappedQuestion, field: RespondentField, read: (value: string) => string | null): MappedQuestion | null {
  const options = question.options.map((option): QuestionOption => ({ ...option, gives: read(option.value) }));
  const said = options.filter(({ gives }) => gives !== null).length;
  return said > 0 && said * 5 >= options.length * 4 ? { ...question, gives: field, options } : null;
}
