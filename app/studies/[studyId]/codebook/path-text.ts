import type { Code } from "@/lib/codebook/schema";
import { codePath } from "@/lib/codebook/tree";

/** Where a code hangs, before what is said of it: "Needs › Time: "; nothing for one at the top. */
export function pathText(codes: readonly Code[], codeId: string): string {
  const above = codePath(codes, codeId).slice(0, -1);
  return above.length === 0 ? "" : `${above.join(" › ")}: `;
}
