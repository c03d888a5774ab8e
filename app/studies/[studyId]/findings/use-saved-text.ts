"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { isProblem } from "@/app/_data/http";
import type { Keep } from "@/app/_ui/two-versions";

const PAUSE_MS = 1000;
const RETRY_MS = 3000;

/** What a refusal says; null for a failure that may pass. */
function refusalOf(error: unknown): string | null {
  const isRefused = isProblem(error) && error.status >= 400 && error.status < 500;
  return isRefused ? `Not saved: ${error.message}` : null;
}

type Options = {
  value: string;
  needed: boolean;
  onSave: (text: string, keepalive: boolean) => Promise<unknown>;
  /** told of words that were stored elsewhere, while nothing of ours is unsaved */
  onNewer: (text: string) => void;
};

type Saved = { words: string; failed: boolean };

/**
 * Saves a text a second after the last key, and at once when it or the page is left. Where it was changed elsewhere while something of ours is unsaved,
 * nothing is stored until somebody says which words stay.
 */
export function useSavedText({ value, needed, onSave, onNewer }: Options) {
  const [state, setState] = useState<Saved>({ words: "", failed: false });
  const [theirs, setTheirs] = useState<string | null>(null);
  const waiting = useRef<string | null>(null);
  const base = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ needed, onSave, onNewer, theirs });

  useEffect(() => {
    latest.current = { needed, onSave, onNewer, theirs };
  });

  const save = useCallback(async (keepalive = false) => {
    clearTimeout(timer.current);
    const text = waiting.current?.trim() ?? null;
    const { needed: isNeeded, onSave: store, theirs: open } = latest.current;
    if (text === null || open !== null) return;
    waiting.current = null;
    const isNothingNew = text === base.current || (isNeeded && text === "");
    if (isNothingNew) return;
    const before = base.current;
    base.current = text;
    setState({ words: "Saving…", failed: false });
    try {
      await store(text, keepalive);
      setState({ words: `✓ Saved ${new Date().toLocaleTimeString("en-GB")}`, failed: false });
    } catch (error) {
      base.current = before;
      waiting.current ??= text;
      const refusal = refusalOf(error);
      setState({ words: refusal ?? "Not saved yet, trying again", failed: true });
      if (refusal === null) timer.current = setTimeout(() => void save(), RETRY_MS);
    }
  }, []);

  useEffect(() => {
    if (value === base.current) return;
    if (waiting.current === null) {
      base.current = value;
      latest.current.onNewer(value);
    } else setTheirs(value);
  }, [value]);

  useEffect(() => {
    const flush = () => void save(true);
    window.addEventListener("pagehide", flush);
    return () => {
      flush();
      window.removeEventListener("pagehide", flush);
    };
  }, [save]);

  function typed(text: string) {
    waiting.current = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  }

  /** Ends a conflict: our words go over theirs, or are let go. */
  function settle(keep: Keep) {
    if (theirs !== null) base.current = theirs;
    if (keep === "theirs") waiting.current = null;
    latest.current.theirs = null;
    setTheirs(null);
    if (keep === "mine") void save();
  }

  return { state, typed, leave: () => void save(), settle, theirs };
}
