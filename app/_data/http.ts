/** What a failed request tells: a sentence for a person (`message`), a code for a program, and the whole body (the `current` item of a stale change, say). */
export type Problem = Error & { status: number; code: string; errors: { path: string; message: string }[]; body: Record<string, unknown> };

function makeProblem(status: number, body: Record<string, unknown>): Problem {
  const sentence = typeof body.detail === "string" ? body.detail : "The server did not answer as expected. Nothing was changed; try again.";
  return Object.assign(new Error(sentence), {
    name: "Problem",
    status,
    code: typeof body.code === "string" ? body.code : "UNEXPECTED",
    errors: Array.isArray(body.errors) ? (body.errors as Problem["errors"]) : [],
    body,
  });
}

/** Whether an error is a refusal of our own server. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === "Problem";
}

type QueryValue = string | number | boolean | null | undefined;
export type QueryParameters = Record<string, QueryValue | QueryValue[]>;

/** A path with its query; what is empty is left out, a list repeats its name. */
export function withQuery(path: string, query: QueryParameters = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== "") search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** Reads JSON. Throws Problem. */
export async function getJson<T>(path: string, query?: QueryParameters): Promise<T> {
  return readAnswer<T>(await request(withQuery(path, query), { headers: { Accept: "application/json" } }));
}

type Sent = {
  body?: unknown;
  /** goes into If-Match */
  version?: number;
  /** names this change: a retry under the same key answers the same and does nothing twice */
  key?: string;
  keepalive?: boolean;
};

/** A name for one change, to be sent with each try of it. */
export function newKey(): string {
  return crypto.randomUUID();
}

/** The name of this page while it is open: sent with each change, so that it does not take its own for somebody else's. */
export const TAB = newKey();

/**
 * Sends a change. Each has a key of its own, so that one whose answer got lost is tried once more at once, and stored once; whoever gives the key
 * tries again by themselves. Throws Problem.
 */
export async function sendJson<T>(method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, sent: Sent = {}): Promise<T> {
  const { body, version, keepalive } = sent;
  const headers: Record<string, string> = { Accept: "application/json", "Idempotency-Key": sent.key ?? newKey(), "X-Tab": TAB };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (version !== undefined) headers["If-Match"] = String(version);
  const init = { method, headers, keepalive, body: body === undefined ? undefined : JSON.stringify(body) };
  return readAnswer<T>(await (sent.key ? request(path, init) : requestTwice(path, init)));
}

const SECOND_TRY_MS = 300;

async function requestTwice(path: string, init: RequestInit): Promise<Response> {
  try {
    return await request(path, init);
  } catch {
    await new Promise((settle) => setTimeout(settle, SECOND_TRY_MS));
    return request(path, init);
  }
}

async function request(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw unreachable();
  }
}

/** What is said where no answer came at all. */
export function unreachable(): Problem {
  return makeProblem(0, {
    code: "UNREACHABLE",
    detail: "Verbatim does not answer. Is it still running? Nothing was changed; try again when it is.",
  });
}

/** Where to go to sign in, and come back from. */
const GATE = "/sign-in";

/** Somebody whose session ended signs in, and comes back here. What was typed stays in this browser: each text keeps its draft when its page goes. */
function askToSignIn(): void {
  const { pathname, search } = location;
  // one of the pages where nobody is signed in says itself what was refused
  if (pathname !== GATE && !/^\/(invite|reset|s)\//.test(pathname)) location.assign(withQuery(GATE, { next: `${pathname}${search}` }));
}

/** The value of an answer. Throws Problem. */
export async function readAnswer<T>(response: Response): Promise<T> {
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const body: unknown = await response.json().catch(() => ({}));
  if (response.status === 401 && typeof location !== "undefined") askToSignIn();
  throw makeProblem(response.status, typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {});
}
