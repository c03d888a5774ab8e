import { expect, test } from "vitest";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { POST as restore } from "@/app/api/studies/[studyId]/documents/[itemId]/revisions/[revisionId]/restore/route";
import { GET as readRevision } from "@/app/api/studies/[studyId]/documents/[itemId]/revisions/[revisionId]/route";
import { GET as list } from "@/app/api/studies/[studyId]/documents/[itemId]/revisions/route";
import { GET, PATCH } from "@/app/api/studies/[studyId]/documents/[itemId]/route";
import { POST as place } from "@/app/api/studies/[studyId]/highlights/[itemId]/place/route";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import type { DocumentText } from "@/lib/interviews/schema";
import { mergeParagraphs, settleConflicts } from "@/lib/text/merge";

const testDb = freshDatabase();
const NOTES = "Had no budget until spring.\nImport failed twice, so they gave up.";

type Opened = { studyId: string; itemId: string };

function notes(text = NOTES): Opened {
  const db = testDb.db();
  const studyId = makeStudy(db);
  const ana = makePerson(db, studyId).id;
  const { documents } = createInterview(db, { studyId, input: interviewOf({ participantIds: [ana], notes: text }) });
  return { studyId, itemId: documents[0]?.id ?? "" };
}

const at = (params: Record<string, string>) => ({ params: Promise.resolve(params) });
const path = ({ studyId, itemId }: Opened) => `/api/studies/${studyId}/documents/${itemId}`;
const patch = (ref: Opened, version: number, body: unknown) =>
  PATCH(pageRequest("PATCH", path(ref), { body, headers: { "if-match": String(version) } }), at(ref));
const read = async (ref: Opened): Promise<DocumentText> => (await GET(pageRequest("GET", path(ref)), at(ref))).json();

test("a late save is answered with the current text and the one both began with", async () => {
  const ref = notes();
  expect((await patch(ref, 1, { text: "Newer." })).status).toBe(200);
  const late = await patch(ref, 1, { text: "Older." });
  expect(late.status).toBe(409);
  expect(await late.json()).toMatchObject({
    code: "STALE_VERSION",
    current: { version: 2, text: "Newer.", orphans: [] },
    base: { version: 1, text: NOTES },
  });
  expect((await patch(ref, 7, { text: "Other." })).status).toBe(409);
});

test("a text is saved with its marks, and an orphan among them is put on other words", async () => {
  const ref = notes();
  const saved = await (await patch(ref, 1, { text: NOTES, marks: [{ ...spanOf(NOTES, "failed twice"), point: "failure" }] })).json();
  expect(saved).toMatchObject({ version: 1, highlights: [{ quote: "failed twice", point: "failure" }] });
  const cut = await (await patch(ref, 1, { text: "Had no budget until spring." })).json();
  expect(cut.orphaned.map(({ id }: { id: string }) => id)).toEqual(saved.marked);
  const { orphans } = await read(ref);
  const highlight = { studyId: ref.studyId, itemId: orphans[0]?.id ?? "" };
  const request = pageRequest("POST", `/api/studies/${ref.studyId}/highlights/${highlight.itemId}/place`, { body: { start: 4, end: 13 } });
  expect(await (await place(request, at(highlight))).json()).toMatchObject({ quote: "no budget", point: "failure" });
  expect((await read(ref)).orphans).toEqual([]);
  expect((await patch(ref, 2, { marks: [{ start: 3, end: 3 }] })).status).toBe(422);
  expect((await patch(ref, 2, { marks: [{ start: 3 }] })).status).toBe(400);
});

test("the history is paged, read and restored under the text's version", async () => {
  const ref = notes();
  await patch(ref, 1, { text: "Second." });
  await patch(ref, 2, { text: "Third." });
  const listed = await (await list(pageRequest("GET", `${path(ref)}/revisions?limit=1`), at(ref))).json();
  expect(listed).toMatchObject({ total: 2, nextCursor: "1", items: [{ version: 3, reason: "edited", createdBy: "local" }] });
  const next = await (await list(pageRequest("GET", `${path(ref)}/revisions?limit=1&cursor=1`), at(ref))).json();
  const revision = { ...ref, revisionId: next.items[0].id };
  const opened = await (await readRevision(pageRequest("GET", `${path(ref)}/revisions/${revision.revisionId}`), at(revision))).json();
  expect(opened).toMatchObject({ version: 1, reason: "made", text: NOTES, turns: [] });
  const restored = (version?: string) =>
    restore(
      pageRequest("POST", `${path(ref)}/revisions/${revision.revisionId}/restore`, { headers: version ? { "if-match": version } : {} }),
      at(revision),
    );
  expect((await restored()).status).toBe(428);
  expect((await restored("2")).status).toBe(409);
  expect(await (await restored("3")).json()).toMatchObject({ version: 4, text: NOTES, orphaned: [], returned: [] });
  const nowhere = { ...ref, revisionId: "nowhere" };
  expect((await readRevision(pageRequest("GET", `${path(ref)}/revisions/nowhere`), at(nowhere))).status).toBe(404);
});

/** An editor that types paragraphs of its own, changes and deletes some, and merges whenever somebody else was faster. */
function editor(name: string, ref: Opened, opened: DocumentText) {
  let { text, version } = opened;
  const written = new Set<string>();
  return {
    written,
    type(choice: number) {
      const lines = text.split("\n");
      const line = `${name} wrote ${written.size} of ${choice}`;
      const place = choice % (lines.length + 1);
      const own = lines.findIndex((one) => one.startsWith(name));
      if (choice % 3 === 0 && own >= 0) lines.splice(own, 1, `${lines[own]}, ${line}`);
      else lines.splice(place, 0, line);
      written.add(line);
      text = lines.join("\n");
    },
    async save() {
      for (let tries = 0; tries < 5; tries++) {
        const answer = await patch(ref, version, { text });
        const body = await answer.json();
        if (answer.status === 200) {
          version = body.version;
          text = body.text;
          return;
        }
        expect([answer.status, typeof body.base?.text]).toEqual([409, "string"]);
        text = settleConflicts(mergeParagraphs({ base: body.base.text, ours: text, theirs: body.current.text }), []);
        version = body.current.version;
      }
      throw new Error("never saved");
    },
  };
}

/** Numbers that are the same on every run. */
function numbers(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return state >>> 8;
  };
}

test("in 50 random interleavings of two editors no paragraph of either is lost", async () => {
  for (let round = 0; round < 50; round++) {
    const ref = notes(`${NOTES}\n\nSupport was kind.`);
    const opened = await read(ref);
    const editors = [editor("Ana", ref, opened), editor("Ben", ref, opened)];
    const next = numbers(round);
    for (let step = 0; step < 16; step++) {
      const one = editors[next() % 2];
      if (next() % 3 === 0) await one?.save();
      else one?.type(next() % 97);
    }
    for (const one of [...editors, ...editors]) await one.save();
    const { text } = await read(ref);
    for (const { written } of editors) for (const line of written) expect(text).toContain(line);
    expect(text).toContain("Support was kind.");
  }
}, 60_000);
