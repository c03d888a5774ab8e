"use client";

import { useCreateCode } from "@/app/_data/codes";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useRecentCodes } from "./use-recent-codes";

type Params = {
  studyId: string;
  /** the codes of what is chosen; null where nothing is */
  codeIds: readonly string[] | null;
  hasSelection: () => boolean;
  /** stores the codes of what is chosen */
  onSet: (codeIds: string[]) => void;
  /** makes a highlight of the selected words, with the code on it */
  onMark: (codeId: string) => void;
  /** lets keys wait until something is stored */
  during: (work: () => Promise<unknown>) => void;
};

/** Putting codes on what is selected or chosen, and taking them off again, from wherever a code is named: its key, the picker, the list beside the text. */
export function useCodeChoice({ studyId, codeIds, hasSelection, onSet, onMark, during }: Params) {
  const { mutateAsync: create } = useCreateCode(studyId);
  const { recent, remember } = useRecentCodes(studyId);

  function takeCode(id: string) {
    if (hasSelection()) onMark(id);
    else if (codeIds) onSet(codeIds.includes(id) ? codeIds.filter((one) => one !== id) : [...codeIds, id]);
    else return showToast({ message: "Select words first, or choose a highlight: a code goes on them." });
    remember(id);
  }

  /** Makes a code and puts it on what is selected or chosen, if anything is. */
  function makeCode(name: string, onMade: (codeId: string) => void = () => undefined) {
    const made = ({ id }: { id: string }) => {
      if (hasSelection() || codeIds) takeCode(id);
      else showToast({ message: `“${name}” is in the codebook` });
      onMade(id);
    };
    during(() => create({ name }).then(made, showFailure));
  }

  return { recent, takeCode, makeCode };
}
