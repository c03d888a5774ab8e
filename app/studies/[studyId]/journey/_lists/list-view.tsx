"use client";

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useMayEdit } from "@/app/_team/editors-only";
import { Beside } from "@/app/_ui/beside";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHead } from "@/app/_ui/page-head";
import type { useAddress } from "@/app/_ui/use-address";
import type { Recorded } from "@/lib/record";
import { ItemSheet } from "./item-sheet";
import type { ListKind } from "./list-kind";
import { ListTable } from "./list-table";
import styles from "./lists.module.css";
import { useNames } from "./use-names";

type Props<Item extends Recorded> = {
  studyId: string;
  kind: ListKind<Item>;
  items: readonly Item[];
  /** all there are, where `items` are chosen from them: one that leaves the choice stays open beside it */
  all?: readonly Item[];
  address: ReturnType<typeof useAddress>;
  title: string;
  sentence: ReactNode;
  /** the lists beside this one */
  views: ReactNode;
  /** what an empty list offers besides adding one */
  begin?: ReactNode;
  /** what is missing, said above the table */
  missing?: ReactNode;
  /** what is said about the one that is open */
  about?: (item: Item) => ReactNode;
};

/** A list of things that hang on the journey, and beside it the one that is open (`?open=`; `new`: one to be added). */
export function ListView<Item extends Recorded>({
  studyId,
  kind,
  items,
  all = items,
  address,
  title,
  sentence,
  views,
  begin,
  missing,
  about,
}: Props<Item>) {
  const { names, choices } = useNames(studyId);
  const mayEdit = useMayEdit();
  const asked = address.get("open");
  const open = asked === "new" && !mayEdit ? null : asked;
  const item = open === "new" ? null : all.find(({ id }) => id === open);
  const add = mayEdit ? (
    <Button variant="filled" onClick={() => address.push({ open: "new" })}>
      {kind.add}
    </Button>
  ) : null;
  const sheet =
    open === null ? null : (
      <ItemSheet key={open} studyId={studyId} kind={kind} item={item} choices={choices} onClose={() => address.push({ open: null })}>
        {item && about ? about(item) : null}
      </ItemSheet>
    );
  return (
    <Beside sheet={sheet}>
      <PageHead title={title} sentence={sentence} actions={all.length > 0 ? add : null} />
      <div className={styles.body}>
        {views}
        {missing}
        {all.length === 0 ? (
          <EmptyState
            title={kind.empty.title}
            action={
              <>
                {add}
                {mayEdit ? begin : null}
              </>
            }
          >
            {kind.empty.about}
          </EmptyState>
        ) : items.length === 0 ? (
          <p className={styles.note}>None of the {all.length} is of this choice.</p>
        ) : (
          <ListTable kind={kind} items={items} names={names} open={open} onOpen={(id) => address.push({ open: id })} />
        )}
      </div>
    </Beside>
  );
}
