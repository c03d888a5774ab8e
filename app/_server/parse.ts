import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { fitSentence, fitWords } from "./fit";

/** Checks a value against a schema. Throws MALFORMED: one sentence for a person, and the path and message of everything that does not fit. */
export function parseWith<S extends z.ZodType>(schema: S, value: unknown, where: "body" | "query" | "params"): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({ path: [...path, key].join("."), message: "There is no such field." }));
    return [{ path: path.join("."), message: fitWords(issue) }];
  });
  const [first] = result.error.issues;
  throw new AppError("MALFORMED", first ? fitSentence(first) : `The ${where} is not in the right form.`, { errors });
}

/** A query string as an object; a name that repeats becomes a list. */
export function queryObject(parameters: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(parameters.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

/** `If-Match`, bare or in quotes, as a number; 0 names what is not there yet. Throws VERSION_MISSING where it is not sent, MALFORMED where it is no whole number. */
export function readVersion(header: string | null): number {
  if (header === null || header.trim() === "") {
    throw new AppError("VERSION_MISSING", "Send the version you are changing in If-Match, so that nobody's change is overwritten unseen.");
  }
  const digits = header.trim().replace(/^W\//, "").replaceAll('"', "");
  const version = /^\d+$/u.test(digits) ? Number(digits) : Number.NaN;
  if (!Number.isSafeInteger(version)) {
    throw new AppError("MALFORMED", "If-Match must carry the item's version, a whole number.", {
      errors: [{ path: "If-Match", message: "not a version" }],
    });
  }
  return version;
}
