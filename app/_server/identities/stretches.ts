import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import { hidesWhole } from "@/lib/privacy/cut-names";
import type { IdentityFinder } from "@/lib/privacy/find-identities";
import type { Span } from "@/lib/text/sentences";

/** Where the text of a stretch that is moved is to be found: by method and line of the policy, the table of what the address names. */
const MOVED: Readonly<Record<string, string>> = {
  "PATCH /api/studies/{studyId}/highlights/{itemId}": "highlights",
  "POST /api/studies/{studyId}/highlights/{itemId}/place": "highlights",
  "POST /api/studies/{studyId}/suggestions/{itemId}/accept": "suggestions",
  "PATCH /api/studies/{studyId}/agreement/{roundId}/marks/{itemId}": "agreement_marks",
};

type Asked = { db: Db; studyId: string; line: string; params: Readonly<Record<string, unknown>>; body: unknown; find: IdentityFinder };
type Stretch = Span & { documentId: string };

/** Whether a stretch of a text that somebody names in a body ends within hidden words: what is left of them is a name to nobody, and would be told. */
export function cutsHidden({ db, studyId, line, params, body, find }: Asked): boolean {
  const table = MOVED[line];
  const moved = table === undefined ? null : placeOf(db, { studyId, table, itemId: String(params.itemId) });
  const texts = new Map<string, string>();
  const textOf = (documentId: string) => {
    const known = texts.get(documentId) ?? textStored(db, { studyId, documentId });
    texts.set(documentId, known);
    return known;
  };
  return stretchesIn(body, moved).some(({ documentId, ...span }) => !hidesWhole(textOf(documentId), span, find));
}

function placeOf(db: Db, { studyId, table, itemId }: { studyId: string; table: string; itemId: string }): Stretch | null {
  const [row] = db.values<[string, number, number]>(
    sql`select document_id, start, "end" from ${sql.identifier(table)} where study_id = ${studyId} and id = ${itemId}`,
  );
  return row ? { documentId: row[0], start: row[1], end: row[2] } : null;
}

function textStored(db: Db, { studyId, documentId }: { studyId: string; documentId: string }): string {
  return db.values<[string]>(sql`select text from documents where study_id = ${studyId} and id = ${documentId}`)[0]?.[0] ?? "";
}

/** Every object that has a beginning or an end, of the text it names, or of the one that is moved. */
function stretchesIn(value: unknown, moved: Stretch | null): Stretch[] {
  if (Array.isArray(value)) return value.flatMap((one) => stretchesIn(one, moved));
  if (typeof value !== "object" || value === null) return [];
  const { documentId = moved?.documentId, start, end } = value as Partial<Record<string, unknown>>;
  const within = Object.values(value).flatMap((one) => stretchesIn(one, moved));
  if (typeof documentId !== "string" || (typeof start !== "number" && typeof end !== "number")) return within;
  const own = { start: typeof start === "number" ? start : (moved?.start ?? 0), end: typeof end === "number" ? end : (moved?.end ?? 0) };
  return [...within, { documentId, ...own }];
}
