import type { Outcome } from "@/lib/accounts/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { CompetitorStanding, Driver, DriverSource } from "./vocabulary";

/** Why a deal went as it did, in the view of one side. At most one of each side is its primary reason. */
export type DealReason = { source: DriverSource; driver: Driver; isPrimary: boolean };

/** How far an account, or a person of it, got with a competitor; `step`: where they went over to it. */
export type DealConsidered = { competitorId: string; standing: CompetitorStanding; step: StepSlug | null };

/**
 * An account as the counting of wins and losses sees it. `personaIds`: the personas of its people, each once, null where somebody has none; empty where it
 * has no people. `contractValue` null: not known, which is not zero.
 */
export type Deal = {
  id: string;
  plan: string | null;
  contractValue: number | null;
  outcome: Outcome | null;
  lastStep: StepSlug | null;
  stuckStep: StepSlug | null;
  personaIds: (string | null)[];
  reasons: DealReason[];
  considered: DealConsidered[];
};
