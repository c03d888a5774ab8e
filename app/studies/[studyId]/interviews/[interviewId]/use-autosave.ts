"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { isProblem } from "@/app/_data/http";
import type { SaveState } from "./save-state";

const PAUSE_MS = 1000;
const RETRY_MS = 3000;

type Saved = { version: number };

/**
 * Saves a text a second after the last key, and at once when the page is left; tries again while the server does not answer.
 * One save is under way at a time, each against the version the one before it answered, so none overwrites another unseen.
 */
export function useAutosave({ version, save }: { version: number; save: (text: string, version: number) => Promise<Saved> }) {
  const [state, setState] = useState<SaveState>({ kind: "saved", at: null });
  const waiting = useRef<string | null>(null);
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = useRef(version);
  const saveNow = useRef<() => Promise<void>>(async () => undefined);

  useEffect(() => {
    if (waiting.current === null && !busy.current) known.current = version;
  }, [version]);

  const saveIn = useCallback((ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveNow.current(), ms);
  }, []);

  useEffect(() => {
    async function attempt(text: string): Promise<SaveState> {
      try {
        known.current = (await save(text, known.current)).version;
        return { kind: "saved", at: new Date() };
      } catch (error) {
        // what was typed meanwhile is newer; else this is still what has to be saved
        waiting.current ??= text;
        if (isPassing(error)) saveIn(RETRY_MS);
        return { kind: "failed", message: failureSentence(error) };
      }
    }
    saveNow.current = async () => {
      const text = waiting.current;
      if (text === null || busy.current) return;
      clearTimeout(timer.current);
      waiting.current = null;
      busy.current = true;
      setState({ kind: "saving" });
      const outcome = await attempt(text);
      busy.current = false;
      setState(outcome);
      if (outcome.kind === "saved" && waiting.current !== null) saveIn(PAUSE_MS);
    };
  }, [save, saveIn]);

  useEffect(() => {
    const flush = () => void saveNow.current();
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      flush();
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
    };
  }, []);

  const typed = useCallback(
    (text: string) => {
      waiting.current = text;
      setState((current) => (current.kind === "failed" ? current : { kind: "saving" }));
      saveIn(PAUSE_MS);
    },
    [saveIn],
  );

  const flush = useCallback(() => saveNow.current(), []);
  return { state, typed, flush };
}

function failureSentence(error: unknown): string {
  if (isProblem(error) && error.code === "STALE_VERSION")
    return "Changed in another window. Copy what you typed, then load the page again.";
  if (isProblem(error) && error.status >= 400 && error.status < 500) return `Not saved: ${error.message}`;
  return "Not saved yet, trying again";
}

/** The server is away or stumbled: worth another try. A refusal is not. */
function isPassing(error: unknown): boolean {
  return !isProblem(error) || error.status === 0 || error.status >= 500;
}
