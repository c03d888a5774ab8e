"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { isProblem } from "@/app/_data/http";
import { dropKept, keepText } from "./kept-text";
import type { SaveState, Theirs } from "./save-state";

const PAUSE_MS = 1000;
const RETRY_MS = 3000;

/** Without a `documentId` nothing is kept in the browser: the caller does that. */
type Options = { documentId?: string; version: number; save: (text: string, version: number) => Promise<{ version: number }> };

/**
 * Saves a text a second after the last key, and at once when the page is left; tries again while the server does not answer. What is not
 * saved yet is kept in the browser. One save is under way at a time, each against the version the one before it answered; where somebody
 * else saved meanwhile, nothing is overwritten: the state says "conflict" until `settle` is told which text stays.
 */
export function useAutosave({ documentId, version, save }: Options) {
  const [state, setState] = useState<SaveState>({ kind: "saved", at: null });
  const waiting = useRef<string | null>(null);
  const busy = useRef(false);
  const conflict = useRef<Theirs | null>(null);
  const known = useRef(version);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saveNow = useRef<() => Promise<void>>(async () => undefined);

  const saveIn = useCallback((ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveNow.current(), ms);
  }, []);

  const saved = useCallback(
    (newVersion: number): SaveState => {
      known.current = newVersion;
      if (documentId && waiting.current === null) dropKept(documentId);
      if (documentId && waiting.current !== null) keepText(documentId, { text: waiting.current, base: newVersion });
      return { kind: "saved", at: new Date() };
    },
    [documentId],
  );

  useEffect(() => {
    function failed(text: string, error: unknown): SaveState {
      const theirs = theirsOf(error);
      // the very text arrived already: a save that outlived its page
      if (theirs?.text === text) return saved(theirs.version);
      // what was typed meanwhile is newer; else this is still what has to be saved
      waiting.current ??= text;
      conflict.current = theirs;
      if (theirs) return { kind: "conflict", theirs };
      if (isPassing(error)) saveIn(RETRY_MS);
      return { kind: "failed", message: failureSentence(error) };
    }
    saveNow.current = async () => {
      const text = waiting.current;
      if (text === null || busy.current || conflict.current) return;
      clearTimeout(timer.current);
      waiting.current = null;
      busy.current = true;
      setState({ kind: "saving" });
      const outcome = await save(text, known.current).then(
        (stored) => saved(stored.version),
        (error: unknown) => failed(text, error),
      );
      busy.current = false;
      setState(outcome);
      if (outcome.kind === "saved" && waiting.current !== null) saveIn(PAUSE_MS);
    };
  }, [save, saveIn, saved]);

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
      if (documentId) keepText(documentId, { text, base: known.current });
      setState((current) => (current.kind === "saved" ? { kind: "saving" } : current));
      saveIn(PAUSE_MS);
    },
    [documentId, saveIn],
  );

  /** Holds a text back that was typed on an older version than the stored one, until `settle` says which stays. */
  const oppose = useCallback((text: string, theirs: Theirs) => {
    waiting.current = text;
    conflict.current = theirs;
    setState({ kind: "conflict", theirs });
  }, []);

  /** Ends a conflict: ours goes over theirs, or ours is let go. */
  const settle = useCallback(
    (keep: "ours" | "theirs") => {
      if (!conflict.current) return;
      known.current = conflict.current.version;
      conflict.current = null;
      if (keep === "theirs") waiting.current = null;
      if (keep === "theirs") setState(saved(known.current));
      else void saveNow.current();
    },
    [saved],
  );

  /** Told of a newer stored version: takes it as the one to go on from, and says so, where nothing of ours is unsaved. */
  const follow = useCallback((newer: number): boolean => {
    const idle = waiting.current === null && !busy.current && !conflict.current;
    if (!idle || newer <= known.current) return false;
    known.current = newer;
    return true;
  }, []);

  const flush = useCallback(() => saveNow.current(), []);
  return { state, typed, flush, oppose, settle, follow };
}

function theirsOf(error: unknown): Theirs | null {
  if (!isProblem(error) || error.code !== "STALE_VERSION") return null;
  const { current } = error.body;
  if (typeof current !== "object" || current === null || !("text" in current) || !("version" in current)) return null;
  return typeof current.text === "string" && typeof current.version === "number" ? { text: current.text, version: current.version } : null;
}

function failureSentence(error: unknown): string {
  if (isProblem(error) && error.status >= 400 && error.status < 500) return `Not saved, kept in this browser: ${error.message}`;
  return "Not saved yet, kept in this browser, trying again";
}

/** The server is away or stumbled: worth another try. A refusal is not. */
function isPassing(error: unknown): boolean {
  return !isProblem(error) || error.status === 0 || error.status >= 500;
}
