"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { EditorsOnly } from "@/app/_team/editors-only";
import type { ShareOf } from "@/lib/shares/schema";
import { ShareDialog } from "./share-dialog";

type Props = { studyId: string /** what a new link is called, unless somebody says otherwise */; title: string; of: ShareOf };

/** Hands this view on by a link, to people without a place in the study. Only for those who may edit. */
export function ShareButton(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <EditorsOnly>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Share
      </Button>
      {isOpen ? <ShareDialog {...props} onClose={() => setOpen(false)} /> : null}
    </EditorsOnly>
  );
}
