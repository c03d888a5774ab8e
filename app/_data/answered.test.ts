import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { showAnswered } from "./answered";

const page = (items: unknown[]) => ({ items, nextCursor: null, total: items.length });

describe("what a write answered", () => {
  it("stands in every list of the study at once, in the fields that list shows", () => {
    const queries = new QueryClient();
    queries.setQueryData(["studies", "s", "people"], page([{ id: "a", version: 1, role: null }]));
    queries.setQueryData(["studies", "other", "people"], page([{ id: "a", version: 1, role: null }]));
    showAnswered(queries, "s", { id: "a", version: 2, role: "admin", displayName: "Ann" });
    expect(queries.getQueryData(["studies", "s", "people"])).toEqual(page([{ id: "a", version: 2, role: "admin" }]));
    expect(queries.getQueryData(["studies", "other", "people"])).toEqual(page([{ id: "a", version: 1, role: null }]));
  });

  it("never puts an older state over a newer one", () => {
    const queries = new QueryClient();
    queries.setQueryData(["studies", "s", "person"], { id: "a", version: 3, role: "user" });
    showAnswered(queries, "s", { items: [{ id: "a", version: 2, role: "admin" }] });
    expect(queries.getQueryData(["studies", "s", "person"])).toEqual({ id: "a", version: 3, role: "user" });
  });
});
