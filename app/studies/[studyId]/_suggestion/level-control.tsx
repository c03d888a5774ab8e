"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { suggestionKeys, tagLevelsQuery, useSetTagLevel } from "@/app/_data/review";
import { EditorsOnly } from "@/app/_team/editors-only";
import { showFailure, showToast } from "@/app/_ui/toast";
import { LEVELS, levelWords } from "@/lib/suggestions/levels";
import type { Tag } from "@/lib/suggestions/schema";
import styles from "./suggestion.module.css";

/** By then the texts were read under the new bar. */
const READ_ANEW_MS = 3000;

type Props = {
  studyId: string;
  tag: Tag;
  /** as a list heads it: "Failures", a code's name */
  name: string;
  /** the text that is before the person: it is read again at once */
  documentId?: string;
  /** whether the name is said here, where it does not stand beside */
  named?: boolean;
};

/** How many suggestions of a tag are shown: fewer or more than usual, in words. It moves the bar for the next ones, and decides nothing. */
export function LevelControl(props: Props) {
  return (
    <EditorsOnly>
      <Level {...props} />
    </EditorsOnly>
  );
}

function Level({ studyId, tag, name, documentId, named = false }: Props) {
  const { data } = useQuery(tagLevelsQuery(studyId));
  const set = useSetTagLevel(studyId);
  const queries = useQueryClient();
  const lookAgain = useDebouncedCallback(() => void queries.invalidateQueries({ queryKey: suggestionKeys.all(studyId) }), READ_ANEW_MS);
  const level = data?.items.find((one) => one.tag === tag)?.level ?? 0;

  function move(to: number, undo?: number) {
    const said = () => {
      lookAgain();
      showToast({
        message: to === 0 ? `“${name}” is shown as usual again` : `From now on ${levelWords(to)} of “${name}”`,
        ...(undo !== undefined && { undo: () => move(undo) }),
      });
    };
    set.mutate({ tag, level: to, documentId }, { onSuccess: said, onError: showFailure });
  }

  return (
    <fieldset aria-label={`How many of “${name}” are shown`} className={styles.level}>
      <span className={styles.levelWord}>
        {named ? `${name} shown: ` : "Shown: "}
        <b>{levelWords(level)}</b>
      </span>
      <button type="button" disabled={level <= LEVELS[0]} onClick={() => move(level - 1, level)}>
        Fewer
      </button>
      <button type="button" disabled={level >= (LEVELS.at(-1) ?? 3)} onClick={() => move(level + 1, level)}>
        More
      </button>
    </fieldset>
  );
}
