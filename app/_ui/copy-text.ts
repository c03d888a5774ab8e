import { showFailure, showToast } from "./toast";

/** Puts a text on the clipboard and says so; where the browser does not allow it, says that. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ message: done });
  } catch {
    showFailure(new Error("This browser did not allow copying. Nothing was changed; export the file instead."));
  }
}

/** Today in the reader's own time zone, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
