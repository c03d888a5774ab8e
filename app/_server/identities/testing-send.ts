import { ROUTES } from "@/app/_server/openapi/routes";
import { pageRequest } from "@/app/_server/testing";

export type Headers = Record<string, string>;
export type Sent = { headers: Headers; params?: Record<string, string>; query?: string; version?: number; body?: unknown; form?: FormData };
export type Answer = { status: number; body: string; json: Record<string, unknown> };

/** Asks a route of a study as somebody, by its line in the policy. */
export async function sendTo(
  studyId: string,
  line: `${"GET" | "PATCH" | "POST"} ${string}`,
  { headers, params = {}, query, version, body, form }: Sent,
): Promise<Answer> {
  const [method = "", pattern = ""] = line.split(" ");
  const given: Record<string, string> = { studyId, ...params };
  const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => given[name] ?? "") + (query ? `?${query}` : "");
  const file = await ROUTES[pattern]?.();
  const names = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const all = { ...headers, ...(version !== undefined && { "if-match": String(version) }) };
  const plain = pageRequest(method as "GET", path, { headers: all, body });
  const request = form ? new Request(plain, { body: form }) : plain;
  const own = Object.fromEntries(names.map((name) => [name, given[name] ?? ""]));
  const response = await file?.[method as "GET"]?.(request, { params: Promise.resolve(own) });
  const text = (await response?.text()) ?? "";
  return { status: response?.status ?? 0, body: text, json: text.startsWith("{") ? JSON.parse(text) : {} };
}
