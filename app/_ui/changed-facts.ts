import { type Fact, isNoted } from "./facts";

/** What a newer state of something says otherwise than an older one; what stands there no more is "empty". */
export function changedFacts(before: readonly Fact[], after: readonly Fact[]): Fact[] {
  const was = new Map(before.map(({ label, value }) => [label, value]));
  const now = new Map(after.map(({ label, value }) => [label, value]));
  const labels = [...new Set([...now.keys(), ...was.keys()])];
  return labels
    .filter((label) => wordsOf(was.get(label)) !== wordsOf(now.get(label)))
    .map((label) => ({ label, value: isNoted(now.get(label)) ? now.get(label) : "empty" }));
}

function wordsOf(value: Fact["value"]): string {
  return isNoted(value) ? JSON.stringify(value) : "";
}
