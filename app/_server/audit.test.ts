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

  function addressed(line: string) {
    const parts = line.split(" ")[1]?.split("/") ?? [];
    const params: Record<string, string> = {};
    let version = 1;
    for (const [at, part] of parts.entries()) {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (!name) continue;
      const word = parts[at - 1] ?? "";
      if (name === "studyId") {
        params.studyId = cast.ours;
        version = rowIn(workspace.db(), { table: "studies", studyId: cast.ours }).version;
      } else if (name.endsWith("Id") && line.includes("{studyId}")) {
        const row = rowIn(workspace.db(), {
          table: word === "{kind}" ? "codes" : (TABLES[word] ?? word.replaceAll("-", "_")),
          studyId: cast.ours,
        });
        params[name] = row.id;
        version = row.version;
      } else params[name] = WORDS[name] ?? "missing";
    }
    return { params, version, path: parts.map((part) => params[part.slice(1, -1)] ?? part).join("/") };
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
    const type = handler.contract.accepts === "multipart" ? { "content-type": "multipart/form-data; boundary=x" } : {};
    const request = pageRequest(line.split(" ")[0] ?? "", path, {
      headers: { ...cast.headers.admin, "if-match": String(version), ...type },
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
      return status < 400 && actionOf({ method, pattern }) !== null ? 1 : 0;
    };
    expect(answered.filter((one) => one.added !== due(one))).toEqual([]);
    const done = answered.filter(({ status }) => status < 400);
    // the least that fits a contract is enough for most; what the others ask beyond that is sent by their own tests
    expect(done.length / answered.length).toBeGreaterThan(0.65);
    expect(verifyAudit(db).brokenAt).toBeNull();
  });
});
