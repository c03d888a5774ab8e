import { expect, it } from "vitest";
import { groupActivity } from "./group";
import type { Activity } from "./schema";

const ana = { kind: "person", id: "ana", name: "Ana", byToken: false } as const;
const inThree = { kind: "interview", id: "i3", name: "Interview 3", isThere: true } as const;
const entry = (number: number, minute: number, more: Partial<Activity> = {}): Activity => ({
  ...{ number, at: `2026-05-14T10:${String(minute).padStart(2, "0")}:00.000Z`, action: "add highlight", fields: ["start"] },
  ...{ who: ana, thing: inThree, study: null },
  ...more,
});

it("tells the same act by the same person on the same thing together, until something else comes or half an hour passes", () => {
  const runs = groupActivity([
    entry(7, 58),
    entry(6, 57, { fields: ["comment"] }),
    entry(5, 56, { who: { ...ana, id: "ben", name: "Ben" } }),
    entry(4, 55),
    entry(3, 20),
    entry(2, 19, { action: "change code", thing: null }),
    entry(1, 18, { action: "change code", thing: null, at: "2026-05-13T10:18:00.000Z" }),
  ]);
  expect(runs.map(({ what, count, first }) => [first.number, count, what])).toEqual([
    [7, 2, "added 2 highlights"],
    [5, 1, "added a highlight"],
    [4, 1, "added a highlight"],
    [3, 1, "added a highlight"],
    [2, 1, "changed a code"],
    [1, 1, "changed a code"],
  ]);
  expect(runs[0]?.fields).toEqual(["start", "comment"]);
});

it("says of one thing that was changed again and again how often, and not how many", () => {
  const ines = { kind: "person", id: "ines", name: "Ines", isThere: true } as const;
  const change = { action: "change member", thing: ines };
  expect(groupActivity([entry(3, 22, change), entry(2, 21, change), entry(1, 20, change)])[0]?.what).toBe("changed a member 3 times");
  const code = { action: "change code", thing: { kind: "code", id: "c1", name: "Price", isThere: true } } as const;
  expect(groupActivity([entry(2, 21, code), entry(1, 20, code)])[0]?.what).toBe("changed a code 2 times");
});
