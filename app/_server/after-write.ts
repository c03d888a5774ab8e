import { recordAudit, wasJustDone } from "@/db/audit/record";
import type { Db } from "@/db/types";
import { actionOf } from "@/lib/audit/action";
import type { AuditActor } from "@/lib/audit/schema";
import type { Caller } from "@/lib/team/access";
import { checkListeners, publishChange } from "./live/hub";

/** What was asked and by whom; `pattern` the address's line in the policy, null for one it does not have. */
type Done = {
  db: Db;
  request: Request;
  method: string;
  pattern: string | null;
  params: Readonly<Record<string, unknown>>;
  body: unknown;
  caller: Caller;
  requestId: string;
};

/** A write that was done: who did what where. `status` is what it answers, `answer` the value as its handler gave it back. */
export type Written = Done & { status: number; answer: unknown };

const TAB = /^[\w-]{8,64}$/;
/** Addresses that say who may do what: whoever listens is looked at anew. */
const ABOUT_RIGHTS =
  /^\/api\/(?:sign-out|me|team|people|resets|invites|studies\/\{studyId\}\/(?:members|access))(?:\/|$)|^\/api\/studies\/\{studyId\}$/;

const actors = new WeakMap<Request, AuditActor>();

/** Says who a request is of where its caller does not tell: somebody who is just signing in, or joining. */
export function sayWho(request: Request, actor: AuditActor): void {
  actors.set(request, actor);
}

const things = new WeakMap<Request, string>();

/** Says what a request was done to where its address does not tell for good: of a membership, which may be gone tomorrow, the person. */
export function sayWhat(request: Request, thingId: string): void {
  things.set(request, thingId);
}

const replayed = new WeakSet<Request>();

/** Says that a request was carried out before, and is only answered the same once more: nothing was done that could be written down. */
export function sayReplayed(request: Request): void {
  replayed.add(request);
}

/**
 * Called once for every write that succeeded: leaves one audit entry, but where it was nobody's, who changes nothing here and could fill the log. Where the
 * change is made in one step (whatever is not an upload and not `slow`), this runs inside its transaction, so that both are stored or neither. What it gives back is called once all is stored: it tells the
 * open pages of the study.
 */
export function afterWrite(written: Written): (() => void) | undefined {
  const { request, caller } = written;
  if (replayed.has(request)) return undefined;
  const pattern = patternOf(written);
  const action = actionOf({ method: written.method, pattern });
  const tellRights = ABOUT_RIGHTS.test(pattern) ? () => void checkListeners() : undefined;
  // what leaves its entry itself, in its own transaction, may still change who may listen
  if (action === null) return tellRights;
  const actor = actors.get(request) ?? actorOf(caller);
  if (isTrial(written.body) || actor.kind === "nobody") return undefined;
  const studyId = studyOf(written);
  record(written, { actor, action, studyId, thingId: things.get(request) ?? thingOf(written) });
  const by = caller.kind === "person" ? caller.userId : null;
  const tab = tabOf(request);
  return () => {
    if (studyId !== null) publishChange({ studyId, by, tab });
    tellRights?.();
  };
}

/** The open page that a write came from, which knows of it; null for a program. */
export function tabOf(request: Request): string | null {
  const sent = request.headers.get("x-tab");
  return sent !== null && TAB.test(sent) ? sent : null;
}

/** Called for every read that was answered: one that takes data out of the program leaves an entry. */
export function afterRead(read: Done): void {
  const action = actionOf({ method: "GET", pattern: patternOf(read) });
  if (action === null) return;
  const act = { actor: actorOf(read.caller), action, studyId: studyOf({ ...read, answer: null }), thingId: idIn(read.params, "itemId") };
  // a list that is looked at is asked for again and again while it is open
  if (action.startsWith("read ") && wasJustDone(read.db, act)) return;
  const fields = [...new URL(read.request.url).searchParams.keys()];
  recordAudit(read.db, { ...act, fields, requestId: read.requestId });
}

function record(
  { db, body, requestId }: Done,
  act: { actor: AuditActor; action: string; studyId: string | null; thingId: string | null },
): void {
  const fields = typeof body === "object" && body !== null && !Array.isArray(body) ? Object.keys(body) : [];
  recordAudit(db, { ...act, fields, requestId });
}

/** Who somebody is in the audit. */
export function actorOf(caller: Caller): AuditActor {
  if (caller.kind === "nobody") return { kind: "nobody" };
  return { kind: "person", userId: caller.userId, ...(caller.token ? { tokenId: caller.token.id } : {}) };
}

/** A look at what a write would do is none. */
function isTrial(body: unknown): boolean {
  return typeof body === "object" && body !== null && "dryRun" in body && body.dryRun === true;
}

/** The address with names for what varies; of one that the policy does not have, by the values that were found in it. */
function patternOf({ pattern, request, params }: Pick<Done, "pattern" | "request" | "params">): string {
  if (pattern !== null && !pattern.includes("{...")) return pattern;
  const names = new Map(Object.entries(params).map(([name, value]) => [encodeURIComponent(String(value)), name]));
  const segments = new URL(request.url).pathname.split("/").map((segment) => {
    const name = names.get(segment);
    return name === undefined ? segment : `{${name}}`;
  });
  return segments.join("/");
}

function idIn(value: unknown, name: string): string | null {
  const id = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : null;
  return typeof id === "string" ? id : null;
}

/** The study that the address names, or the one that was just made. */
function studyOf(done: Pick<Written, "params" | "answer" | "pattern" | "request">): string | null {
  const named = idIn(done.params, "studyId");
  if (named !== null) return named;
  return patternOf(done).startsWith("/api/studies") ? idIn(done.answer, "id") : null;
}

/** What it was done to: what the address names, else what was just made, else the one thing that the body names. Never the link of a form or an invite. */
function thingOf({ params, body, answer }: Pick<Written, "params" | "body" | "answer">): string | null {
  const varying = Object.keys(params).find((name) => name !== "studyId" && name.endsWith("Id"));
  return (
    idIn(params, "itemId") ??
    idIn(params, varying ?? "") ??
    idIn(answer, "id") ??
    idIn(body, "subjectId") ??
    idIn(body, "documentId") ??
    null
  );
}
