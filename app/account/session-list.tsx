"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { sessionsQuery, useEndSessions } from "@/app/_data/me";
import styles from "@/app/_team/team.module.css";
import { ErrorNote } from "@/app/_ui/error-note";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useShowMoment } from "@/app/_ui/use-show-moment";

/** Where this person is signed in: what they do not know ends at once. */
export function SessionList() {
  const { data, error } = useQuery(sessionsQuery());
  const end = useEndSessions();
  const showMoment = useShowMoment();
  const items = data?.items ?? [];
  const signOut = (id: string | null) =>
    end.mutateAsync(id).then(() => showToast({ message: id === null ? "Signed out everywhere else" : "Signed out there" }), showFailure);
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      {error ? <ErrorNote title="This could not be read.">{error.message}</ErrorNote> : null}
      <ul className={styles.list} aria-labelledby="sessions">
        {items.map(({ id, current, device, addressPrefix, createdAt, lastUsedAt }) => (
          <li key={id} className={styles.row}>
            <div className={styles.who}>
              <p>
                <b>{device}</b>
                {current ? <span className={styles.away}> this one</span> : null}
              </p>
              <p className="caption">
                {[`since ${showMoment(createdAt)}`, current ? null : `last used ${showMoment(lastUsedAt)}`, addressPrefix]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            {current ? null : (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Sign out of ${device}, signed in ${showMoment(createdAt)}`}
                loading={end.isPending && end.variables === id}
                onClick={() => void signOut(id)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {items.length > 1 ? (
        <div className={styles.actions}>
          <Button loading={end.isPending && end.variables === null} onClick={() => void signOut(null)}>
            Sign out everywhere else
          </Button>
        </div>
      ) : null}
    </section>
  );
}
