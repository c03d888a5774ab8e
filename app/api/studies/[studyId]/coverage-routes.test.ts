import { expect, test } from "vitest";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { createInterview } from "@/db/interviews/create";
import { createParticipant } from "@/db/participants/create";
import { createPersona } from "@/db/personas";
import { createStudy } from "@/db/studies";
import type { Coverage } from "@/lib/coverage/schema";
import type { PersonaCurve } from "@/lib/saturation/schema";
import { GET as coverage } from "./coverage/route";
import { GET as saturation } from "./saturation/route";

const { db } = freshDatabase();

function at(studyId: string) {
  const params = { params: Promise.resolve({ studyId }) };
  return (route: typeof coverage, path: string) => route(pageRequest("GET", `/api/studies/${studyId}/${path}`), params);
}

test("coverage and the curves behind it are answered for one role, judged as asked; what cannot be asked is refused", async () => {
  const studyId = createStudy(db(), { input: { name: "Counting", journeyPreset: "lifecycle" } }).id;
  const personaId = createPersona(db(), { studyId, input: { name: "Floor lead" } }).id;
  for (const role of ["user", "technical", null] as const) {
    const { id } = createParticipant(db(), { studyId, input: { audience: "customer", personaId, role } });
    createInterview(db(), { studyId, input: { participantIds: [id], status: "done", inherited: false, notes: "Counts on paper first." } });
  }
  const get = at(studyId);
  const told = async (path: string) => (await (await get(coverage, path)).json()) as Coverage;
  expect((await told("coverage")).items[0]).toMatchObject({
    people: 3,
    saturation: { state: "none", notCoded: 3, rule: { base: 4, run: 2 } },
  });
  expect((await told("coverage?role=technical&role=none&base=6&run=3&threshold=0")).items[0]).toMatchObject({
    people: 2,
    saturation: { rule: { base: 6, run: 3, threshold: 0 } },
  });
  const { items } = (await (await get(saturation, "saturation?role=user")).json()) as { items: PersonaCurve[] };
  expect(items).toMatchObject([{ personaId, people: 1, series: [], orderFree: null, short: "no themes yet" }]);
  for (const wrong of ["base=7", "run=1", "threshold=0.2", "role=boss", "persona=x"]) {
    expect((await get(coverage, `coverage?${wrong}`)).status, wrong).toBe(400);
    expect((await get(saturation, `saturation?${wrong}`)).status, wrong).toBe(400);
  }
  expect((await at("unknown")(saturation, "saturation")).status).toBe(404);
});
