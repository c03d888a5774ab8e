"use client";

import { Burger, Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { WhoIsHere } from "@/app/_live/who-is-here";
import { HiddenLine } from "@/app/_team/hidden-line";
import { Foot } from "./foot";
import { Navigation } from "./navigation";
import styles from "./shell.module.css";
import { Wordmark } from "./wordmark";

/** The frame of every page of a study: navigation at the side (a drawer where the window is narrow), the page beside it. */
export function Shell({ studyId, children }: { studyId: string; children: ReactNode }) {
  const [open, { toggle, close }] = useDisclosure(false);
  return (
    <div className={styles.app}>
      <a href="#page" className={styles.skip}>
        Skip to the page
      </a>
      <header className={styles.bar}>
        <Burger size="sm" color="var(--ink)" opened={open} onClick={toggle} aria-label="Navigation" aria-expanded={open} />
        <Wordmark />
      </header>
      <Drawer opened={open} onClose={close} size={240} title={<Wordmark />}>
        <Navigation studyId={studyId} onFollow={close} />
        <Foot studyId={studyId} onFollow={close} />
      </Drawer>
      <aside className={styles.side}>
        <Wordmark />
        <Navigation studyId={studyId} />
        <WhoIsHere studyId={studyId} />
        <Foot studyId={studyId} />
      </aside>
      <main id="page" className={styles.page} tabIndex={-1}>
        {children}
        <HiddenLine studyId={studyId} />
      </main>
    </div>
  );
}
