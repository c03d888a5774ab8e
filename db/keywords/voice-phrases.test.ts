import fc from "fast-check";
import { expect, test } from "vitest";
import type { SaidPhrase } from "@/lib/keywords/phrases-said";
import { packPhrases, unpackPhrases, unpackPlaces } from "./voice-phrases";

const word = fc.stringMatching(/^[a-zäß0-9'_.-]{1,12}$/u);
const place = fc
  .tuple(fc.nat(2_000_000), fc.integer({ min: 1, max: 90 }))
  .map(([start, length]): [number, number] => [start, start + length]);
const phrase: fc.Arbitrary<SaidPhrase> = fc.record({
  key: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" ")),
  phrase: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" ")),
  score: fc.integer({ min: 0, max: 10_000 }).map((score) => score / 1e4),
  places: fc.array(place, { minLength: 1, maxLength: 20 }).map((places) => places.sort(([a], [b]) => a - b)),
});

test("what a voice says comes back as it was put away, phrase by phrase and place by place", () => {
  fc.assert(
    fc.property(fc.uniqueArray(phrase, { selector: ({ key }) => key, maxLength: 60 }), (said) => {
      const blob = packPhrases(said);
      const names = unpackPhrases(blob);
      const places = unpackPlaces(
        blob,
        Int32Array.from(names, ({ count }) => count),
      );
      const back = names.map(({ key, phrase: form, score }, at) => ({ key, phrase: form, score, places: pairs(places[at] ?? []) }));
      expect(back).toEqual([...said].sort((a, b) => (a.key < b.key ? -1 : 1)));
    }),
    { numRuns: 200 },
  );
});

function pairs(flat: ArrayLike<number>): [number, number][] {
  return Array.from({ length: flat.length / 2 }, (_, at) => [flat[at * 2] ?? 0, flat[at * 2 + 1] ?? 0]);
}
