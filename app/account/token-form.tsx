"use client";

import { Button, Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { useMakeToken } from "@/app/_data/me";
import styles from "@/app/_team/team.module.css";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { ErrorNote } from "@/app/_ui/error-note";
import type { MadeToken } from "@/lib/team/schema";
import type { TokenScope } from "@/lib/team/vocabulary";

type Props = { studies: { id: string; name: string }[]; onMade: (token: MadeToken) => void; onClose: () => void };

const DAYS = [7, 30, 90, 365];

/** What a token is for, what it may, and for how long. */
export function TokenForm({ studies, onMade, onClose }: Props) {
  const { mutate, isPending, error } = useMakeToken();
  const [name, setName] = useState("");
  const [scope, setScope] = useState<TokenScope>("read");
  const [studyId, setStudyId] = useState<string | null>(null);
  const [seesIdentities, setIdentities] = useState(false);
  const [days, setDays] = useState(90);
  return (
    <form
      className={styles.form}
      aria-label="New token"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ name: name.trim(), scope, studyId, seesIdentities, days }, { onSuccess: onMade });
      }}
    >
      <TextInput
        label="What for"
        placeholder="Weekly export"
        autoComplete="off"
        maxLength={100}
        required
        withAsterisk={false}
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ChoiceSelect
        label="It may"
        value={scope}
        choices={[
          { value: "read", name: "Read" },
          { value: "write", name: "Read and write" },
        ]}
        onChoose={(value) => setScope(value === "write" ? "write" : "read")}
      />
      <ChoiceSelect
        label="In"
        value={studyId}
        empty="All my studies"
        choices={studies.map((study) => ({ value: study.id, name: study.name }))}
        onChoose={setStudyId}
      />
      <Checkbox
        label="Sees names and e-mail addresses of participants"
        description="Only where you see them yourself."
        checked={seesIdentities}
        onChange={(event) => setIdentities(event.currentTarget.checked)}
      />
      <ChoiceSelect
        label="For"
        value={String(days)}
        choices={DAYS.map((value) => ({ value: String(value), name: value === 365 ? "a year" : `${value} days` }))}
        onChoose={(value) => setDays(Number(value))}
      />
      {error ? <ErrorNote title="No token was made.">{error.message}</ErrorNote> : null}
      <div className={styles.actions}>
        <Button type="submit" variant="filled" loading={isPending}>
          Make the token
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
