import type { AnyContract } from "@/app/_server/contract";
import { fieldsOf, inputSchema, type JsonSchema } from "./input-schema";

const IF_MATCH = {
  name: "If-Match",
  in: "header",
  required: true,
  description: "The version of the item that is being changed, bare or in quotes.",
  schema: { type: "string" },
};

const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The same key again answers the same, and does nothing twice.",
  schema: { type: "string", minLength: 1, maxLength: 200 },
};

const UPLOAD: JsonSchema = {
  type: "object",
  properties: {
    files: { type: "array", items: { type: "string", contentMediaType: "application/octet-stream" } },
    options: { type: "string", contentMediaType: "application/json" },
  },
  required: ["files"],
};

/** A form's own fields, by their names. */
const FORM = { "application/x-www-form-urlencoded": { schema: { type: "object", additionalProperties: { type: "string" } } } };

/** Parameters and body of an operation. Query values that may repeat do so under one name. */
export function describeRequest(contract: AnyContract, method: string): Record<string, unknown> {
  const isWrite = method !== "GET";
  const parameters = [
    ...(contract.params ? fieldsOf(contract.params).map(({ name, schema }) => ({ name, in: "path", required: true, schema })) : []),
    ...(contract.query ? fieldsOf(contract.query).map(({ name, required, schema }) => ({ name, in: "query", required, schema })) : []),
    ...(contract.version ? [IF_MATCH] : []),
    ...(isWrite && !contract.slow && !contract.secret ? [IDEMPOTENCY_KEY] : []),
  ];
  const body = isWrite ? bodyOf(contract) : undefined;
  return { ...(parameters.length > 0 && { parameters }), ...(body && { requestBody: body }) };
}

function bodyOf(contract: AnyContract): JsonSchema | undefined {
  if (contract.accepts === "multipart") return { required: true, content: { "multipart/form-data": { schema: UPLOAD } } };
  if (!contract.body) return undefined;
  const content = { "application/json": { schema: inputSchema(contract.body) } };
  return { required: !contract.bodyOptional, content: contract.accepts === "form" ? { ...content, ...FORM } : content };
}
