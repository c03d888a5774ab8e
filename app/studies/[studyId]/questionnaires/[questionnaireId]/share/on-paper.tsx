"use client";

import { Button } from "@mantine/core";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import styles from "./share.module.css";

/** Without a link: printed or read out, and entered by hand. */
export function OnPaper({ studyId, id }: { studyId: string; id: string }) {
  return (
    <section className={styles.part} aria-labelledby="share-paper">
      <h2 id="share-paper">On paper, or read out</h2>
      <p className={styles.say}>
        Print the questions with boxes and lines, or read them out, and enter what was answered: it counts like any other reply.
      </p>
      <div className={styles.acts}>
        <Button onClick={() => window.print()}>Print</Button>
        <Button component={Link} href={places.questionnaireEnter(studyId, id)}>
          Enter answers by hand
        </Button>
      </div>
    </section>
  );
}
