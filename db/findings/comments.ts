import { and, eq } from "drizzle-orm";
import { findingComments } from "@/db/schema";
import { newRecord } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Finding } from "@/lib/findings/schema";
import { type FindingRef, getFinding } from "./read";

/** Adds a comment to a finding, after those there are. Throws NOT_FOUND. */
export function addComment(db: Db, { text, ...ref }: FindingRef & { text: string }): Finding {
  return write(db, (tx) => {
    getFinding(tx, ref);
    tx.insert(findingComments)
      .values({ ...newRecord(), ...ref, text })
      .run();
    return getFinding(tx, ref);
  });
}

/** Takes a comment away. Throws NOT_FOUND. */
export function removeComment(db: Db, { commentId, ...ref }: FindingRef & { commentId: string }): void {
  write(db, (tx) => {
    getFinding(tx, ref);
    const one = and(
      eq(findingComments.studyId, ref.studyId),
      eq(findingComments.findingId, ref.findingId),
      eq(findingComments.id, commentId),
    );
    if (tx.delete(findingComments).where(one).run().changes > 0) return;
    throw new AppError("NOT_FOUND", "There is no such comment on this finding. It may have been taken away already.");
  });
}
