import { and, eq, isNull } from "drizzle-orm";
import type { Classification } from "@/db/responses/store";
import { accounts } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import { keyOf } from "@/db/survey-imports/names";
import type { Db } from "@/db/types";
import { findStage, generalStep, type StudyJourney, studyJourney } from "@/lib/journey/study-journey";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import type { RespondentField } from "@/lib/questionnaires/vocabulary";

type Said = Partial<Record<RespondentField, string>>;

/**
 * What a reply's answers say about who sent it, as its columns take it. An account is one that the study has, by its id or its name: what a stranger types
 * makes none. Plan, and what fits no column, stand in `fields` as they were said.
 */
export function classifyReply(
  tx: Db,
  { studyId, said }: { studyId: string; said: Said },
): { classification: Classification; fields: Record<string, string> } {
  const journey = studyJourney(requireStudy(tx, studyId));
  const accountId = said.account === undefined ? null : findAccount(tx, { studyId, account: said.account });
  const step = said.stage === undefined ? null : stepOf(said.stage, journey);
  const classification: Classification = {
    personaId: said.persona,
    audience: AUDIENCES.find((audience) => audience === said.audience),
    role: ROLES.find((role) => role === said.role),
    accountId,
    step,
    wave: said.wave?.slice(0, 100),
  };
  const fields = {
    ...(said.plan !== undefined && { plan: said.plan }),
    ...(said.account !== undefined && accountId === null && { account: said.account }),
    ...(said.stage !== undefined && step === null && { stage: said.stage }),
  };
  return { classification, fields };
}

function stepOf(said: string, journey: StudyJourney): StepSlug | null {
  const step = journey.steps.find(({ slug }) => slug === said);
  return step?.slug ?? (findStage(said, journey) ? generalStep(said, journey) : null);
}

/** By its id, or the first made of this name, as imports know it again. */
function findAccount(tx: Db, { studyId, account }: { studyId: string; account: string }): string | null {
  const known = tx
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(and(eq(accounts.studyId, studyId), isNull(accounts.deletedAt)))
    .all();
  const key = keyOf(account);
  return (known.find(({ id }) => id === account) ?? known.find(({ name }) => keyOf(name) === key))?.id ?? null;
}
