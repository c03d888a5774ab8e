import { branchError } from "@/lib/questionnaires/check-definition";
import type { Branch, Definition } from "@/lib/questionnaires/definition";

/** Without the branches that can no longer be followed, after a question or section moved, changed or went. */
export function withoutBrokenBranches(definition: Definition): Definition {
  const { sections } = definition;
  const kept = sections.map((section, at) => {
    const branches = section.branches.filter((branch) => branchError({ sections, at, branch }) === null);
    return branches.length === section.branches.length ? section : { ...section, branches };
  });
  return { sections: kept };
}

/** How many branches there are in all: fewer after a change means that some could no longer be followed. */
export function countBranches({ sections }: Definition): number {
  return sections.reduce((sum, { branches }) => sum + branches.length, 0);
}

/** An answer's new value in every branch that follows from it. */
export function renameAnswer(
  definition: Definition,
  { questionId, from, to }: { questionId: string; from: string; to: string },
): Definition {
  const rename = (branch: Branch): Branch =>
    branch.questionId === questionId ? { ...branch, is: branch.is.map((value) => (value === from ? to : value)) } : branch;
  return { sections: definition.sections.map((section) => ({ ...section, branches: section.branches.map(rename) })) };
}
