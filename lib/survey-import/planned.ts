import type { Outcome } from "@/lib/accounts/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import type { ResponseStatus } from "@/lib/questionnaires/vocabulary";
import type { Cells } from "@/lib/responses/schema";

/**
 * One row as it will be stored. Slots are those of the mapping's questions. `persona` and `account` by id or by name; `person`: what names a participant
 * (a code, an address, a name) and is not kept. `digest` tells two versions of the same key apart.
 */
export type PlannedResponse = {
  line: number;
  key: string;
  digest: string;
  cells: Cells;
  texts: { slot: string; text: string }[];
  fields: Record<string, string>;
  status: ResponseStatus;
  startedAt: string | null;
  submittedAt: string | null;
  zone: string | null;
  language: string | null;
  seconds: number | null;
  persona: string | null;
  audience: Audience | null;
  role: Role | null;
  account: string | null;
  plan: string | null;
  step: StepSlug | null;
  wave: string | null;
  person: string | null;
};

/** One company as it will be stored; `contractValue` is a year's. */
export type PlannedAccount = { line: number; name: string; plan: string | null; contractValue: number | null; outcome: Outcome | null };
