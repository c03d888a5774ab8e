"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { dataFactsQuery, useMakeBackup } from "@/app/_data/backups";
import { ErrorNote } from "@/app/_ui/error-note";
import { showBytes } from "@/app/_ui/show-bytes";
import { showToast } from "@/app/_ui/toast";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import { BackupList } from "./backup-list";
import styles from "./your-data.module.css";

/** Where everything lies, how large it is, and the backups: made, checked, and taken away from here. */
export function YourData() {
  const { data: facts } = useSuspenseQuery(dataFactsQuery());
  const make = useMakeBackup();
  const showMoment = useShowMoment();
  const { lastBackup, lastFailure } = facts;
  return (
    <section aria-labelledby="data">
      <h2 id="data">Your data</h2>
      <p>All of it is one file on this machine. Nothing is sent anywhere.</p>
      <dl className={styles.facts}>
        <div>
          <dt>Data folder</dt>
          <dd className={styles.folder}>{facts.folder}</dd>
        </div>
        <div>
          <dt>Size of the file</dt>
          <dd>{showBytes(facts.sizeBytes)}</dd>
        </div>
        <div>
          <dt>Last backup</dt>
          <dd>
            {lastBackup === null ? "none yet" : `${showMoment(lastBackup.at)}, ${showBytes(lastBackup.bytes)}, `}
            {lastBackup === null ? null : lastBackup.verified ? (
              `verified ${showMoment(lastBackup.verifiedAt)}`
            ) : (
              <strong className={styles.damaged}>not what was written: make a new one</strong>
            )}
          </dd>
        </div>
        {lastFailure === null ? null : (
          <div>
            <dt>Last failure</dt>
            <dd>
              <strong className={styles.damaged}>{showMoment(lastFailure.at)}</strong>: {lastFailure.reason} It is tried again every five
              minutes.
            </dd>
          </div>
        )}
      </dl>
      <p className={`caption ${styles.hint}`}>
        A backup is made by itself in every hour in which something changed, also while people work, and checked. It lies in the folder
        backups of the data folder: keep a copy on another disk.
      </p>
      <Button
        mt={12}
        loading={make.isPending}
        onClick={() =>
          make.mutate(undefined, { onSuccess: ({ bytes }) => showToast({ message: `Backup made and checked, ${showBytes(bytes)}` }) })
        }
      >
        Make a backup now
      </Button>
      {make.error ? <ErrorNote title="No backup was made.">{make.error.message}</ErrorNote> : null}
      <BackupList />
    </section>
  );
}
