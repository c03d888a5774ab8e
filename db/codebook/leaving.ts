import { deletionOfCode } from "@/db/history/log";
import type { Db } from "@/db/types";
import type { ActionChange } from "@/lib/history/schema";
import type { Leaving } from "./move";

/** What a code left, with the codes that a merge hung elsewhere: where each hangs now, and where it hung before. */
export type CodeLeaving = Leaving & { rehung: { id: string; from: string | null; to: string | null }[] };

/** What a deleted or merged code left, as the log of actions has it; nothing where that is longer than 30 days ago. */
export function leavingOf(db: Db, { studyId, codeId }: { studyId: string; codeId: string }): CodeLeaving {
  const action = deletionOfCode(db, { studyId, codeId });
  const changes = action?.changes ?? [];
  const own = `code:${codeId}`;
  const left = changes.filter(({ before }) => before?.[own] === true);
  const other = left.flatMap(({ after }) => Object.keys(after ?? {}).filter((field) => field !== own && after?.[field] === true));
  // the codes that a split dealt its highlights to keep them
  const to = action?.kind === "code-split" ? null : (other[0]?.slice("code:".length) ?? mergedInto(changes, codeId));
  const of = (kind: ActionChange["of"]) =>
    left.filter((change) => change.of === kind).map(({ id, after }) => ({ id, added: to !== null && after?.[`code:${to}`] === true }));
  return { to, highlights: of("highlight"), suggestions: of("suggestion"), rehung: rehungBy(changes) };
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
