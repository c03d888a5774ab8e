import { expect, test } from "vitest";
import { attendance, evidence, highlight, person } from "@/lib/evidence/testing";
import { presetJourney } from "@/lib/journey/study-journey";
import { NO_FACTS } from "@/lib/journey-map/facts";
import { readJourneyMap } from "@/lib/journey-map/read";
import type { DrawnMap, MapItem, TypedCell } from "@/lib/journey-map/schema";
import { drawSvg } from "./drawing";
import { widthOf, wrapText } from "./wrap";

const MAP: MapItem = {
  id: "existing",
  version: 1,
  createdAt: "",
  updatedAt: "",
  kind: "existing",
  name: "As it is",
  goal: "A full count",
  competitorId: null,
};

function drawn(typed: TypedCell[] = [], zoom: DrawnMap["zoom"] = "stages"): DrawnMap {
  const people = ["1", "2", "3"].map((id) => person(id));
  const said = people.map(({ participantId: id }) =>
    highlight(`h${id}`, id, { point: id === "3" ? "trigger" : "failure", codeIds: ["units"] }),
  );
  const heard = evidence({ people, attendances: people.map(({ participantId }) => attendance(participantId)), highlights: said });
  const sources = {
    evidence: heard,
    journey: presetJourney("lifecycle"),
    facts: NO_FACTS,
    flow: null,
    typed,
    linked: new Map(),
    since: "2025-01-01",
  };
  const map = readJourneyMap({ ...sources, kinds: new Map([["units", "theme" as const]]) }, { map: MAP, filter: {}, zoom });
  const cells = map.cells.map((cell) => ({
    ...cell,
    quotes: cell.quotes.map((quote) => ({ ...quote, quote: "It stopped <here> & there" })),
  }));
  return { ...map, cells, maps: [MAP] };
}
const words = { title: 'Study "one"', sentence: "Heard from every persona; every audience." };
const cell = (text: string): TypedCell => ({
  id: "c",
  version: 1,
  personaId: null,
  step: "any-onboarding",
  lane: "needs",
  text,
  supporters: [],
});

test("a drawing says the words and figures of the map, and needs nothing from elsewhere", () => {
  const { svg } = drawSvg(drawn(), words);
  expect(svg).toContain(">Units differ</text>");
  expect(svg).toContain("−0.3 n 3, few");
  expect(svg).toContain(">A full count</text>");
  expect(svg).toContain("It stopped &lt;here&gt;");
  expect(svg).toContain("Study &quot;one&quot;");
  expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|href|<script|<style|foreignObject/);
});

test("it is well formed: every mark that opens closes", () => {
  const { svg } = drawSvg(drawn([cell("a\u0000b <i> ב")], "steps"), words);
  const open = [...svg.matchAll(/<(\w+)[^>]*?(\/?)>/g)].filter(([, , end]) => end !== "/").map(([, name]) => name);
  const closed = [...svg.matchAll(/<\/(\w+)>/g)].map(([, name]) => name);
  expect(open.toSorted()).toEqual(closed.toSorted());
  expect(svg).not.toContain("\u0000");
});

test("what is written from right to left begins at the right edge", () => {
  expect(drawSvg(drawn([cell("להתחיל בלילה")]), words).svg).toContain('direction="rtl"');
});

test("lanes in which nothing stands are left out, and names of 200 letters fit their column", () => {
  expect(drawSvg(drawn(), words).svg).not.toContain("Milestones");
  const lines = wrapText("n".repeat(200), { width: 140, size: 12, lines: 4 });
  expect(lines).toHaveLength(4);
  expect(lines.every((line) => widthOf(line, 12) <= 160)).toBe(true);
  expect(lines.at(-1)).toMatch(/…$/);
});
