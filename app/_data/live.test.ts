import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { isNotMine, leaveStudy, onLeaving, readAnewIfMine } from "./live";

const refused = (status: number) => Object.assign(new Error("refused"), { name: "Problem", status });

it("takes a study for theirs no more only where it is not there for them", () => {
  expect(isNotMine(refused(404))).toBe(true);
  // a server that is away, busy or failing, and a session that ended, say nothing of the study
  for (const status of [0, 401, 403, 429, 500, 503]) expect(isNotMine(refused(status)), String(status)).toBe(false);
  expect(isNotMine(null)).toBe(false);
});

it("reads a study anew with the invites into it, and nothing of another study", async () => {
  const queries = new QueryClient();
  const keys = [
    ["studies", "s1"],
    ["studies", "s1", "codes"],
    ["team", "invites"],
    ["team", "people"],
    ["studies", "s2"],
  ];
  for (const key of keys) queries.setQueryData(key, {});
  // nobody answers here: that says nothing of whether the study is still mine
  await readAnewIfMine(queries, "s1");
  const anew = keys.filter((key) => queries.getQueryState(key)?.isInvalidated).map((key) => key.join(" "));
  expect(anew).toEqual(["studies s1", "studies s1 codes", "team invites"]);
});

it("tells the pages of a study that this tab leaves it, or stays after all, and none of another", () => {
  const heard: boolean[] = [];
  const stop = onLeaving("s1", (isLeaving) => heard.push(isLeaving));
  leaveStudy("s2", true);
  leaveStudy("s1", true);
  leaveStudy("s1", false);
  stop();
  leaveStudy("s1", true);
  expect(heard).toEqual([true, false]);
});
