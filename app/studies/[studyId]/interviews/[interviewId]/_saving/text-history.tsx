"use client";

import { Button, Drawer } from "@mantine/core";
import { useState } from "react";
import type { DocumentText } from "@/lib/interviews/schema";
import { HistorySheet } from "./history-sheet";

type Props = {
  studyId: string;
  document: DocumentText;
  /** stores what is being typed: the history begins with it */
  flush: () => Promise<boolean>;
};

/** The way into a text's history, from its head. */
export function TextHistory({ studyId, document, flush }: Props) {
  const [opened, setOpened] = useState(false);

  async function open() {
    await flush();
    setOpened(true);
  }

  return (
    <>
      <Button variant="subtle" onClick={() => void open()}>
        History
      </Button>
      <Drawer opened={opened} onClose={() => setOpened(false)} position="right" size="min(1080px, 100vw)" title="History of this text">
        <HistorySheet studyId={studyId} document={document} flush={flush} />
      </Drawer>
    </>
  );
}
