import { and, eq, sql } from "drizzle-orm";
import { joinPlace, placeIsThere } from "@/db/documents/standing";
import { carryFindings } from "@/db/findings/codes";
import { recordAction } from "@/db/history/record";
import { highlightCodes, highlights } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { SplitCodeInput } from "@/lib/codebook/rework";
import type { Code } from "@/lib/codebook/schema";
import { AppError } from "@/lib/errors";
import { quoted } from "@/lib/history/label";
import { counted } from "@/lib/text/counted";
import { changeCode } from "./delete";
import { type CodeRef, findIn, listCodes } from "./list";
import { insertCode } from "./write";

type Part = SplitCodeInput["parts"][number];

/**
 * Deals the highlights of a code out to others, some of them new: each dealt highlight loses the old code and carries those it was dealt to. What
 * is not dealt stays; with `dissolve` nothing may be left, and the old code leaves the codebook. Findings stand under the new ones too. Answers the codes that took a share.
 * Throws REFUSED for highlights that do not carry the code, for a part that is the code itself, and for some left over; NOT_FOUND; CONFLICT for a taken name.
 */
export function splitCode(db: Db, { studyId, codeId, parts, dissolve }: CodeRef & SplitCodeInput): { codes: Code[]; left: number } {
  return write(db, (tx) => {
    const book = listCodes(tx, { studyId });
    const code = findIn(book, codeId);
    const carried = carriedBy(tx, { studyId, codeId });
    const dealt = new Set(parts.flatMap(({ highlightIds }) => highlightIds));
    requireCarried(carried, dealt, code.name);
    const left = carried.size - dealt.size;
    if (dissolve && left > 0) {
      const detail = `${counted(left, "highlight")} of "${code.name}" would be left without a code. Deal them out too, or keep the code. Nothing was changed.`;
      throw new AppError("REFUSED", detail, { errors: [{ path: "dissolve", message: "highlights are left" }] });
    }
    const recording = {
      ...{ studyId, kind: "code-split" as const, label: `split of the code ${quoted(code.name)}` },
      highlightIds: [...dealt],
      codeIds: [codeId, ...parts.flatMap((part) => part.codeId ?? [])],
      made: (done: { codes: Code[] }) => ({ codeIds: done.codes.map(({ id }) => id) }),
    };
    return recordAction(tx, recording, () => {
      const takers = parts.map((part) => takerOf(tx, { studyId, code, part }));
      for (const [index, { highlightIds }] of parts.entries()) putOn(tx, { studyId, codeId: takers[index] ?? codeId, highlightIds });
      takeOff(tx, { studyId, codeId, highlightIds: dealt });
      carryFindings(tx, { studyId, codeId, to: takers, leave: dissolve });
      if (dissolve) changeCode(tx, { studyId, codeId, change: { deletedAt: now() } });
      const after = listCodes(tx, { studyId });
      return { codes: takers.map((id) => findIn(after, id)), left };
    });
  });
}

/** Ids of every highlight that carries a code and counts: those of deleted texts are left alone, and keep it. */
function carriedBy(tx: Db, { studyId, codeId }: CodeRef): Set<string> {
  const rows = tx.all<{ id: string }>(sql`
    select h.id as id from highlight_codes own
    join highlights h on h.id = own.highlight_id
    join documents d on d.study_id = h.study_id and d.id = h.document_id
    ${joinPlace}
    where own.study_id = ${studyId} and own.code_id = ${codeId} and h.deleted_at is null and ${placeIsThere}`);
  return new Set(rows.map(({ id }) => id));
}

function requireCarried(carried: ReadonlySet<string>, dealt: ReadonlySet<string>, name: string): void {
  const strange = [...dealt].filter((id) => !carried.has(id)).length;
  if (strange === 0) return;
  const detail = `${counted(strange, "highlight")} to deal out ${strange === 1 ? "does" : "do"} not carry "${name}" any more. Nothing was changed; look at the list anew.`;
  throw new AppError("REFUSED", detail, { errors: [{ path: "parts", message: "not on this code" }] });
}

/** The code a share goes to: the one that was chosen, or a new one beside the old code. */
function takerOf(tx: Db, { studyId, code, part }: { studyId: string; code: Code; part: Part }): string {
  const { codeId, name } = part;
  if (codeId === undefined && name === undefined) {
    throw new AppError("REFUSED", "Each share needs a code or a new name. Nothing was changed.", {
      errors: [{ path: "parts", message: "neither code nor name" }],
    });
  }
  if (codeId === code.id) throw new AppError("REFUSED", `What stays on "${code.name}" need not be dealt to it. Leave it out.`);
  const book = listCodes(tx, { studyId });
  if (codeId !== undefined) return findIn(book, codeId).id;
  const { kind, color, parentId } = code;
  return insertCode(tx, { studyId, input: { name: name ?? "", kind, color, parentId }, book });
}

function putOn(tx: Db, { studyId, codeId, highlightIds }: CodeRef & { highlightIds: readonly string[] }): void {
  for (const highlightId of highlightIds) tx.insert(highlightCodes).values({ studyId, highlightId, codeId }).onConflictDoNothing().run();
}

function takeOff(tx: Db, { studyId, codeId, highlightIds }: CodeRef & { highlightIds: ReadonlySet<string> }): void {
  const at = now();
  for (const id of highlightIds) {
    tx.delete(highlightCodes)
      .where(and(eq(highlightCodes.studyId, studyId), eq(highlightCodes.highlightId, id), eq(highlightCodes.codeId, codeId)))
      .run();
    tx.update(highlights)
      .set({ version: sql`${highlights.version} + 1`, updatedAt: at })
      .where(eq(highlights.id, id))
      .run();
  }
}
