import type { Span } from "@/lib/text/sentences";
import type { CodingValue } from "./coding-editor";

/** Corrections to a suggestion before it is accepted, its edges among them. */
export type Draft = CodingValue & Partial<Span>;

/** What is said about a span, without everything else that is known of it. */
export function codingOf({ point, step, direction, severity, codeIds }: CodingValue): CodingValue {
  return { point, step, direction, severity, codeIds };
}
