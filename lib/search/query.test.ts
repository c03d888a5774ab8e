import { expect, test } from "vitest";
import { matchExpression, readQuery } from "./query";

const expression = (typed: string) => matchExpression(readQuery(typed));

test("words find what begins with them, short ones only themselves", () => {
  expect(expression("in invoices")).toBe('("in") AND ("invoices"*)');
});

test("the word still being typed finds more from its second letter on", () => {
  expect(expression("late ro")).toBe('("late"*) AND ("ro"*)');
});

test("words that say nothing by themselves find no longer ones", () => {
  expect(expression("the invoice that")).toBe('("the") AND ("invoice"*) AND ("that")');
});

test("words in quotation marks of any kind stand so and in this order", () => {
  expect(expression('"gave up"')).toBe('("gave up")');
  expect(expression("“gave up”")).toBe('("gave up")');
  expect(expression('"gave up')).toBe('("gave up")');
});

test("a word with a minus before it must not stand there, a hyphen inside is none", () => {
  expect(expression("price -budget")).toBe('(("price"*)) NOT ("budget"*)');
  expect(expression("on-boarding")).toBe('("on boarding"*)');
  expect(expression("- price")).toBe('("price"*)');
});

test("nothing is looked for where only what must not stand is said", () => {
  expect(expression("-budget")).toBeNull();
  expect(expression("  ?!  ")).toBeNull();
});

test("OR between two words lets either, elsewhere it is a word", () => {
  expect(expression("price OR cost invoice")).toBe('("price"* OR "cost"*) AND ("invoice"*)');
  expect(expression("OR price")).toBe('("or") AND ("price"*)');
});

test("accents and case make no difference", () => {
  expect(expression("CAFÉ")).toBe('("cafe"*)');
  expect(expression("Übung")).toBe('("ubung"*)');
});

test("Chinese is found by any stretch of it", () => {
  expect(expression("产品")).toBe('("产 品")');
});

test("what is syntax to the index is only words here", () => {
  expect(expression("NEAR(a b) words:x AND NOT ^y*")).toBe('("near a") AND ("b") AND ("words x") AND ("and") AND ("not") AND ("y")');
});
