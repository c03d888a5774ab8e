"use client";

import { TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { dealAccountsQuery } from "@/app/_data/deals";
import { ErrorNote } from "@/app/_ui/error-note";
import { Link } from "@/app/_ui/link";
import { plural } from "@/app/_ui/plural";
import { Sheet } from "@/app/_ui/sheet";
import type { useAddress } from "@/app/_ui/use-address";
import { useNames } from "@/app/studies/[studyId]/journey/_lists/use-names";
import { OUTCOME_NAMES } from "@/lib/deals/names";
import type { Competitor, DealAccount, DealAccountsQuery } from "@/lib/deals/schema";
import { ofText } from "./behind-address";
import { behindWords } from "./behind-words";
import styles from "./deal-sheet.module.css";
import { money } from "./money";

type Props = { studyId: string; query: DealAccountsQuery; address: ReturnType<typeof useAddress>; competitors: readonly Competitor[] };

/** The accounts behind a number, those worth most first; each opens with its reasons and its people. */
export function AccountsBehind({ studyId, query, address, competitors }: Props) {
  const { data, error } = useQuery({ ...dealAccountsQuery(studyId, query), placeholderData: keepPreviousData });
  const { names } = useNames(studyId);
  const find = (q: string) => address.replace({ of: ofText({ ...query, q }) });
  const words = behindWords(query, { names, competitors });
  return (
    <Sheet
      title={words}
      caption={data ? plural(data.total, "account") : "The accounts are read."}
      onClose={() => address.push({ of: null })}
    >
      <TextInput
        aria-label="Find an account by its name"
        placeholder="Find by name"
        value={query.q ?? ""}
        onChange={(event) => find(event.currentTarget.value)}
      />
      {error ? <ErrorNote title="The accounts could not be read.">{error.message}</ErrorNote> : null}
      {data?.items.length === 0 ? <p className="caption">No account.</p> : null}
      <ul className={styles.accounts}>
        {data?.items.map((account) => (
          <li key={account.id}>
            <Link href={address.to({ account: account.id }) as Route} scroll={false} dir="auto">
              {account.name}
            </Link>
            <span>{aboutAccount(account, names.step)}</span>
          </li>
        ))}
      </ul>
      {data && data.total > data.items.length ? (
        <p className="caption">The first {data.items.length.toLocaleString("en")} are shown; find others by name.</p>
      ) : null}
    </Sheet>
  );
}

function aboutAccount(
  { contractValue, outcome, lastStep, participants, completeness }: DealAccount,
  step: (slug: string | null) => string,
): string {
  return [
    contractValue === null ? "value not known" : `${money(contractValue)} a year`,
    outcome === null ? "outcome not known" : OUTCOME_NAMES[outcome],
    lastStep === null ? "" : `at ${step(lastStep)}`,
    plural(participants, "person", "people"),
    completeness === null ? "" : `post-mortem ${completeness.filled} of ${completeness.of}`,
  ]
    .filter((word) => word !== "")
    .join(", ");
}
