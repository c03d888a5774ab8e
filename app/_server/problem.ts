import { diskFull, isDiskFull } from "@/db/file/full";
import { AppError, type ErrorCode, type FieldError } from "@/lib/errors";

const STATUS: Record<ErrorCode, number> = {
  MALFORMED: 400,
  SIGN_IN: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  GONE: 410,
  STALE_VERSION: 409,
  TOO_LARGE: 413,
  WRONG_TYPE: 415,
  WRONG_HOST: 421,
  REFUSED: 422,
  VERSION_MISSING: 428,
  TOO_MANY: 429,
  DISK_FULL: 507,
};

const TITLES: Record<ErrorCode, string> = {
  MALFORMED: "The request is not in the right form",
  SIGN_IN: "Sign in first",
  FORBIDDEN: "This request is not allowed",
  NOT_FOUND: "Not found",
  CONFLICT: "This is in conflict with what is stored",
  GONE: "Closed",
  STALE_VERSION: "Changed meanwhile",
  TOO_LARGE: "Too large",
  WRONG_TYPE: "Wrong content type",
  WRONG_HOST: "Wrong host",
  REFUSED: "Refused",
  VERSION_MISSING: "The version is missing",
  TOO_MANY: "Too many at once",
  DISK_FULL: "The disk is full",
};

export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  errors: FieldError[];
};

/** An error as `application/problem+json` (RFC 9457). What we did not foresee says so, and never carries a stack, a path or SQL. */
export function problemResponse(failure: unknown, requestId: string): Response {
  const error = isDiskFull(failure) ? diskFull() : failure;
  const body = problemBody(error, requestId);
  const headers = { "Content-Type": "application/problem+json", "Cache-Control": "no-store", "X-Request-Id": requestId };
  return Response.json(body, { status: body.status, headers: { ...headers, ...retryAfter(error) } });
}

/** Who asked too often is told when to ask again, in whole seconds. */
function retryAfter(error: unknown): Record<string, string> {
  const seconds = error instanceof AppError ? error.extra.retryAfter : undefined;
  return typeof seconds === "number" ? { "Retry-After": String(seconds) } : {};
}

function problemBody(error: unknown, requestId: string): ProblemBody {
  if (error instanceof AppError) {
    return {
      type: `urn:verbatim:problem:${error.code.toLowerCase().replaceAll("_", "-")}`,
      title: TITLES[error.code],
      status: STATUS[error.code],
      detail: error.message,
      code: error.code,
      requestId,
      errors: error.errors,
      ...error.extra,
    };
  }
  return {
    type: "urn:verbatim:problem:unexpected",
    title: "Something went wrong",
    status: 500,
    detail: "Something went wrong that we did not foresee, and nothing was changed. The server's output says more under this request's id.",
    code: "UNEXPECTED",
    requestId,
    errors: [],
  };
}
