const nameOf = (draftId: string) => `verbatim.draft.${draftId}`;

/** Says to this browser's other pages that a draft's page is still open, until the answered function is called or the page is gone, however it goes. */
export function ownDraft(draftId: string): () => void {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((settle) => {
    letGo = settle;
  });
  void navigator.locks.request(nameOf(draftId), () => held);
  return () => letGo();
}

/** Runs once the page that owns a draft is gone, at once if it is gone already; one page at a time. */
export async function whenLeft(draftId: string, signal: AbortSignal, run: () => Promise<void>): Promise<void> {
  await navigator.locks.request(nameOf(draftId), { signal }, run).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
