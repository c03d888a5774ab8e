import type { Lane } from "@/lib/journey/map-vocabulary";
import { STEPS } from "@/lib/journey/vocabulary";
import { baseOfColumn } from "./columns";
import type { MapColumn } from "./schema";

type Moment =
  | "any-awareness"
  | "any-evaluation"
  | "any-purchase"
  | "any-onboarding"
  | "any-adoption"
  | "any-retention"
  | "any-expansion"
  | "any-loyalty";
type Examples = Partial<Record<Lane, string>>;

/** What a team might write where a map is still empty: the template a map starts from, our own words, for any product. */
const EXAMPLES: Record<Moment, Examples> = {
  "any-awareness": {
    doing: "Ask a colleague, search for the problem by its name.",
    needs: "To see at once that it is made for people like them.",
    asked: "Leave an address, or start to look around.",
    "success-ours": "200 visitors a month from the segment look at the product page.",
    "success-theirs": "They can say in a sentence what it would do for them.",
    kpis: "Visitors who come back within a week.",
  },
  "any-evaluation": {
    doing: "Hold three products beside each other, try one at night.",
    needs: "One page on which price and limits are plain.",
    asked: "Start a trial with data of their own.",
    "success-ours": "A trial in which something real was done; opening it does not count.",
    "success-theirs": "They have done a task of their own with it.",
    kpis: "Trials with data of their own.",
  },
  "any-purchase": {
    doing: "Write a business case, ask for approval, compare terms.",
    needs: "Something to hand to whoever signs.",
    asked: "Choose a plan and pay for it.",
    "success-ours": "A paid plan; trials do not count.",
    "success-theirs": "Whoever had to agree has agreed, and nothing on the bill surprised them.",
    kpis: "Days from first quote to signature.",
  },
  "any-onboarding": {
    doing: "Bring the old data over, invite the first colleagues.",
    needs: "A dry run with nothing at stake.",
    asked: "Import, invite, and finish one task.",
    "success-ours": "At least 5 users have done one task each.",
    "success-theirs": "It did what they came for, once, without help.",
    kpis: "Days to the first finished task.",
  },
  "any-adoption": {
    doing: "Use it every week, show it to the next team.",
    needs: "One way to do the everyday thing, not two.",
    asked: "Make it the one place where this is done.",
    "success-ours": "Used in 3 of 4 weeks by half of the seats.",
    "success-theirs": "The old way is gone, and nobody misses it.",
    kpis: "Seats active in a week.",
  },
  "any-retention": {
    doing: "Look for help, weigh the renewal against the year.",
    needs: "A page that shows what it has saved them.",
    asked: "Renew before the term ends.",
    "success-ours": "Renewed for a year without a discount.",
    "success-theirs": "They can name what it gave them this year.",
    kpis: "Accounts renewed, of those due.",
  },
  "any-expansion": {
    doing: "Open a second site, ask what more seats cost.",
    needs: "To grow by one, not by five.",
    asked: "Add seats or the next product.",
    "success-ours": "A customer asks for more by themselves.",
    "success-theirs": "A second team has what the first one has.",
    kpis: "Accounts that added seats this quarter.",
  },
  "any-loyalty": {
    doing: "Tell a colleague elsewhere, show it at a meeting.",
    needs: "To be asked, and to have it made easy.",
    asked: "Write a review once they are glad of it.",
    "success-ours": "A high rating first, then a review asked for.",
    "success-theirs": "Having told others did them credit.",
    kpis: "New accounts that name somebody who sent them.",
  },
};

const STAGE_MOMENTS: Record<string, Moment> = {
  "brand-awareness": "any-awareness",
  purchase: "any-purchase",
  onboarding: "any-onboarding",
  adoption: "any-adoption",
  retention: "any-retention",
  expansion: "any-expansion",
  loyalty: "any-loyalty",
};

/** What might stand in a cell of this lane at this place of the journey; null where the template has no example. */
export function exampleFor(lane: Lane, column: Pick<MapColumn, "step">): string | null {
  const base = baseOfColumn(column);
  const moment = (base in EXAMPLES ? base : STAGE_MOMENTS[STEPS.find(({ slug }) => slug === base)?.stages.lifecycle ?? ""]) as
    | Moment
    | undefined;
  return (moment && EXAMPLES[moment][lane]) ?? null;
}
