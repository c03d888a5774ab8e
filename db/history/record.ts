import { followTakingBack } from "@/db/learning/taken-back";
import { actions } from "@/db/schema";
import { newId, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { ActionChange, ActionKind } from "@/lib/history/schema";
import { changedFields, type Image, imagesOf, narrowed, type ThingKind, type Touched } from "./images";
import { dropRedo, trimLog } from "./log";

/**
 * What is being done: its kind, its name in the toast's words ("trigger on “it stopped…”"), and everything it may change. What it newly makes, or
 * can only name afterwards, `made` tells from its result.
 */
export type Recording<T> = Touched & {
  studyId: string;
  kind: ActionKind;
  label: string | ((result: T) => string);
  documentId?: string | undefined;
  made?: (result: T) => Touched;
};

const KINDS: readonly ThingKind[] = ["code", "highlight", "suggestion"];

/**
 * Runs an act of coding inside a write, and keeps the rows before and after it in the log of what can be undone, so that what changed nothing leaves
 * no trace (what `made` names but was there before is left out). A new action ends what could be redone. Not to be nested. Throws what the act throws.
 */
export function recordAction<T>(tx: Db, recording: Recording<T>, act: () => T): T {
  const { studyId, kind, label, documentId = null } = recording;
  const before = readAll(tx, studyId, recording);
  // ids grow with time: what has a lower one was there before the act
  const mark = newId();
  const result = act();
  const made = recording.made?.(result) ?? {};
  const after = readAll(tx, studyId, joined(recording, made));
  const changes = KINDS.flatMap((of) => changesOf(of, { before: before[of], after: after[of], mark }));
  if (changes.length === 0) return result;
  followTakingBack(tx, { studyId, kind, changes });
  dropRedo(tx, { studyId });
  const at = now();
  const name = typeof label === "string" ? label : label(result);
  tx.insert(actions).values({ id: newId(), studyId, kind, label: name, documentId, changes, createdAt: at }).run();
  trimLog(tx, { studyId, at });
  return result;
}

type AllImages = Record<ThingKind, Map<string, Image>>;

function readAll(tx: Db, studyId: string, { highlightIds = [], suggestionIds = [], codeIds = [] }: Touched): AllImages {
  return {
    highlight: imagesOf(tx, { studyId, of: "highlight", ids: highlightIds }),
    suggestion: imagesOf(tx, { studyId, of: "suggestion", ids: suggestionIds }),
    code: imagesOf(tx, { studyId, of: "code", ids: codeIds }),
  };
}

function joined(a: Touched, b: Touched): Touched {
  const both = (key: keyof Touched) => [...new Set([...(a[key] ?? []), ...(b[key] ?? [])])];
  return { highlightIds: both("highlightIds"), suggestionIds: both("suggestionIds"), codeIds: both("codeIds") };
}

type Sides = { before: Map<string, Image>; after: Map<string, Image>; mark: string };

function changesOf(of: ThingKind, { before, after, mark }: Sides): ActionChange[] {
  return [...after].flatMap(([id, now]): ActionChange[] => {
    const was = before.get(id);
    if (!was) return id > mark ? [{ of, id, before: null, after: now }] : [];
    const fields = changedFields(was, now);
    return fields.length === 0 ? [] : [{ of, id, before: narrowed(was, fields), after: narrowed(now, fields) }];
  });
}
