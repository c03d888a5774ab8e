import "server-only";
import { requireDocument } from "@/db/documents/rows";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { holdsMarks } from "@/lib/privacy/hidden-mark";
import { type Hidden, hideIdentities, hideInText } from "@/lib/privacy/hide-identities";
import type { StudyAccess } from "@/lib/team/access";
import { hiddenOf } from "./hidden";
import { NEEDS_IDENTITIES, OF_COLLEAGUES } from "./needs";
import { loadedFor } from "./reader";

type Asked = {
  db: Db;
  method: string;
  /** the address's line in the policy */
  pattern: string | null;
  params: { studyId?: unknown; itemId?: unknown };
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
  requireShown(asked, studyId);
  const ownFiles = `${asked.method} ${pattern}` === UPLOAD;
  const hidden = () => ({ ...hiddenOf(db, studyId), ownFiles });
  const shown = (value: unknown) => (value instanceof Response || value === undefined ? value : hideIdentities(value, hidden()));
  try {
    const value = loadedFor({ db, studyId, access }, run);
    return value instanceof Promise
      ? value.then(shown, (error) => {
          throw errorShown(error, hidden);
        })
      : shown(value);
  } catch (error) {
    throw errorShown(error, hidden);
  }
}

const UPLOAD = "POST /api/studies/{studyId}/imports";
const TEXT = "PATCH /api/studies/{studyId}/documents/{itemId}";
const COVERED =
  "Some of these words are hidden from you (█), and saving would change what you do not see. Somebody who sees identities can edit this text.";

function requireShown({ db, method, pattern, params, query, body }: Asked, studyId: string): void {
  const why = NEEDS_IDENTITIES[`${method} ${pattern}`];
  if (why) throw new AppError("FORBIDDEN", `${why} An owner of this study can let you see identities.`);
  if ((query as { names?: unknown } | null)?.names === true)
    throw new AppError("FORBIDDEN", "You do not see the names of this study's people. An owner of this study can let you see identities.");
  const isCovered = `${method} ${pattern}` === TEXT && hasText(body) && isHiddenIn({ db, studyId, documentId: String(params.itemId) });
  if (isCovered || holdsMarks(body)) throw new AppError("FORBIDDEN", COVERED);
}

function hasText(body: unknown): boolean {
  return typeof body === "object" && body !== null && "text" in body;
}

/** Whether anything of a text is hidden from whoever does not see identities. */
function isHiddenIn({ db, studyId, documentId }: { db: Db; studyId: string; documentId: string }): boolean {
  const { find, refusedIn } = hiddenOf(db, studyId);
  if (refusedIn(documentId) !== null) return true;
  const { text } = requireDocument(db, { studyId, documentId });
  return find(text).length > 0;
}

function errorShown(error: unknown, hidden: () => Hidden): unknown {
  if (!(error instanceof AppError)) return error;
  const { find } = hidden();
  const errors = error.errors.map(({ path, message }) => ({ path, message: hideInText(message, { find }) }));
  return new AppError(error.code, hideInText(error.message, { find }), { errors, extra: hideIdentities(error.extra, hidden()) });
}
