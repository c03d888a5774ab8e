import type { KpiFact } from "./facts";
import { LANE_WORDS } from "./lanes";
import type { MapCell } from "./schema";
import { claimState, heardState, type Known } from "./state";

type Base = {
  of: number;
  respondentsOf: number;
  lived: boolean;
  since: string;
  columnOf: (step: string | null) => string | null;
  facts: { kpis: readonly KpiFact[] };
};
type Settled = { state: null; why: string };

const NOBODY = { for: 0, against: 0, all: 0, newest: null };
const NO_LINKS = { ...NOBODY, respondents: NOBODY, uncounted: 0, lost: 0 };

/**
 * How well a cell is known. What the team wrote about customers goes by the quotes linked to it, whatever else stands in the cell; what was heard by its
 * people; what the team listed and nobody named is an assumption. What is ours to decide or to count (owner, content, milestones, our success, what we
 * ask, numbers) needs no evidence where it is there (`state` null), and is not known where it is missing. Of a journey that nobody has lived (ideal,
 * scenario) nothing is evidenced and nothing missing.
 */
export function stateOfCell(cell: MapCell, base: Base): Known | Settled {
  if (!base.lived) return { state: null, why: "Nobody has lived this journey: it is how the team would have it." };
  const { sort } = LANE_WORDS[cell.lane];
  const written = cell.own ?? cell.general;
  if (sort === "decided" || sort === "counted") return ownState(cell, base);
  if (written) return claimState(cell.backing ?? NO_LINKS, base);
  if (cell.people + cell.respondents > 0) return heardState({ ...cell, of: base.of, respondentsOf: base.respondentsOf }, base.since);
  if (cell.entries.length > 0) return { state: "assumption", why: "Listed by the team; nobody has spoken of it." };
  return {
    state: "unknown",
    why: LANE_WORDS[cell.lane].sort === "claimed" ? "Nothing is written here." : "Nobody has spoken of this yet.",
  };
}

function ownState(cell: MapCell, base: Base): Known | Settled {
  if (cell.lane === "kpis" && cell.entries.length > 0) return kpiState(cell, base);
  const there = cell.own !== null || cell.general !== null || cell.entries.length > 0 || cell.goingOn !== null;
  if (!there) return { state: "unknown", why: cell.flag ?? "Nothing is written here." };
  return {
    state: null,
    why: LANE_WORDS[cell.lane].sort === "counted" ? "Counted, not claimed." : "Decided by the team: no claim about customers.",
  };
}

/** A number without value or goal is half known; one whose value is older than two reviews is to be read again. */
function kpiState({ column }: MapCell, { facts, columnOf, since }: Base): Known | Settled {
  const here = facts.kpis.filter(({ step }) => columnOf(step) === column);
  if (here.some(({ current, target }) => current === null || target === null))
    return { state: "partly", why: "A KPI here has no value or no goal yet." };
  if (here.some(({ date }) => date !== null && date < since)) return { state: "stale", why: "A value here is older than two reviews." };
  return { state: null, why: "Counted, not claimed." };
}
