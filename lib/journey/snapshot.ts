import type { EvidenceState, Lane } from "./map-vocabulary";

/** One cell as it stood: what was written or computed, how many people were behind it, how well it was known (null: decided or counted by the team). */
export type SnapshotCell = {
  personaId: string | null;
  stage: string;
  lane: Lane;
  text: string;
  people: number;
  state: EvidenceState | null;
};

/** A map as it stood, with the stages it had then. */
export type MapSnapshot = { format: 1; stages: { slug: string; name: string }[]; cells: SnapshotCell[] };
