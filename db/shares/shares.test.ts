import { expect, test } from "vitest";
import { makeStudy } from "@/db/interviews/testing";
import { createMap } from "@/db/journey-map/maps";
import { createPersona } from "@/db/personas";
import { createSavedSearch, updateSavedSearch } from "@/db/search/saved";
import { openTestDb } from "@/db/testing";
import { mapInput } from "@/lib/journey-map/schema";
import { personaInput } from "@/lib/personas/schema";
import { savedSearchInput } from "@/lib/search/schema";
import { shareInput } from "@/lib/shares/schema";
import { createShare } from "./shares";

function twoStudies() {
  const { db } = openTestDb();
  const [studyId, other] = [makeStudy(db), makeStudy(db)];
  const personaOf = (of: string) => createPersona(db, { studyId: of, input: personaInput.parse({ name: "Head of a school" }) }).id;
  const mapOf = (of: string) => createMap(db, { studyId: of, input: mapInput.parse({ name: "As it should be", kind: "ideal" }) }).id;
  return {
    db,
    studyId,
    own: { persona: personaOf(studyId), map: mapOf(studyId) },
    theirs: { persona: personaOf(other), map: mapOf(other) },
  };
}

test("a link shows a map and personas of its own study alone", () => {
  const { db, studyId, own, theirs } = twoStudies();
  const share = (view: string, query: object) => createShare(db, { studyId, input: shareInput.parse({ view, title: "For you", query }) });
  expect(() => share("map", { mapId: theirs.map })).toThrow("no map with this id");
  expect(() => share("themes", { persona: [own.persona, theirs.persona] })).toThrow("no such persona");
  expect(() => share("persona", { personaId: theirs.persona })).toThrow("no such persona");
  expect(share("map", { mapId: own.map, persona: [own.persona] }).query.mapId).toBe(own.map);
});

test("a search is kept with personas of its own study alone", () => {
  const { db, studyId, own, theirs } = twoStudies();
  const of = (persona: string) => savedSearchInput.parse({ name: "Clashes", query: "clash", filter: { persona: [persona] } });
  expect(() => createSavedSearch(db, { studyId, input: of(theirs.persona) })).toThrow("no such persona");
  const { id, version } = createSavedSearch(db, { studyId, input: of(own.persona) });
  const { filter } = of(theirs.persona);
  expect(() => updateSavedSearch(db, { studyId, searchId: id, version, patch: { filter } })).toThrow("no such persona");
  expect(updateSavedSearch(db, { studyId, searchId: id, version, patch: { name: "Again" } }).name).toBe("Again");
});
