"use client";

import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { meQuery } from "@/app/_data/me";
import { AskFirst } from "@/app/_ui/ask-first";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import styles from "./person-menu.module.css";
import { useLeave } from "./use-leave";

/** Who is signed in, with what is theirs. Nothing where there is no team: nobody is asked who they are. */
export function PersonMenu({ onFollow }: { onFollow?: () => void }) {
  const { data: me } = useQuery(meQuery());
  const person = me?.team ? me.person : null;
  const { leave, isLeaving, unsaved, stay } = useLeave(person?.id ?? null);
  const [open, setOpen] = useState(false);
  if (!person) return null;
  return (
    <>
      <Menu withInitialFocusPlaceholder={false} position="top-start" opened={open} onChange={setOpen} width={184}>
        <Menu.Target>
          <button type="button" className={styles.person} aria-label={`${person.name}: account and sign out`}>
            <span className={styles.name}>{person.name}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} href={places.account} onClick={onFollow}>
            Account
          </Menu.Item>
          {person.admin ? (
            <Menu.Item component={Link} href={places.team} onClick={onFollow}>
              Team
            </Menu.Item>
          ) : null}
          <Menu.Divider />
          <Menu.Item disabled={isLeaving} onClick={() => void leave(false)}>
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {unsaved > 0 ? (
        <AskFirst
          title="Not all of it is stored yet"
          words={`What was typed into ${plural(unsaved, "text")} is only in this browser so far. Signing out takes it away with all that is yours here; open the text again and it is stored.`}
          yes="Sign out and lose it"
          onClose={stay}
          onYes={() => void leave(true)}
        />
      ) : null}
    </>
  );
}
