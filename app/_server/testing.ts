import { afterEach, beforeEach } from "vitest";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";

const held = globalThis as typeof globalThis & { verbatimTestDb?: Db };

/** In a test file: routes called as functions work on a fresh in-memory database for every test. */
export function useTestDb(): { db: () => Db } {
  beforeEach(() => {
    held.verbatimTestDb = openTestDb().db;
  });
  afterEach(() => {
    held.verbatimTestDb = undefined;
  });
  return {
    db: () => {
      if (!held.verbatimTestDb) throw new Error("the test database is there only inside a test");
      return held.verbatimTestDb;
    },
  };
}

/** A request as our own page sends it. */
export function pageRequest(
  method: string,
  path: string,
  { body, headers }: { body?: unknown; headers?: Record<string, string> } = {},
): Request {
  return new Request(`http://127.0.0.1:3000${path}`, {
    method,
    headers: {
      host: "127.0.0.1:3000",
      origin: "http://127.0.0.1:3000",
      "sec-fetch-site": "same-origin",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}
