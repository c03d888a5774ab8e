"use client";

import { Button, Popover } from "@mantine/core";
import { useState } from "react";
import { EditorsOnly } from "@/app/_team/editors-only";
import { FindingForm, type FindingStart } from "./finding-form";

type Props = { studyId: string; start: FindingStart; word?: string };

/** Makes a finding of what a page shows, or links its quotes to one there is. */
export function ToFinding(props: Props) {
  return (
    <EditorsOnly>
      <FindingPopover {...props} />
    </EditorsOnly>
  );
}

function FindingPopover({ studyId, start, word = "Make a finding of this" }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    // what was typed, and what came of it, stays in sight when the button is scrolled out of it
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={340}
      withinPortal
      trapFocus
      shadow="md"
      hideDetached={false}
    >
      <Popover.Target>
        <Button size="compact-sm" onClick={() => setOpened((open) => !open)}>
          {word}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="A finding of this">
        {opened ? <FindingForm studyId={studyId} start={start} onDone={() => setOpened(false)} /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}
