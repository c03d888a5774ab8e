import { describe, expect, it } from "vitest";
import { withKept } from "./kept-lines";
import { linkedText } from "./linked-text";
import type { LineEvidence, WrittenLine } from "./schema";

const figure = (words: string): LineEvidence => ({ words, counts: [1], at: { page: "people" } });
const words = (text: string, evidence: LineEvidence[]) =>
  linkedText(text, evidence).pieces.map((piece) => (piece.evidence ? `[${piece.text}]` : piece.text));

describe("the figures of a sentence", () => {
  it("are found in their order, one after the other", () => {
    expect(words("2 of 9 stop, 2 of 9 go on.", [figure("2 of 9"), figure("2 of 9")])).toEqual([
      "[2 of 9]",
      " stop, ",
      "[2 of 9]",
      " go on.",
    ]);
  });

  it("stand beside a sentence in somebody's own words that does not say them", () => {
    const { pieces, beside } = linkedText("Most of 2 of 9 stop.", [figure("2 of 9"), figure("4 of 9")]);
    expect(pieces.map(({ text }) => text)).toEqual(["Most of ", "2 of 9", " stop."]);
    expect(beside.map(({ words: said }) => said)).toEqual(["4 of 9"]);
  });
});

const line = (key: string, text: string): WrittenLine => ({ key, section: "stage", stage: "purchase", text, evidence: [], names: [] });

describe("sentences in people's own words", () => {
  it("stand in place of those of the rules, and are marked once the rules write something else", () => {
    const kept = [{ key: "stage.purchase.failure", text: "Price stops them.", wrote: "1 of 9 name the price.", version: 3 }];
    expect(withKept([line("stage.purchase.failure", "1 of 9 name the price.")], kept)[0]).toMatchObject({
      text: "Price stops them.",
      moved: false,
    });
    expect(withKept([line("stage.purchase.failure", "4 of 9 name the price.")], kept)[0]).toMatchObject({
      moved: true,
      rules: "4 of 9 name the price.",
    });
  });

  it("stay where the rules write nothing any more; one that was left out is forgotten then", () => {
    const kept = [
      { key: "stage.purchase.failure", text: "Price stops them.", wrote: "x", version: 1 },
      { key: "stage.purchase.trigger", text: "", wrote: "y", version: 1 },
    ];
    expect(withKept([], kept)).toMatchObject([
      { key: "stage.purchase.failure", stage: "purchase", section: "stage", rules: null, moved: true },
    ]);
  });
});
