import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { meQuery, sessionsQuery, tokensQuery } from "@/app/_data/me";
import { studiesQuery } from "@/app/_data/studies";
import { withAccess } from "@/app/_server/access/with-access";
import { studiesShownTo } from "@/app/_server/identities/studies";
import { prefetch } from "@/app/_server/prefetch";
import { listStudyGlances } from "@/db/glance";
import { studiesOf } from "@/db/team/access";
import { getMe } from "@/db/team/me";
import { listSessions } from "@/db/team/sessions";
import { listTokens } from "@/db/team/tokens";
import type { Db } from "@/db/types";
import type { Caller } from "@/lib/team/access";
import { AccountBoard } from "./account-board";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  return withAccess({ right: "self" }, async ({ db, caller }) => {
    const state = await prefetch([
      ...ownEntries(db, caller),
      { options: meQuery(), value: () => getMe(db, { caller }) },
      {
        options: studiesQuery(),
        value: () => ({ items: studiesShownTo(db, { caller, items: listStudyGlances(db, { of: studiesOf(db, { caller }) }) }) }),
      },
    ]);
    return (
      <HydrationBoundary state={state}>
        <AccountBoard />
      </HydrationBoundary>
    );
  });
}

/** Where they are signed in, and their tokens; nothing without a team. */
function ownEntries(db: Db, caller: Caller) {
  if (caller.kind === "nobody" || caller.solo) return [];
  const { userId, sessionId } = caller;
  return [
    { options: sessionsQuery(), value: () => ({ items: listSessions(db, { userId, current: sessionId }) }) },
    { options: tokensQuery(), value: () => ({ items: listTokens(db, { userId }) }) },
  ];
}
