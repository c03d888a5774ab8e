"use client";

import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { plural } from "@/app/_ui/plural";
import { useAddress } from "@/app/_ui/use-address";
import type { Account } from "@/lib/accounts/schema";
import { AccountSheet } from "./account-sheet";
import { AccountsTable } from "./accounts-table";
import { NamedList } from "./named-list";
import styles from "./people-page.module.css";

type Props = { studyId: string; nav: ReactNode; accounts: Account[] };

const EMPTY = {
  title: "No account yet",
  about:
    "An account is a company with its plan, its contract value and how the relation ended. Several people can belong to one; an import with a column for the company makes them by itself, and so does a table of accounts.",
};
/** Fewer are seen at a glance. */
const MANY = 20;

/** The companies people work for: plan, a year's value, how it ended, how far it came. */
export function AccountsView({ studyId, nav, accounts }: Props) {
  const address = useAddress();
  const open = address.get("account");
  const q = address.get("q") ?? "";
  const words = q.trim().toLowerCase();
  const found = words === "" ? accounts : accounts.filter(({ name, plan }) => `${name}\n${plan ?? ""}`.toLowerCase().includes(words));
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
      {accounts.length > MANY ? (
        <div className={styles.find}>
          <TextInput
            aria-label="Find an account by its name or plan"
            placeholder="Find by name or plan"
            value={q}
            onChange={(event) => address.replace({ q: event.currentTarget.value })}
          />
          <span role="status">{plural(found.length, "account")}</span>
        </div>
      ) : null}
      <AccountsTable studyId={studyId} accounts={found} open={open} onOpen={(id) => address.push({ account: id })} />
    </NamedList>
  );
}
