import { Button } from "@mantine/core";
import type { Route } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import styles from "./coding-page.module.css";

/** Nothing to code, and why: no open answer at all, or none under the filter. */
export function NoAnswers({ studyId, questionnaireId, clear }: { studyId: string; questionnaireId: string; clear?: string }) {
  return (
    <div className={styles.empty}>
      {clear === undefined ? (
        <EmptyState
          title="No open answers yet"
          action={
            <Button component={Link} href={places.questionnaire(studyId, questionnaireId)}>
              See the results
            </Button>
          }
        >
          What people write in their own words comes here, alike answers together, to be coded like an interview: then respondents stand
          beside the people interviewed on every page of themes.
        </EmptyState>
      ) : (
        <EmptyState
          title="Nobody answered this under the filter"
          action={
            <Button component={Link} href={clear as Route}>
              Everyone
            </Button>
          }
        >
          The question has answers, but none of the persona, audience and wave chosen above.
        </EmptyState>
      )}
    </div>
  );
}
