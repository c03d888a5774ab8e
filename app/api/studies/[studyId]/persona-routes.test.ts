import { describe, expect, test } from "vitest";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { makeStudy } from "@/db/interviews/testing";
import { createPersona } from "@/db/personas";
import { PUT as putField } from "./personas/[itemId]/fields/[field]/route";
import { PUT as putLine } from "./personas/[itemId]/lines/[key]/route";
import { GET } from "./personas/[itemId]/page/route";

const { db } = freshDatabase();

function begin() {
  const studyId = makeStudy(db());
  const itemId = createPersona(db(), { studyId, input: { name: "Floor lead" } }).id;
  const root = `/api/studies/${studyId}/personas/${itemId}`;
  const params = { studyId, itemId };
  return {
    page: async () => (await GET(pageRequest("GET", `${root}/page`), { params: Promise.resolve(params) })).json(),
    field: (field: string, version: number, body: object) =>
      putField(pageRequest("PUT", `${root}/fields/${field}`, { body, headers: { "if-match": String(version) } }), {
        params: Promise.resolve({ ...params, field }),
      }),
    line: (key: string, version: number, body: object) =>
      putLine(pageRequest("PUT", `${root}/lines/${key}`, { body, headers: { "if-match": String(version) } }), {
        params: Promise.resolve({ ...params, key }),
      }),
  };
}

describe("the page of a persona", () => {
  test("takes a field that nobody wrote yet under version 0, and then under its own", async () => {
    const { field, page } = begin();
    expect((await field("success", 0, { text: "Home on time" })).status).toBe(200);
    expect((await field("success", 0, { text: "Later" })).status).toBe(409);
    expect((await field("hobbies", 0, { text: "x" })).status).toBe(400);
    const { fields } = await page();
    expect(fields.find((one: { field: string }) => one.field === "success")).toMatchObject({ text: "Home on time", version: 1 });
  });

  test("keeps a sentence in somebody's own words, and gives it back", async () => {
    const { line, page } = begin();
    const first = async () => (await page()).summary.lines[0];
    const { key, rules } = await first();
    expect((await line(key, 0, { text: "Too early.", wrote: rules })).status).toBe(200);
    const kept = await first();
    expect(kept).toMatchObject({ text: "Too early.", state: "edited" });
    expect((await line(key, kept.version, { text: null, wrote: rules })).status).toBe(200);
    expect(await first()).toMatchObject({ text: rules, state: "written" });
  });
});
