"use client";

import { useEffect } from "react";

const KEY = "verbatim.reloaded-at";
/** Twice within this time is no newer program but something else that is missing. */
const SOON_MS = 20_000;

/** A page opened before the program was updated misses parts that are gone: it is loaded anew, by itself, once. */
export function useNewerProgram(error: Error): void {
  useEffect(() => {
    if (error.name !== "ChunkLoadError" || Date.now() - Number(sessionStorage.getItem(KEY)) < SOON_MS) return;
    sessionStorage.setItem(KEY, String(Date.now()));
    location.reload();
  }, [error]);
}
