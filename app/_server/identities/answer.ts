import "server-only";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { type Hidden, hideIdentities, hideInText } from "@/lib/privacy/hide-identities";
import type { StudyAccess } from "@/lib/team/access";
import { withoutGuessed } from "./guesses";
import { hiddenOf } from "./hidden";
import { OF_COLLEAGUES } from "./needs";
import { answeredFor } from "./reader";
import { requireShown } from "./refusals";

type Asked = {
  db: Db;
  method: string;
  /** the address's line in the policy */
  pattern: string | null;
  params: Readonly<Record<string, unknown>>;
  query: unknown;
  body: unknown;
  access: StudyAccess;
};

/**
 * Answers a request about a study as this caller may have it: whoever does not see identities gets no names, addresses or words of people who refused,
 * neither in an answer nor in a refusal, and lifts nothing of it. A Response went out through `shownHere`, or is a mistake of its route. Throws FORBIDDEN.
 */
export function answerShown(asked: Asked, run: () => unknown): unknown {
  const { db, access, pattern, params } = asked;
  const { studyId } = params;
  if (access.seesIdentities || typeof studyId !== "string" || OF_COLLEAGUES.has(pattern ?? "")) return run();
  const { method, query, body } = asked;
  requireShown({ db, studyId, line: `${method} ${pattern}`, params, query, body });
  const hidden = () => hiddenOf(db, studyId);
  const shown = (value: unknown) =>
    value instanceof Response || value === undefined
      ? value
      : withoutGuessed({ stored: value, shown: hideIdentities(value, hidden()), query, find: hidden().find });
  try {
    const value = answeredFor({ db, studyId, access }, run);
    return value instanceof Promise
      ? value.then(shown, (error) => {
          throw errorShown(error, hidden);
        })
      : shown(value);
  } catch (error) {
    throw errorShown(error, hidden);
  }
}

function errorShown(error: unknown, hidden: () => Hidden): unknown {
  if (!(error instanceof AppError)) return error;
  const { find } = hidden();
  const errors = error.errors.map(({ path, message }) => ({ path, message: hideInText(message, { find }) }));
  return new AppError(error.code, hideInText(error.message, { find }), { errors, extra: hideIdentities(error.extra, hidden()) });
}
