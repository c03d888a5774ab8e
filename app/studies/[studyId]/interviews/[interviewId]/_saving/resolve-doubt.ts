import type { Draft, Sending, Stored } from "./journal";
import { moveMarks } from "./move-marks";
import { isRefusal, theirsOf } from "./save-failure";

/**
 * Finds out whether the save that a page had sent when it went was stored, by sending it again under its key: the draft then stands on it, or its
 * marks wait again. Throws where the server cannot be asked.
 */
export async function resolveDoubt(draft: Draft, send: (save: Sending) => Promise<Stored>): Promise<void> {
  const doubt = draft.sending;
  if (!doubt) return;
  try {
    const { version } = await send(doubt);
    draft.base = { version, text: doubt.text };
  } catch (error) {
    if (theirsOf(error)) draft.marks = [...moveMarks(doubt.marks, doubt.text, draft.text), ...draft.marks];
    else if (!isRefusal(error)) throw error;
  }
  draft.sending = null;
}
