import type { EvidenceState, MapKind } from "@/lib/journey/map-vocabulary";

/** The id of the map of the journey as it is, from before anything was written into it. */
export const EXISTING_MAP = "existing";

/** How near a map is looked at. */
export const ZOOMS = ["stages", "steps"] as const;
export type Zoom = (typeof ZOOMS)[number];

export const MAP_KIND_NAMES: Record<MapKind, string> = {
  existing: "as it is",
  ideal: "as it should be",
  scenario: "a scenario",
  competitor: "a competitor's",
};

export const STATE_NAMES: Record<EvidenceState, string> = {
  unknown: "not known",
  assumption: "assumption",
  partly: "partly",
  evidenced: "evidenced",
  contradicted: "contradicted",
  stale: "not renewed",
};

/** The states that "Where don't we know?" asks for. */
export const NOT_KNOWN: ReadonlySet<EvidenceState> = new Set(["unknown", "assumption", "stale"]);
