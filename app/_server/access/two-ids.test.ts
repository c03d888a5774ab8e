import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Handler } from "@/app/_server/handle";
import { inputSchema, type JsonSchema } from "@/app/_server/openapi/input-schema";
import { whenTaught } from "@/app/_server/taught";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import { agreementCoders } from "@/db/schema";
import { fitting, idPlaces } from "./request-from-contract";
import { type Cast, castOf, routeHandlers } from "./testing";
import { BESIDES, type Body, COLLECTIONS, FINDS_NOTHING, fieldTable, MADE_UP, REFUSED_BEFORE, WORDS } from "./two-ids-words";
import { CANARY, hashOfStudy, loadTwoStudies, rowIn } from "./two-studies";

type Tried = { method: string; path: string; params: Record<string, string>; body?: unknown; version: number };
type Told = { status: number; text: string; changed: boolean };

describe("ids of another study", () => {
  const workspace = useTestDb();
  let handlers: [string, Handler][];
  let cast: Cast;
  beforeAll(async () => {
    // nobody learns from what these tests send
    const all = await routeHandlers();
    whenTaught(() => undefined);
    handlers = [...all].filter(([line]) => line.includes("/studies/{studyId}/"));
  });
  beforeEach(async () => {
    const db = workspace.db();
    cast = await castOf(db, loadTwoStudies(db));
    known = { changes: -1, hash: "" };
    const round = rowIn(db, { table: "agreement_rounds", studyId: cast.ours });
    db.insert(agreementCoders).values({ studyId: cast.ours, roundId: round.id, seat: "first", userId: cast.ids.owner }).run();
  });

  /** The ids that vary in an address besides the study's, each with its table. */
  function idsIn(line: string): { name: string; table: string }[] {
    const parts = line.split("/");
    return parts.flatMap((part, index) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (!name || name === "studyId" || name in WORDS) return [];
      const [before = "", word = ""] = parts.slice(index - 2, index);
      const table = word === "{kind}" ? "codes" : (COLLECTIONS[`${before}/${word}`] ?? COLLECTIONS[word] ?? word.replaceAll("-", "_"));
      return [{ name, table }];
    });
  }

  /** A request to our own study in which all ids are ours, but those that `foreign` names. */
  function requestTo(line: string, foreign: { param?: string }): Tried {
    const [method = "", address = ""] = line.split(" ");
    const db = workspace.db();
    const ids = idsIn(line).map(({ name, table }) => {
      const row = rowIn(db, { table, studyId: name === foreign.param ? cast.theirs : cast.ours });
      return { name, ...row };
    });
    const params = { ...WORDS, studyId: cast.ours, ...Object.fromEntries(ids.map(({ name, id }) => [name, id])) };
    const named = [...address.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [name, new Map(Object.entries(params)).get(name) ?? ""]);
    const path = named.reduce((so, [name, value]) => so.replace(`{${name}}`, value ?? ""), address);
    return { method, path, params: Object.fromEntries(named), version: ids.at(-1)?.version ?? 1 };
  }

  let known = { changes: -1, hash: "" };
  /** Whether what is stored of their study is another than it was; looked at only where anything at all was written. */
  function isChanged(): boolean {
    const db = workspace.db();
    const { changes } = db.get<{ changes: number }>(sql`select total_changes() as changes`);
    if (changes === known.changes) return false;
    const hash = hashOfStudy(db, cast.theirs);
    const isOther = known.hash !== "" && hash !== known.hash;
    known = { changes, hash };
    return isOther;
  }

  async function send(handler: Handler, { method, path, params, body, version }: Tried): Promise<Told> {
    isChanged();
    const headers = { ...cast.headers.owner, "if-match": String(version) };
    const answer = await handler(pageRequest(method, path, { headers, body }), { params: Promise.resolve(params) });
    const text = await answer.text();
    return { status: answer.status, text, changed: isChanged() };
  }

  /** The id for a field: of our study, or of theirs where it stands at the foreign place. */
  let madeUp = 0;
  const idFor = (line: string, foreignAt: string) => (place: string) => {
    if (MADE_UP.includes(place)) {
      madeUp += 1;
      return `part-${madeUp}`;
    }
    const table = fieldTable(place) ?? idsIn(line)[0]?.table ?? "codes";
    return rowIn(workspace.db(), { table, studyId: place === foreignAt ? cast.theirs : cast.ours }).id;
  };

  function bodyOf(line: string, { contract }: Handler, place: string): Body | undefined {
    if (!contract.body) return undefined;
    const idAt = idFor(line, place);
    const body = fitting(inputSchema(contract.body), { wanted: place, idAt }) as Body;
    return BESIDES[line]?.(body, { place, idAt }) ?? body;
  }

  function queryOf(line: string, { contract }: Handler, place: string): string {
    if (!contract.query) return "";
    const query = fitting(inputSchema(contract.query), { wanted: place, idAt: idFor(line, place) }) as Record<string, unknown>;
    const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => [name, String(each)]));
    return `?${new URLSearchParams(pairs)}`;
  }

  const places = (schema: JsonSchema) => idPlaces(schema).filter((place) => !MADE_UP.includes(place));
  const isListed = (list: string[], line: string, place: string) => list.some((one) => `${line} ${place}`.startsWith(one));

  it("in an address are not found, and nothing of that study is read or changed", async () => {
    const wrong: string[] = [];
    let tried = 0;
    const tries = handlers
      .filter(([, { contract }]) => contract.accepts !== "multipart")
      .flatMap(([line, handler]) => idsIn(line).map(({ name }) => ({ line, handler, name })));
    for (const { line, handler, name } of tries) {
      const request = requestTo(line, { param: name });
      const query = line.startsWith("GET ") ? queryOf(line, handler, "") : "";
      const body = bodyOf(line, handler, "");
      const { status, text, changed } = await send(handler, { ...request, path: request.path + query, body });
      tried += 1;
      if (status !== 404 || text.includes(CANARY) || changed) wrong.push(`${line} ${name}: ${status} ${changed} ${text.slice(0, 120)}`);
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(150);
  });

  it("in a body are refused, and nothing of that study is read or changed", async () => {
    const wrong: string[] = [];
    let tried = 0;
    const tries = handlers.flatMap(([line, handler]) => {
      const { body } = handler.contract;
      return body ? places(inputSchema(body)).map((place) => ({ line, handler, place })) : [];
    });
    for (const { line, handler, place } of tries) {
      const { status, text, changed } = await send(handler, { ...requestTo(line, {}), body: bodyOf(line, handler, place) });
      tried += 1;
      const refused = [404, 422].includes(status) || ([400, 409].includes(status) && isListed(REFUSED_BEFORE, line, place));
      const isRight = refused || (status < 300 && isListed(FINDS_NOTHING, line, place));
      if (!isRight || text.includes(CANARY) || changed) wrong.push(`${line} ${place}: ${status} ${changed} ${text.slice(0, 160)}`);
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });

  it("in a question tell nothing of that study", async () => {
    const wrong: string[] = [];
    let tried = 0;
    const tries = handlers
      .filter(([line]) => line.startsWith("GET "))
      .flatMap(([line, handler]) => {
        const { query } = handler.contract;
        return ["", ...(query ? places(inputSchema(query)) : [])].map((place) => ({ line, handler, place }));
      });
    for (const { line, handler, place } of tries) {
      const request = requestTo(line, {});
      const { status, text, changed } = await send(handler, { ...request, path: request.path + queryOf(line, handler, place) });
      tried += 1;
      if (status >= 500 || text.includes(CANARY) || changed) wrong.push(`${line} ${place}: ${status} ${changed} ${text.slice(0, 160)}`);
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(150);
  });
});
