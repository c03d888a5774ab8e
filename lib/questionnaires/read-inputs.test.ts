import { expect, test } from "vitest";
import { readInputs } from "./read-inputs";
import { readReply, unknownInputs } from "./read-reply";
import { saidOfRespondent } from "./said-of-respondent";
import { OPTIONS, plainQuestion, plainSection } from "./walks/testing";

const id = "question";
const single = plainQuestion({ id, type: "single", options: OPTIONS, writeIn: "Other" });
const multiple = plainQuestion({ ...single, type: "multiple", joined: "list" });
const ranking = plainQuestion({ id, type: "ranking", options: OPTIONS });
const matrix = plainQuestion({ id, type: "matrix", options: OPTIONS, rows: OPTIONS.slice(0, 2) });
const email = plainQuestion({ id, type: "email" });
const problem = (question: typeof single, inputs: Record<string, string | string[]>) => readInputs(question, inputs).problem?.text;

test("one choice is an option or the respondent's own words, never both and never something else", () => {
  expect(readInputs(single, { question: "c, d" })).toEqual({ cells: { question: "c, d" }, problem: null });
  expect(readInputs(single, { question: "", "question.other": " mine " })).toEqual({ cells: { "question.other": "mine" }, problem: null });
  expect(problem(single, { question: "nope" })).toBe("errorOffered");
  expect(readInputs(single, { question: "a", "question.other": "mine" }).cells).toEqual({ question: "a" });
  expect(problem(single, { question: ["a", "b"] })).toBe("errorOne");
  expect(problem(single, { question: "" })).toBe("errorWords");
});

test("several choices are kept as a list, each once, and options that hold commas or brackets stay whole", () => {
  const { cells } = readInputs(multiple, { question: ["c, d", "[e]", "c, d"], "question.other": "mine" });
  expect(cells).toEqual({ question: '["c, d","[e]"]', "question.other": "mine" });
});

test("a ranking is read from its places or from a list; two on one place, one on two, or a place that is none, is not right", () => {
  const places = { "question:0": "2", "question:1": "1", "question:3": "4" };
  expect(readInputs(ranking, places).cells).toEqual({ question: '["b","a","[e]"]' });
  expect(readInputs(ranking, { question: ["b", "a"] }).cells).toEqual({ question: '["b","a"]' });
  expect(problem(ranking, { "question:0": "1", "question:1": "1" })).toBe("errorPlaces");
  expect(problem(ranking, { question: ["b", "a", "b"] })).toBe("errorPlaces");
  expect(problem(ranking, { "question:0": "9" })).toBe("errorOffered");
  expect(problem({ ...ranking, required: true }, places)).toBe("errorRanks");
});

test("a matrix that needs an answer needs one in each line", () => {
  expect(readInputs(matrix, { "question.0": "a" })).toEqual({ cells: { "question.0": "a" }, problem: null });
  expect(problem({ ...matrix, required: true }, { "question.0": "a" })).toBe("errorRows");
  expect(problem(matrix, { "question.1": "zzz" })).toBe("errorOffered");
});

test("numbers take a comma or a point and stay on their scale; days exist; addresses are whole", () => {
  const number = plainQuestion({ id, type: "number" });
  expect(readInputs(number, { question: " 1 234,5 " }).cells).toEqual({ question: "1234.5" });
  expect(problem(number, { question: "many" })).toBe("errorNumber");
  const rating = plainQuestion({ id, type: "recommendation" });
  for (const value of ["11", "-1", "7.5"]) expect(problem(rating, { question: value })).toBe("errorRange");
  expect(problem(plainQuestion({ id, type: "date" }), { question: "2026-02-30" })).toBe("errorDay");
  expect(problem(email, { question: "ada@", "question:may": "yes" })).toBe("errorAddress");
  expect(problem(email, { question: "", "question:may": "yes" })).toBe("errorAddress");
});

test("a no to being written to keeps no address, whatever was typed before, and answers a question that needs an answer", () => {
  const no = { question: "ada@example.com", "question:may": "no" };
  expect(readInputs({ ...email, required: true }, no)).toEqual({ cells: {}, mayWrite: "no", problem: null });
  const definition = { sections: [plainSection("section0", [email])] };
  expect(readReply(definition, no)).toMatchObject({ contact: null, followUp: "no", cells: {} });
  expect(readReply(definition, { question: "ada@example.com" })).toMatchObject({
    contact: "ada@example.com",
    followUp: "yes",
    cells: { question: true },
  });
});

test("a blank is not right only where an answer is needed, and a text may be 5,000 long", () => {
  const text = plainQuestion({ id, type: "long-text" });
  expect(problem(text, { question: "  " })).toBeUndefined();
  expect(problem({ ...text, required: true }, { question: "  " })).toBe("errorRequired");
  expect(problem(text, { question: "x".repeat(5000) })).toBeUndefined();
  expect(problem(text, { question: "x".repeat(5001) })).toBe("errorLong");
  expect(problem(multiple, { "question.other": "x".repeat(5001) })).toBe("errorLong");
});

test("names that no question has are known for it, and answers say who gave them where they give a field", () => {
  const role = plainQuestion({ id, type: "single", gives: "role", options: [{ value: "I pay", label: "I pay", gives: "economic" }] });
  const company = plainQuestion({ id: "company0", type: "short-text", gives: "account" });
  const section = plainSection("section0", [role, company]);
  const inputs = { question: "I pay", company0: " Larkfield ", other000: "x" };
  expect(unknownInputs({ sections: [section] }, inputs)).toEqual(["other000"]);
  expect(saidOfRespondent([section], readReply({ sections: [section] }, inputs))).toEqual({ role: "economic", account: "Larkfield" });
});
