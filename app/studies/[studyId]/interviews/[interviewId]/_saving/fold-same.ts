import type { TextPart } from "@/lib/text/difference";

/** So much of what did not change is shown beside a change, in UTF-16 units. */
const BESIDE = 160;

/** A difference with the long stretches that did not change left out, so that what changed stands together. */
export function foldSame(parts: readonly TextPart[]): TextPart[] {
  return parts.map((part, index) => {
    if (part.kind !== "same" || part.text.length <= BESIDE * 3) return part;
    const begin = index === 0 ? "" : upToWord(part.text.slice(0, BESIDE), "end");
    const end = index === parts.length - 1 ? "" : upToWord(part.text.slice(-BESIDE), "start");
    return { kind: "same", text: `${begin} […] ${end}`.trimStart() };
  });
}

/** Never cut inside a word. */
function upToWord(text: string, edge: "start" | "end"): string {
  return edge === "end" ? text.replace(/\S+$/, "") : text.replace(/^\S+/, "");
}
