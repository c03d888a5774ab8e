import { type Fact, Facts } from "@/app/_ui/facts";
import type { Code } from "@/lib/codebook/schema";
import { ancestors } from "@/lib/codebook/tree";
import { CODE_TEXTS } from "./code-form";
import { KIND_WORDS } from "./kinds";

/** What a code means, to those who only read: what was written first, then what it is. */
export function CodeFacts({ codes, code }: { codes: readonly Code[]; code: Code }) {
  const above = ancestors(codes, code.id).toReversed();
  const facts: Fact[] = [
    ...CODE_TEXTS.map(({ field, label }) => ({ label, value: code[field] })),
    { label: "Kind", value: KIND_WORDS[code.kind] },
    { label: "Hangs under", value: above.map(({ name }) => name).join(" › ") },
  ];
  return <Facts facts={facts} />;
}
