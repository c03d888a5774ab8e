import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import { GET } from "@/app/api/openapi.json/route";
import { ROUTES } from "./routes";

const API = fileURLToPath(new URL("../../api", import.meta.url));

/** The address of every route file in the folder, as the document writes it; the one for all that is not there is none. */
function addresses(): string[] {
  return readdirSync(API, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts") && !file.includes("[..."))
    .map((file) => `/api/${dirname(file).replaceAll("\\", "/")}`.replace(/\[(\w+)\]/g, "{$1}"))
    .sort();
}

type Operation = { summary: string; operationId: string; parameters?: { in: string; name: string; schema: object }[]; responses: object };
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };

describe("the description of the interface", () => {
  useTestDb();

  it("has every route there is, and none that is not", () => {
    expect([...Object.keys(ROUTES), "/api/openapi.json"].sort()).toEqual(addresses());
  });

  it("describes each operation from the contract that checks it: parameters, body, answers, problems", async () => {
    const answer = await GET(pageRequest("GET", "/api/openapi.json"), { params: Promise.resolve({}) });
    expect(answer.status).toBe(200);
    const { openapi, paths }: Document = await answer.json();
    expect(openapi).toBe("3.1.0");
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(Object.keys(ROUTES).length);
    expect(new Set(operations.map((operation) => operation.operationId)).size).toBe(operations.length);
    expect(operations.filter(({ summary }) => summary.length < 5)).toEqual([]);
    expect(paths["/api/studies"]?.post).toMatchObject({
      requestBody: {
        content: { "application/json": { schema: { type: "object", required: ["name"], additionalProperties: false } } },
      },
      responses: { "201": {}, "400": {}, "415": {}, "421": {} },
    });
    expect(paths["/api/studies/{studyId}"]?.patch?.responses).toHaveProperty("428");
  });

  it("names every part of an address that is asked for", async () => {
    const { paths }: Document = await (await GET(pageRequest("GET", "/api/openapi.json"), { params: Promise.resolve({}) })).json();
    for (const [path, operations] of Object.entries(paths)) {
      const asked = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      for (const { parameters = [] } of Object.values(operations)) {
        const named = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
        expect(named.sort(), path).toEqual(asked);
      }
    }
  });
});
