"use client";

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sharesQuery, useCreateShare } from "@/app/_data/shares";
import { OnlyHere } from "@/app/_team/only-here";
import { copyText } from "@/app/_ui/copy-text";
import { Dialog } from "@/app/_ui/dialog";
import { ErrorNote } from "@/app/_ui/error-note";
import type { SharedLink, ShareOf } from "@/lib/shares/schema";
import { SHARE_DAYS } from "@/lib/shares/vocabulary";
import styles from "./share.module.css";
import { ShareList } from "./share-list";

const LASTING = [
  { value: "7", label: "a week" },
  { value: String(SHARE_DAYS), label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "a year" },
];

type Props = { studyId: string; title: string; of: ShareOf; onClose: () => void };

/** A new link to the view that is open, and those there are: who has one reads the view live, without names, until it ends or is revoked. */
export function ShareDialog({ studyId, title, of, onClose }: Props) {
  const { data, error } = useQuery(sharesQuery(studyId));
  return (
    <Dialog onClose={onClose} title="Share this view" size="lg">
      <p className={styles.about}>
        Whoever has the link reads this view as it is now, under this filter, and nothing else of the study. No participant is named; others
        whom they mention may be. Only words of people who agreed to be quoted in public are shown; those of the others are counted.
      </p>
      <NewLink studyId={studyId} title={title} of={of} />
      {error ? <ErrorNote title="The links could not be read.">{error.message}</ErrorNote> : null}
      {data ? <ShareList studyId={studyId} items={data.items} /> : null}
    </Dialog>
  );
}

function NewLink({ studyId, title, of }: Omit<Props, "onClose">) {
  const create = useCreateShare(studyId);
  const [name, setName] = useState(title);
  const [days, setDays] = useState(String(SHARE_DAYS));
  const [made, setMade] = useState<SharedLink | null>(null);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ ...of, title: name, days: Number(days) }, { onSuccess: setMade });
      }}
    >
      <TextInput
        className={styles.title}
        label="Title"
        description="Stands over the page that they open"
        value={name}
        maxLength={200}
        required
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect label="Ends after" value={days} data={LASTING} onChange={(event) => setDays(event.currentTarget.value)} />
      <Button type="submit" variant="filled" loading={create.isPending}>
        Make link
      </Button>
      {create.error ? <ErrorNote title="No link was made.">{create.error.message}</ErrorNote> : null}
      {made ? (
        <div className={styles.made} role="status">
          <TextInput label="The link" value={made.address} readOnly onFocus={(event) => event.currentTarget.select()} />
          <Button onClick={() => void copyText(made.address, "Link copied.")}>Copy link</Button>
          <OnlyHere address={made.address} />
        </div>
      ) : null}
    </form>
  );
}
