import "server-only";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { holdsMarks } from "@/lib/privacy/hidden-mark";
import { type Hidden, hideIdentities, hideInText } from "@/lib/privacy/hide-identities";
import type { StudyAccess } from "@/lib/team/access";
import { hiddenOf } from "./hidden";
import { NEEDS_IDENTITIES, OF_COLLEAGUES } from "./needs";

type Asked = {
  db: Db;
  method: string;
  /** the address's line in the policy */
  pattern: string | null;
  params: { studyId?: unknown };
  query: unknown;
  body: unknown;
  access: StudyAccess;
};

/**
 * Answers a request about a study as this caller may have it: whoever does not see identities gets no names, addresses or words of people who refused,
 * neither in an answer nor in a refusal, and writes no marks of what is hidden over what they stand for. Throws FORBIDDEN.
 */
export function answerShown(asked: Asked, run: () => unknown): unknown {
  const { db, access, pattern, params } = asked;
  const { studyId } = params;
  if (access.seesIdentities || typeof studyId !== "string" || OF_COLLEAGUES.has(pattern ?? "")) return run();
  requireShown(asked);
  const hidden = () => hiddenOf(db, studyId);
  const shown = (value: unknown) => (value instanceof Response || value === undefined ? value : hideIdentities(value, hidden()));
  try {
    const value = run();
    return value instanceof Promise
      ? value.then(shown, (error) => {
          throw errorShown(error, hidden);
        })
      : shown(value);
  } catch (error) {
    throw errorShown(error, hidden);
  }
}

function requireShown({ method, pattern, query, body }: Asked): void {
  const why = NEEDS_IDENTITIES[`${method} ${pattern}`];
  if (why) throw new AppError("FORBIDDEN", `${why} An owner of this study can let you see identities.`);
  if ((query as { names?: unknown } | null)?.names === true)
    throw new AppError("FORBIDDEN", "You do not see the names of this study's people. An owner of this study can let you see identities.");
  if (holdsMarks(body)) {
    const detail =
      "Some of these words are hidden from you (█), and saving would write that over them. Somebody who sees identities can change this text.";
    throw new AppError("FORBIDDEN", detail);
  }
}

function errorShown(error: unknown, hidden: () => Hidden): unknown {
  if (!(error instanceof AppError)) return error;
  const { find } = hidden();
  const errors = error.errors.map(({ path, message }) => ({ path, message: hideInText(message, { find }) }));
  return new AppError(error.code, hideInText(error.message, { find }), { errors, extra: hideIdentities(error.extra, hidden()) });
}
