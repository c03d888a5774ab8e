"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { useRevokeInvite } from "@/app/_data/team";
import { AskFirst } from "@/app/_ui/ask-first";
import { showDay } from "@/app/_ui/show-day";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { SignInLink } from "@/lib/team/schema";
import styles from "./team.module.css";

/** Who was invited and has not joined: each invite can be taken back until then. `say`: what it lets into. */
export function InviteList({ links, say }: { links: SignInLink[]; say: (link: SignInLink) => string }) {
  const revoke = useRevokeInvite();
  const [asked, setAsked] = useState<SignInLink | null>(null);
  if (links.length === 0) return null;
  return (
    <>
      <ul className={styles.list} aria-label="Invited, not joined yet">
        {links.map((link) => (
          <li key={link.id} className={styles.row}>
            <div className={styles.who}>
              <p className={styles.away}>{link.email}</p>
              <p className="caption">
                invited{say(link) ? `, ${say(link)}` : ""} · until {showDay(link.expiresAt.slice(0, 10))}
              </p>
            </div>
            <Button size="compact-sm" variant="subtle" aria-label={`Revoke the invite of ${link.email}`} onClick={() => setAsked(link)}>
              Revoke
            </Button>
          </li>
        ))}
      </ul>
      {asked ? (
        <AskFirst
          title={`Revoke the invite of ${asked.email}?`}
          words="The link does not work from then on. They can be invited again."
          yes="Revoke"
          onClose={() => setAsked(null)}
          onYes={() => revoke.mutateAsync(asked.id).then(() => showToast({ message: "The invite is revoked" }), showFailure)}
        />
      ) : null}
    </>
  );
}
