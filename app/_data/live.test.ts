import { expect, it } from "vitest";
import { isNotMine } from "./live";

const refused = (status: number) => Object.assign(new Error("refused"), { name: "Problem", status });

it("takes a study for theirs no more only where it is not there for them", () => {
  expect(isNotMine(refused(404))).toBe(true);
  // a server that is away, busy or failing, and a session that ended, say nothing of the study
  for (const status of [0, 401, 403, 429, 500, 503]) expect(isNotMine(refused(status)), String(status)).toBe(false);
  expect(isNotMine(null)).toBe(false);
});
