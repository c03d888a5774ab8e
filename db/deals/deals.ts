import { and, asc, eq, isNull } from "drizzle-orm";
import { personas } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { type ChurnByStage, churnByStage as countChurn } from "@/lib/deals/churn";
import { competition } from "@/lib/deals/competition";
import type { Deal } from "@/lib/deals/deal";
import { agreementOf, reasonTable } from "@/lib/deals/reasons";
import type { Deals, WinsAndLosses } from "@/lib/deals/schema";
import { winLoss, winLossByPersona, winLossByPlan } from "@/lib/deals/win-loss";
import { studyJourney } from "@/lib/journey/study-journey";
import { competitorList } from "./competitors";
import { gatherDeals, gatherPeoplesChoices } from "./gather";

/** Where accounts end, per stage of the study's journey: churned ones and lost deals, with what they were worth. Throws NOT_FOUND. */
export function churnByStage(db: Db, { studyId }: { studyId: string }): ChurnByStage {
  const study = requireStudy(db, studyId);
  return countChurn(gatherDeals(db, studyId), studyJourney(study));
}

/** How deals ended, for whom, and why. Throws NOT_FOUND. */
export function winsAndLosses(db: Db, { studyId }: { studyId: string }): WinsAndLosses {
  return figuresOf(db, studyId, gatherDeals(db, studyId));
}

/** The page of deals: churn by stage, wins and losses, competitors with who mentions them. Throws NOT_FOUND. */
export function getDeals(db: Db, { studyId }: { studyId: string }): Deals {
  const study = requireStudy(db, studyId);
  const deals = gatherDeals(db, studyId);
  return {
    churn: countChurn(deals, studyJourney(study)),
    wins: figuresOf(db, studyId, deals),
    competitors: competitorList.list(db, { studyId }),
  };
}

function figuresOf(db: Db, studyId: string, deals: Deal[]): WinsAndLosses {
  const journey = studyJourney(requireStudy(db, studyId));
  const named = db
    .select({ id: personas.id, name: personas.name })
    .from(personas)
    .where(and(eq(personas.studyId, studyId), isNull(personas.deletedAt)))
    .orderBy(asc(personas.position), asc(personas.id))
    .all();
  const competitorIds = competitorList.ids(db, studyId);
  return {
    all: winLoss(deals),
    byPersona: winLossByPersona(deals, named),
    byPlan: winLossByPlan(deals),
    reasons: { won: reasonTable(deals, "won"), lost: reasonTable(deals, "lost"), churned: reasonTable(deals, "churned") },
    agreement: agreementOf(deals),
    competition: competition({ competitorIds, deals, people: gatherPeoplesChoices(db, studyId) }, journey),
  };
}
