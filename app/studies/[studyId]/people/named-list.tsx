"use client";

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useMayEdit } from "@/app/_team/editors-only";
import { Beside } from "@/app/_ui/beside";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHead } from "@/app/_ui/page-head";
import styles from "./people-page.module.css";

type Props = {
  title: string;
  sentence: string;
  nav: ReactNode;
  add: { word: string; onAdd: () => void };
  /** what is said where there is none yet; null where there are some */
  empty: { title: string; about: string } | null;
  /** the one that is open */
  sheet: ReactNode;
  children: ReactNode;
};

/** Personas or accounts as a table, and beside it the one that is open. */
export function NamedList({ title, sentence, nav, add, empty, sheet, children }: Props) {
  const button = useMayEdit() ? (
    <Button variant="filled" onClick={add.onAdd}>
      {add.word}
    </Button>
  ) : null;
  return (
    <Beside sheet={sheet}>
      <PageHead title={title} sentence={sentence} actions={empty ? null : button} />
      {nav}
      <div className={styles.body}>
        {empty ? (
          <EmptyState title={empty.title} action={button}>
            {empty.about}
          </EmptyState>
        ) : (
          <div className={styles.scroll}>{children}</div>
        )}
      </div>
    </Beside>
  );
}
