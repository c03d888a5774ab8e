"use client";

import { Button, Drawer } from "@mantine/core";
import { useState } from "react";
import { ActivityOfThing } from "./activity-of-thing";

/** Opens what was done to one thing, beside it. */
export function ActivityButton({ studyId, thing, name }: { studyId: string; thing: string; name: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setOpen(true)}>
        Activity
      </Button>
      <ActivityDrawer studyId={studyId} thing={thing} name={name} opened={open} onClose={() => setOpen(false)} />
    </>
  );
}

type DrawerProps = { studyId: string; thing: string; name: string; opened: boolean; onClose: () => void };

/** What was done to one thing, the latest first. */
export function ActivityDrawer({ studyId, thing, name, opened, onClose }: DrawerProps) {
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size="min(480px, 100vw)" title={`Activity: ${name}`}>
      {opened ? <ActivityOfThing studyId={studyId} thing={thing} /> : null}
    </Drawer>
  );
}
