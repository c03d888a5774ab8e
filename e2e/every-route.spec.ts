import { expect, test } from "./fixtures";
import { builtRoutes, describedOperations, filled, type Operation } from "./interface";
import { type RawAnswer, sendRaw } from "./raw-request";
import type { TestServer } from "./server";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const JSON_TYPE = { "Content-Type": "application/json" };
const TOO_MUCH = String(10 ** 12);

/**
 * What asks for no version. Preferences are one person's, and each field of them is replaced by itself: two changes cannot meet in one.
 * What lies in the trash changes by no way but by leaving it, and is then not found there; no more does a linked quote or a comment. Sessions, tokens,
 * invites and the words of a consent are never changed, only ended; of a person each switch is set by itself, as a name of one's own is.
 */
const UNVERSIONED = [
  "DELETE /api/me/sessions",
  "DELETE /api/me/sessions/{sessionId}",
  "DELETE /api/me/tokens/{tokenId}",
  "DELETE /api/studies/deleted/{studyId}",
  "DELETE /api/studies/{studyId}/agreement/{roundId}/settlements/{itemId}",
  "DELETE /api/studies/{studyId}/consent-texts/{itemId}",
  "DELETE /api/studies/{studyId}/deleted",
  "DELETE /api/studies/{studyId}/deleted/{kind}/{itemId}",
  "DELETE /api/studies/{studyId}/evidence-links/{itemId}",
  "DELETE /api/studies/{studyId}/findings/{itemId}/comments/{commentId}",
  "DELETE /api/team/invites/{linkId}",
  "PATCH /api/me",
  "PATCH /api/preferences",
  "PATCH /api/team/people/{personId}",
];

type Sent = { headers?: Record<string, string>; body?: string; query?: string };

function sender(server: TestServer, { method, path, versioned }: Operation) {
  const usual: Record<string, string> = versioned ? { "If-Match": "1" } : {};
  return ({ headers = {}, body, query = "" }: Sent) =>
    sendRaw({ port: server.port, method, path: filled(path) + query, headers: { ...usual, ...headers }, body });
}

/** A refusal as RFC 9457 has it, which tells a person what happened and nobody how the program is made. */
function expectProblem({ status, headers, body }: RawAnswer, expected: number, about: string): void {
  expect(`${status} ${about}`).toBe(`${expected} ${about}`);
  expect(headers["content-type"], about).toContain("application/problem+json");
  expect(headers["x-request-id"], about).toBeTruthy();
  const problem = JSON.parse(body);
  expect(problem, about).toMatchObject({
    status: expected,
    title: expect.any(String),
    detail: expect.any(String),
    code: expect.any(String),
  });
  expect(problem.requestId, about).toBe(headers["x-request-id"]);
  expect(body, about).not.toMatch(/node_modules|\.next|\bat \w+ \(|SQLITE|select "|insert into/i);
}

test.describe("every route of the build", () => {
  let operations: Operation[];
  let writes: Operation[];
  test.beforeAll(async ({ server }) => {
    operations = await describedOperations(server);
    writes = operations.filter(({ method }) => method !== "GET");
  });

  test("is described, with each of its methods, and answers under no other host name", async ({ server }) => {
    const { api } = builtRoutes();
    expect([...new Set(operations.map(({ path }) => path))].sort()).toEqual(api.map((path) => path.replace(/\[(\w+)\]/g, "{$1}")).sort());
    for (const path of api) {
      for (const method of METHODS) {
        const about = `${method} ${path}`;
        const answer = await sendRaw({ port: server.port, method, path: filled(path), headers: { Host: "evil.example" } });
        const described = operations.some((operation) => operation.method === method && filled(operation.path) === filled(path));
        if (described) expectProblem(answer, 421, about);
        else expect(answer.status, about).toBe(405);
      }
    }
  });

  test("that does not exist is refused as a problem, and under no other host name", async ({ server }) => {
    for (const method of METHODS) {
      const nowhere = { port: server.port, method, path: "/api/nothing/here" };
      expectProblem(await sendRaw(nowhere), 404, `${method} nothing`);
      expectProblem(await sendRaw({ ...nowhere, headers: { Host: "evil.example" } }), 421, `${method} nothing, elsewhere`);
    }
  });

  test("that is a page answers under no other host name either, and carries its policy", async ({ server }) => {
    const { pages } = builtRoutes();
    expect(pages.length).toBeGreaterThan(5);
    for (const path of pages) {
      for (const host of [
        "evil.example",
        `evil.example:${server.port}`,
        `127.0.0.1.evil.example:${server.port}`,
        `127.0.0.1:${server.port + 1}`,
      ]) {
        const answer = await sendRaw({ port: server.port, method: "GET", path: filled(path), headers: { Host: host } });
        expect(answer.status, `${path} as ${host}`).toBe(421);
      }
      const own = await sendRaw({ port: server.port, method: "GET", path: filled(path) });
      expect([200, 404], path).toContain(own.status);
      expect(own.headers["content-security-policy"], path).toMatch(/script-src 'self' 'nonce-\w+' 'strict-dynamic';/);
    }
  });

  test("refuses a write that another site sends", async ({ server }) => {
    for (const operation of writes) {
      const send = sender(server, operation);
      const about = `${operation.method} ${operation.path}`;
      for (const origin of ["http://evil.example", "null", "https://127.0.0.1", `http://127.0.0.1:${server.port + 1}`]) {
        expectProblem(await send({ headers: { ...JSON_TYPE, Origin: origin }, body: "{}" }), 403, `${about} from ${origin}`);
      }
      for (const site of ["cross-site", "same-site"]) {
        expectProblem(await send({ headers: { ...JSON_TYPE, "Sec-Fetch-Site": site }, body: "{}" }), 403, `${about}, ${site}`);
      }
    }
  });

  test("refuses a body of another type than it takes", async ({ server }) => {
    for (const operation of writes) {
      const send = sender(server, operation);
      const types = [
        "text/plain",
        ...(operation.takes === "form" ? [] : ["application/x-www-form-urlencoded"]),
        operation.takes === "multipart" ? "application/json" : "multipart/form-data",
      ];
      for (const type of types) {
        expectProblem(
          await send({ headers: { "Content-Type": type }, body: "{}" }),
          415,
          `${operation.method} ${operation.path} as ${type}`,
        );
      }
    }
  });

  test("refuses a body that is too large, by its length, before reading it", async ({ server }) => {
    for (const operation of writes) {
      const type = operation.takes === "multipart" ? { "Content-Type": "multipart/form-data; boundary=x" } : JSON_TYPE;
      const answer = await sender(server, operation)({ headers: { ...type, "Content-Length": TOO_MUCH } });
      expectProblem(answer, 413, `${operation.method} ${operation.path}`);
    }
  });

  test("refuses a body that grows too large where its length was not said", async ({ server }) => {
    const body = `{"name":"${"x".repeat(1_200_000)}"}`;
    const path = "/api/studies";
    const answer = await sendRaw({
      port: server.port,
      method: "POST",
      path,
      headers: { ...JSON_TYPE, "Transfer-Encoding": "chunked" },
      body,
    });
    expectProblem(answer, 413, "POST /api/studies in chunks");
  });

  test("refuses what is not JSON, and every field it does not know, by its name", async ({ server }) => {
    for (const operation of writes.filter(({ takes }) => takes !== "multipart")) {
      const send = sender(server, operation);
      const about = `${operation.method} ${operation.path}`;
      expectProblem(await send({ headers: JSON_TYPE, body: '{"name":' }), 400, `${about}, cut short`);
      const unknown = await send({ headers: JSON_TYPE, body: '{"noSuchField":1}' });
      expectProblem(unknown, 400, `${about}, with an unknown field`);
      expect(JSON.parse(unknown.body).errors, about).toContainEqual({ path: "noSuchField", message: expect.any(String) });
    }
  });

  test("refuses a query that it does not know", async ({ server }) => {
    for (const operation of operations) {
      const headers = operation.takes === "multipart" ? { "Content-Type": "multipart/form-data; boundary=x" } : JSON_TYPE;
      const body = operation.method === "GET" ? undefined : "{}";
      const answer = await sender(server, operation)({ query: "?noSuchQuery=1", headers: body ? headers : {}, body });
      expectProblem(answer, 400, `${operation.method} ${operation.path}`);
      expect(JSON.parse(answer.body).errors).toContainEqual({ path: "noSuchQuery", message: expect.any(String) });
    }
  });

  test("that changes or deletes asks for the version, and takes no other thing for one", async ({ server }) => {
    const unversioned = writes.filter(({ method, versioned }) => (method === "PATCH" || method === "DELETE") && !versioned);
    expect(unversioned.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(UNVERSIONED);
    for (const { method, path } of writes.filter(({ versioned }) => versioned)) {
      const about = `${method} ${path}`;
      const address = { port: server.port, method, path: filled(path), body: "{}" };
      expectProblem(await sendRaw({ ...address, headers: JSON_TYPE }), 428, about);
      expectProblem(await sendRaw({ ...address, headers: { ...JSON_TYPE, "If-Match": "*" } }), 400, `${about} with *`);
    }
  });

  test("says in a sentence that there is nothing where there is nothing", async ({ server }) => {
    const inStudies = operations.filter(({ method, path }) => method === "GET" && path.includes("{"));
    expect(inStudies.length).toBeGreaterThan(10);
    for (const operation of inStudies) {
      const answer = await sender(server, operation)({});
      // some ask for a query first
      expectProblem(answer, answer.status === 400 ? 400 : 404, `${operation.method} ${operation.path}`);
    }
  });
});
