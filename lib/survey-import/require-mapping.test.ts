import { expect, it } from "vitest";
import { requireMapping } from "./require-mapping";
import type { SurveyMapping } from "./schema";
import type { SurveySheet } from "./sheet";

const sheet = { columns: [{}, {}, {}] } as unknown as SurveySheet;
const said = (mapping: SurveyMapping) => () => requireMapping(mapping, { sheet });

it.each([
  [{ columns: [{ column: 9, role: "key" }] }, /column 10, and there are 3/],
  [
    {
      columns: [
        { column: 1, role: "key" },
        { column: 1, role: "wave" },
      ],
    },
    /column 2 two roles/,
  ],
  [{ rules: [{ column: 0, is: ["pro"], field: "audience", value: "bogus" }] }, /the audience "bogus"/],
  [{ zone: "Mars/X" }, /no time zone "Mars\/X"/],
  [{ format: "csv:nope" }, /no format "csv:nope"/],
] satisfies [SurveyMapping, RegExp][])("a mapping that cannot hold is refused in a sentence: %j", (mapping, sentence) => {
  expect(said(mapping)).toThrow(sentence);
});

it("what fits is taken, another wave's columns by that wave's headers", () => {
  expect(said({ columns: [{ column: 2, role: "key" }], zone: "Europe/Berlin", format: "csv:accounts" })).not.toThrow();
  expect(said({ columns: [{ column: 4, role: "key" }], headers: ["a", "b", "c", "d", "e"], format: "json:surveyjs" })).not.toThrow();
  expect(said({ rules: [{ column: 0, is: ["pro"], field: "stage", value: "Onboarding" }] })).not.toThrow();
});
