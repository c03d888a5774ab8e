import type { Handler } from "@/app/_server/handle";
import { pageRequest } from "@/app/_server/testing";
import type { Db } from "@/db/types";

type Ask = { body?: unknown; as?: { cookie: string }; from?: string; params?: Record<string, string>; headers?: Record<string, string> };

/** Asks a route as a page of ours does, signed in as somebody or not, from an address; its answer as a status, JSON and the cookie that was set. */
export async function ask(
  handler: Handler | undefined,
  [method, path]: [string, string],
  { body, as, from, params = {}, headers }: Ask = {},
) {
  if (!handler) throw new Error(`${method} ${path} has no handler`);
  const sent = { ...(as && { cookie: as.cookie }), ...(from && { "x-verbatim-peer": from }), ...headers };
  const response = await handler(pageRequest(method, path, { body, headers: sent }), { params: Promise.resolve(params) });
  const text = await response.text();
  const [line = ""] = response.headers.getSetCookie();
  return {
    status: response.status,
    text,
    // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
    json: (text === "" ? null : JSON.parse(text)) as any,
    cookie: line.split(";")[0] ?? "",
    cookieLine: line,
    retryAfter: Number(response.headers.get("retry-after") ?? 0),
  };
}

/** Whether a text stands anywhere in the database's file, in rows or in what is left of them. */
export function isKept(db: Db, text: string): boolean {
  const client: { serialize(): Buffer } = Reflect.get(db, "$client");
  return client.serialize().includes(text);
}
