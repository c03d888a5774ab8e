import { and, eq, ne, sql } from "drizzle-orm";
import { getAccount } from "@/db/accounts";
import { removeLinks } from "@/db/findings/links";
import { listed } from "@/db/listed/listed";
import { without } from "@/db/listed/without";
import { dealDrivers } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { DealDriver, DriverInput, DriverPatch } from "@/lib/deals/schema";

type DriverRow = typeof dealDrivers.$inferSelect;

const stored = listed<DriverRow, DriverInput, DriverPatch, DealDriver>({
  table: dealDrivers,
  noun: "reason",
  show: (rows) => rows.map(without),
});

/** Why deals went as they did, in the view of buyers and of sellers. One that is deleted is gone, with the quotes linked to it. */
export const driverList: typeof stored = {
  ...stored,
  create: createDriver,
  update: (db, at) =>
    write(db, (tx) => {
      const driver = stored.update(tx, at);
      if (at.patch.isPrimary) keepOnePrimary(tx, at.studyId, driver);
      return driver;
    }),
  remove: (db, at) =>
    write(db, (tx) => {
      stored.remove(tx, at);
      removeLinks(tx, { studyId: at.studyId, subject: "driver", subjectIds: [at.itemId] });
    }),
};

/** Adds a reason; one that this side gave already takes what is new about it. Its being primary ends that of the side's other reasons. Throws NOT_FOUND. */
function createDriver(db: Db, { studyId, input }: { studyId: string; input: DriverInput }): DealDriver {
  const { accountId, source, driver, ...rest } = input;
  return write(db, (tx) => {
    getAccount(tx, { studyId, accountId });
    const there = tx
      .select()
      .from(dealDrivers)
      .where(and(ofSide(studyId, { accountId, source }), eq(dealDrivers.driver, driver)))
      .get();
    const made = there
      ? stored.update(tx, { studyId, itemId: there.id, version: there.version, patch: rest })
      : stored.create(tx, { studyId, input });
    if (made.isPrimary) keepOnePrimary(tx, studyId, made);
    return made;
  });
}

function ofSide(studyId: string, { accountId, source }: Pick<DealDriver, "accountId" | "source">) {
  return and(eq(dealDrivers.studyId, studyId), eq(dealDrivers.accountId, accountId), eq(dealDrivers.source, source));
}

function keepOnePrimary(tx: Db, studyId: string, driver: DealDriver): void {
  tx.update(dealDrivers)
    .set({ isPrimary: false, version: sql`${dealDrivers.version} + 1`, updatedAt: now() })
    .where(and(ofSide(studyId, driver), ne(dealDrivers.id, driver.id), eq(dealDrivers.isPrimary, true)))
    .run();
}
