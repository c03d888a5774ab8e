import { expect, test } from "vitest";
import { workRatio } from "@/lib/testing";
import { type Label, type SuggestionModel, trainModel, weigh } from "./model";
import { saidWords } from "./said-words";
import { suggestForDocument } from "./suggest";

const MEMBERS = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"];
const KB = 1000;

function code(id: string, name: string, definition = "") {
  return { id, name, definition, whenToUse: "", example: "" };
}

function label(text: string, to: Partial<Label>): Label {
  return { text, step: null, point: null, codeIds: [], accepted: true, ...to };
}

const CODES = [
  ...MEMBERS.map((name) => code(name, name, `Whatever ${name} means to them`)),
  code("empty", ""),
  code("punctuation", "!!! ---"),
  code("price", "Price", "What it costs, fees and invoices"),
];

/** Labels of every strange kind: empty, alike, contradicting one another, and naming members of objects. */
const STRANGE: Label[] = [
  label("", { point: "failure" }),
  label("   \n", { codeIds: ["price"] }),
  ...MEMBERS.flatMap((name) => [label(`${name} broke again`, { codeIds: [name] }), label(`${name} broke again`, { codeIds: ["price"] })]),
  label("The fee went up again this year.", { point: "failure" }),
  label("The fee went up again this year.", { point: "trigger" }),
  label("The fee went up again this year.", { point: "failure", accepted: false }),
  label("😀😀😀 👍🏽", { codeIds: ["gone"], accepted: false }),
  label("a".repeat(5000), { step: "buy" }),
];

const MODELS: Record<string, SuggestionModel> = {
  "nothing at all": trainModel([], []),
  "a strange codebook": trainModel(CODES, []),
  "strange labels": trainModel(CODES, STRANGE, ["", "constructor", "We met at noon."]),
  "one label": trainModel(CODES, [label("The fee is too high for us.", { codeIds: ["price"] })]),
  "labels all alike": trainModel(
    CODES,
    Array.from({ length: 60 }, () => label("The fee is too high for us.", { codeIds: ["price"], point: "failure" })),
  ),
  "only rejections": trainModel(
    CODES,
    Array.from({ length: 20 }, () => label("The fee is too high for us.", { codeIds: ["price"], accepted: false })),
  ),
};

const TEXTS: Record<string, string> = {
  "one word": "price ".repeat((100 * KB) / 6),
  "one failing word": "crash ".repeat((100 * KB) / 6),
  punctuation: "?!., ".repeat(20 * KB),
  emoji: "😀👍🏽 ".repeat(20 * KB),
  "one unbroken line": "x".repeat(100 * KB),
  "one line without stops": "we gave up on the invoice and it was terrible for us ".repeat(2 * KB),
  members: `${MEMBERS.join(" ")}. `.repeat(KB),
  empty: "",
  blanks: " \n\t".repeat(KB),
  "lone surrogates": "\ud800 broken \udc00 we gave up on it ".repeat(KB),
};

function read(text: string, model: SuggestionModel) {
  return suggestForDocument({ text, turns: [{ role: "participant", start: 0, end: text.length }], model });
}

test.each(Object.entries(TEXTS))("whatever was learned, 100 kB of %s is read without a crash or NaN", (_name, text) => {
  for (const model of Object.values(MODELS)) {
    for (const { start, end, score, reasons } of read(text, model)) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(start).toBeLessThan(end);
      for (const { term, weight } of reasons) {
        expect(Number.isFinite(weight)).toBe(true);
        expect(term).not.toBe("");
      }
    }
  }
});

test.each(Object.entries(MODELS))("odds of %s are finite for every tag", (_name, model) => {
  for (const text of ["", "constructor __proto__", "The fee is too high for us.", "😀", "not not not never"]) {
    for (const { logit, pushes, bar } of weigh(saidWords(text, 0, text.length), model).values()) {
      expect(Number.isFinite(logit)).toBe(true);
      expect(Number.isFinite(bar ?? 0)).toBe(true);
      expect(pushes.every(({ weight, from, to }) => Number.isFinite(weight) && from <= to)).toBe(true);
    }
  }
});

test("labels that contradict one another leave the codebook's word standing", () => {
  const odds = (labels: Label[]) => {
    const text = "The fee went up again this year.";
    return weigh(saidWords(text, 0, text.length), trainModel(CODES, labels)).get("code:price")?.logit ?? 0;
  };
  const yes = label("The fee went up again this year.", { codeIds: ["price"] });
  const no = { ...yes, accepted: false };
  const both = Array.from({ length: 30 }, () => [yes, no]).flat();
  expect(odds(both)).toBeLessThan(odds(Array.from({ length: 30 }, () => yes)));
  expect(odds(both)).toBeGreaterThan(odds(Array.from({ length: 30 }, () => no)));
});

test("the same labels give the same odds, and a code named like an object's member is proposed as any other", () => {
  const text = "The constructor was late again and the constructor was rude.";
  const labels = Array.from({ length: 30 }, (_, i) => [
    label(`The constructor came late on day ${i}.`, { codeIds: ["constructor"] }),
    label(`The kitchen was warm on day ${i}.`, { codeIds: ["__proto__"] }),
  ]).flat();
  const odds = () => [...weigh(saidWords(text, 0, text.length), trainModel(CODES, labels))].map(([tag, { logit }]) => [tag, logit]);
  expect(odds()).toEqual(odds());
  expect(read(text, trainModel(CODES, labels))[0]?.codeIds).toContain("constructor");
});

test("one more label costs in step with labels, not with the size of the codebook", () => {
  const many = Array.from({ length: 500 }, (_, i) => code(`c${i}`, `Word${i} thing`, `Whatever word${i} brings to word${(i * 7) % 500}`));
  const labels = Array.from({ length: 60 }, (_, i) => label(`We lost word${i} on day ${i} and nobody helped.`, { codeIds: [`c${i % 6}`] }));
  const few = () => trainModel(many.slice(0, 6), labels);
  const all = () => trainModel(many, labels);
  const [small, large] = [few(), all()];
  expect(large.learned.tags).toEqual(small.learned.tags);
  const repeated = (act: () => unknown) => () => Array.from({ length: 12 }, act);
  expect(workRatio({ less: repeated(few), more: repeated(all), enough: 4 })).toBeLessThanOrEqual(4);
});

test.each(["one word", "one line without stops", "punctuation", "emoji"])(
  "twice as much of %s takes at most 2.6 times the work",
  (name) => {
    const text = TEXTS[name] ?? "";
    const model = MODELS["strange labels"] as SuggestionModel;
    const more = workRatio({ less: () => read(text, model), more: () => read(text + text, model), enough: 2.6 });
    expect(more).toBeLessThanOrEqual(2.6);
  },
);
