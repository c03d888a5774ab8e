import type { SpeakerRole } from "@/lib/interviews/vocabulary";

type Label = { label: string; role: SpeakerRole };

/**
 * Which label of a text each label of its corrected file is: by the label itself, and where just one of a role is left over on both sides, that one
 * under its new name. Answers, in the order of `labels`, the index among `before`; null for a label that is new.
 */
export function sameLabels(before: readonly Label[], labels: readonly Label[]): (number | null)[] {
  const taken = new Set<number>();
  const found = labels.map(({ label }) => {
    const index = before.findIndex((one, at) => !taken.has(at) && plain(one.label) === plain(label));
    if (index >= 0) taken.add(index);
    return index >= 0 ? index : null;
  });
  return found.map((known, index) => {
    const role = labels[index]?.role;
    if (known !== null || found.filter((one, at) => one === null && labels[at]?.role === role).length !== 1) return known;
    const left = before.flatMap((one, at) => (one.role === role && !taken.has(at) ? [at] : []));
    return left.length === 1 ? (left[0] ?? null) : null;
  });
}

function plain(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}
