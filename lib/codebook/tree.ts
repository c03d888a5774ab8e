/** What the tree needs to know of a code. */
export type TreeCode = { id: string; parentId: string | null; name: string };

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
  const byId = new Map(codes.map((code) => [code.id, code]));
  return new Map(
    codes.map(({ id }) => [id, [...descendants(codes, id)].reduce((sum, below) => sum + (byId.get(below)?.highlights ?? 0), 0)]),
  );
}

/** True where hanging a code under this parent would make it its own ancestor. */
export function wouldCycle(codes: readonly TreeCode[], { id, parentId }: { id: string; parentId: string | null }): boolean {
  return parentId !== null && (parentId === id || descendants(codes, id).has(parentId));
}

/** The codebook as a tree, siblings by name. A code whose parent is unknown stands at the root, so that none is lost from sight. */
export function codeTree<T extends TreeCode>(codes: readonly T[]): CodeNode<T>[] {
  const known = new Set(codes.map(({ id }) => id));
  const byParent = new Map<string | null, T[]>();
  for (const code of codes) {
    const parentId = code.parentId !== null && known.has(code.parentId) ? code.parentId : null;
    byParent.set(parentId, [...(byParent.get(parentId) ?? []), code]);
  }
  function level(parentId: string | null, depth: number): CodeNode<T>[] {
    const siblings = (byParent.get(parentId) ?? []).toSorted((a, b) => a.name.localeCompare(b.name, "en"));
    return siblings.map((code) => ({ code, depth, children: level(code.id, depth + 1) }));
  }
  return level(null, 0);
}

/** Code names are the same where they differ in letter case and blanks alone. */
export function sameCodeName(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
  return plain(a) === plain(b);
}

/**
 * The parents as readers see them once some codes are deleted: children of a deleted code hang on its nearest living ancestor, and
 * return under it when it is restored, because their own parent is never rewritten.
 */
export function livingParents(codes: readonly (TreeCode & { deleted: boolean })[]): Map<string, string | null> {
  const living = new Set(codes.filter(({ deleted }) => !deleted).map(({ id }) => id));
  return new Map(codes.map(({ id }) => [id, ancestors(codes, id).find((above) => living.has(above.id))?.id ?? null]));
}
