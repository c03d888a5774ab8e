"use client";

import { Menu, Switch, UnstyledButton } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { teamPeopleQuery, useMakeReset, useUpdatePerson } from "@/app/_data/team";
import { MadeLinkBox } from "@/app/_team/made-link";
import styles from "@/app/_team/team.module.css";
import { AskFirst } from "@/app/_ui/ask-first";
import { ErrorNote } from "@/app/_ui/error-note";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import type { MadeLink, Person, PersonPatch } from "@/lib/team/schema";

/** Everybody with an account: who looks after the workspace, who is let in no more, who needs a new password. */
export function PeopleList({ meId }: { meId: string }) {
  const { data, error } = useQuery(teamPeopleQuery());
  const makeReset = useMakeReset();
  const update = useUpdatePerson();
  const [made, setMade] = useState<MadeLink | null>(null);
  const [leaving, setLeaving] = useState<Person | null>(null);
  const [resigning, setResigning] = useState(false);
  const people = (data?.items ?? []).filter((one): one is Person => "admin" in one);
  const set = (id: string, patch: PersonPatch) => update.mutateAsync({ id, patch });

  function look(person: Person, admin: boolean) {
    const undo = () => void set(person.id, { admin: !admin }).catch(showFailure);
    const message = `${person.name} looks after the workspace ${admin ? "now" : "no longer"}`;
    set(person.id, { admin }).then(() => showToast({ message, undo }), showFailure);
  }

  function enable(person: Person) {
    set(person.id, { disabled: false }).then(() => showToast({ message: `${person.name} can sign in again` }), showFailure);
  }

  function disable(person: Person) {
    const done = () => showToast({ message: `${person.name} cannot sign in any more` });
    set(person.id, { disabled: true }).then(done, showFailure);
  }

  return (
    <section aria-labelledby="people">
      <h2 id="people">People</h2>
      {error ? <ErrorNote title="The list could not be read.">{error.message}</ErrorNote> : null}
      <ul className={styles.list} aria-labelledby="people">
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            mine={person.id === meId}
            onAdmin={(admin) => (person.id === meId && !admin ? setResigning(true) : look(person, admin))}
            onReset={() => makeReset.mutate(person.id, { onSuccess: setMade, onError: showFailure })}
            onDisable={() => setLeaving(person)}
            onEnable={() => enable(person)}
          />
        ))}
      </ul>
      {made ? <MadeLinkBox key={made.id} link={made} onDone={() => setMade(null)} /> : null}
      {leaving ? (
        <AskFirst
          title={`Let ${leaving.name} in no more?`}
          words="They are signed out everywhere at once. Their API tokens and the invites they made that nobody took yet are gone for good, also where they are let in again later. What they did stays under their name."
          yes="Let in no more"
          onClose={() => setLeaving(null)}
          onYes={() => disable(leaving)}
        />
      ) : null}
      {resigning ? (
        <AskFirst
          title="Look after the workspace no longer?"
          words="You keep the studies you are in, and lose the others, this page, the backups and the activity of all. Only somebody else who looks after the workspace can give it back to you."
          yes="Look after it no longer"
          onClose={() => setResigning(false)}
          onYes={() => void set(meId, { admin: false }).catch(showFailure)}
        />
      ) : null}
    </section>
  );
}

type RowProps = {
  person: Person;
  mine: boolean;
  onAdmin: (admin: boolean) => void;
  onReset: () => void;
  onDisable: () => void;
  onEnable: () => void;
};

function PersonRow({ person, mine, onAdmin, onReset, onDisable, onEnable }: RowProps) {
  const { name, email, admin, disabledAt, lastSeenAt } = person;
  const showMoment = useShowMoment();
  const seen = disabledAt ? "let in no more" : lastSeenAt ? `here last ${showMoment(lastSeenAt)}` : "not here yet";
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <p className={disabledAt ? styles.away : undefined}>
          <b>{name}</b>
          {mine ? <span className={styles.away}> you</span> : null}
        </p>
        <p className="caption">{[email, seen].filter(Boolean).join(" · ")}</p>
      </div>
      <Switch
        label="looks after the workspace"
        aria-label={`${name} looks after the workspace`}
        checked={admin}
        disabled={disabledAt !== null}
        onChange={(event) => onAdmin(event.currentTarget.checked)}
      />
      <Menu withInitialFocusPlaceholder={false} position="bottom-end">
        <Menu.Target>
          <UnstyledButton className={styles.more} aria-label={`More for ${name}`}>
            <IconDots size={16} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {disabledAt === null ? <Menu.Item onClick={onReset}>Make a reset link</Menu.Item> : null}
          {disabledAt === null && !mine ? <Menu.Item onClick={onDisable}>Let in no more…</Menu.Item> : null}
          {disabledAt === null ? null : <Menu.Item onClick={onEnable}>Let in again</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
