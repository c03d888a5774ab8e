import type { Right } from "@/lib/team/vocabulary";
import { POLICY } from "./policy";

/** The line of the policy that a request falls under: its address with names for what varies ("/api/studies/{studyId}"), those names, and the right it asks. */
export type Matched = { pattern: string; names: string[]; right: Right };

type Node = { fixed: Map<string, Node>; varying: Node | null; rest: Map<string, Matched>; methods: Map<string, Matched> };

const newNode = (): Node => ({ fixed: new Map(), varying: null, rest: new Map(), methods: new Map() });

let known: Node | null = null;

/**
 * Finds what a method and path (as it was sent, not decoded) fall under, as the router does: what stands there literally goes before what varies, and the
 * rest comes last. Null where the policy has nothing.
 */
export function matchPolicy(method: string, path: string): Matched | null {
  known ??= treeOf(POLICY);
  const asked = method === "HEAD" ? "GET" : method;
  const segments = path.split("/").slice(1);
  const leaf = leafAt(known, segments);
  if (leaf) return leaf.methods.get(asked) ?? null;
  return restOf(known, segments)?.get(asked) ?? null;
}

function leafAt(node: Node, [segment, ...others]: string[]): Node | null {
  if (segment === undefined) return node.methods.size > 0 ? node : null;
  const fixed = node.fixed.get(segment);
  const found = fixed ? leafAt(fixed, others) : null;
  if (found || !node.varying || segment === "") return found;
  return leafAt(node.varying, others);
}

function restOf(root: Node, segments: string[]): Map<string, Matched> | null {
  let node: Node | undefined = root;
  let rest: Map<string, Matched> | null = null;
  for (const segment of segments) {
    if (node.rest.size > 0) rest = node.rest;
    node = node.fixed.get(segment);
    if (!node) break;
  }
  return rest;
}

function treeOf(policy: Readonly<Record<string, Right>>): Node {
  const root = newNode();
  for (const [line, right] of Object.entries(policy)) {
    const [method = "", pattern = ""] = line.split(" ");
    const matched = { pattern, right, names: [...pattern.matchAll(/\{(?:\.\.\.)?(\w+)\}/g)].map(([, name]) => name ?? "") };
    const node = pattern.split("/").slice(1).reduce(nodeFor, root);
    (pattern.includes("{...") ? node.rest : node.methods).set(method, matched);
  }
  return root;
}

function nodeFor(node: Node, segment: string): Node {
  if (segment.startsWith("{...")) return node;
  if (segment.startsWith("{")) {
    node.varying ??= newNode();
    return node.varying;
  }
  const next = node.fixed.get(segment) ?? newNode();
  node.fixed.set(segment, next);
  return next;
}
