import { expect, test, vi } from "vitest";
import type { Sending } from "./journal";
import { memoryJournal } from "./testing";
import { makeTextSaver } from "./text-saver";

const away = () => Object.assign(new Error("no answer"), { name: "Problem", status: 0, code: "UNREACHABLE", body: {} });

test("words marked while the server is away wait in the journal, go with their text once it is back, and one taken back does not go", async () => {
  vi.stubGlobal("navigator", { onLine: true });
  const journal = memoryJournal();
  const arrived: Sending[] = [];
  let isAway = true;
  const send = async (save: Sending) => {
    if (isAway) throw away();
    arrived.push(save);
    return { version: save.version + 1, text: save.text };
  };
  const opened = { version: 1, text: "" };
  const saver = makeTextSaver({ id: "page", documentId: "notes", user: "local", opened, send, journal, onMarksRefused: () => undefined });
  saver.typed("Support was kind\nThe import failed\n");
  saver.mark({ key: "kind", start: 0, end: 16, point: "trigger", codeNames: ["Kind support"] });
  saver.mark({ key: "failed", start: 17, end: 34, point: "failure" });
  expect(saver.unmark("failed")).toBe(true);
  expect(await saver.flush()).toBe(false);
  expect([...journal.drafts.values()]).toMatchObject([{ sending: { marks: [{ key: "kind" }] } }]);
  // it may have been stored: whoever sent it has to delete it there
  expect(saver.unmark("kind")).toBe(false);
  isAway = false;
  expect(await saver.flush()).toBe(true);
  expect(arrived).toMatchObject([{ text: "Support was kind\nThe import failed\n", marks: [{ key: "kind", start: 0, end: 16 }] }]);
  expect(journal.drafts.size).toBe(0);
  await saver.end();
});
