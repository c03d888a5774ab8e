import { expect, test } from "vitest";
import { followStored, settleStored, takeStored } from "./stored-form";

type Study = { id: string; version: number; name: string; decision: string; target: { min: number; max: number } };
type Form = Omit<Study, "id" | "version">;

const STORED: Study = { id: "s1", version: 1, name: "Why teams switch", decision: "", target: { min: 15, max: 20 } };
const startOf = ({ name, decision, target }: Study): Form => ({ name, decision, target });
const opened = { opened: STORED, form: startOf(STORED) };
const typed = (part: Partial<Form>) => ({ ...opened, form: { ...opened.form, ...part } });

test("a form in which nothing is typed follows what is stored", () => {
  const newer = { ...STORED, version: 2, name: "Why teams stay" };
  expect(followStored(opened, newer, startOf)).toEqual({ opened: newer, form: startOf(newer) });
});

test("what somebody else changed comes into the form beside what is being typed", () => {
  const newer = { ...STORED, version: 2, name: "Why teams stay", target: { min: 15, max: 25 } };
  const held = followStored(typed({ decision: "mine", target: { min: 12, max: 20 } }), newer, startOf);
  expect(held).toEqual({ opened: newer, form: { name: "Why teams stay", decision: "mine", target: { min: 12, max: 25 } } });
});

test("where both change the same field, what is typed stays over the version it was typed on", () => {
  const held = typed({ decision: "mine" });
  expect(followStored(held, { ...STORED, version: 2, decision: "theirs" }, startOf)).toBe(held);
});

test("two who type the same do not stand in each other's way", () => {
  const newer = { ...STORED, version: 2, decision: "mine" };
  expect(followStored(typed({ decision: "mine" }), newer, startOf).opened).toBe(newer);
});

test("an older state that is read late takes nothing back", () => {
  const saved = { ...STORED, version: 2, name: "Why teams stay" };
  const held = { opened: saved, form: startOf(saved) };
  expect(followStored(held, STORED, startOf)).toBe(held);
});

test("what was typed of one thing never comes into another", () => {
  const held = typed({ decision: "mine" });
  expect(followStored(held, { ...STORED, id: "s2" }, startOf)).toBe(held);
  expect(followStored(opened, { ...STORED, id: "s2" }, startOf).opened.id).toBe("s2");
});

test("what is typed while a save is on its way stays, over the version that was saved", () => {
  const sent: Form = { ...opened.form, decision: "mine" };
  const saved = { ...STORED, version: 2, decision: "mine" };
  const now = { opened: STORED, form: { ...sent, name: "Why teams stay" } };
  expect(takeStored(now, saved, { sent, startOf })).toEqual({ opened: saved, form: { ...sent, name: "Why teams stay" } });
  const further = { opened: STORED, form: { ...sent, decision: "mine, and more" } };
  expect(takeStored(further, saved, { sent, startOf })).toEqual({ opened: saved, form: { ...sent, decision: "mine, and more" } });
});

test("what is saved stands in the form as it was stored, and what was typed can be left", () => {
  const held = typed({ decision: " mine " });
  const saved = { ...STORED, version: 2, decision: "mine" };
  expect(takeStored(held, saved, { sent: held.form, startOf })).toEqual({ opened: saved, form: startOf(saved) });
  expect(takeStored(held, STORED, { sent: held.form, startOf })).toEqual(opened);
});

test("something new becomes what was stored of it", () => {
  type Own = { id: string; version: number; text: string } | null;
  const textOf = (own: Own) => own?.text ?? "";
  expect(followStored<Own, string>({ opened: null, form: "" }, null, textOf)).toEqual({ opened: null, form: "" });
  const own = { id: "c1", version: 1, text: "They ask a friend" };
  expect(followStored<Own, string>({ opened: null, form: "" }, own, textOf)).toEqual({ opened: own, form: "They ask a friend" });
  const mine = { opened: null, form: "They search" };
  expect(followStored<Own, string>(mine, own, textOf)).toBe(mine);
});

test("once it is said what stays, the rest of both changes stays too, over the newer version", () => {
  const newer = { ...STORED, version: 2, name: "Why teams stay", decision: "theirs", target: { min: 15, max: 25 } };
  const held = typed({ decision: "mine", target: { min: 12, max: 20 } });
  const both = { name: "Why teams stay", target: { min: 12, max: 25 } };
  expect(settleStored(held, newer, { keep: "mine", startOf })).toEqual({ opened: newer, form: { ...both, decision: "mine" } });
  expect(settleStored(held, newer, { keep: "theirs", startOf })).toEqual({ opened: newer, form: { ...both, decision: "theirs" } });
});

test("what is not there any more can be written anew, or let go", () => {
  type Own = { id: string; version: number; text: string } | null;
  const textOf = (own: Own) => own?.text ?? "";
  const held = { opened: { id: "c1", version: 3, text: "They search" }, form: "They search long" };
  expect(settleStored<Own, string>(held, null, { keep: "mine", startOf: textOf })).toEqual({ opened: null, form: "They search long" });
  expect(settleStored<Own, string>(held, null, { keep: "theirs", startOf: textOf })).toEqual({ opened: null, form: "" });
});
