import { join } from "node:path";
import Database from "better-sqlite3";

/** What writers were told is stored: of each kind the id (of a reply the key that it was sent with) and the words. */
export type Kept = Record<"notes" | "highlights" | "memos" | "imports" | "replies", Map<string, string>>;

/** Where they write; `documentId` is a text of `length` characters to mark. */
export type Place = { url: string; studyId: string; documentId: string; length: number; token: string };

export const nothingKept = (): Kept => ({
  notes: new Map(),
  highlights: new Map(),
  memos: new Map(),
  imports: new Map(),
  replies: new Map(),
});

export const countOf = (kept: Kept): number => Object.values(kept).reduce((sum, { size }) => sum + size, 0);

/** Sends JSON on a connection that is kept open for the next one; `made`: what was answered with 2xx, else null. */
async function send(url: string, init: RequestInit): Promise<{ status: number; made: Made | null }> {
  const answer = await fetch(url, { method: "POST", ...init });
  // read whole whatever it says: the connection is free only then, and only then was it answered
  const said = await answer.text();
  return { status: answer.status, made: answer.ok ? JSON.parse(said) : null };
}

type Made = { id: string; name: string; documents: { id: string }[]; files: { documents: { id: string }[] }[] };

export const post = (url: string, path: string, data: object) =>
  send(`${url}${path}`, { headers: { "Content-Type": "application/json" }, body: JSON.stringify(data) });

type Write = (place: Place, kept: Kept, words: string, number: number) => Promise<void>;

export const writeNote: Write = async ({ url, studyId }, kept, words) => {
  const { made } = await post(url, `/api/studies/${studyId}/interviews`, { title: words, notes: `${words} Said slowly.` });
  if (made) kept.notes.set(made.documents[0]?.id ?? "", `${words} Said slowly.`);
};

export const writeHighlight: Write = async ({ url, studyId, documentId, length }, kept, words, number) => {
  const start = (number * 13) % (length - 10);
  const coding = { documentId, start, end: start + 9, stage: "adoption", comment: words };
  const { made } = await post(url, `/api/studies/${studyId}/highlights`, coding);
  if (made) kept.highlights.set(made.id, words);
};

const writeMemo: Write = async ({ url, studyId }, kept, words) => {
  const { made } = await post(url, `/api/studies/${studyId}/memos`, { subject: "study", text: words });
  if (made) kept.memos.set(made.id, words);
};

const writeImport: Write = async ({ url, studyId }, kept, words) => {
  const form = new FormData();
  form.append("files", new Blob([`INTERVIEWER: Why?\n\nANA: ${words}\n`]), `${words.replaceAll(/\W+/g, "-")}txt`);
  const { made } = await send(`${url}/api/studies/${studyId}/imports`, { body: form });
  if (made) kept.imports.set(made.files[0]?.documents[0]?.id ?? "", words);
};

/** From one sender 20 at once are taken; whoever sends more writes memos meanwhile. */
const writeReply: Write = async (place, kept, words, number) => {
  const submissionKey = words.replaceAll(/\W+/g, "-");
  const answers = { feel0000: "I no longer use it", people00: number };
  const { status, made } = await post(place.url, `/api/forms/${place.token}`, { submissionKey, answers });
  if (made) kept.replies.set(submissionKey, `"people00":"${number}"`);
  if (status === 429) for (let memo = 0; memo < 20; memo += 1) await writeMemo(place, kept, `${words} Memo ${memo}.`, number);
};

/** One for each writer: the small ones more often, as people do, since each of the others has its text read by the program. */
const WRITES: readonly Write[] = [writeHighlight, writeMemo, writeHighlight, writeMemo, writeNote, writeImport, writeReply, writeMemo];

/** Writes one thing after another until the server is gone. */
export async function writeOn(place: Place, kept: Kept, { writer, round }: { writer: number; round: number }): Promise<never> {
  for (let number = 0; ; number += 1) {
    await WRITES[writer % WRITES.length]?.(place, kept, `Round ${round}, writer ${writer}, number ${number}.`, number);
  }
}

/** What of all that was answered is not in the file, word for word, as it is read beside the running server; and what SQLite says of the file. */
export function lostIn(folder: string, kept: Kept): string[] {
  const sqlite = new Database(join(folder, "verbatim.db"), { readonly: true });
  try {
    const held = (query: string) => new Map(sqlite.prepare<[], [string, string]>(query).raw().all());
    const texts = held("select id, text from documents");
    const lost = (of: Map<string, string>, there: Map<string, string>) =>
      [...of].filter(([id, words]) => !there.get(id)?.includes(words)).map(([id, words]) => `${id} ${words}`);
    return [
      ...lost(kept.notes, texts),
      ...lost(kept.imports, texts),
      ...lost(kept.highlights, held("select id, comment from highlights")),
      ...lost(kept.memos, held("select id, text from memos")),
      ...lost(kept.replies, held("select replace(key, 'sent:', ''), cells from responses")),
      ...(sqlite.pragma("integrity_check") as { integrity_check: string }[])
        .map((each) => each.integrity_check)
        .filter((says) => says !== "ok"),
      ...(sqlite.pragma("foreign_key_check") as object[]).map((row) => JSON.stringify(row)),
    ];
  } finally {
    sqlite.close();
  }
}
