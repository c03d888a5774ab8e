/** What the tree needs to know of a code. */
export type TreeCode = { id: string; parentId: string | null; name: string; position?: number };

export type CodeNode<T> = { code: T; depth: number; children: CodeNode<T>[] };

/** The codes above one, its parent first. Stops where a parent is missing or a chain would go round. */
export function ancestors<T extends TreeCode>(codes: readonly T[], id: string): T[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const above: T[] = [];
  let parent = byId.get(byId.get(id)?.parentId ?? "");
  while (parent && parent.id !== id && !above.includes(parent)) {
    above.push(parent);
    parent = byId.get(parent.parentId ?? "");
  }
  return above;
}

/** A code's names from the root down to itself: ["Needs", "Saving time"]. Empty for an unknown id. */
export function codePath<T extends TreeCode>(codes: readonly T[], id: string): string[] {
  const own = codes.find((code) => code.id === id);
  return own ? [...ancestors(codes, id).toReversed(), own].map(({ name }) => name) : [];
}

/** Ids of every code below one, at any depth, itself left out. */
export function descendants(codes: readonly TreeCode[], id: string): Set<string> {
  const below = new Set<string>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const code of codes) {
      if (code.parentId !== at || code.id === id || below.has(code.id)) continue;
      below.add(code.id);
      waiting.push(code.id);
    }
  }
  return below;
}

/** How many highlights hang on the codes below each code, at any depth; one that carries two of them is counted for both. */
export function highlightsBelow(codes: readonly (TreeCode & { highlights: number })[]): Map<string, number> {
  const sums = new Map(codes.map(({ id }) => [id, 0]));
  function addUp({ code, children }: CodeNode<(typeof codes)[number]>): number {
    const below = children.reduce((sum, child) => sum + addUp(child), 0);
    sums.set(code.id, below);
    return below + code.highlights;
  }
  for (const root of codeTree(codes)) addUp(root);
  return sums;
}

/** True where hanging a code under this parent would make it its own ancestor. */
export function wouldCycle(codes: readonly TreeCode[], { id, parentId }: { id: string; parentId: string | null }): boolean {
  return parentId !== null && (parentId === id || descendants(codes, id).has(parentId));
}

/** The order among siblings: as they were put by hand, alike places by name. */
export function besides(a: TreeCode, b: TreeCode): number {
  return (a.position ?? 0) - (b.position ?? 0) || a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1);
}

/** The codebook as a tree, siblings in their order. A code whose parent is unknown stands at the root, so that none is lost from sight. */
export function codeTree<T extends TreeCode>(codes: readonly T[]): CodeNode<T>[] {
  const known = new Set(codes.map(({ id }) => id));
  const byParent = new Map<string | null, T[]>();
  for (const code of codes) {
    const parentId = code.parentId !== null && known.has(code.parentId) ? code.parentId : null;
    const siblings = byParent.get(parentId);
    if (siblings) siblings.push(code);
    else byParent.set(parentId, [code]);
  }
  function level(parentId: string | null, depth: number): CodeNode<T>[] {
    const siblings = (byParent.get(parentId) ?? []).toSorted(besides);
    return siblings.map((code) => ({ code, depth, children: level(code.id, depth + 1) }));
  }
  return level(null, 0);
}

/** A code's name without what makes no difference: letter case and blanks. */
export function plainCodeName(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** Code names are the same where they differ in letter case and blanks alone. */
export function sameCodeName(a: string, b: string): boolean {
  return plainCodeName(a) === plainCodeName(b);
}

/**
 * The parents as readers see them once some codes are deleted: children of a deleted code hang on its nearest living ancestor, and
 * return under it when it is restored, because their own parent is never rewritten.
 */
export function livingParents(codes: readonly (TreeCode & { deleted: boolean })[]): Map<string, string | null> {
  const living = new Set(codes.filter(({ deleted }) => !deleted).map(({ id }) => id));
  return new Map(codes.map(({ id }) => [id, ancestors(codes, id).find((above) => living.has(above.id))?.id ?? null]));
}

/** The tree from top to bottom, each code followed by those under it. */
export function treeRows<T extends TreeCode>(nodes: readonly CodeNode<T>[]): CodeNode<T>[] {
  return nodes.flatMap((node) => [node, ...treeRows(node.children)]);
}
