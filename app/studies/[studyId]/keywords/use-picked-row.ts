import { useState } from "react";

/** The row that is open, that of the address when it was last looked at, and those it was given since, which it may show one after the other. */
type Picked = { row: string | null; seen: string | null; sent: readonly (string | null)[] };

/**
 * The row that is open, at once: the address follows a moment later, and a key pressed meanwhile is meant for the row that was just picked. One that
 * comes from elsewhere (Back, a link) brings its own row.
 */
export function usePickedRow(ofAddress: string | null, write: (row: string | null) => void) {
  const [picked, setPicked] = useState<Picked>({ row: ofAddress, seen: ofAddress, sent: [] });
  if (picked.seen !== ofAddress) {
    const at = picked.sent.indexOf(ofAddress);
    setPicked({ row: at === -1 ? ofAddress : picked.row, seen: ofAddress, sent: at === -1 ? [] : picked.sent.slice(at + 1) });
  }
  const pick = (row: string | null) => {
    setPicked((before) => ({ ...before, row, sent: [...before.sent.slice(-20), row] }));
    write(row);
  };
  return { row: picked.row, pick };
}
