"use client";

import { useEffect, useState } from "react";
import { isProblem } from "@/app/_data/http";

/** Seconds until a refusal for too many tries is over, counting down; 0 where there is none. */
export function useSecondsLeft(error: Error | null): number {
  const told = isProblem(error) && typeof error.body.retryAfter === "number" ? Math.ceil(error.body.retryAfter) : 0;
  const [passed, setPassed] = useState<{ of: Error | null; seconds: number }>({ of: null, seconds: 0 });
  useEffect(() => {
    if (told === 0) return;
    const began = Date.now();
    const timer = setInterval(() => setPassed({ of: error, seconds: Math.floor((Date.now() - began) / 1000) }), 500);
    return () => clearInterval(timer);
  }, [error, told]);
  return Math.max(0, told - (passed.of === error ? passed.seconds : 0));
}
