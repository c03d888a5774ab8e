"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { accountsQuery } from "@/app/_data/accounts";
import { studyQuery } from "@/app/_data/studies";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { OUTCOME_WORDS } from "@/app/studies/[studyId]/people/words";
import { findStep } from "@/lib/journey/study-journey";
import styles from "./person-panel.module.css";

/** The company of one of those who took part: what it pays, how the relation stands, how far it came. */
export function AccountCard({ studyId, accountId }: { studyId: string; accountId: string }) {
  const { data } = useQuery(accountsQuery(studyId));
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  const account = data?.items.find(({ id }) => id === accountId);
  if (!account) return null;
  const { name, plan, contractValue, outcome, lastStep } = account;
  const href = `${places.people(studyId, { view: "accounts" })}&account=${accountId}` as Route;
  return (
    <>
      <dt>Account</dt>
      <dd>
        <Link href={href}>{name}</Link>
      </dd>
      <dt>Plan</dt>
      <dd>{plan ?? "not known"}</dd>
      <dt>Contract</dt>
      <dd className={styles.figure}>{contractValue === null ? "not known" : `${contractValue.toLocaleString("en")} a year`}</dd>
      <dt>Outcome</dt>
      <dd>{outcome ? OUTCOME_WORDS[outcome] : "not known"}</dd>
      <dt>Came to</dt>
      <dd>{findStep(lastStep, journey)?.name ?? "not known"}</dd>
    </>
  );
}
