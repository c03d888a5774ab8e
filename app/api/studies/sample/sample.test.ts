import { describe, expect, it } from "vitest";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import { POST } from "./route";

const nothing = { params: Promise.resolve({}) };
describe("the sample study", () => {
  useTestDb();

  it("brings in the sample study, marked as one, and a second time answers the same", async () => {
    const first = await POST(pageRequest("POST", "/api/studies/sample"), nothing);
    expect(first.status).toBe(201);
    const study = await first.json();
    expect(study.sample).toBe(true);
    expect(await (await POST(pageRequest("POST", "/api/studies/sample", { body: {} }), nothing)).json()).toEqual(study);
  });
});
