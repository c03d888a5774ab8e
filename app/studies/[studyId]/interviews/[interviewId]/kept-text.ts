/** What was typed and not saved yet, kept in this browser: `base` is the version it was typed on. */
export type KeptText = { text: string; base: number };

const key = (documentId: string) => `verbatim.notes.${documentId}`;

export function readKept(documentId: string): KeptText | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(documentId)) ?? "null");
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps it before anything is sent. A browser without room keeps nothing; the save itself does not depend on it. */
export function keepText(documentId: string, kept: KeptText): void {
  try {
    localStorage.setItem(key(documentId), JSON.stringify(kept));
  } catch {
    dropKept(documentId);
  }
}

export function dropKept(documentId: string): void {
  localStorage.removeItem(key(documentId));
}

function isKept(value: unknown): value is KeptText {
  return (
    typeof value === "object" &&
    value !== null &&
    "text" in value &&
    typeof value.text === "string" &&
    "base" in value &&
    typeof value.base === "number"
  );
}
