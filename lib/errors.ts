/** What can go wrong, in the words of the field. Only `app/_server/problem.ts` knows which HTTP status each one becomes. */
export type ErrorCode =
  | "MALFORMED"
  | "NOT_FOUND"
  | "CONFLICT"
  | "STALE_VERSION"
  | "VERSION_MISSING"
  | "REFUSED"
  | "TOO_LARGE"
  | "WRONG_TYPE"
  | "WRONG_HOST"
  | "SIGN_IN"
  | "FORBIDDEN"
  | "GONE"
  | "TOO_MANY"
  | "DISK_FULL";

export type FieldError = { path: string; message: string };

/** An error whose message is a sentence for a person; `extra` joins the problem body (the `current` item of a stale write, say). */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly errors: FieldError[];
  readonly extra: Record<string, unknown>;

  constructor(code: ErrorCode, message: string, more: { errors?: FieldError[]; extra?: Record<string, unknown> } = {}) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.errors = more.errors ?? [];
    this.extra = more.extra ?? {};
  }
}
