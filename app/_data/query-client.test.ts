import { MutationObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { makeQueryClient } from "./query-client";

const refused = (code: string) => Object.assign(new Error("refused"), { name: "Problem", code });

test.each([
  ["STALE_VERSION", true],
  ["REFUSED", false],
])("after a change that was refused with %s what is shown is read anew: %s", async (code, isAnew) => {
  const queries = makeQueryClient();
  queries.setQueryData(["studies", "s1", "personas"], { items: [] });
  const change = new MutationObserver(queries, { mutationFn: () => Promise.reject(refused(code)) });
  await expect(change.mutate()).rejects.toThrow("refused");
  expect(queries.getQueryState(["studies", "s1", "personas"])?.isInvalidated).toBe(isAnew);
});
