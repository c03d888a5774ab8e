"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useMyAccess } from "@/app/_data/access";
import { participantsQuery } from "@/app/_data/participants";
import { EditorsOnly } from "@/app/_team/editors-only";
import { Beside } from "@/app/_ui/beside";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHead } from "@/app/_ui/page-head";
import { plural } from "@/app/_ui/plural";
import { useAddress } from "@/app/_ui/use-address";
import type { Account } from "@/lib/accounts/schema";
import type { Participant } from "@/lib/participants/schema";
import type { Persona } from "@/lib/personas/schema";
import { BulkBar } from "./bulk-bar";
import { NewPerson } from "./new-person";
import styles from "./people-page.module.css";
import { PeopleSentence } from "./people-sentence";
import { PeopleTable } from "./people-table";
import { PersonSheet } from "./person-sheet";
import { usePeopleFilter } from "./use-people-filter";

type Props = { studyId: string; nav: ReactNode; people: Participant[]; personas: Persona[]; accounts: Account[] };

/** Everybody by code, those who need an audience first; many can be classified at once, two can be made one. */
export function PeopleView({ studyId, nav, people, personas, accounts }: Props) {
  const address = useAddress();
  const { mayEdit, seesIdentities } = useMyAccess(studyId);
  const [showNames, setShowNames] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { data: named } = useQuery({ ...participantsQuery(studyId, { names: true }), enabled: showNames });
  const names = new Map(showNames ? named?.items.map((person) => [person.id, person.displayName ?? null]) : []);
  const { filter, passes } = usePeopleFilter();
  const shown = people.filter(passes);
  const waiting = shown.filter(({ audience }) => audience === null);
  const known = shown.filter(({ audience }) => audience !== null);
  const open = address.get("person");
  const chosen = people.find(({ id, mergedFrom }) => id === open || mergedFrom.some((entry) => entry.participantId === open));
  const close = () => address.push({ person: null });

  function select(ids: string[], on: boolean) {
    setSelected((current) => new Set(on ? [...current, ...ids] : [...current].filter((id) => !ids.includes(id))));
  }
  const table = {
    personas,
    accounts,
    names: showNames ? names : null,
    selected,
    onSelect: mayEdit ? select : null,
    chosenId: chosen?.id ?? null,
  };

  const add = (
    <EditorsOnly>
      <Button variant="filled" onClick={() => address.push({ person: "new" })}>
        Add a person
      </Button>
    </EditorsOnly>
  );
  const sheet =
    open === "new" && mayEdit ? (
      <NewPerson studyId={studyId} personas={personas} accounts={accounts} onClose={close} />
    ) : (
      <PersonSheet key={open} studyId={studyId} person={chosen ?? null} personas={personas} accounts={accounts} onClose={close} />
    );

  return (
    <Beside sheet={open === null ? null : sheet}>
      <PageHead
        title="People"
        sentence={
          people.length > 0 ? <PeopleSentence filter={filter} personas={personas} accounts={accounts} shown={shown.length} /> : null
        }
        actions={
          <>
            {seesIdentities ? <NamesSwitch shown={showNames} onShow={setShowNames} /> : null}
            {add}
          </>
        }
      />
      {nav}
      <div className={styles.body}>
        {people.length === 0 ? (
          <EmptyState title="Nobody is here yet" action={add}>
            People come with the interviews you log or import, each under a code such as P-001. Names are kept apart and shown only here,
            when you ask for them.
          </EmptyState>
        ) : null}
        {waiting.length > 0 ? (
          <section aria-labelledby="needs-audience">
            <div className={styles.attention}>
              <h2 id="needs-audience">{plural(waiting.length, "person needs", "people need")} an audience</h2>
              <p className="caption">
                They count in no coverage figure until somebody says whether they are prospects, customers or churned.
              </p>
            </div>
            <PeopleTable {...table} people={waiting} label="People who need an audience" />
          </section>
        ) : null}
        {known.length > 0 ? <PeopleTable {...table} people={known} label="People" /> : null}
        {people.length > 0 && shown.length === 0 ? (
          <EmptyState title="Nobody fits this filter" action={<Button onClick={() => address.push(NO_FILTER)}>Show everyone</Button>}>
            {plural(people.length, "person is", "people are")} in the study; none of them passes all the words of the sentence above.
          </EmptyState>
        ) : null}
      </div>
      <EditorsOnly>
        <BulkBar
          studyId={studyId}
          people={people.filter(({ id }) => selected.has(id))}
          personas={personas}
          onDone={() => setSelected(new Set())}
        />
      </EditorsOnly>
    </Beside>
  );
}

function NamesSwitch({ shown, onShow }: { shown: boolean; onShow: (shown: boolean) => void }) {
  return (
    <Button aria-pressed={shown} onClick={() => onShow(!shown)}>
      {shown ? "Hide names" : "Show names"}
    </Button>
  );
}

const NO_FILTER = { audience: null, persona: null, role: null, account: null };
