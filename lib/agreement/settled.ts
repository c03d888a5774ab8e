import type { CodedText, CoderMark } from "./marks";
import { type Segment, segmentsOf } from "./segments";
import type { Outcome } from "./vocabulary";

/** Words that two people coded differently, and in what: "any" where only one marked them, else dimensions. */
export type Differing = Segment & { key: string; differs: string[] };

/** A settlement by the key of its marks: how it ended, and the marks both agreed on where that is neither's. */
export type Settled = { outcome: Outcome; agreed: readonly CoderMark[] };

/** The key of a segment: the ids of its marks in order, joined by a dot. */
export function keyOf({ first, second }: Pick<Segment, "first" | "second">): string {
  return [...first, ...second]
    .map(({ id }) => id)
    .sort()
    .join(".");
}

/** Where two coders differ on a text: segments whose sets of tags are not the same. Where edges differ but overlap enough, that is no disagreement. */
export function disagreementsOf(text: Pick<CodedText, "first" | "second">, overlap: number): Differing[] {
  return segmentsOf(text, overlap).flatMap((segment) => {
    const differs = differingIn(segment);
    return differs.length > 0 ? [{ ...segment, key: keyOf(segment), differs }] : [];
  });
}

function differingIn({ first, second }: Segment): string[] {
  if (first.length === 0 || second.length === 0) return ["any"];
  const tags = (marks: readonly CoderMark[]) => new Set(marks.flatMap((mark) => mark.tags));
  const [a, b] = [tags(first), tags(second)];
  const apart = [...a].filter((tag) => !b.has(tag)).concat([...b].filter((tag) => !a.has(tag)));
  return [...new Set(apart.map((tag) => tag.slice(0, tag.indexOf(":"))))].map((kind) => (kind === "code" ? "codes" : kind)).sort();
}

/** A text as both would have coded it, what is settled being as agreed: the rest stays as each coded it. */
export function asSettled(text: CodedText, overlap: number, settlements: ReadonlyMap<string, Settled>): CodedText {
  const gone = new Set<string>();
  const agreed: CoderMark[] = [];
  for (const segment of disagreementsOf(text, overlap)) {
    const settlement = settlements.get(segment.key);
    if (!settlement) continue;
    for (const { id } of [...segment.first, ...segment.second]) gone.add(id);
    agreed.push(...agreedOn(segment, settlement));
  }
  const kept = (marks: readonly CoderMark[]) => [...marks.filter(({ id }) => !gone.has(id)), ...agreed];
  return { stretches: text.stretches, first: kept(text.first), second: kept(text.second) };
}

function agreedOn({ first, second }: Segment, { outcome, agreed }: Settled): readonly CoderMark[] {
  const by: Record<Outcome, readonly CoderMark[]> = { first, second, both: [...first, ...second], neither: [], edited: agreed };
  return by[outcome];
}
