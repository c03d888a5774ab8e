import "server-only";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { type Hidden, hideIdentities, hideInText } from "@/lib/privacy/hide-identities";
import type { StudyAccess } from "@/lib/team/access";
import type { Span } from "@/lib/text/sentences";
import { askedFor } from "./asked";
import { hiddenOf } from "./hidden";
import { OF_COLLEAGUES } from "./needs";
import { answeredFor } from "./reader";
import { requireShown } from "./refusals";

type Asked<Q> = {
  db: Db;
  method: string;
  /** the address's line in the policy */
  pattern: string | null;
  params: Readonly<Record<string, unknown>>;
  query: Q;
  body: unknown;
  access: StudyAccess;
};

/**
 * Answers a request about a study as this caller may have it: whoever does not see identities gets no names, addresses or words of people who refused,
 * neither in an answer nor in a refusal, and lifts nothing of it. A Response went out through `shownHere`, or is a mistake of its route. Throws FORBIDDEN.
 */
export function answerShown<Q>(asked: Asked<Q>, run: (query: Q) => unknown): unknown {
  const { db, access, pattern, params } = asked;
  const { studyId } = params;
  if (access.seesIdentities || typeof studyId !== "string" || OF_COLLEAGUES.has(pattern ?? "")) return run(asked.query);
  const { method, body } = asked;
  const sent = [asked.query, body, params];
  const hidden = () => hiddenOf(db, studyId);
  const shown = (value: unknown) => (value instanceof Response || value === undefined ? value : hideIdentities(value, hidden()));
  try {
    requireShown({ db, studyId, line: `${method} ${pattern}`, params, query: asked.query, body });
    const query = askedFor({ db, studyId, access }, asked.query);
    const value = answeredFor({ db, studyId, access }, () => run(query));
    return value instanceof Promise
      ? value.then(shown, (error) => {
          throw errorShown(error, hidden, sent);
        })
      : shown(value);
  } catch (error) {
    throw errorShown(error, hidden, sent);
  }
}

/** What was sent is said back as it was sent: a mark over it would tell that the study knows it. */
function errorShown(error: unknown, hidden: () => Hidden, sent: readonly unknown[]): unknown {
  if (!(error instanceof AppError)) return error;
  const own = sent.flatMap(textsIn);
  const find = (text: string) => {
    const theirs = own.flatMap((words) => placesOf(text, words));
    return hidden()
      .find(text)
      .filter((span) => !theirs.some(({ start, end }) => start <= span.start && span.end <= end));
  };
  const errors = error.errors.map(({ path, message }) => ({ path, message: hideInText(message, { find }) }));
  return new AppError(error.code, hideInText(error.message, { find }), { errors, extra: hideIdentities(error.extra, hidden()) });
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value.length > 1 ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function placesOf(text: string, words: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push({ start: at, end: at + words.length });
  return places;
}
