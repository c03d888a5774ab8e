"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { accountsQuery } from "@/app/_data/accounts";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { Link } from "@/app/_ui/link";
import { useAddress } from "@/app/_ui/use-address";
import { AccountsView } from "./accounts-view";
import styles from "./people-page.module.css";
import { PeopleView } from "./people-view";
import { PersonasView } from "./personas-view";

/** Who is in the study: participants, the personas they belong to, and the companies they work for. */
export function PeoplePage({ studyId }: { studyId: string }) {
  const { get } = useAddress();
  const { data: people } = useSuspenseQuery(participantsQuery(studyId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { data: accounts } = useSuspenseQuery(accountsQuery(studyId));
  const view = get("view") ?? "people";
  const tabs = [
    { view: "people", name: "Participants", count: people.total },
    { view: "personas", name: "Personas", count: personas.total },
    { view: "accounts", name: "Accounts", count: accounts.total },
  ];
  const nav = (
    <nav aria-label="People" className={styles.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.view}
          href={`/studies/${studyId}/people${tab.view === "people" ? "" : `?view=${tab.view}`}` as Route}
          aria-current={tab.view === view ? "page" : undefined}
        >
          {tab.name} <span>{tab.count}</span>
        </Link>
      ))}
    </nav>
  );
  const shared = { studyId, nav, personas: personas.items, accounts: accounts.items };
  if (view === "personas") return <PersonasView {...shared} />;
  if (view === "accounts") return <AccountsView {...shared} />;
  return <PeopleView {...shared} people={people.items} />;
}
