import { COVERED_AUDIENCES, type CoveredAudience } from "@/lib/participants/vocabulary";
import type { PersonaCoverage } from "./schema";

/** `calm`: nothing to do; `attention`: something is missing, thin or lopsided. */
export type Verdict = { tone: "calm" | "attention"; title: string; detail: string };

const VOICE: Record<CoveredAudience, string> = { prospect: "prospect", customer: "customer", churned: "churned voice" };
const MANY: Record<CoveredAudience, string> = { prospect: "prospects", customer: "customers", churned: "churned" };

type Judged = Pick<
  PersonaCoverage,
  "people" | "target" | "covered" | "holes" | "byAudience" | "status" | "thin" | "lopsided" | "saturation"
>;

/** A persona's coverage in two short phrases: how far from the target, and what is lopsided, thin or missing (rule 10); where nothing is, whether it is saturated. */
export function coverageVerdict(item: Judged): Verdict {
  const short = item.target.min - item.people;
  const worst = item.holes[0];
  if (short > 0)
    return {
      tone: "attention",
      title: `${short} short`,
      detail: worst ? gap(worst.audience, worst.people) : "every audience has its least",
    };
  if (worst) return { tone: "attention", title: "Enough, but lopsided", detail: worst.people === 0 ? gap(worst.audience, 0) : most(item) };
  if (2 * item.thin >= item.people)
    return { tone: "attention", title: "Enough, but thin", detail: `${item.thin} of ${item.people} said little` };
  if (item.lopsided) return { tone: "attention", title: "Covered, but lopsided", detail: most(item) };
  return { tone: "calm", title: "Covered", detail: coveredDetail(item) };
}

function coveredDetail({ saturation, status, people, target }: Judged): string {
  if (saturation && saturation.state !== "none" && saturation.state !== "early") return saturation.short;
  return status === "over" ? `${people - target.max} above the target` : "every audience heard";
}

function gap(audience: CoveredAudience, people: number): string {
  return people === 0 ? `no ${VOICE[audience]} at all` : `only ${people} ${people === 1 ? VOICE[audience] : pluralVoice(audience)}`;
}

function pluralVoice(audience: CoveredAudience): string {
  return audience === "churned" ? "churned voices" : MANY[audience];
}

function most({ byAudience, people }: Pick<PersonaCoverage, "byAudience" | "people">): string {
  const [audience = "customer"] = [...COVERED_AUDIENCES].sort((a, b) => byAudience[b] - byAudience[a]);
  return `${byAudience[audience]} of ${people} are ${MANY[audience]}`;
}
