import { isProblem, type Problem } from "@/app/_data/http";
import type { Stored } from "./journal";
import type { SaveState } from "./saved-text";

/** The text that is stored now, where a save was refused because somebody else had saved meanwhile; else null. */
export function theirsOf(error: unknown): Stored | null {
  if (!isProblem(error) || error.code !== "STALE_VERSION") return null;
  const { current } = error.body;
  if (typeof current !== "object" || current === null || !("text" in current) || !("version" in current)) return null;
  return typeof current.text === "string" && typeof current.version === "number" ? { text: current.text, version: current.version } : null;
}

/** The server understood and said no: the same again would be refused again. */
export function isRefusal(error: unknown): error is Problem {
  return isProblem(error) && error.status >= 400 && error.status < 500;
}

/** What a failed save means for whoever typed: a server that is away or stumbled is worth another try. */
export function failureOf(error: unknown, kept: boolean): Extract<SaveState, { kind: "offline" | "trying" | "refused" }> {
  if (isRefusal(error)) return { kind: "refused", message: error.message, kept };
  return { kind: navigator.onLine ? "trying" : "offline", kept };
}
