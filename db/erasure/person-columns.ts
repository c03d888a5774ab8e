import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import * as schema from "@/db/schema";

export type PersonColumn = { name: string; table: SQLiteTable; key: string; column: SQLiteColumn; columns: Record<string, SQLiteColumn> };

/** Every column of the file that holds the id of a person, read from the schema: by its reference, or by its name. A new table is in by itself. */
export const PERSON_COLUMNS: readonly PersonColumn[] = Object.values(schema)
  .filter((value): value is SQLiteTable & typeof value => is(value, SQLiteTable))
  .flatMap((table) => {
    const columns: Record<string, SQLiteColumn> = getTableColumns(table);
    const referring = new Set(
      getTableConfig(table).foreignKeys.flatMap((one) => {
        const { foreignTable, columns: own, foreignColumns } = one.reference();
        const at = foreignColumns.findIndex(({ name }) => name === "id");
        return getTableName(foreignTable) === "participants" ? [own[at]?.name] : [];
      }),
    );
    return Object.entries(columns)
      .filter(([, column]) => referring.has(column.name) || /participant_id|person_id/.test(column.name))
      .map(([key, column]) => ({ name: getTableName(table), table, key, column, columns }));
  });
