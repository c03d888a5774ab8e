import { and, eq } from "drizzle-orm";
import { themesSetAside } from "@/db/schema";
import { newRecord } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { isSameTheme } from "@/lib/meaning/theme-key";

type Theme = { studyId: string; key: string };

/** Sets a proposed theme aside: it, and what is all but it, is not proposed again. Setting it aside twice is once. Throws NOT_FOUND. */
export function setThemeAside(db: Db, { studyId, key }: Theme): void {
  write(db, (tx) => {
    requireStudy(tx, studyId);
    tx.insert(themesSetAside)
      .values({ ...newRecord(), studyId, key })
      .onConflictDoNothing()
      .run();
  });
}

/** Takes it up again, under whatever name it was set aside; without a key, all that were. Throws NOT_FOUND for the study. */
export function takeThemeUp(db: Db, { studyId, key }: { studyId: string; key?: string | undefined }): void {
  write(db, (tx) => {
    requireStudy(tx, studyId);
    const all = tx.select().from(themesSetAside).where(eq(themesSetAside.studyId, studyId)).all();
    for (const row of all) {
      if (key !== undefined && !isSameTheme(row.key, key)) continue;
      tx.delete(themesSetAside)
        .where(and(eq(themesSetAside.studyId, studyId), eq(themesSetAside.id, row.id)))
        .run();
    }
  });
}
