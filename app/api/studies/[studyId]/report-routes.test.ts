import { expect, test } from "vitest";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { POST as bringIn } from "@/app/api/studies/file/route";
import { POST as loadSample } from "@/app/api/studies/sample/route";
import { GET as exportRoute } from "./export/route";
import { GET as reportRoute } from "./report/route";

const ROOT = "/api/studies";
freshDatabase();

async function openSample(): Promise<string> {
  const answer = await loadSample(pageRequest("POST", `${ROOT}/sample`, { body: {} }), { params: Promise.resolve({}) });
  return ((await answer.json()) as { id: string }).id;
}

const at = (studyId: string) => ({ params: Promise.resolve({ studyId }) });
const taken = (studyId: string, query: string) => exportRoute(pageRequest("GET", `${ROOT}/${studyId}/export?${query}`), at(studyId));

test("a report leaves in four forms, without a name, and without words of anybody who refused", async () => {
  const studyId = await openSample();
  const [md, html, docx, xlsx] = await Promise.all(
    ["md", "html", "docx", "xlsx"].map((format) => taken(studyId, `what=study&format=${format}`)),
  );
  const text = (await md?.text()) ?? "";
  for (const part of ["Summary", "Findings", "Themes by stage", "The journey", "Coverage", "Method"]) expect(text).toContain(`## ${part}`);
  const page = (await html?.text()) ?? "";
  for (const name of ["Maureen Tolley", "Devika Rao-Ellery"]) expect(page).not.toContain(name);
  // of the one who refused to be quoted
  expect(page).not.toContain("sixty buttons");
  expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  // both are ZIP files
  for (const file of [docx, xlsx]) expect((await file?.text())?.slice(0, 2)).toBe("PK");
});

test("people outside the team see only words whose people agreed to be quoted in public", async () => {
  const studyId = await openSample();
  const report = async (query: string) => (await reportRoute(pageRequest("GET", `${ROOT}/${studyId}/report?${query}`), at(studyId))).text();
  const [team, outside] = [await report("part=themes"), await report("part=themes&readers=public")];
  const people = (text: string) => new Set([...text.matchAll(/"byline":"(P-\d+)/g)].map(([, code = ""]) => code));
  expect(people(team).size).toBeGreaterThan(people(outside).size);
  // those of the sample who said yes to that
  for (const code of people(outside)) expect(["P-001", "P-002", "P-003", "P-015", "P-016"]).toContain(code);
});

test("a study that left as JSON comes back the same, beside the one that is there", async () => {
  const studyId = await openSample();
  const file = await (await taken(studyId, "what=study&format=json")).text();
  const back = await bringIn(pageRequest("POST", `${ROOT}/file`, { body: JSON.parse(file) }), { params: Promise.resolve({}) });
  expect(back.status).toBe(201);
  const { id } = (await back.json()) as { id: string };
  expect(id).not.toBe(studyId);
  const hash = (text: string) => /"contentHash":"([^"]+)"/.exec(text)?.[1];
  expect(hash(await (await taken(id, "what=study&format=json")).text())).toBe(hash(file));
  const broken = file.replace("Mornings", "Evenings");
  const refused = await bringIn(pageRequest("POST", `${ROOT}/file`, { body: JSON.parse(broken) }), { params: Promise.resolve({}) });
  expect(refused.status).toBe(422);
  expect(((await refused.json()) as { detail: string }).detail).toContain("checksum");
});
