import type { Route } from "next";
import { Link } from "@/app/_ui/link";

/** A number of accounts that opens them; none needs no way. */
export function CountLink({ count, href, label }: { count: number; href: Route; label: string }) {
  if (count === 0) return <>0</>;
  return (
    <Link href={href} scroll={false} aria-label={`${count.toLocaleString("en")} ${label}`}>
      <b>{count.toLocaleString("en")}</b>
    </Link>
  );
}
