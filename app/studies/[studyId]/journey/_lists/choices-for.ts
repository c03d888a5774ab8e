import type { Choice } from "@/app/_ui/choice-select";
import type { Field } from "./list-kind";
import type { Choices } from "./use-names";

/** What a field that is chosen may be. */
export function choicesFor({ kind, choices: own = [], codeKind }: Field, { persona, step, touchpoint, code }: Choices): Choice[] {
  if (kind === "persona") return persona;
  if (kind === "step") return step;
  if (kind === "touchpoint") return touchpoint;
  if (kind === "code") return [...code.filter((one) => one.kind === codeKind), ...code.filter((one) => one.kind !== codeKind)];
  return own;
}
