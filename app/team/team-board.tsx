"use client";

import { Button } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { meQuery } from "@/app/_data/me";
import { studiesQuery } from "@/app/_data/studies";
import { teamInvitesQuery } from "@/app/_data/team";
import { PlainPage } from "@/app/_shell/plain-page";
import { InviteList } from "@/app/_team/invite-list";
import { MadeLinkBox } from "@/app/_team/made-link";
import { StartTeam } from "@/app/_team/start-team";
import styles from "@/app/_team/team.module.css";
import { PageHead } from "@/app/_ui/page-head";
import { plural } from "@/app/_ui/plural";
import type { MadeLink, SignInLink } from "@/lib/team/schema";
import { InviteForm } from "./invite-form";
import { PeopleList } from "./people-list";

/** Everybody who works here, for those who look after the workspace. */
export function TeamBoard() {
  const { data: me } = useSuspenseQuery(meQuery());
  if (me.team) return <Workspace meId={me.person?.id ?? ""} />;
  return (
    <PlainPage>
      <PageHead title="Team" sentence="There is no team yet, so nobody signs in." />
      <section aria-label="Team">
        <StartTeam />
      </section>
    </PlainPage>
  );
}

function Workspace({ meId }: { meId: string }) {
  const { data: invites } = useQuery(teamInvitesQuery());
  const { data: studies } = useQuery(studiesQuery());
  // null until it was opened: whoever leaves the form stands where they came from
  const [open, setOpen] = useState<boolean | null>(null);
  const invite = useRef<HTMLButtonElement>(null);
  const [made, setMade] = useState<MadeLink | null>(null);
  const leaveLink = () => {
    setMade(null);
    invite.current?.focus();
  };
  return (
    <PlainPage>
      <PageHead title="Team" sentence="Everybody who signs in here. Who may do what in a study is said in its settings." />
      <PeopleList meId={meId} />
      <section aria-labelledby="invites">
        <h2 id="invites">Invites</h2>
        <InviteList links={invites?.items ?? []} say={saysOf} />
        {made ? <MadeLinkBox key={made.id} link={made} onDone={leaveLink} /> : null}
        {open ? (
          <InviteForm
            studies={studies?.items ?? []}
            onMade={(link) => {
              setMade(link);
              setOpen(false);
            }}
            onClose={() => setOpen(false)}
          />
        ) : (
          <div className={styles.actions}>
            <Button
              ref={invite}
              autoFocus={open === false && !made}
              onClick={() => {
                setMade(null);
                setOpen(true);
              }}
            >
              Invite somebody
            </Button>
          </div>
        )}
      </section>
    </PlainPage>
  );
}

function saysOf({ grant }: SignInLink): string {
  if (grant?.admin) return "looks after the workspace";
  const studies = grant?.studies.length ?? 0;
  return studies === 0 ? "into no study yet" : `into ${plural(studies, "study", "studies")}`;
}
