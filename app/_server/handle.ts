import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Db } from "@/db/types";
import { toResponse } from "./answer";
import { answerOnce, onceOf } from "./answer-once";
import type { AnyContract, Contract } from "./contract";
import { db } from "./db";
import { hasBody, readBody, requireOurHost, requireOwnWrite } from "./guard";
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
};

type RouteArguments = { params: Promise<Record<string, string | string[] | undefined>> };

export type Handler = ((request: Request, route: RouteArguments) => Promise<Response>) & { contract: AnyContract };

const nothing = z.strictObject({});
const READS = new Set(["GET", "HEAD"]);

/**
 * The one wrapper of every route: it checks host, origin, content type, size, version and shape before `run` sees anything,
 * runs a repeated Idempotency-Key once, and turns every error into a problem. A value becomes JSON; a Response goes out as it is.
 */
export function handle<P extends z.ZodType = typeof nothing, Q extends z.ZodType = typeof nothing, B extends z.ZodType = typeof nothing>(
  contract: Contract<P, Q, B>,
  run: (context: Context<P, Q, B>) => unknown,
): Handler {
  const checks: AnyContract = contract;

  async function answer(request: Request, route: RouteArguments): Promise<Response> {
    const write = !READS.has(request.method);
    requireOurHost(request);
    if (write) requireOwnWrite(request, checks);
    const rawParams = (await route?.params) ?? {};
    const params = parseWith(contract.params ?? nothing, rawParams, "params");
    await checks.before?.(request, params);
    const context = {
      params,
      query: parseWith(contract.query ?? nothing, queryObject(new URL(request.url).searchParams), "query"),
      version: contract.version ? readVersion(request.headers.get("if-match")) : 0,
      body: await bodyOf(request, checks, write),
      request,
      db: db(),
    } as Context<P, Q, B>;
    const status = contract.status ?? 200;
    // an upload's body is read by its route, which sees to its key too
    const once = write && contract.accepts !== "multipart" && !contract.repeatable ? onceOf(request, context.body) : null;
    const response = once ? await answerOnce({ db: context.db, once, status }, () => run(context)) : toResponse(await run(context), status);
    if (contract.teaches) tellOf(context);
    return response;
  }

  const handler = async (request: Request, route: RouteArguments): Promise<Response> => {
    const requestId = randomUUID();
    try {
      const response = await answer(request, route);
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
async function bodyOf(request: Request, contract: AnyContract, write: boolean): Promise<unknown> {
  if (contract.body) return parseWith(contract.body, await readBody(request, contract), "body");
  if (!write || contract.accepts === "multipart" || !hasBody(request)) return {};
  return parseWith(nothing, await readBody(request, { ...contract, bodyOptional: true }), "body");
}
