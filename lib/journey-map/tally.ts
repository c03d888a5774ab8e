import type { CodeKind } from "@/lib/codebook/vocabulary";
import type { Spoken } from "@/lib/evidence/spoken";
import type { Lane } from "@/lib/journey/map-vocabulary";

/** Who stands behind something, and when they last said so. */
export type Tally = { people: Set<string>; respondents: Set<string>; helped: Set<string>; hindered: Set<string>; newest: string | null };

/** What was said at one place of the journey, by lane and code (null: not coded). */
export type Place = { spoken: Spoken[]; all: Tally; lanes: Map<Lane, { all: Tally; codes: Map<string | null, Tally> }> };

export function emptyTally(): Tally {
  return { people: new Set(), respondents: new Set(), helped: new Set(), hindered: new Set(), newest: null };
}

const LANE_OF_KIND: Partial<Record<CodeKind, Lane>> = {
  need: "needs",
  "feature-request": "needs",
  attitude: "attitudes",
  objection: "attitudes",
  touchpoint: "touchpoints",
};
/** Of what carries neither point, these say what people do. */
const DOING: ReadonlySet<CodeKind> = new Set(["theme", "competitor"]);

type Counting = { columnOf: (step: string | null) => string | null; kinds: ReadonlyMap<string, CodeKind> };

/**
 * What was said, counted by place, lane and code in one pass over the highlights. A trigger and a failure stand in their own lanes whatever their codes
 * (rule 5); codes of needs, attitudes and touchpoints in theirs whatever the point; themes without a point say what people do.
 */
export function tallyPlaces(spoken: readonly Spoken[], { columnOf, kinds }: Counting): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const one of spoken) {
    const column = columnOf(one.highlight.step);
    if (column === null) continue;
    let place = places.get(column);
    if (!place) {
      place = { spoken: [], all: emptyTally(), lanes: new Map() };
      places.set(column, place);
    }
    place.spoken.push(one);
    add(place.all, one);
    addPoint(place.all, one);
    addToLanes(place, one, kinds);
  }
  return places;
}

function addToLanes(place: Place, one: Spoken, kinds: Counting["kinds"]): void {
  const { point, codeIds } = one.highlight;
  const known = codeIds.filter((id) => kinds.has(id));
  const pointLane: Lane | null = point === null ? null : point === "trigger" ? "triggers" : "failures";
  if (pointLane && known.length === 0) addUnder(place, pointLane, { codeId: null, one });
  for (const codeId of known) {
    const kind = kinds.get(codeId) ?? "theme";
    const lane = LANE_OF_KIND[kind];
    if (pointLane) addUnder(place, pointLane, { codeId, one });
    if (lane) addUnder(place, lane, { codeId, one });
    else if (!pointLane && DOING.has(kind)) addUnder(place, "doing", { codeId, one });
  }
}

function addUnder(place: Place, lane: Lane, { codeId, one }: { codeId: string | null; one: Spoken }): void {
  let found = place.lanes.get(lane);
  if (!found) {
    found = { all: emptyTally(), codes: new Map() };
    place.lanes.set(lane, found);
  }
  let tally = found.codes.get(codeId);
  if (!tally) {
    tally = emptyTally();
    found.codes.set(codeId, tally);
  }
  add(found.all, one);
  add(tally, one);
  if (lane === "touchpoints") addPoint(tally, one);
}

/** Whom it helped and whom it hindered: asked of a place as a whole, and of touchpoints. */
function addPoint({ helped, hindered }: Tally, { highlight: { point }, voices }: Spoken): void {
  if (point === null) return;
  const named = point === "trigger" ? helped : hindered;
  for (const { person } of voices) named.add(person.participantId);
}

function add(tally: Tally, { highlight, voices, respondents }: Spoken): void {
  for (const { person } of voices) tally.people.add(person.participantId);
  for (const { key } of respondents) tally.respondents.add(key);
  if (highlight.date !== null && (tally.newest === null || highlight.date > tally.newest)) tally.newest = highlight.date;
}
