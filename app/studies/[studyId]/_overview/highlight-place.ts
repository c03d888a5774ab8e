import type { ThemeQuote } from "@/lib/themes/schema";

/** Where a quote stands in its interview. */
export function highlightPlace(root: string, { interviewId, highlightId }: Pick<ThemeQuote, "interviewId" | "highlightId">): string {
  return `${root}/interviews/${interviewId}?highlight=${highlightId}`;
}
