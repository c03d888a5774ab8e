import type { APIRequestContext } from "@playwright/test";
import { expect } from "./fixtures";

type Item = { id: string; version: number };

/** Adds one item to a list of the study, as a script does: personas, participants, interviews, highlights and so on. */
// biome-ignore lint/suspicious/noExplicitAny: the answer is whatever that list holds; each test knows which
export async function add(request: APIRequestContext, studyId: string, list: string, data: object): Promise<any> {
  const answer = await request.post(`/api/studies/${studyId}/${list}`, { data });
  expect(answer.ok(), `${list}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** All items of one of the study's lists. */
export async function every<T = Item>(request: APIRequestContext, studyId: string, list: string): Promise<T[]> {
  const answer = await request.get(`/api/studies/${studyId}/${list}`);
  expect(answer.ok(), list).toBe(true);
  return (await answer.json()).items;
}

type Told = { audience: string; personaId?: string; notes: string; marked?: { words: string; coding: object }[] };

/** A person, an interview with notes about them, and the words marked in these notes. */
export async function tell(request: APIRequestContext, studyId: string, { notes, marked = [], ...person }: Told) {
  const participant = await add(request, studyId, "participants", person);
  const interview = await add(request, studyId, "interviews", { participantIds: [participant.id], date: "2026-05-14", notes });
  const documentId = interview.documents[0].id;
  for (const { words, coding } of marked) {
    const start = notes.indexOf(words);
    await add(request, studyId, "highlights", { documentId, start, end: start + words.length, ...coding });
  }
  return { participant, interview, documentId };
}

/** Waits until no text of the study is being read any more: the end of it makes a page read everything anew. */
export async function isRead(request: APIRequestContext, studyId: string): Promise<void> {
  const reading = async () => (await (await request.get(`/api/studies/${studyId}/counts`)).json()).reading;
  await expect.poll(reading, { timeout: 30_000 }).toBe(0);
}
