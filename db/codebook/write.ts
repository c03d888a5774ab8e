import { and, eq } from "drizzle-orm";
import { recordAction } from "@/db/history/record";
import { codes } from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { keyRefusal } from "@/lib/codebook/keys";
import { lastPosition } from "@/lib/codebook/order";
import type { Code, CodeInput, CodePatch } from "@/lib/codebook/schema";
import { sameCodeName, wouldCycle } from "@/lib/codebook/tree";
import { AppError } from "@/lib/errors";
import { quoted } from "@/lib/history/label";
import { type CodeRef, findIn, getCode, listCodes } from "./list";

/** Refuses a key of the workspace that gives a command, or another code. Throws CONFLICT naming what it gives. */
export function requireFreeKey(book: readonly Code[], { id, key }: { id?: string; key: string | null | undefined }): void {
  if (!key) return;
  const refusal = keyRefusal(
    key,
    book.filter((code) => code.id !== id),
  );
  if (refusal) throw new AppError("CONFLICT", refusal, { errors: [{ path: "key", message: "taken" }] });
}

type Place = { id?: string; name: string; parentId: string | null };

/** Refuses two codes of one name under one parent: throws CONFLICT with the one that is there as `current`. */
export function requireFreeName(book: readonly Code[], { id, name, parentId }: Place): void {
  const taken = book.find((code) => code.id !== id && code.parentId === parentId && sameCodeName(code.name, name));
  if (taken)
    throw new AppError("CONFLICT", `There is already a code "${taken.name}" in this place. Use it, or choose another name.`, {
      extra: { current: taken },
    });
}

/** Refuses a parent that is not in the codebook. Throws REFUSED. */
export function requireParent(book: readonly Code[], parentId: string | null): void {
  if (parentId === null || book.some(({ id }) => id === parentId)) return;
  throw new AppError("REFUSED", "The code to hang this one under is not in this codebook. It may have been deleted; choose another.", {
    errors: [{ path: "parentId", message: "not a code of this study" }],
  });
}

function siblingsOf(book: readonly Code[], parentId: string | null): Code[] {
  return book.filter((code) => code.parentId === parentId);
}

/** Adds a code. The same name under the same parent, letter case aside: CONFLICT with the existing one as `current`. Throws REFUSED, NOT_FOUND. */
export function createCode(db: Db, { studyId, input }: { studyId: string; input: CodeInput }): Code {
  return write(db, (tx) => {
    const recording = {
      studyId,
      kind: "code-made" as const,
      label: `code ${quoted(input.name)}`,
      made: (id: string) => ({ codeIds: [id] }),
    };
    const codeId = recordAction(tx, recording, () => insertCode(tx, { studyId, input, book: listCodes(tx, { studyId }) }));
    return getCode(tx, { studyId, codeId });
  });
}

/** Stores a new code after its siblings, as a part of a larger change. Answers its id. Throws REFUSED, CONFLICT. */
export function insertCode(tx: Db, { studyId, input, book }: { studyId: string; input: CodeInput; book: readonly Code[] }): string {
  const parentId = input.parentId ?? null;
  requireParent(book, parentId);
  requireFreeName(book, { name: input.name, parentId });
  requireFreeKey(book, { key: input.key });
  const record = newRecord();
  const position = lastPosition(siblingsOf(book, parentId));
  tx.insert(codes)
    .values({ ...record, studyId, ...input, parentId, position })
    .run();
  return record.id;
}

/** Changes a code, or hangs it elsewhere. Throws STALE_VERSION, CONFLICT for a taken name, REFUSED where it would become its own ancestor. */
export function updateCode(db: Db, { studyId, codeId, version, patch }: CodeRef & { version: number; patch: CodePatch }): Code {
  return write(db, (tx) => {
    const book = listCodes(tx, { studyId });
    const current = findIn(book, codeId);
    requireVersion(current, version);
    const parentId = patch.parentId === undefined ? current.parentId : patch.parentId;
    requireParent(book, parentId);
    if (wouldCycle(book, { id: codeId, parentId })) {
      throw new AppError("REFUSED", `"${current.name}" cannot hang under itself or under a code below it. Nothing was changed.`, {
        errors: [{ path: "parentId", message: "is the code itself or below it" }],
      });
    }
    requireFreeName(book, { id: codeId, name: patch.name ?? current.name, parentId });
    requireFreeKey(book, { id: codeId, key: patch.key });
    const moved = parentId === current.parentId ? {} : { position: lastPosition(siblingsOf(book, parentId)) };
    const [kind, what] = parentId === current.parentId ? (["code-changed", "change to"] as const) : (["code-moved", "move of"] as const);
    recordAction(tx, { studyId, kind, label: `${what} the code ${quoted(current.name)}`, codeIds: [codeId] }, () =>
      tx
        .update(codes)
        .set({ ...patch, ...moved, version: version + 1, updatedAt: now() })
        .where(and(eq(codes.studyId, studyId), eq(codes.id, codeId)))
        .run(),
    );
    return getCode(tx, { studyId, codeId });
  });
}
