import type { z } from "zod";

/** What a route takes and answers: the same object checks the requests and writes the interface's description. */
export type Contract<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  /** an empty body reads as `{}` */
  bodyOptional?: true;
  /** `If-Match` must be sent; the handler gets it as `version` */
  version?: true;
  /** the work takes its time or waits for something: it is no part of one transaction with its audit entry, and an `Idempotency-Key` is not looked at, as doing it twice does no harm */
  slow?: true;
  /** the answer holds what is shown this once: it is not kept under an `Idempotency-Key`, which is not looked at; else a write like any other */
  secret?: true;
  /** what it changes is learned from: the study's suggestions are worked out anew right after */
  teaches?: true;
  status?: 200 | 201 | 202 | 204;
  /** "json" unless the route takes a multipart upload, which it reads itself from the request's stream, or a form's urlencoded fields as well as JSON */
  accepts?: "json" | "multipart" | "form";
  /** a form's fields, each with its values, as the body that JSON would have brought */
  fromFields?: (fields: Record<string, string | string[]>) => unknown;
  /** refuses a request before its body is read: who asks too often gets no further */
  before?(request: Request, params: z.infer<P>): Promise<void>;
  /** the longest body, in bytes; 1 MB unless said otherwise */
  maxBytes?: number;
};

export type AnyContract = Contract<z.ZodType, z.ZodType, z.ZodType>;

export const MEGABYTE = 1024 * 1024;
export const DEFAULT_MAX_BYTES = MEGABYTE;
