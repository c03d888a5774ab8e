import { randomUUID } from "node:crypto";
import { z } from "zod";
import { actingAs } from "@/db/acting";
import type { Db } from "@/db/types";
import type { Caller, StudyAccess } from "@/lib/team/access";
import { type Admitted, admit } from "./access/admit";
import { afterRead } from "./after-write";
import { toResponse } from "./answer";
import { onceOf } from "./answer-once";
import { carryOut } from "./carry-out";
import type { AnyContract, Contract } from "./contract";
import { db } from "./db";
import { hasBody, readBody, requireOurHost, requireOwnWrite } from "./guard";
import { answerShown } from "./identities/answer";
import { parseWith, queryObject, readVersion } from "./parse";
import { problemResponse } from "./problem";
import { tellTaught } from "./taught";

type Context<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  db: Db;
  params: z.infer<P>;
  query: z.infer<Q>;
  body: z.infer<B>;
  /** the number of `If-Match`, where the contract asks for it; else 0 */
  version: number;
  request: Request;
  caller: Caller;
  /** what the caller may in the study that the address names; outside of any, nothing */
  access: StudyAccess;
};

type RouteArguments = { params: Promise<Record<string, string | string[] | undefined>> };

export type Handler = ((request: Request, route: RouteArguments) => Promise<Response>) & { contract: AnyContract };

type Let = {
  request: Request;
  rawParams: Record<string, string | string[] | undefined>;
  admitted: Admitted;
  isWrite: boolean;
  requestId: string;
};

const nothing = z.strictObject({});
const READS = new Set(["GET", "HEAD"]);

/**
 * The one wrapper of every route: it checks host, origin, who asks and what they may, content type, size, version and shape before `run` sees anything,
 * runs a repeated Idempotency-Key once, and turns every error into a problem. A value becomes JSON; a Response goes out as it is. A write that is neither
 * an upload nor `slow` is made in one step: `run` is synchronous, and all it changes is stored together or not at all.
 */
export function handle<P extends z.ZodType = typeof nothing, Q extends z.ZodType = typeof nothing, B extends z.ZodType = typeof nothing>(
  contract: Contract<P, Q, B>,
  run: (context: Context<P, Q, B>) => unknown,
): Handler {
  const checks: AnyContract = contract;

  async function answer(request: Request, route: RouteArguments, requestId: string): Promise<Response> {
    const isWrite = !READS.has(request.method);
    requireOurHost(request);
    if (isWrite) requireOwnWrite(request, checks);
    const rawParams = (await route?.params) ?? {};
    const { method, headers, url } = request;
    const admitted = await admit(db(), { method, headers, path: new URL(url).pathname, params: rawParams });
    const { caller } = admitted;
    const work = () => answerTo({ request, rawParams, admitted, isWrite, requestId });
    return caller.kind === "person" ? actingAs(caller.userId, work) : work();
  }

  async function answerTo({ request, rawParams, admitted, isWrite, requestId }: Let): Promise<Response> {
    const { caller, access, pattern } = admitted;
    const params = parseWith(contract.params ?? nothing, rawParams, "params");
    await checks.before?.(request, params);
    const context = {
      params,
      query: parseWith(contract.query ?? nothing, queryObject(new URL(request.url).searchParams), "query"),
      version: contract.version ? readVersion(request.headers.get("if-match")) : 0,
      body: await bodyOf(request, checks, isWrite),
      request,
      caller,
      access,
      db: db(),
    } as Context<P, Q, B>;
    const named = rawParams as Record<string, unknown>;
    const written = { db: context.db, request, method: request.method, pattern, params: named, body: context.body, caller, requestId };
    const { db: database, query, body } = context;
    const shown = () =>
      answerShown({ db: database, method: request.method, pattern, params: rawParams, query, body, access }, (asked) =>
        run({ ...context, query: asked }),
      );
    if (!isWrite) {
      const answered = toResponse(await shown(), contract.status ?? 200);
      afterRead(written);
      return answered;
    }
    // an upload's body is read by its route, which sees to its key too; whoever is nobody has no keys
    const takesKey = caller.kind === "person" && contract.accepts !== "multipart" && !contract.slow && !contract.secret;
    const once = takesKey ? onceOf(request, { body, caller, access }) : null;
    const response = await carryOut({ contract: checks, once, written }, shown);
    if (contract.teaches) tellOf(context);
    return response;
  }

  const handler = async (request: Request, route: RouteArguments): Promise<Response> => {
    const requestId = randomUUID();
    try {
      const response = await answer(request, route, requestId);
      response.headers.set("X-Request-Id", requestId);
      return response;
    } catch (error) {
      const response = problemResponse(error, requestId);
      // biome-ignore lint/suspicious/noConsole: the one place where an unforeseen error is written down, without the request's content
      if (response.status === 500) console.error(`request ${requestId}:`, error);
      return response;
    }
  };
  return Object.assign(handler, { contract: checks });
}

function tellOf({ params, body }: { params: unknown; body: unknown }): void {
  const { studyId } = (params ?? {}) as { studyId?: string };
  const { documentId } = (body ?? {}) as { documentId?: string };
  if (studyId !== undefined) tellTaught({ studyId, documentIds: documentId === undefined ? [] : [documentId] });
}

/** The checked body. A write that takes none refuses fields all the same; an upload is read by its route. */
async function bodyOf(request: Request, contract: AnyContract, isWrite: boolean): Promise<unknown> {
  if (contract.body) return parseWith(contract.body, await readBody(request, contract), "body");
  if (!isWrite || contract.accepts === "multipart" || !hasBody(request)) return {};
  return parseWith(nothing, await readBody(request, { ...contract, bodyOptional: true }), "body");
}
