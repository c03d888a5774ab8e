import { and, eq, sql } from "drizzle-orm";
import { highlightCodes, highlights, tagsTakenBack } from "@/db/schema";
import { groupedBy, onlyThese } from "@/db/scope";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { ActionChange, ActionKind } from "@/lib/history/schema";
import { saidKeys } from "@/lib/learning/said-keys";
import { tagsSaid } from "@/lib/learning/tags";
import type { Tag } from "@/lib/suggestions/schema";

type Change = Pick<ActionChange, "of" | "id" | "before" | "after">;
type Image = Readonly<Record<string, unknown>>;
/** A highlight as it stands now, in what the log may have left out because it did not change. */
type Standing = { documentId: string; quote: string; tags: Tag[] };

const ROWS_AT_ONCE = 500;

/**
 * Keeps what a person took back: a tag taken off a highlight, a highlight deleted, its making or an acceptance undone. Such a tag is not proposed for
 * these words again anywhere in the study, until somebody puts it on the same words. An undone acceptance lets its own suggestion wait again, as it
 * was before. `changes` as they now went: for an undo, the other way round. Changes of the codebook or the journey itself take nothing back.
 */
export function followTakingBack(
  tx: Db,
  { studyId, kind, changes }: { studyId: string; kind: ActionKind; changes: readonly Change[] },
): void {
  if (kind.startsWith("code") || kind === "step-moved") return;
  const own = changes.filter(({ of }) => of === "highlight");
  const standing = standingOf(tx, { studyId, ids: own.map(({ id }) => id) });
  const off: Taken[] = [];
  const on: Taken[] = [];
  for (const change of own) {
    const place = placeOf(change, standing.get(change.id));
    if (place === null) continue;
    const { taken, put } = turned(change, standing.get(change.id)?.tags ?? []);
    if (taken.length > 0) off.push({ ...place, tags: taken });
    if (put.length > 0) on.push({ ...place, tags: put });
  }
  keep(tx, { studyId, taken: off });
  letGo(tx, { studyId, put: on });
}

type Taken = { documentId: string; quote: string; tags: Tag[] };

function placeOf({ before, after }: Change, standing: Standing | undefined): { documentId: string; quote: string } | null {
  if (standing) return standing;
  const image = before ?? after;
  const place = image?.place as { quote: string } | undefined;
  return place && typeof image?.documentId === "string" ? { documentId: image.documentId, quote: place.quote } : null;
}

/** Which tags a change took off the words, and which it put on them. */
function turned({ before, after }: Change, standing: Tag[]): { taken: Tag[]; put: Tag[] } {
  const wasThere = before !== null && isThere(before);
  const isHere = after !== null && isThere(after);
  if (before !== null && after !== null && "deletedAt" in after && wasThere !== isHere) {
    return isHere ? { taken: [], put: standing } : { taken: standing, put: [] };
  }
  const [was, is] = [wasThere ? tagsIn(before) : [], isHere ? tagsIn(after) : []];
  return { taken: was.filter((tag) => !is.includes(tag)), put: is.filter((tag) => !was.includes(tag)) };
}

function isThere(image: Image): boolean {
  return image.deletedAt === undefined || image.deletedAt === null;
}

function tagsIn(image: Image): Tag[] {
  const point = image.point ? [`point:${image.point}`] : [];
  const step = image.step ? [`step:${image.step}`] : [];
  return [...point, ...step, ...Object.keys(image).filter((field) => field.startsWith("code:") && image[field] === true)];
}

function standingOf(tx: Db, { studyId, ids }: { studyId: string; ids: readonly string[] }): Map<string, Standing> {
  if (ids.length === 0) return new Map();
  const links = tx
    .select({ id: highlightCodes.highlightId, codeId: highlightCodes.codeId })
    .from(highlightCodes)
    .where(and(eq(highlightCodes.studyId, studyId), onlyThese(highlightCodes.highlightId, ids)))
    .all();
  const codesOf = groupedBy(links, ({ id }) => id);
  const { id, documentId, quote, step, point } = highlights;
  const rows = tx
    .select({ id, documentId, quote, step, point })
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), onlyThese(id, ids)))
    .all();
  return new Map(
    rows.map((row) => {
      const codeIds = (codesOf.get(row.id) ?? []).map(({ codeId }) => codeId);
      return [row.id, { documentId: row.documentId, quote: row.quote, tags: tagsSaid({ ...row, codeIds }) }];
    }),
  );
}

function keep(tx: Db, { studyId, taken }: { studyId: string; taken: readonly Taken[] }): void {
  const takenAt = now();
  const rows = taken.flatMap(({ documentId, quote, tags }) =>
    saidKeys(quote).flatMap((words) => tags.map((tag) => ({ studyId, documentId, words, tag, takenAt }))),
  );
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    tx.insert(tagsTakenBack)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflictDoNothing()
      .run();
  }
}

function letGo(tx: Db, { studyId, put }: { studyId: string; put: readonly Taken[] }): void {
  const any = tx.select({ words: tagsTakenBack.words }).from(tagsTakenBack).where(eq(tagsTakenBack.studyId, studyId)).limit(1).get();
  if (!any) return;
  const pairs = put.flatMap(({ quote, tags }) => saidKeys(quote).flatMap((words) => tags.map((tag) => [words, tag])));
  tx.run(sql`
    delete from tags_taken_back where study_id = ${studyId}
      and (words, tag) in (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(pairs)}))`);
}
