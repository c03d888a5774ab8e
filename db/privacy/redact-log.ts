import { and, eq, inArray } from "drizzle-orm";
import { actions, highlights } from "@/db/schema";
import type { Db } from "@/db/types";
import type { ActionChange } from "@/lib/history/schema";
import { redactPlace } from "./redact-coding";
import type { Redaction } from "./redaction";

type Image = Record<string, unknown>;
type Place = Parameters<typeof redactPlace>[1] & { lost: unknown };

const PAGE = 100;

/** What could be undone stays so: places in this text move with it, and every string of its steps loses what was taken out. */
export function redactLog(tx: Db, redaction: Redaction): void {
  const { studyId, id: documentId } = redaction.row;
  const ids = tx
    .select({ id: actions.id })
    .from(actions)
    .where(eq(actions.studyId, studyId))
    .all()
    .map(({ id }) => id);
  const here = new Set(
    tx
      .select({ id: highlights.id })
      .from(highlights)
      .where(and(eq(highlights.studyId, studyId), eq(highlights.documentId, documentId)))
      .all()
      .map(({ id }) => id),
  );
  for (let from = 0; from < ids.length; from += PAGE) {
    const rows = tx
      .select({ id: actions.id, label: actions.label, changes: actions.changes, documentId: actions.documentId })
      .from(actions)
      .where(inArray(actions.id, ids.slice(from, from + PAGE)))
      .all();
    for (const { id, label, changes, documentId: of } of rows) {
      if (of !== documentId && !changes.some((change) => here.has(change.id))) continue;
      tx.update(actions)
        .set({ label: redaction.strings.cut(label), changes: changes.map((change) => redactChange(redaction, change, here)) })
        .where(eq(actions.id, id))
        .run();
    }
  }
}

/** A change of a highlight of another text, or of a code, stays as it is. */
function redactChange(redaction: Redaction, change: ActionChange, here: ReadonlySet<string>): ActionChange {
  if (change.of === "code" || (change.of === "highlight" && !here.has(change.id))) return change;
  return { ...change, before: redactImage(redaction, change.before), after: redactImage(redaction, change.after) };
}

function redactImage(redaction: Redaction, image: Image | null): Image | null {
  if (image === null) return null;
  const { place, ...rest } = image;
  const said = redaction.strings.deep(rest);
  if (!isPlace(place)) return place === undefined ? said : { ...said, place };
  return { ...said, place: { ...redactPlace(redaction, place), lost: redaction.strings.deep(place.lost) } };
}

function isPlace(value: unknown): value is Place {
  return typeof value === "object" && value !== null && "quote" in value && "start" in value && "end" in value;
}
