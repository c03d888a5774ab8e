import { flagsOf } from "@/db/history/flags";
import { deletionOfCode } from "@/db/history/log";
import { isNamed } from "@/db/history/naming-codes";
import type { Db } from "@/db/types";
import type { ActionChange } from "@/lib/history/schema";
import type { Leaving } from "./move";

/** What a code left, with the findings that stood under it and the codes that a merge hung elsewhere: where each hangs now, and where it hung before. */
export type CodeLeaving = Leaving & {
  findings: { id: string; added: boolean }[];
  rehung: { id: string; from: string | null; to: string | null }[];
  /** the code's image before, for what on the journey named it */
  named: NonNullable<ActionChange["before"]>;
};

/** What a deleted or merged code left, as the log of actions has it; nothing where that is longer than 30 days ago. */
export function leavingOf(db: Db, { studyId, codeId }: { studyId: string; codeId: string }): CodeLeaving {
  const action = deletionOfCode(db, { studyId, codeId });
  const changes = action?.changes ?? [];
  const own = `code:${codeId}`;
  const left = changes.filter(({ before }) => before?.[own] === true);
  const other = left.flatMap(({ after }) => Object.keys(after ?? {}).filter((field) => field !== own && after?.[field] === true));
  // the codes that a split dealt its highlights to keep them
  const to =
    action?.kind === "code-split" ? null : (other[0]?.slice("code:".length) ?? mergedInto(changes, codeId) ?? takerOf(changes, codeId));
  const of = (kind: ActionChange["of"]) =>
    left.filter((change) => change.of === kind).map(({ id, after }) => ({ id, added: to !== null && after?.[`code:${to}`] === true }));
  return {
    to,
    highlights: of("highlight"),
    suggestions: of("suggestion"),
    findings: findingsLeft(changes, { codeId, to }),
    rehung: rehungBy(changes),
    named: changes.find((change) => change.of === "code" && change.id === codeId)?.before ?? {},
  };
}

/** The code that took its place where no highlight says so: the one that its findings went to, or what on the journey named it. */
function takerOf(changes: readonly ActionChange[], codeId: string): string | null {
  const taker = changes.find(
    ({ of, id, after }) => of === "code" && id !== codeId && (flagsOf(after ?? {}, "finding").put.length > 0 || isNamed(after)),
  );
  return taker?.id ?? null;
}

/** Findings that went from under the code; `added`: they were new under the one that took its place. */
function findingsLeft(changes: readonly ActionChange[], { codeId, to }: { codeId: string; to: string | null }): CodeLeaving["findings"] {
  const own = changes.find(({ of, id }) => of === "code" && id === codeId);
  const taker = changes.find(({ of, id }) => of === "code" && id === to);
  return flagsOf(own?.before ?? {}, "finding").put.map((id) => ({ id, added: taker?.after?.[`finding:${id}`] === true }));
}

function rehungBy(changes: readonly ActionChange[]): CodeLeaving["rehung"] {
  return changes
    .filter(({ of, after }) => of === "code" && after !== null && "parentId" in after)
    .map(({ id, before, after }) => ({ id, from: parentIn(before), to: parentIn(after) }));
}

const parentIn = (image: ActionChange["before"]) => (typeof image?.parentId === "string" ? image.parentId : null);

/** The surviving code where no highlight says so: the one that the children went to. */
function mergedInto(changes: readonly ActionChange[], codeId: string): string | null {
  return rehungBy(changes).find(({ from }) => from === codeId)?.to ?? null;
}
