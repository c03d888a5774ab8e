import { beforeEach, expect, test, vi } from "vitest";
import { newKey } from "@/app/_data/http";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { PATCH } from "@/app/api/studies/[studyId]/documents/[itemId]/route";
import { getDocument } from "@/db/documents/get";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makeStudy } from "@/db/interviews/testing";
import type { Draft, Journal, Sending, Stored } from "./journal";
import { memoryJournal, randomFrom } from "./testing";
import { makeTextSaver } from "./text-saver";

const NOTES = "Opening words\nThey had no budget\nThe import failed\nClosing words";
const { db } = freshDatabase();

let studyId: string;
let documentId: string;
let journal: Journal & { drafts: Map<string, Draft> };

beforeEach(() => {
  vi.stubGlobal("navigator", { onLine: true });
  studyId = makeStudy(db());
  documentId = createInterview(db(), { studyId, input: interviewOf({ title: "Call", notes: NOTES }) }).documents[0]?.id ?? "";
  journal = memoryJournal();
});

const stored = () => getDocument(db(), { studyId, documentId });

async function store({ key, version, text, marks }: Sending): Promise<Stored> {
  const headers = { "if-match": String(version), "idempotency-key": key };
  const body = marks.length > 0 ? { text, marks } : { text };
  const request = pageRequest("PATCH", `/api/studies/${studyId}/documents/${documentId}`, { body, headers });
  const answer = await PATCH(request, { params: Promise.resolve({ studyId, itemId: documentId }) });
  const value = await answer.json();
  if (!answer.ok) throw problem(answer.status, value);
  return { version: value.version, text: value.text };
}

function problem(status: number, body: Record<string, unknown>): Error {
  return Object.assign(new Error(String(body.detail ?? "no answer")), { name: "Problem", status, code: body.code ?? "UNREACHABLE", body });
}

const NO_ANSWER = () => problem(0, {});

function page({ send = store, opened = stored() }: { send?: (save: Sending) => Promise<Stored>; opened?: Stored } = {}) {
  const saver = makeTextSaver({ id: newKey(), documentId, user: "local", opened, send, journal, onMarksRefused: () => undefined });
  let shown = saver.opened;
  // an editor may notice only now that it was left, and have its text stored
  saver.onIncoming((text) => {
    shown = text;
    void saver.flush();
  });
  const change = (from: string, to: string) => {
    expect(shown).toContain(from);
    shown = shown.replace(from, to);
    saver.typed(shown);
  };
  return { saver, change, shown: () => shown };
}

type Page = ReturnType<typeof page>;

test("what is typed is stored, against the version that the save before answered, and its draft goes", async () => {
  const { saver, change } = page();
  change("no budget", "no budget until spring");
  expect(await saver.flush()).toBe(true);
  change("Closing", "Last");
  expect(await saver.flush()).toBe(true);
  expect(stored()).toMatchObject({ version: 3, text: saver.text() });
  expect(saver.state()).toMatchObject({ kind: "saved", note: null });
  expect(journal.drafts.size).toBe(0);
});

test("changes to other paragraphs made elsewhere are merged, said, and shown to the editor", async () => {
  const [ana, ben] = [page(), page()];
  ana.change("no budget", "no budget until spring");
  ben.change("import failed", "import failed twice");
  await ana.saver.flush();
  expect(await ben.saver.flush()).toBe(true);
  expect(ben.saver.state()).toMatchObject({ kind: "saved", note: "merged" });
  expect(ben.shown()).toBe(NOTES.replace("no budget", "no budget until spring").replace("failed", "failed twice"));
  expect(stored().text).toBe(ben.shown());
});

test.each([
  ["mine", "They had little budget"],
  ["theirs", "They had a budget"],
  ["both", "They had a budget\nThey had little budget"],
] as const)("a paragraph changed in two ways waits for a choice: keep %s", async (keep, words) => {
  const [ana, ben] = [page(), page()];
  ana.change("no budget", "a budget");
  await ana.saver.flush();
  ben.change("no budget", "little budget");
  ben.change("Closing", "My closing");
  expect(await ben.saver.flush()).toBe(false);
  const state = ben.saver.state();
  expect(state).toMatchObject({ kind: "conflict", collisions: [{ mine: "They had little budget", theirs: "They had a budget" }] });
  expect([...journal.drafts.values()]).toMatchObject([{ base: { version: 1 }, text: expect.stringContaining("little budget") }]);
  ben.change("Opening", "Our opening");
  ben.saver.settle(0, keep);
  await expect.poll(() => ben.saver.state().kind).toBe("saved");
  expect(stored().text).toBe(`Our opening words\n${words}\nThe import failed\nMy closing words`);
  expect(ben.shown()).toBe(stored().text);
  expect(journal.drafts.size).toBe(0);
});

test("a save whose answer is lost goes again as it was, and what was typed since goes after it", async () => {
  let lost = 0;
  const { saver, change } = page({
    send: async (save) => {
      const answer = await store(save);
      if (lost++ === 0) throw NO_ANSWER();
      return answer;
    },
  });
  change("no budget", "no budget until");
  expect(await saver.flush()).toBe(false);
  expect(saver.state()).toMatchObject({ kind: "trying", kept: true });
  change("until", "until spring");
  expect(await saver.flush()).toBe(true);
  expect(saver.state()).toMatchObject({ kind: "saved", note: null });
  expect(stored()).toMatchObject({ version: 3, text: NOTES.replace("no budget", "no budget until spring") });
});

test("a page that was killed mid-save leaves everything to the next one, whether its save had arrived or not", async () => {
  for (const arrives of [true, false]) {
    const gone = page({
      send: async (save) => {
        if (arrives) await store(save);
        return new Promise(() => undefined);
      },
    });
    gone.change("Closing words", `Closing words\nsent ${arrives}`);
    void gone.saver.flush();
    await new Promise((settle) => setTimeout(settle, 5));
    gone.change(`sent ${arrives}`, `sent ${arrives}\nnot sent ${arrives}`);
    gone.saver.leave();
    const [draft] = await journal.of(documentId);
    if (!draft) throw new Error("the journal should hold what was typed");
    const next = page();
    await next.saver.adopt(structuredClone(draft));
    expect(await next.saver.flush()).toBe(true);
    expect(stored().text).toContain(`Closing words\nsent ${arrives}\nnot sent ${arrives}`);
    expect(stored().text.split(`\nsent ${arrives}`)).toHaveLength(2);
    expect(next.shown()).toBe(stored().text);
    expect(journal.drafts.size).toBe(0);
  }
});

test("what a page left behind is merged with what was stored since, and collides where it must", async () => {
  const left = page({ send: () => Promise.reject(NO_ANSWER()) });
  left.change("no budget", "little budget");
  left.change("Closing", "My closing");
  await left.saver.end();
  const ana = page();
  ana.change("no budget", "a budget");
  ana.change("Opening", "Our opening");
  await ana.saver.flush();
  const [draft] = await journal.of(documentId);
  if (!draft) throw new Error("the journal should hold what was typed");
  const next = page();
  await next.saver.adopt(structuredClone(draft));
  expect(await next.saver.flush()).toBe(false);
  expect(next.saver.state()).toMatchObject({
    kind: "conflict",
    collisions: [{ mine: "They had little budget", theirs: "They had a budget" }],
  });
  expect(next.shown()).toBe("Our opening words\nThey had little budget\nThe import failed\nMy closing words");
  next.saver.settle(0, "both");
  expect(await next.saver.flush()).toBe(true);
  expect(stored().text).toContain("They had a budget\nThey had little budget");
});

test("a journal without room does not keep the words from the server, and the state does not claim that they are kept", async () => {
  journal.keep = () => Promise.reject(new Error("no room"));
  let away = true;
  const { saver, change } = page({ send: (save) => (away ? Promise.reject(NO_ANSWER()) : store(save)) });
  change("Closing", "Last");
  expect(await saver.flush()).toBe(false);
  expect(saver.state()).toEqual({ kind: "trying", kept: false });
  away = false;
  expect(await saver.flush()).toBe(true);
  expect(stored().text).toContain("Last words");
});

test("50 random interleavings of two editors lose no paragraph of either", async () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const random = randomFrom(seed);
    const send = unsteady(random);
    const editors = [page({ send }), page({ send })];
    const written: string[] = [];
    for (let step = 0; step < 14; step += 1) {
      const who = random() < 0.5 ? 0 : 1;
      const words = await doSomething(editors[who], random, `[${seed}.${step}.${who}]`);
      if (words !== null) written.push(words);
    }
    for (const editor of [...editors, ...editors]) await finish(editor);
    const { text } = stored();
    expect(
      written.filter((words) => !text.includes(words)),
      `seed ${seed}`,
    ).toEqual([]);
    for (const { saver } of editors) await saver.end();
  }
});

/** A network that loses one request in seven, and one answer in seven. */
function unsteady(random: () => number) {
  return async (save: Sending) => {
    if (random() < 0.15) throw NO_ANSWER();
    const answer = await store(save);
    if (random() < 0.15) throw NO_ANSWER();
    return answer;
  };
}

/** Writes words into a paragraph or below it, or saves, waiting for it or not. Answers what was written. */
async function doSomething(editor: Page | undefined, random: () => number, words: string): Promise<string | null> {
  const action = random();
  if (!editor || action >= 0.8) return editor?.saver.flush().then(() => null) ?? null;
  if (action >= 0.6) {
    void editor.saver.flush();
    return null;
  }
  const lines = editor.shown().split("\n");
  const at = Math.floor(random() * lines.length);
  const line = lines[at] ?? "";
  editor.change(editor.shown(), lines.with(at, action < 0.3 ? `${line} ${words}` : `${line}\n${words}`).join("\n"));
  return words;
}

async function finish({ saver }: Page): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    const state = saver.state();
    if (state.kind === "conflict") for (const { id } of state.collisions) saver.settle(id, "both");
    if ((await saver.flush()) && saver.isStored()) return;
  }
  throw new Error("an editor never came to rest");
}
