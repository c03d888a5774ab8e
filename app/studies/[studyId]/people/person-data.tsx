"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { useMyAccess } from "@/app/_data/access";
import { personExportAddress } from "@/app/_data/privacy";
import type { Participant } from "@/lib/participants/schema";
import { ErasePerson } from "./erase-person";
import styles from "./people-page.module.css";

/** What a person may ask for: all that is held about them, and that it goes. Owners of the study who see identities alone. */
export function PersonData({ studyId, person, onGone }: { studyId: string; person: Participant; onGone: () => void }) {
  const { mayOwn, seesIdentities } = useMyAccess(studyId);
  const [isOpen, setOpen] = useState(false);
  if (!mayOwn) return null;
  return (
    <section className={styles.form} aria-labelledby="their-data">
      <h3 id="their-data">Their data</h3>
      {seesIdentities ? (
        <div>
          <Button component="a" href={personExportAddress({ studyId, participantId: person.id })} download>
            Everything about this person
          </Button>
          <p className="caption">A page to read and the same as data, in one file, to hand to them if they ask.</p>
        </div>
      ) : null}
      <div>
        <Button onClick={() => setOpen(true)}>Anonymise or erase …</Button>
        <p className="caption">For good. You see what goes before anything does.</p>
      </div>
      {isOpen ? <ErasePerson studyId={studyId} person={person} onClose={() => setOpen(false)} onGone={onGone} /> : null}
    </section>
  );
}
