/** Somebody else wrote for longer than SQLite waits (a great undo, say): what was begun can be tried again a moment later. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}
