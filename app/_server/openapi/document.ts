import { POLICY } from "@/app/_server/access/policy";
import type { AnyContract } from "@/app/_server/contract";
import type { Right } from "@/lib/team/vocabulary";
import { describeAnswers, PROBLEM_SCHEMA } from "./answers";
import { describeRequest } from "./request";
import type { RouteFile } from "./route-file";
import { ROUTES } from "./routes";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

const ABOUT =
  "Everything the pages do, a script can do. Ids are UUIDv7 text, times are ISO 8601 in UTC, shares are 0 to 1. Unknown fields are refused. " +
  "PATCH and DELETE carry If-Match with the item's version; a repeated Idempotency-Key answers the same and does nothing twice.";

/** With a team; without one nobody is asked. */
const WAYS_IN = {
  session: {
    type: "apiKey",
    in: "cookie",
    name: "verbatim",
    description: "What signing in sets; over https it is called __Host-verbatim.",
  },
  token: { type: "http", scheme: "bearer", description: "A token for a program: vbt_ and 43 letters." },
};

/** The interface as an OpenAPI 3.1 document, made from the very contracts that check each request. `self` is the route that answers it. */
export async function describeInterface({
  version,
  self,
}: {
  version: string;
  self: Record<string, RouteFile>;
}): Promise<Record<string, unknown>> {
  const files = await Promise.all(Object.entries(ROUTES).map(async ([path, load]) => [path, await load()] as const));
  const described = [...files, ...Object.entries(self)].map(([path, file]) => [path, describePath(path, file)] as const);
  return {
    openapi: "3.1.0",
    info: { title: "Verbatim", version, description: ABOUT, license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(described),
    components: { schemas: { Problem: PROBLEM_SCHEMA }, securitySchemes: WAYS_IN },
  };
}

function describePath(path: string, file: RouteFile): Record<string, unknown> {
  const operations = METHODS.flatMap((method) => {
    const contract = file[method]?.contract;
    return contract ? [[method.toLowerCase(), describeOperation(path, method, contract)] as const] : [];
  });
  return Object.fromEntries(operations);
}

function describeOperation(path: string, method: string, contract: AnyContract): Record<string, unknown> {
  const right = POLICY[`${method} ${path}`] ?? null;
  return {
    summary: contract.summary,
    operationId: operationId(path, method),
    tags: [tagOf(path)],
    ...describeRequest(contract, method),
    security: waysInto(right),
    "x-right": right,
    responses: describeAnswers(contract, { method, right }),
  };
}

/** A token reaches what is within studies; what is about a person or the workspace asks for a session. */
function waysInto(right: Right | null): Record<string, string[]>[] {
  if (right === "anyone") return [];
  return right === "self" || right === "admin" ? [{ session: [] }] : [{ session: [] }, { token: [] }];
}

/** `/api/studies/{studyId}/personas`, GET: `getStudiesStudyIdPersonas`. */
function operationId(path: string, method: string): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== "" && word !== "api");
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function tagOf(path: string): string {
  const inStudy = /^\/api\/studies\/\{studyId\}\/([\w-]+)/.exec(path)?.[1];
  return inStudy ?? path.split("/")[2] ?? "";
}
