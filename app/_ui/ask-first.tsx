"use client";

import { Button, Group } from "@mantine/core";
import { useId } from "react";
import { Dialog } from "./dialog";

type Props = { title: string; words: string; yes: string; onYes: () => void; onClose: () => void };

/** Asks before what cannot be taken back, and says so; the focus is on the way out. */
export function AskFirst({ title, words, yes, onYes, onClose }: Props) {
  const id = useId();
  return (
    <Dialog onClose={onClose} title={title} size="sm" aria-describedby={id}>
      <p id={id}>{words}</p>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button data-autofocus onClick={onClose}>
          Keep
        </Button>
        <Button
          variant="filled"
          onClick={() => {
            onClose();
            onYes();
          }}
        >
          {yes}
        </Button>
      </Group>
    </Dialog>
  );
}
