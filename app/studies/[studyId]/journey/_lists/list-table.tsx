import list from "@/app/_ui/list-table.module.css";
import type { Recorded } from "@/lib/record";
import type { ListKind, Names } from "./list-kind";
import styles from "./lists.module.css";

type Props<Item extends Recorded> = {
  kind: ListKind<Item>;
  items: readonly Item[];
  names: Names;
  open: string | null;
  onOpen: (id: string) => void;
};

/** The things of a list in rows; the first cell opens one. */
export function ListTable<Item extends Recorded>({ kind, items, names, open, onOpen }: Props<Item>) {
  return (
    <div className={styles.scroll}>
      <table aria-label={kind.one}>
        <thead>
          <tr>
            {kind.columns.map(({ head, numeric, wide }) => (
              <th key={head} scope="col" className={classOf(numeric, wide)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id} className={list.row} data-chosen={item.id === open}>
              {kind.columns.map(({ head, cell, numeric, wide }, index) => (
                <td key={head} className={classOf(numeric, wide)}>
                  {index === 0 ? (
                    <button type="button" className={`${list.open} ${styles.name}`} dir="auto" onClick={() => onOpen(item.id)}>
                      {cell(item, names)}
                    </button>
                  ) : (
                    cell(item, names)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf(numeric: boolean | undefined, wide: boolean | undefined): string | undefined {
  const names = [numeric ? "numeric" : "", wide ? list.wide : ""].filter((name) => name !== "");
  return names.length === 0 ? undefined : names.join(" ");
}
