"use client";

import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMyAccess } from "@/app/_data/access";
import { participantQuery } from "@/app/_data/participants";
import { useFocusInPlace } from "@/app/_ui/use-focus-back";
import type { Participant } from "@/lib/participants/schema";
import styles from "./people-page.module.css";
import { useSavePerson } from "./use-save-person";

type Props = { studyId: string; person: Participant };

/** The name, read only when somebody asks for it. */
export function PersonName({ studyId, person }: Props) {
  const { seesIdentities } = useMyAccess(studyId);
  // null until it was asked for: whoever hides it again stands where they came from
  const [asked, setAsked] = useState<boolean | null>(null);
  const { data: named } = useQuery({ ...participantQuery(studyId, person.id, true), enabled: asked === true });
  if (!seesIdentities) return <p className="caption">You see this study’s people by their codes.</p>;
  if (!asked || !named) {
    return (
      <div className={styles.actions}>
        <Button autoFocus={asked === false} onClick={() => setAsked(true)}>
          Show name
        </Button>
        <span className="caption">Pages, quotes and exports show the code.</span>
      </div>
    );
  }
  return (
    <NameForm key={named.displayName} studyId={studyId} person={person} name={named.displayName ?? ""} onHide={() => setAsked(false)} />
  );
}

function NameForm({ studyId, person, name, onHide }: Props & { name: string; onHide: () => void }) {
  const { save, isPending } = useSavePerson(studyId, person);
  const field = useFocusInPlace<HTMLInputElement>();
  const [text, setText] = useState(name);
  const changed = text.trim() !== name;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) save({ displayName: text.trim() || null }, { before: { displayName: name || null }, words: "name saved" });
      }}
    >
      <TextInput ref={field} label="Name" maxLength={200} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <div className={styles.actions}>
        <Button type="submit" disabled={!changed} loading={isPending}>
          Save name
        </Button>
        <Button variant="subtle" onClick={onHide}>
          Hide name
        </Button>
      </div>
    </form>
  );
}
