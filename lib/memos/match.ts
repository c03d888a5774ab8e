import type { Remark, RemarkFilter } from "./schema";

/** Whether a remark passes the filter: one of its kinds, and every word searched for in its text, its subject's name or the words it stands on, without regard to case or accents. */
export function matchesRemark(remark: Remark, { kind, q = "" }: RemarkFilter): boolean {
  if (kind && kind.length > 0 && !kind.includes(remark.kind)) return false;
  const words = plain(q).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return true;
  const there = plain(`${remark.text}\n${remark.about}\n${remark.quote ?? ""}`);
  return words.every((word) => there.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
