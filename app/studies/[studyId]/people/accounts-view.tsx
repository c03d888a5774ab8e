"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";
import list from "@/app/_ui/list-table.module.css";
import { plural } from "@/app/_ui/plural";
import { useAddress } from "@/app/_ui/use-address";
import type { Account } from "@/lib/accounts/schema";
import { STEPS } from "@/lib/journey/vocabulary";
import { AccountSheet } from "./account-sheet";
import { NamedList } from "./named-list";
import styles from "./people-page.module.css";
import { OUTCOME_WORDS } from "./words";

type Props = { studyId: string; nav: ReactNode; accounts: Account[] };

const EMPTY = {
  title: "No account yet",
  about:
    "An account is a company with its plan, its contract value and how the relation ended. Several people can belong to one; an import with a column for the company makes them by itself.",
};

/** The companies people work for: plan, a year's value, how it ended, how far it came. */
export function AccountsView({ studyId, nav, accounts }: Props) {
  const address = useAddress();
  const open = address.get("account");
  return (
    <NamedList
      title="Accounts"
      sentence="The companies people work for."
      nav={nav}
      add={{ word: "Add an account", onAdd: () => address.push({ account: "new" }) }}
      empty={accounts.length === 0 ? EMPTY : null}
      sheet={
        open === null ? null : (
          <AccountSheet
            key={open}
            studyId={studyId}
            account={accounts.find(({ id }) => id === open) ?? null}
            isNew={open === "new"}
            others={accounts.filter(({ id }) => id !== open)}
            onClose={() => address.push({ account: null })}
          />
        )
      }
    >
      <table aria-label="Accounts">
        <thead>
          <tr>
            <th>Account</th>
            <th className={list.wide}>Plan</th>
            <th className="numeric">Contract value a year</th>
            <th>Outcome</th>
            <th className={list.wide}>Last step reached</th>
            <th className="numeric">People</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow
              key={account.id}
              studyId={studyId}
              account={account}
              chosen={account.id === open}
              onOpen={(id) => address.push({ account: id })}
            />
          ))}
        </tbody>
      </table>
    </NamedList>
  );
}

function AccountRow({
  studyId,
  account,
  chosen,
  onOpen,
}: {
  studyId: string;
  account: Account;
  chosen: boolean;
  onOpen: (id: string) => void;
}) {
  const { id, name, plan, contractValue, outcome, lastStep, participants } = account;
  const unknown = <span className={list.quiet}>not known</span>;
  return (
    <tr className={list.row} data-chosen={chosen}>
      <td>
        <button type="button" className={`${list.open} ${styles.short}`} onClick={() => onOpen(id)}>
          {name}
        </button>
      </td>
      <td className={list.wide}>{plan ?? unknown}</td>
      <td className="numeric">{contractValue?.toLocaleString("en") ?? unknown}</td>
      <td>{outcome ? OUTCOME_WORDS[outcome] : unknown}</td>
      <td className={list.wide}>{STEPS.find((step) => step.slug === lastStep)?.name ?? unknown}</td>
      <td className="numeric">
        <Link href={`/studies/${studyId}/people?account=${id}` as Route}>{plural(participants, "person", "people")}</Link>
      </td>
    </tr>
  );
}
