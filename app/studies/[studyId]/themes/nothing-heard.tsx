import { Button } from "@mantine/core";
import type { Route } from "next";
import { EditorsOnly } from "@/app/_team/editors-only";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import styles from "./themes-board.module.css";

/** No themes, and why: nobody of this persona under the filter, or nobody at all yet. */
export function NothingHeard({ studyId, filtered, clear }: { studyId: string; filtered: boolean; clear: string }) {
  return (
    <div className={styles.empty}>
      {filtered ? (
        <EmptyState
          title="Nobody was heard under this filter"
          action={
            <Button component={Link} href={clear as Route}>
              Everyone
            </Button>
          }
        >
          Themes count people of this persona whose interviews are done, and beside them those who replied to a questionnaire. None of them
          matches what is chosen above.
        </EmptyState>
      ) : (
        <EmptyState
          title="Nobody of this persona was heard yet"
          action={
            <EditorsOnly>
              <Button component={Link} href={places.import(studyId)} variant="filled">
                Import transcripts
              </Button>
              <Button component={Link} href={`${places.people(studyId)}?persona=none` as Route}>
                Give people a persona
              </Button>
            </EditorsOnly>
          }
        >
          Here stand the triggers, failure points and codes of each stage: how many people of how many, with their words. They come from
          highlights in interviews with people of this persona, and in the open answers of questionnaires.
        </EmptyState>
      )}
    </div>
  );
}
