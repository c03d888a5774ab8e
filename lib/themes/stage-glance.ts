import { countRespondents } from "@/lib/evidence/respondents";
import type { Spoken } from "@/lib/evidence/spoken";
import { countPeople } from "@/lib/evidence/voices";
import type { Both, StageGlance } from "./compared";
import { compareText } from "./quotes";

/** A stage at a glance: how many people and respondents name a trigger and a failure in it, and the code of each that most name. */
export function glanceOf(stage: string, spoken: readonly Spoken[], names: ReadonlyMap<string, string>): StageGlance {
  const triggers = spoken.filter(({ highlight }) => highlight.point === "trigger");
  const failures = spoken.filter(({ highlight }) => highlight.point === "failure");
  return {
    stage,
    naming: { trigger: countBoth(triggers), failure: countBoth(failures) },
    top: { trigger: mostNamed(triggers, names), failure: mostNamed(failures, names) },
  };
}

function countBoth(spoken: readonly Spoken[]): Both {
  return {
    people: countPeople(spoken.flatMap(({ voices }) => voices)),
    respondents: countRespondents(spoken.flatMap(({ respondents }) => respondents)),
  };
}

type Named = { name: string; people: Set<string>; respondents: Set<string>; highlights: number };

function mostNamed(spoken: readonly Spoken[], names: ReadonlyMap<string, string>): string | null {
  const found = new Map<string, Named>();
  for (const { highlight, voices, respondents } of spoken) {
    for (const id of highlight.codeIds) {
      const name = names.get(id);
      if (name === undefined) continue;
      const named = found.get(id) ?? { name, people: new Set(), respondents: new Set(), highlights: 0 };
      found.set(id, named);
      named.highlights += 1;
      for (const { person } of voices) named.people.add(person.participantId);
      for (const { key } of respondents) named.respondents.add(key);
    }
  }
  const first = [...found.values()].sort(
    (a, b) =>
      b.people.size - a.people.size ||
      b.respondents.size - a.respondents.size ||
      b.highlights - a.highlights ||
      compareText(a.name, b.name),
  )[0];
  return first?.name ?? null;
}
