"use client";

import { Button, TextInput } from "@mantine/core";
import { copyText } from "@/app/_ui/copy-text";
import { showDay } from "@/app/_ui/show-day";
import type { MadeLink } from "@/lib/team/schema";
import { OnlyHere } from "./only-here";
import styles from "./team.module.css";

/** A link that works once, shown this once: whoever made it sends it on. */
export function MadeLinkBox({ link, onDone }: { link: MadeLink; onDone: () => void }) {
  const what = link.kind === "invite" ? "Invite" : "Link for a new password";
  return (
    <section className={styles.made} aria-label="A link, shown once">
      <div className={styles.copy}>
        <TextInput
          label={`${what} for ${link.email}`}
          value={link.address}
          readOnly
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button variant="filled" onClick={() => void copyText(link.address, "The link is copied")}>
          Copy
        </Button>
      </div>
      <OnlyHere address={link.address} />
      <p className="caption">
        Send it yourself, from here nothing goes out. It works once, until {showDay(link.expiresAt.slice(0, 10))}, and is not shown again.
      </p>
      <div>
        <Button size="compact-sm" variant="subtle" onClick={onDone}>
          Done
        </Button>
      </div>
    </section>
  );
}
