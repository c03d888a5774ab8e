import type { Route } from "next";
import { Link } from "@/app/_ui/link";
import type { useAddress } from "@/app/_ui/use-address";
import styles from "./lists.module.css";

type Props<View extends string> = {
  label: string;
  views: readonly { view: View; name: string; count: number }[];
  here: View;
  address: ReturnType<typeof useAddress>;
};

/** The lists of a page beside one another, each with how many it holds; the first needs no word in the address. */
export function Views<View extends string>({ label, views, here, address }: Props<View>) {
  return (
    <nav aria-label={label} className={styles.views}>
      {views.map(({ view, name, count }, index) => (
        <Link
          key={view}
          href={address.to({ view: index === 0 ? null : view, open: null, status: null, kind: null }) as Route}
          aria-current={view === here ? "page" : undefined}
        >
          {name} <span className={styles.quiet}>{count}</span>
        </Link>
      ))}
    </nav>
  );
}
