import type { AnyContract } from "@/app/_server/contract";
import type { Right } from "@/lib/team/vocabulary";
import type { JsonSchema } from "./input-schema";

/** RFC 9457, with our own `code`, `requestId` and `errors`; a stale change also carries `current`. */
export const PROBLEM_SCHEMA: JsonSchema = {
  type: "object",
  required: ["type", "title", "status", "detail", "code", "requestId", "errors"],
  properties: {
    type: { type: "string", description: "A name of the kind of problem, as a URN." },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "A sentence for a person." },
    code: { type: "string", description: "For a program." },
    requestId: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "message"],
        properties: { path: { type: "string" }, message: { type: "string" } },
      },
    },
    current: { type: "object", description: "After 409 on a stale version: the item as it is now." },
  },
};

const DONE: Record<number, string> = { 200: "Done", 201: "Made", 202: "Taken on", 204: "Done; there is nothing to say" };

type Refusal = { status: number; what: string; when: (contract: AnyContract, isWrite: boolean, isOpen: boolean) => boolean };

const REFUSALS: readonly Refusal[] = [
  { status: 400, what: "Not in the right form, or with a field that does not exist", when: () => true },
  { status: 401, what: "Nobody is signed in, or the session or token is over", when: (_contract, _isWrite, isOpen) => !isOpen },
  { status: 403, what: "Not for this person or token, or sent by another site", when: (_, isWrite, isOpen) => isWrite || !isOpen },
  { status: 404, what: "Not there", when: ({ params }) => params !== undefined },
  { status: 409, what: "In conflict with what is stored; on a stale version with the current item", when: (_, isWrite) => isWrite },
  { status: 410, what: "Closed; nothing was stored", when: ({ before }) => before !== undefined },
  { status: 413, what: "Too large; nothing was stored", when: (_, isWrite) => isWrite },
  { status: 415, what: "In another content type", when: (_, isWrite) => isWrite },
  { status: 421, what: "Sent to another host name", when: () => true },
  { status: 422, what: "Well-formed, but refused", when: (_, isWrite) => isWrite },
  { status: 428, what: "The version is missing", when: ({ version }) => version === true },
  { status: 429, what: "Too many at once; Retry-After says when to try again", when: ({ before }) => before !== undefined },
  { status: 507, what: "The disk is full; nothing was stored", when: (_, isWrite) => isWrite },
];

const PROBLEM = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };

/** What an operation answers: its success, and each refusal that can meet it. `right` is what it asks of a team's people. */
export function describeAnswers(
  contract: AnyContract,
  { method, right }: { method: string; right: Right | null },
): Record<string, unknown> {
  const status = contract.status ?? 200;
  const done = { description: DONE[status], ...(status !== 204 && { content: { "application/json": {} } }) };
  const refusals = REFUSALS.filter(({ when }) => when(contract, method !== "GET", right === "anyone"));
  const problems = refusals.map(({ status: refused, what }) => [String(refused), { description: what, content: PROBLEM }] as const);
  return { [String(status)]: done, ...Object.fromEntries(problems) };
}
