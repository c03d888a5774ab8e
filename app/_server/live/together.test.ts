import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Cast, castOf, routeHandlers } from "@/app/_server/access/testing";
import type { Handler } from "@/app/_server/handle";
import { whenTaught } from "@/app/_server/taught";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import { verifyAudit } from "@/db/audit/verify";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson } from "@/db/interviews/testing";
import { auditEntries, highlights as rows } from "@/db/schema";

const S = "/api/studies/{studyId}";
const HIGHLIGHTS = `POST ${S}/highlights`;
const TIMES = 100;
const TEXT = Array.from({ length: 300 }, (_, at) => `Sentence ${at} says one more thing.`).join(" ");

describe("several people at once", () => {
  const workspace = useTestDb();
  let handlers: Map<string, Handler>;
  let cast: Cast;
  let documentId: string;
  let interviewId: string;
  beforeAll(async () => {
    handlers = await routeHandlers();
    whenTaught(() => undefined);
  });
  beforeEach(async () => {
    const db = workspace.db();
    cast = await castOf(db);
    const person = makePerson(db, cast.ours);
    const interview = createInterview(db, { studyId: cast.ours, input: interviewOf({ participantIds: [person.id], notes: TEXT }) });
    interviewId = interview.id;
    documentId = interview.documents[0]?.id ?? "";
  });

  type Sent = { as: "owner" | "editor" | "viewer" | "other"; ids?: Record<string, string>; body?: unknown; query?: string; tab?: string };

  async function answerTo(line: string, { as, ids = {}, body, query = "", tab }: Sent): Promise<Response> {
    const [method = "", address = ""] = line.split(" ");
    const params: Record<string, string> = { studyId: cast.ours, ...ids };
    const path = address.replace(/\{(\w+)\}/g, (_, name) => params[name] ?? "");
    const who = cast.headers[as === "other" ? "owner of another study" : as];
    const headers = { ...who, ...(tab ? { "x-tab": tab } : {}) };
    const answer = await handlers.get(line)?.(pageRequest(method, path + query, { body, headers }), { params: Promise.resolve(params) });
    if (!answer) throw new Error(`there is no route ${line}`);
    return answer;
  }

  async function call<T>(line: string, sent: Sent): Promise<T> {
    const answer = await answerTo(line, sent);
    const text = await answer.text();
    expect(answer.status, text).toBeLessThan(300);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }

  /** Both do the same number of things, in turns that chance decides. */
  function atOnce(one: (at: number) => Promise<unknown>, other: (at: number) => Promise<unknown>): Promise<unknown[]> {
    const all = Array.from({ length: TIMES }, (_, at) => [() => one(at), () => other(at)]).flat();
    const shuffled = all.map((go) => ({ go, at: Math.random() })).sort((a, b) => a.at - b.at);
    return Promise.all(shuffled.map(({ go }) => go()));
  }

  it("two who code one text 100 times each keep everything: no highlight is lost, doubled, or beside its words", async () => {
    const mark = (as: "owner" | "editor", shift: number) => (at: number) => {
      const start = TEXT.indexOf(`Sentence ${at * 2 + shift} `);
      return call<{ id: string; quote: string }>(HIGHLIGHTS, { as, body: { documentId, start, end: start + 12 } });
    };
    await atOnce(mark("owner", 0), mark("editor", 1));
    const stored = workspace.db().select().from(rows).all();
    expect(stored).toHaveLength(2 * TIMES);
    expect(new Set(stored.map(({ start }) => start)).size).toBe(2 * TIMES);
    expect(stored.filter(({ start, end, quote }) => TEXT.slice(start, end) !== quote)).toEqual([]);
    const by = (userId: string | undefined) => stored.filter(({ createdBy }) => createdBy === userId).length;
    expect([by(cast.ids.owner), by(cast.ids.editor)]).toEqual([TIMES, TIMES]);
  });

  it("two who put 100 codes each on the same words keep all of them, and never meet a conflict", async () => {
    const entries = () => workspace.db().select().from(auditEntries).all().length;
    const before = entries();
    const { id } = await call<{ id: string }>(HIGHLIGHTS, { as: "owner", body: { documentId, start: 0, end: 30 } });
    const code = (as: "owner" | "editor") => async (at: number) => {
      const { id: codeId } = await call<{ id: string }>(`POST ${S}/codes`, { as, body: { name: `${as} ${at}` } });
      await call(`POST ${S}/highlights/{itemId}/codes`, { as, ids: { itemId: id }, body: { add: [codeId] } });
      return codeId;
    };
    const given = await atOnce(code("owner"), code("editor"));
    const { codeIds } = await call<{ codeIds: string[] }>(`GET ${S}/highlights/{itemId}`, { as: "owner", ids: { itemId: id } });
    expect(new Set(codeIds)).toEqual(new Set(given));
    expect(codeIds).toHaveLength(2 * TIMES);
    expect(entries() - before).toBe(4 * TIMES + 1);
    expect(verifyAudit(workspace.db()).brokenAt).toBeNull();
  });

  type Event = { event: string; id: string; data: { tabs?: string[]; by?: string[]; here?: { name: string; place: string }[] } };

  /** What comes through a stream, one event after the other; null once it has ended. */
  function eventsOf(answer: Response): () => Promise<Event | null> {
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let kept = "";
    return async () => {
      while (!kept.includes("\n\n")) {
        const read = await reader?.read();
        if (!read || read.done) return null;
        kept += read.value;
      }
      const end = kept.indexOf("\n\n");
      const lines = kept.slice(0, end).split("\n");
      kept = kept.slice(end + 2);
      const part = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? "";
      return { event: part("event"), id: part("id"), data: JSON.parse(part("data") || "{}") };
    };
  }

  async function listen(as: Sent["as"], tab: string, at = "study") {
    const answer = await answerTo(`GET ${S}/events`, { as, query: `?tab=${tab}&at=${at}` });
    return { answer, next: eventsOf(answer) };
  }

  async function nextOf(next: () => Promise<Event | null>, event: string): Promise<Event | null> {
    for (;;) {
      const one = await next();
      if (one === null || one.event === event) return one;
    }
  }

  it("each change is told to whoever listens, with the tab it came from; many at once are told together", async () => {
    const { answer, next } = await listen("owner", "tab-of-owner");
    expect(answer.headers.get("content-type")).toContain("text/event-stream");
    expect(answer.headers.get("cache-control")).toBe("no-store, no-transform");
    const hello = await next();
    expect(hello?.event).toBe("hello");
    await call(HIGHLIGHTS, { as: "editor", body: { documentId, start: 0, end: 30 }, tab: "tab-of-editor" });
    const change = await nextOf(next, "change");
    expect(change?.data).toEqual({ tabs: ["tab-of-editor"], by: [cast.ids.editor] });
    expect(change?.id).not.toBe(hello?.id);
    const began = performance.now();
    for (let at = 0; at < 20; at += 1) await call(HIGHLIGHTS, { as: "editor", body: { documentId, start: at * 10, end: at * 10 + 8 } });
    const later = await nextOf(next, "change");
    expect(Number(later?.id.split("-").at(-1))).toBeGreaterThan(Number(change?.id.split("-").at(-1)) + 1);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it("only those who may read the study hear of it, and the stream ends with the right or the session", async () => {
    expect((await listen("other", "tab-of-other")).answer.status).toBe(404);
    const { next } = await listen("editor", "tab-of-editor");
    const { items } = await call<{ items: { id: string; userId: string; version: number }[] }>(`GET ${S}/members`, { as: "owner" });
    const member = items.find(({ userId }) => userId === cast.ids.editor);
    const remove = pageRequest("DELETE", `/api/studies/${cast.ours}/members/${member?.id}`, {
      headers: { ...cast.headers.owner, "if-match": String(member?.version) },
    });
    const removed = await handlers.get(`DELETE ${S}/members/{itemId}`)?.(remove, {
      params: Promise.resolve({ studyId: cast.ours, itemId: member?.id }),
    });
    expect(removed?.status).toBe(204);
    expect(await nextOf(next, "never")).toBeNull();
  });

  it("says who is where, until they leave", async () => {
    const owner = await listen("owner", "tab-of-owner");
    const viewer = await listen("viewer", "tab-of-viewer", `interview:${interviewId}`);
    await nextOf(owner.next, "here");
    const both = await nextOf(owner.next, "here");
    expect(both?.data.here?.map(({ name, place }) => [name, place])).toEqual([
      ["Owner", "study"],
      ["Viewer", `interview:${interviewId}`],
    ]);
    await call(`POST ${S}/presence`, { as: "viewer", body: { tab: "tab-of-viewer", at: "study" } });
    expect((await nextOf(owner.next, "here"))?.data.here?.map(({ place }) => place)).toEqual(["study", "study"]);
    await viewer.answer.body?.cancel().catch(() => undefined);
  });
});
