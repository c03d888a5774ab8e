import type { Route } from "next";
import NextLink from "next/link";
import type { ComponentPropsWithRef } from "react";

type Props = Omit<ComponentPropsWithRef<"a">, "href"> & { href: Route; scroll?: boolean };

/**
 * A link that asks for its page when it is followed. Next would ask for every page in view at once, and ours are all rendered
 * from the database: four times the work of the visit itself, thrown away.
 */
export function Link(props: Props) {
  return <NextLink {...props} prefetch={false} />;
}
