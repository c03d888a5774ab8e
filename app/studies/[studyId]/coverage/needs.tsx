import type { Route } from "next";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { Coverage } from "@/lib/coverage/schema";
import styles from "./coverage-board.module.css";

const NAMED = 6;

/** Who counts in no figure above until somebody says which audience or persona they are, and interviews without a day (rule 9). */
export function Needs({ coverage: { needs }, studyId }: { coverage: Coverage; studyId: string }) {
  const { noAudience, noPersona, noDate } = needs;
  if (noAudience.length + noPersona.length + noDate === 0) return null;
  return (
    <p className={styles.needs}>
      {noAudience.length > 0 ? (
        <span>
          <Link href={`${places.people(studyId)}?audience=none` as Route}>
            {plural(noAudience.length, "person needs", "people need")} an audience
          </Link>{" "}
          and count nowhere: {codes(noAudience)}
        </span>
      ) : null}
      {noPersona.length > 0 ? (
        <span>
          <Link href={`${places.people(studyId)}?persona=none` as Route}>
            {plural(noPersona.length, "person heard has", "people heard have")} no persona
          </Link>
          : {codes(noPersona)}
        </span>
      ) : null}
      {noDate > 0 ? (
        <span>
          <Link href={places.interviews(studyId)}>{plural(noDate, "interview")}</Link> without a day
        </span>
      ) : null}
    </p>
  );
}

function codes(people: readonly { code: string }[]): string {
  const shown = people.slice(0, NAMED).map(({ code }) => code);
  return people.length > NAMED ? `${shown.join(", ")} and ${people.length - NAMED} more` : shown.join(", ");
}
