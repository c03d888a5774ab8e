type Kept = { studyId: string; createdBy: string; deletedAt?: string | null };

/** A row as it travels: without its study, its maker and its place in the trash. */
export function without<Row extends Kept>({ studyId: _study, createdBy: _maker, deletedAt: _trash, ...item }: Row): Omit<Row, keyof Kept> {
  return item;
}
