import type { z } from "zod";
import { AppError } from "@/lib/errors";

/** Checks a value against a schema. Throws MALFORMED with the path and message of everything that does not fit. */
export function parseWith<S extends z.ZodType>(schema: S, value: unknown, where: "body" | "query" | "params"): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({ path: [...path, key].join("."), message: "There is no such field." }));
    return [{ path: path.join("."), message: issue.message }];
  });
  const first = errors[0];
  const place = where === "body" ? "The body" : where === "query" ? "The query" : "The address";
  throw new AppError(
    "MALFORMED",
    `${place} does not fit: ${first?.path ? `${first.path}: ` : ""}${first?.message ?? "it is not in the right form"}`,
    { errors },
  );
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

/** `If-Match`, bare or in quotes, as a number. Throws VERSION_MISSING where it is not sent, MALFORMED where it is no whole number. */
export function readVersion(header: string | null): number {
  if (header === null || header.trim() === "") {
    throw new AppError("VERSION_MISSING", "Send the version you are changing in If-Match, so that nobody's change is overwritten unseen.");
  }
  const version = Number(header.trim().replace(/^W\//, "").replaceAll('"', ""));
  if (!Number.isInteger(version) || version < 1) {
    throw new AppError("MALFORMED", "If-Match must carry the item's version, a whole number.", {
      errors: [{ path: "If-Match", message: "not a version" }],
    });
  }
  return version;
}
