import { AppError } from "@/lib/errors";
import { type AnyContract, DEFAULT_MAX_BYTES, MEGABYTE } from "./contract";
import { isOurHost, isOurOrigin } from "./hosts";
import { queryObject } from "./parse";

const FORM_TYPE = "application/x-www-form-urlencoded";

/** Refuses a request that did not come to our own address. Throws WRONG_HOST. */
export function requireOurHost(request: Request): void {
  if (!isOurHost(request.headers.get("host"))) {
    throw new AppError("WRONG_HOST", "Verbatim answers only under its own address. Open the address that it printed when it started.");
  }
}

/**
 * Refuses a write that another site's page could have sent: route handlers have no protection of their own.
 * A script that sends neither Origin nor Sec-Fetch-Site is let in. Throws FORBIDDEN, WRONG_TYPE, TOO_LARGE.
 */
export function requireOwnWrite(request: Request, contract: AnyContract): void {
  const origin = request.headers.get("origin");
  if (origin !== null && !isOurOrigin(origin)) throw new AppError("FORBIDDEN", "Another site may not change anything here.");
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none")
    throw new AppError("FORBIDDEN", "Another site may not change anything here.");
  requireContentType(request, contract);
  const length = Number(request.headers.get("content-length") ?? 0);
  if (length > maxBytesOf(contract)) throw tooLarge(contract);
}

function requireContentType(request: Request, contract: AnyContract): void {
  const type = contentType(request);
  if (contract.accepts === "multipart") {
    if (type !== "multipart/form-data") throw new AppError("WRONG_TYPE", "Send the files as multipart/form-data.");
    return;
  }
  const sent = hasBody(request);
  if (contract.accepts === "form" && type === FORM_TYPE) return;
  if ((contract.body || sent) && type !== "application/json" && !(contract.bodyOptional && !sent)) {
    throw new AppError("WRONG_TYPE", "Send the body as application/json.");
  }
}

function contentType(request: Request): string {
  return request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
}

/** Whether anything was sent: over HTTP a body has a length or comes in chunks (a POST without one still has an empty stream). */
export function hasBody({ body, headers }: Request): boolean {
  const length = headers.get("content-length");
  if (body === null || length === "0") return false;
  return length !== null || headers.has("transfer-encoding") || headers.has("content-type");
}

/** The body, read to its end under the contract's limit: JSON, or a form's fields where the contract takes them. What is longer is refused, never cut short. */
export async function readBody(request: Request, contract: AnyContract): Promise<unknown> {
  const text = await readText(request, contract);
  if (contract.fromFields && contentType(request) === FORM_TYPE) return contract.fromFields(queryObject(new URLSearchParams(text)));
  if (text === "" && contract.bodyOptional) return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("MALFORMED", "The body is not JSON that can be read.", { errors: [{ path: "", message: "not valid JSON" }] });
  }
}

async function readText(request: Request, contract: AnyContract): Promise<string> {
  if (!request.body) return "";
  const limit = maxBytesOf(contract);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = request.body.getReader();
  let text = "";
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > limit) throw tooLarge(contract);
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    if (error instanceof TypeError) throw new AppError("MALFORMED", "The body is not UTF-8 text.");
    throw error;
  }
}

function maxBytesOf(contract: AnyContract): number {
  return contract.maxBytes ?? DEFAULT_MAX_BYTES;
}

function tooLarge(contract: AnyContract): AppError {
  const limit = maxBytesOf(contract);
  const fits = limit < MEGABYTE ? `${Math.round(limit / 1024)} KB` : `${Math.round(limit / MEGABYTE)} MB`;
  return new AppError("TOO_LARGE", `This is larger than the ${fits} that fit here. Nothing was stored.`);
}
