"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { meQuery } from "@/app/_data/me";
import { PlainPage } from "@/app/_shell/plain-page";
import { StartTeam } from "@/app/_team/start-team";
import { Appearance } from "@/app/_ui/appearance";
import { PageHead } from "@/app/_ui/page-head";
import { NameSettings } from "./name-settings";
import { PasswordSettings } from "./password-settings";
import { SessionList } from "./session-list";
import { TokenSettings } from "./token-settings";

/** What is a person's own: their name and password, where they are signed in, the keys of their programs. */
export function AccountBoard() {
  const { data: me } = useSuspenseQuery(meQuery());
  if (!me.team || !me.person) {
    return (
      <PlainPage>
        <PageHead title="Account" sentence="There is no team yet, so nobody signs in." />
        <section aria-label="Team">
          <StartTeam />
        </section>
      </PlainPage>
    );
  }
  return (
    <PlainPage>
      <PageHead title="Account" sentence={me.person.email} />
      <NameSettings key={me.person.name} name={me.person.name} />
      <PasswordSettings email={me.person.email ?? ""} />
      <SessionList />
      <TokenSettings />
      <Appearance />
    </PlainPage>
  );
}
