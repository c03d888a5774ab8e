"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import type { Route } from "next";
import { useLayoutEffect, useRef, useState } from "react";
import { studyQuery } from "@/app/_data/studies";
import { Link } from "@/app/_ui/link";
import list from "@/app/_ui/list-table.module.css";
import { plural } from "@/app/_ui/plural";
import type { Account } from "@/lib/accounts/schema";
import { findStep } from "@/lib/journey/study-journey";
import styles from "./people-page.module.css";
import { OUTCOME_WORDS } from "./words";

const ROW = 38;
/** Drawn before the window is measured: the first paint has its rows. */
const FIRST = { width: 800, height: 30 * ROW };

type Props = { studyId: string; accounts: readonly Account[]; open: string | null; onOpen: (id: string) => void };

/** Accounts in rows, however many: only those near the window are drawn. */
export function AccountsTable({ studyId, accounts, open, onOpen }: Props) {
  "use no memo";
  const body = useRef<HTMLTableSectionElement>(null);
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    if (body.current) setAbove(body.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const rows = useWindowVirtualizer({
    count: accounts.length,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: above,
    initialRect: FIRST,
  });
  const shown = rows.getVirtualItems();
  const [first, last] = [shown[0], shown.at(-1)];
  const before = first ? first.start - above : 0;
  const after = last ? rows.getTotalSize() - (last.end - above) : 0;
  return (
    <table aria-label="Accounts" aria-rowcount={accounts.length + 1}>
      <thead>
        <tr>
          <th>Account</th>
          <th className={list.wide}>Plan</th>
          <th className={`numeric ${list.wide}`}>Contract value a year</th>
          <th>Outcome</th>
          <th className={list.wide}>Last step reached</th>
          <th className="numeric">People</th>
        </tr>
      </thead>
      <tbody ref={body}>
        <Gap height={before} />
        {shown.map(({ index }) => {
          const account = accounts[index];
          return account ? (
            <AccountRow
              key={account.id}
              studyId={studyId}
              account={account}
              place={index + 2}
              chosen={account.id === open}
              onOpen={() => onOpen(account.id)}
            />
          ) : null;
        })}
        <Gap height={after} />
      </tbody>
    </table>
  );
}

/** Stands for the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={6} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

type RowProps = { studyId: string; account: Account; place: number; chosen: boolean; onOpen: () => void };

function AccountRow({ studyId, account, place, chosen, onOpen }: RowProps) {
  const { id, name, plan, contractValue, outcome, lastStep, participants } = account;
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  const unknown = <span className={list.quiet}>not known</span>;
  return (
    <tr className={list.row} data-chosen={chosen} aria-rowindex={place} style={{ height: ROW }}>
      <td>
        <button type="button" className={`${list.open} ${styles.short}`} onClick={onOpen}>
          {name}
        </button>
      </td>
      <td className={list.wide}>{plan ?? unknown}</td>
      <td className={`numeric ${list.wide}`}>{contractValue?.toLocaleString("en") ?? unknown}</td>
      <td>{outcome ? OUTCOME_WORDS[outcome] : unknown}</td>
      <td className={list.wide}>{findStep(lastStep, journey)?.name ?? unknown}</td>
      <td className={`numeric ${styles.whole}`}>
        <Link href={`/studies/${studyId}/people?account=${id}` as Route}>{plural(participants, "person", "people")}</Link>
      </td>
    </tr>
  );
}
