import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { parseWith } from "@/app/_server/parse";
import { AppError } from "@/lib/errors";
import type { IncomingFile } from "@/lib/import/read-file";
import { type ImportOptions, importOptions } from "@/lib/import/schema";
import { MOST_BYTES, MOST_BYTES_A_FILE, MOST_FILES, MOST_OPTION_BYTES } from "./upload-limits";

export type Upload = { files: IncomingFile[]; options: ImportOptions };

type Receiving = { files: IncomingFile[]; options: string | null; problem: AppError | null };

const tooLarge = (what: string) => new AppError("TOO_LARGE", `${what} Nothing was stored.`);
const malformed = (sentence: string) => new AppError("MALFORMED", `${sentence} Nothing was stored.`);
const CUT = "The upload arrived incomplete: fewer bytes came than were announced. Send it again.";

/**
 * Reads a multipart upload to its end: `files` (many) and `options` (JSON). What is too large or out of place is found on the way, but the rest is
 * still taken in, so that the answer reaches the sender. Throws TOO_LARGE, MALFORMED; a body that was cut short is never taken for a whole one.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const received: Receiving = { files: [], options: null, problem: null };
  await receive(request, received);
  if (received.problem) throw received.problem;
  if (received.files.length === 0) throw malformed("There is no file in this upload: send one or more as `files`.");
  return { files: received.files, options: optionsOf(received.options) };
}

async function receive(request: Request, received: Receiving): Promise<void> {
  const parser = parserFor(request, received);
  const ended = new Promise<void>((resolve, reject) => {
    parser.on("finish", resolve);
    parser.on("error", reject);
  });
  ended.catch(() => undefined);
  const announced = request.headers.get("content-length");
  const bytes = await feed(request, parser);
  if (announced !== null && bytes !== Number(announced)) throw malformed(CUT);
  parser.end();
  await ended.catch(() => {
    throw received.problem ?? malformed(CUT);
  });
}

/** Hands the body on chunk by chunk and answers how many bytes came. */
async function feed(request: Request, parser: BusboyInstance): Promise<number> {
  if (!request.body) return 0;
  const reader = request.body.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw malformed(CUT);
    });
    if (done) return bytes;
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel().catch(() => undefined);
      throw tooLarge("These files are larger than 200 MB together.");
    }
    parser.write(value);
  }
}

function parserFor(request: Request, received: Receiving): BusboyInstance {
  const limits = { fileSize: MOST_BYTES_A_FILE, files: MOST_FILES, fields: 10, fieldSize: MOST_OPTION_BYTES };
  const parser = openParser(request, limits);
  const refuse = (problem: AppError) => {
    received.problem ??= problem;
  };
  parser.on("file", (field, stream, name) => {
    if (field !== "files") refuse(malformed(`Files are sent as \`files\`, and this upload has one as \`${field}\`.`));
    takeFile(stream, { name: name || "unnamed", received, refuse });
  });
  parser.on("field", (field, value, _fieldCut, isCut) => {
    if (isCut) refuse(tooLarge("The options are longer than 4 MB."));
    else if (field !== "options" || received.options !== null)
      refuse(malformed(`There is no field \`${field}\` here, or it stands twice.`));
    else received.options = value;
  });
  parser.on("filesLimit", () => refuse(tooLarge("These are more than a thousand files; import them in parts.")));
  parser.on("fieldsLimit", () => refuse(malformed("There are too many fields in this upload.")));
  return parser;
}

function openParser(request: Request, limits: Record<string, number>): BusboyInstance {
  try {
    return new Busboy({ headers: { "content-type": request.headers.get("content-type") ?? "" }, limits });
  } catch {
    throw new AppError("WRONG_TYPE", "Send the files as multipart/form-data with a boundary.");
  }
}

type Taking = { name: string; received: Receiving; refuse: (problem: AppError) => void };

function takeFile(stream: Readable, { name, received, refuse }: Taking): void {
  const hash = createHash("sha256");
  let chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => {
    if (received.problem) return;
    hash.update(chunk);
    chunks.push(chunk);
  });
  // without this listener a torn part would end the whole program
  stream.on("error", () => refuse(malformed(CUT)));
  stream.on("limit", () => {
    chunks = [];
    refuse(tooLarge(`${name} is larger than 50 MB.`));
  });
  stream.on("end", () => {
    if (!received.problem) received.files.push({ name, bytes: joined(chunks), sha256: hash.digest("hex") });
    chunks = [];
  });
}

/** In a buffer of its own, which can be handed to another thread without a copy. */
function joined(chunks: Buffer[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function optionsOf(text: string | null): ImportOptions {
  if (text === null || text.trim() === "") return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError("MALFORMED", "The options are not JSON that can be read. Nothing was stored.", {
      errors: [{ path: "options", message: "not valid JSON" }],
    });
  }
  return parseWith(importOptions, value, "body");
}
