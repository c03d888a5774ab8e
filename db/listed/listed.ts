import { and, asc, eq, isNull } from "drizzle-orm";
import type {
  assets,
  competitors,
  considered,
  dealDrivers,
  flows,
  gaps,
  journeyActions,
  kpis,
  milestones,
  reviews,
  stakeholders,
  touchpoints,
} from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Recorded } from "@/lib/record";
import { type Refers, requireThere } from "./refers";

type Furniture = typeof assets | typeof gaps | typeof journeyActions | typeof kpis | typeof milestones | typeof touchpoints;
type Trashed = Furniture | typeof flows | typeof competitors;
type ListedTable = Trashed | typeof reviews | typeof stakeholders | typeof dealDrivers | typeof considered;
type Ref = { studyId: string; itemId: string };
type Wire = { study: StudyRow; db: Db };

/** What one list of the journey is: its table, what its things are called, and how rows are shown. */
export type List<Row, Item> = {
  table: ListedTable;
  /** "touchpoint": names it in refusals */
  noun: string;
  show: (rows: Row[], wire: Wire) => Item[];
};

/** The functions that read and write one list. Each throws NOT_FOUND for what the study does not have. */
export type Listed<Input, Patch, Item> = {
  list: (db: Db, at: { studyId: string }) => Item[];
  get: (db: Db, ref: Ref) => Item;
  /** throws REFUSED where it refers to what the study does not have */
  create: (db: Db, at: { studyId: string; input: Input }) => Item;
  /** throws STALE_VERSION too */
  update: (db: Db, at: Ref & { version: number; patch: Patch }) => Item;
  remove: (db: Db, at: Ref & { version: number }) => void;
  restore: (db: Db, ref: Ref) => Item;
};

/**
 * A list of things that hang on the journey (touchpoints, KPIs, gaps and so on): read, added to, changed by version, put in the trash and back. A table
 * without a trash deletes for good.
 */
export function listed<Row extends Recorded, Input extends object, Patch extends object, Item extends Recorded>(
  what: List<Row, Item>,
): Listed<Input, Patch, Item> {
  const { table, noun, show } = what;
  const trash = "deletedAt" in table ? table.deletedAt : null;
  const one = ({ studyId, itemId }: Ref) => and(eq(table.studyId, studyId), eq(table.id, itemId));

  const read = (db: Db, ref: Ref): Item => {
    const study = requireStudy(db, ref.studyId);
    const row = db
      .select()
      .from(table)
      .where(and(one(ref), trash ? isNull(trash) : undefined))
      .get() as Row | undefined;
    const [item] = row ? show([row], { study, db }) : [];
    if (!item) throw new AppError("NOT_FOUND", `There is no ${noun} with this id in this study. It may have been deleted.`);
    return item;
  };

  return {
    get: read,
    list: (db, { studyId }) => {
      const study = requireStudy(db, studyId);
      const there = and(eq(table.studyId, studyId), trash ? isNull(trash) : undefined);
      return show(db.select().from(table).where(there).orderBy(asc(table.id)).all() as unknown as Row[], { study, db });
    },
    create: (db, { studyId, input }) =>
      write(db, (tx) => {
        requireThere(tx, requireStudy(tx, studyId), input as Refers);
        const row = newRecord();
        tx.insert(table)
          .values({ ...row, studyId, ...input } as never)
          .run();
        return read(tx, { studyId, itemId: row.id });
      }),
    update: (db, { version, patch, ...ref }) =>
      write(db, (tx) => {
        requireVersion(read(tx, ref), version);
        requireThere(tx, requireStudy(tx, ref.studyId), patch as Refers);
        tx.update(table)
          .set({ ...patch, version: version + 1, updatedAt: now() } as never)
          .where(one(ref))
          .run();
        return read(tx, ref);
      }),
    remove: (db, { version, ...ref }) =>
      write(db, (tx) => {
        requireVersion(read(tx, ref), version);
        const at = now();
        if (!trash) tx.delete(table).where(one(ref)).run();
        else
          tx.update(table)
            .set({ deletedAt: at, version: version + 1, updatedAt: at } as never)
            .where(one(ref))
            .run();
      }),
    restore: (db, ref) =>
      write(db, (tx) => {
        requireStudy(tx, ref.studyId);
        const row = tx.select({ version: table.version }).from(table).where(one(ref)).get();
        if (!row) throw new AppError("NOT_FOUND", `There was never such a ${noun} in this study, so there is nothing to restore.`);
        if (trash)
          tx.update(table)
            .set({ deletedAt: null, version: row.version + 1, updatedAt: now() } as never)
            .where(one(ref))
            .run();
        return read(tx, ref);
      }),
  };
}
