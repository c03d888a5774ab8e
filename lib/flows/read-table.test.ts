import { describe, expect, it } from "vitest";
import { presetJourney } from "@/lib/journey/study-journey";
import { readFlowTable } from "./read-table";

const known = { steps: presetJourney("lifecycle").steps, personas: [{ id: "lead", name: "Floor lead" }] };
const read = (text: string, across?: boolean) => readFlowTable(text, { across, known });

function flowOf(text: string, across?: boolean) {
  const table = read(text, across);
  if (!table.ok) throw new Error(table.reason);
  return table;
}

describe("a table of figures from a spreadsheet", () => {
  it("has steps down and segments across, thousands separated in any of the usual ways, blanks not known", () => {
    const { flow, across } = flowOf("Step\tAll\tFloor lead\tFounder\nTrial\t1,200\t1 000\t200\nBuy\t1.150\t\t190\nSet-up\t1'000\t–\t180");
    expect(across).toBe(false);
    expect(flow.steps.map(({ name, step }) => [name, step])).toEqual([
      ["Trial", "trial"],
      ["Buy", "buy"],
      ["Set-up", "set-up"],
    ]);
    expect(flow.segments.map(({ name, personaId, entered }) => [name, personaId, entered])).toEqual([
      ["All", null, [1200, 1150, 1000]],
      ["Floor lead", "lead", [1000, null, null]],
      ["Founder", null, [200, 190, 180]],
    ]);
  });

  it("may have its steps across", () => {
    const { flow, across } = flowOf(",Trial,Buy,Set-up\nTotal,300,120,90\nFloor lead,200,40,30");
    expect(across).toBe(true);
    expect(flow.steps.map(({ step }) => step)).toEqual(["trial", "buy", "set-up"]);
    expect(flow.segments.map(({ name, entered }) => [name, entered])).toEqual([
      ["Total", [300, 120, 90]],
      ["Floor lead", [200, 40, 30]],
    ]);
  });

  it("is read by which way its figures fall where nobody knows its words, or the way it is told", () => {
    const text = ";Visit;Form;Paid\nSmall;900;300;20\nLarge;100;80;70";
    expect(flowOf(text).across).toBe(true);
    expect(flowOf(text).flow.segments[0]).toMatchObject({ name: "Everybody", entered: [1000, 380, 90] });
    expect(flowOf(text, false)).toMatchObject({ across: false, flow: { steps: [{ name: "Small" }, { name: "Large" }] } });
  });

  it("sums its segments up where no column is everybody's, as far as all are known", () => {
    const { flow, notes } = flowOf("Step,A,B\nVisit,100,50\nForm,40,?\nPaid,10,5");
    expect(flow.segments[0]).toMatchObject({ name: "Everybody", entered: [150, null, 15] });
    expect(notes[0]).toMatch(/the sum of the segments/);
  });

  it("needs no head, or has one line of names over one of figures", () => {
    expect(flowOf("Visit\t1000\nForm\t200\nPaid\t30").flow.segments).toMatchObject([{ name: "Everybody", entered: [1000, 200, 30] }]);
    expect(flowOf("Visit\tForm\tPaid\n1000\t200\t30")).toMatchObject({ across: true, flow: { segments: [{ entered: [1000, 200, 30] }] } });
    expect(flowOf("Step,Users\nVisit,10\nPaid,12").flow.segments[0]?.entered).toEqual([10, 12]);
  });

  it.each([
    ["Visit\t100 %\nForm\t34 %", /Visit, Everybody: “100 %” is a percentage/],
    ["Step,All\nVisit,100\nForm,12.5", /Form, All: “12.5” is not a whole number/],
    ["Step,All\nVisit,100\nForm,-4", /below zero/],
    ["Step,All\nVisit,100\nForm,many", /“many” is not a number/],
    ["Step,All\nVisit,9999999999\nForm,1", /thousand million/],
    ["Step,All\nVisit,100", /only one step/],
    ["Step,All", /no figures under them/],
    ["1,2\n3,4", /no names/],
    ["   ", /nothing/],
    [["Step,All", ...Array.from({ length: 101 }, (_, index) => `Step ${index},10`)].join("\n"), /101 steps/],
  ])("is refused with a sentence: %j", (text, reason) => {
    expect(read(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });
});
