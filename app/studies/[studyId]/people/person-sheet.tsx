"use client";

import { Button } from "@mantine/core";
import { useMyAccess } from "@/app/_data/access";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { EditorsOnly } from "@/app/_team/editors-only";
import { Sheet } from "@/app/_ui/sheet";
import { MemoBox } from "@/app/studies/[studyId]/_memos/memo-box";
import type { Account } from "@/lib/accounts/schema";
import type { Participant } from "@/lib/participants/schema";
import type { Persona } from "@/lib/personas/schema";
import styles from "./people-page.module.css";
import { PersonClasses } from "./person-classes";
import { PersonConsent } from "./person-consent";
import { PersonData } from "./person-data";
import { PersonFacts } from "./person-facts";
import { PersonInterviews } from "./person-interviews";
import { PersonName } from "./person-name";
import { useDeletePerson } from "./use-delete-person";
import { useMerge } from "./use-merge";

type Props = { studyId: string; person: Participant | null; personas: Persona[]; accounts: Account[]; onClose: () => void };

/** One person: what they are, what they allowed, what they took part in. Everything saves as it is chosen, and can be undone. */
export function PersonSheet({ studyId, person, personas, accounts, onClose }: Props) {
  const { seesIdentities } = useMyAccess(studyId);
  const { split } = useMerge(studyId);
  const erase = useDeletePerson(studyId);
  if (!person) {
    return (
      <Sheet title="This person is not here" onClose={onClose}>
        <p>They were deleted, or the address is of another study. Undo brings back who was deleted just now.</p>
      </Sheet>
    );
  }
  const title = (
    <span className={styles.with}>
      <AudienceGlyph audience={person.audience} labelled /> {person.code}
    </span>
  );
  return (
    <Sheet title={title} onClose={onClose}>
      {seesIdentities ? <PersonName studyId={studyId} person={person} /> : null}
      <EditorsOnly otherwise={<PersonFacts person={person} personas={personas} accounts={accounts} />}>
        <PersonClasses studyId={studyId} person={person} personas={personas} accounts={accounts} />
        <PersonConsent studyId={studyId} person={person} />
      </EditorsOnly>
      <PersonInterviews studyId={studyId} person={person} />
      <EditorsOnly>
        <MemoBox studyId={studyId} subject="participant" subjectId={person.id} about={person.code} />
        {person.mergedFrom.length > 0 ? (
          <section className={styles.form} aria-labelledby="merged-from">
            <h3 id="merged-from">Also stands for</h3>
            {person.mergedFrom.map((entry) => (
              <div key={entry.participantId} className={styles.actions}>
                <span>{entry.code}</span>
                <Button onClick={() => split({ id: entry.participantId, code: entry.code }, person)}>Split off again</Button>
              </div>
            ))}
          </section>
        ) : null}
        <PersonData studyId={studyId} person={person} onGone={onClose} />
        <div className={styles.actions}>
          <Button
            variant="subtle"
            onClick={() => {
              erase(person);
              onClose();
            }}
          >
            Delete {person.code}
          </Button>
          <span className="caption">Their interviews stay.</span>
        </div>
      </EditorsOnly>
    </Sheet>
  );
}
