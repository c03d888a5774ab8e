import { expect, it } from "vitest";
import { findPersonalData } from "./find-personal-data";
import { LABELLED_ROSTER } from "./labelled-set";

/** Texts made to send a pattern back and forth: long runs of what each one may begin with. */
const HOSTILE: Record<string, string> = {
  "the local part of an address": "a.",
  "addresses without an end": "a@",
  "an address said aloud": "a dot ",
  "said aloud and never at": "a at b dot ",
  "hosts of a link": "a-",
  "labels of a link": "ab.",
  "a link without an end": "https://",
  digits: "1",
  "digits in groups": "41 ",
  brackets: "(0) ",
  "an account number": "DE89 ",
  "groups of an address of a machine": "ab:",
  octets: "1.",
  names: "Maureen ",
  "halves of names": "Anne-",
  blanks: " \n",
  handles: "@a",
};

/** The fastest of five runs: what the machine does beside it only ever adds time. */
function timeOf(text: string): number {
  return Math.min(
    ...[1, 2, 3, 4, 5].map(() => {
      const from = performance.now();
      findPersonalData({ text, names: LABELLED_ROSTER });
      return performance.now() - from;
    }),
  );
}

it.each(Object.entries(HOSTILE))("costs a text its length: %s", { retry: 4 }, (_, unit) => {
  const once = unit.repeat(Math.ceil(50_000 / unit.length));
  timeOf(once);
  const [small, large] = [timeOf(once), timeOf(once + once)];
  expect(large).toBeLessThan(1000);
  // below a few milliseconds the clock's grain is larger than the difference
  expect(large).toBeLessThanOrEqual(Math.max(2.6 * small, 8));
});
