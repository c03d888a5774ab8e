import type { Code } from "@/lib/codebook/schema";
import { codePath, codeTree, treeRows } from "@/lib/codebook/tree";
import { toCsv } from "@/lib/export/csv";
import { CSV_COLUMNS } from "./columns";
import { joinPath } from "./path";

/** The codebook as CSV in the order of the tree, each code after the one it hangs under; read back by `readCodebook` it is the same. */
export function codebookCsv(codes: readonly Code[]): string {
  const rows = treeRows(codeTree(codes)).map(({ code }) => {
    const above = joinPath(codePath(codes, code.id).slice(0, -1));
    return [code.name, above, code.kind, code.definition, code.whenToUse, code.whenNot, code.example, code.color, code.key];
  });
  return toCsv([[...CSV_COLUMNS], ...rows], { bom: true });
}
