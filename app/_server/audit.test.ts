import { count, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { verifyAudit } from "@/db/audit/verify";
import { auditEntries } from "@/db/schema";
import { actionOf } from "@/lib/audit/action";
import { fitting } from "./access/request-from-contract";
import { type Cast, castOf, routeHandlers } from "./access/testing";
import { loadTwoStudies, rowIn } from "./access/two-studies";
import type { Handler } from "./handle";
import { inputSchema } from "./openapi/input-schema";
import { whenTaught } from "./taught";
import { pageRequest, useTestDb } from "./testing";

/** Stands in every text that is sent: no entry may hold it. */
const SAID = "zq-words-that-somebody-said";

/** In which table the ids of an address lie, where it is not the last word of it. */
const TABLES: Record<string, string> = {
  actions: "journey_actions",
  revisions: "document_revisions",
  drivers: "deal_drivers",
  comments: "finding_comments",
  "follow-ups": "responses",
  maps: "journey_maps",
  members: "memberships",
  agreement: "agreement_rounds",
  marks: "agreement_marks",
  settlements: "agreement_settlements",
  texts: "consent_texts",
};
const WORDS: Record<string, string> = { kind: "code", field: "role", key: "heard", step: "first-contact" };

/** Written to a file of its own, which is tested there; a respondent's page, which is none of our own routes; no outer transaction can be around it. */
const ELSEWHERE = new Set(["POST /api/backups", "POST /f/{token}", "POST /api/studies/{studyId}/documents/{itemId}/redactions"]);

type Answered = { line: string; status: number; added: number };

describe("every write", () => {
  const workspace = useTestDb();
  let writes: [string, Handler][];
  let cast: Cast;
  beforeAll(async () => {
    const all = await routeHandlers();
    whenTaught(() => undefined);
    writes = [...all].filter(([line]) => !line.startsWith("GET ") && !line.includes("{...") && !ELSEWHERE.has(line));
  });
  beforeEach(async () => {
    const db = workspace.db();
    cast = await castOf(db, loadTwoStudies(db));
  });

  const entries = () => workspace.db().select({ count: count() }).from(auditEntries).get()?.count ?? 0;

  /** What stands for a name of an address: a row of our own study where it is an id of one. */
  function valueFor(name: string, { before, isInStudy }: { before: string; isInStudy: boolean }): { id: string; version: number } {
    const studyId = cast.ours;
    if (name === "studyId") return rowIn(workspace.db(), { table: "studies", studyId });
    if (!name.endsWith("Id") || !isInStudy) return { id: WORDS[name] ?? "missing", version: 1 };
    const table = before === "{kind}" ? "codes" : (TABLES[before] ?? before.replaceAll("-", "_"));
    return rowIn(workspace.db(), { table, studyId });
  }

  function addressed(line: string) {
    const parts = line.split(" ")[1]?.split("/") ?? [];
    const isInStudy = line.includes("{studyId}");
    const values = parts.flatMap((part, at) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      return name ? [{ name, part, ...valueFor(name, { before: parts[at - 1] ?? "", isInStudy }) }] : [];
    });
    const params = Object.fromEntries(values.map(({ name, id }) => [name, id]));
    const path = values.reduce((so, { part, id }) => so.replace(part, id), parts.join("/"));
    return { params, path, version: values.at(-1)?.version ?? 1 };
  }

  function bodyOf({ contract }: Handler): unknown {
    if (!contract.body) return undefined;
    const table = (place: string) =>
      `${place
        .split(".")
        .findLast((part) => part !== "[]")
        ?.replace(/Ids?$/, "")}s`;
    const idAt = (place: string) => {
      try {
        return rowIn(workspace.db(), { table: table(place), studyId: cast.ours }).id;
      } catch {
        return "missing";
      }
    };
    const body = fitting(inputSchema(contract.body), { wanted: "", idAt });
    return JSON.parse(JSON.stringify(body).replace(/"x+"/g, JSON.stringify(SAID)));
  }

  async function send(line: string, handler: Handler): Promise<Answered> {
    const { params, version, path } = addressed(line);
    const type = handler.contract.accepts === "multipart" ? "multipart/form-data; boundary=x" : "application/json";
    const request = pageRequest(line.split(" ")[0] ?? "", path, {
      headers: { ...cast.headers.admin, "if-match": String(version), "content-type": type },
      body: bodyOf(handler),
    });
    const before = entries();
    const { status } = await handler(request, { params: Promise.resolve(params) });
    return { line, status, added: entries() - before };
  }

  it("leaves exactly one entry where it succeeds, and none where it is refused; none holds a text", async () => {
    const db = workspace.db();
    const answered: Answered[] = [];
    for (const [line, handler] of writes) {
      // each on the studies as they were before: what one deletes the next one finds
      db.run(sql`begin`);
      answered.push(await send(line, handler));
      expect(JSON.stringify(db.all(sql`select * from audit_entries`)), line).not.toContain(SAID);
      db.run(sql`rollback`);
    }
    const due = ({ line, status }: Answered) => {
      const [method = "", pattern = ""] = line.split(" ");
      // who tried to sign in and could not is written down
      if (line === "POST /api/sign-in" && status === 401) return 1;
      // what takes somebody out leaves its entry together with that
      const leaves = actionOf({ method, pattern }) !== null || pattern.endsWith("/erasure");
      return status < 400 && leaves ? 1 : 0;
    };
    expect(answered.filter((one) => one.added !== due(one))).toEqual([]);
    const done = answered.filter(({ status }) => status < 400);
    // the least that fits a contract is enough for most; what the others ask beyond that is sent by their own tests
    expect(done.length / answered.length).toBeGreaterThan(0.65);
    expect(verifyAudit(db).brokenAt).toBeNull();
  });
});
