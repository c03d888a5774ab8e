"use client";

import { useDeleteAccount, useRestoreAccount } from "@/app/_data/accounts";
import { isProblem } from "@/app/_data/http";
import { useDeletePersona, useRestorePersona } from "@/app/_data/personas";
import { showFailure, showToast } from "@/app/_ui/toast";

type Item = { id: string; version: number; name: string };
/** `onHeld`: something hangs on it that needs a place first */
type Erase = { moveTo: string | undefined; onDone: () => void; onHeld: () => void };

/** Deletes a persona; the toast brings an empty one back. Where people moved, undo would leave them where they are, so it is not offered. */
export function useErasePersona(studyId: string): (persona: Item, erase: Erase) => void {
  const { mutateAsync: erase } = useDeletePersona(studyId);
  const { mutateAsync: restore } = useRestorePersona(studyId);
  return ({ id, version, name }, how) => {
    erase({ id, version, moveTo: how.moveTo }).then(
      () => say(name, how, () => restore(id)),
      (error) => refuse(error, how),
    );
  };
}

/** Deletes an account, in the same way. */
export function useEraseAccount(studyId: string): (account: Item, erase: Erase) => void {
  const { mutateAsync: erase } = useDeleteAccount(studyId);
  const { mutateAsync: restore } = useRestoreAccount(studyId);
  return ({ id, version, name }, how) => {
    erase({ id, version, moveTo: how.moveTo }).then(
      () => say(name, how, () => restore(id)),
      (error) => refuse(error, how),
    );
  };
}

function say(name: string, { moveTo, onDone }: Erase, restore: () => Promise<unknown>): void {
  const undo = moveTo === undefined ? () => void restore().catch(showFailure) : undefined;
  showToast({ message: `${name} deleted`, undo });
  onDone();
}

function refuse(error: unknown, { onHeld }: Erase): void {
  if (isProblem(error) && error.code === "CONFLICT") onHeld();
  showFailure(error);
}
