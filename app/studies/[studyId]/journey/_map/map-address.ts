import { LANES, type Lane } from "@/lib/journey/map-vocabulary";
import type { MapQuery } from "@/lib/journey-map/schema";
import { EXISTING_MAP } from "@/lib/journey-map/vocabulary";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";

/** What the map reads from its address; a value it does not know reads as none. */
export type MapAddress = {
  persona: string | null;
  audience: (typeof AUDIENCES)[number] | null;
  role: (typeof ROLES)[number] | "none" | null;
  map: string | null;
  zoom: "steps" | null;
  /** another map that this one is held beside */
  beside: string | null;
  /** only what is not known well is lit */
  unknown: boolean;
  /** the cell whose sheet is open */
  cell: { lane: Lane; column: string } | null;
  /** the list of versions is open */
  versions: boolean;
};

export function readMapAddress(get: (name: string) => string | null): MapAddress {
  const role = get("role");
  const map = get("map");
  return {
    persona: get("persona"),
    audience: AUDIENCES.find((audience) => audience === get("audience")) ?? null,
    role: role === "none" ? role : (ROLES.find((known) => known === role) ?? null),
    map: map === EXISTING_MAP ? null : map,
    zoom: get("zoom") === "steps" ? "steps" : null,
    beside: get("beside"),
    unknown: get("unknown") === "1",
    cell: readCell(get("cell")),
    versions: get("versions") === "1",
  };
}

function readCell(text: string | null): MapAddress["cell"] {
  const dot = text?.indexOf(".") ?? -1;
  const lane = LANES.find((known) => known === text?.slice(0, dot));
  return lane && text ? { lane, column: text.slice(dot + 1) } : null;
}

/** What the server is asked with. */
export function mapAsked({ persona, audience, role, map, zoom }: MapAddress): MapQuery {
  return {
    ...(persona && { persona: [persona] }),
    ...(audience && { audience: [audience] }),
    ...(role && { role: [role] }),
    ...(map && { map }),
    ...(zoom && { zoom }),
  };
}
