"use client";

import { Button, Group, Modal } from "@mantine/core";
import { useId } from "react";

type Props = { title: string; words: string; yes: string; onYes: () => void; onClose: () => void };

/** Asks before what cannot be taken back, and says so; the focus is on the way out. */
export function AskFirst({ title, words, yes, onYes, onClose }: Props) {
  const id = useId();
  return (
    <Modal opened onClose={onClose} title={title} size="sm" aria-describedby={id}>
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
    </Modal>
  );
}
