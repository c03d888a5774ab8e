"use client";

import { type ReactNode, useState } from "react";
import { choicesOf } from "@/app/_marks/class-choices";
import { useMayEdit } from "@/app/_team/editors-only";
import { MoveBeforeDelete } from "@/app/_ui/move-before-delete";
import { plural } from "@/app/_ui/plural";
import { Sheet } from "@/app/_ui/sheet";
import type { Account } from "@/lib/accounts/schema";
import type { Persona } from "@/lib/personas/schema";
import type { useEraseAccount, useErasePersona } from "./use-erase";

type Named = Persona | Account;
type Props = {
  kind: "persona" | "account";
  item: Named | null;
  isNew: boolean;
  others: Named[];
  /** what else hangs on it, where people do not: "its planned interviews" */
  held: string;
  onErase: ReturnType<typeof useErasePersona | typeof useEraseAccount>;
  onClose: () => void;
  /** what those who only read see in place of the form */
  read: ReactNode;
  children: ReactNode;
};

/** The sheet of what people belong to, a persona or an account: its form, and its end, with a place for its people first. */
export function NamedSheet({ kind, item, isNew, others, held, onErase, onClose, read, children }: Props) {
  const mayEdit = useMayEdit();
  const [isHeld, setHeld] = useState(false);
  if (!item && !(isNew && mayEdit)) {
    return (
      <Sheet title={`This ${kind} is not here`} onClose={onClose}>
        <p>It was deleted, or the address is of another study.</p>
      </Sheet>
    );
  }
  return (
    <Sheet title={item?.name ?? (kind === "account" ? "Add an account" : "Add a persona")} onClose={onClose}>
      {mayEdit ? children : read}
      {item && mayEdit ? (
        <MoveBeforeDelete
          label={`Delete this ${kind}`}
          held={item.participants > 0 ? plural(item.participants, "person", "people") : isHeld ? held : null}
          others={choicesOf(others)}
          noneWord={`no ${kind}`}
          onDelete={(moveTo) => onErase(item, { moveTo, onDone: onClose, onHeld: () => setHeld(true) })}
        />
      ) : null}
    </Sheet>
  );
}
