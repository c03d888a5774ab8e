"use client";

import { Checkbox, Radio, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { erasureQuery, useErasePerson } from "@/app/_data/privacy";
import { Dialog } from "@/app/_ui/dialog";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import { SheetForm } from "@/app/_ui/sheet-form";
import { showToast, showTrouble } from "@/app/_ui/toast";
import type { Erased, ErasurePreview } from "@/lib/erasure/schema";
import type { ErasureMode } from "@/lib/erasure/vocabulary";
import type { Participant } from "@/lib/participants/schema";
import styles from "./consent-history.module.css";

const MEANINGS: Record<ErasureMode, string> = {
  anonymise: "Who they are and what they said goes. That they were heard, and about what, stays in every count.",
  erase: "All of theirs goes: what they said, what was marked in it, their replies. They count nowhere any more.",
};
const WORDS: Record<ErasureMode, { name: string; done: string }> = {
  anonymise: { name: "Anonymise", done: "anonymised" },
  erase: { name: "Erase", done: "erased" },
};
const MODES = ["anonymise", "erase"] as const;
/** How many files are named at once. */
const MOST_NAMED = 3;

type Props = { studyId: string; person: Participant; onClose: () => void; onGone: () => void };

/** Takes a person out for good: which way, what goes, where they still are, and their code typed to say that it is meant. */
export function ErasePerson({ studyId, person, onClose, onGone }: Props) {
  const who = { studyId, participantId: person.id };
  const [mode, setMode] = useState<ErasureMode>("anonymise");
  const [confirm, setConfirm] = useState("");
  const [inBackups, setInBackups] = useState(true);
  const { data: preview, error } = useQuery(erasureQuery(who, mode));
  const erase = useErasePerson(who);
  const { code } = person;

  function send() {
    erase.mutate(
      { mode, confirm, backups: inBackups && (preview?.backups.length ?? 0) > 0 },
      {
        onSuccess: (erased) => {
          onClose();
          if (mode === "erase") onGone();
          tellWhatIsLeft(erased, inBackups);
        },
      },
    );
  }

  return (
    <Dialog onClose={onClose} title={`Take ${code} out for good`} size="md">
      <SheetForm
        word={`${WORDS[mode].name} ${code}`}
        isSaving={erase.isPending}
        error={erase.error}
        refused={`${code} is not ${WORDS[mode].done}.`}
        onSubmit={send}
        onCancel={onClose}
      >
        <Radio.Group label="How" value={mode} onChange={(value) => setMode(value as ErasureMode)}>
          <div className={styles.modes}>
            {MODES.map((one) => (
              <Radio key={one} value={one} label={WORDS[one].name} description={MEANINGS[one]} />
            ))}
          </div>
        </Radio.Group>
        {error ? <ErrorNote title="What would go is not known.">{error.message}</ErrorNote> : null}
        <div aria-live="polite">
          {preview ? (
            <>
              <WhatGoes preview={preview} />
              <Examples examples={preview.examples} />
            </>
          ) : error ? null : (
            <p className="caption">Looking what would go …</p>
          )}
        </div>
        {preview && preview.backups.length > 0 ? (
          <Checkbox
            checked={inBackups}
            onChange={(event) => setInBackups(event.currentTarget.checked)}
            label={`Also take them out of ${plural(preview.backups.length, "backup")}`}
            description="Each is written anew and checked, what a restore set aside too; those from before an update become backups of this version. Left as they are, they hold the person as long as they are kept: those by the hour up to eight weeks, the last ten made by hand and the others until you delete them. One that is put back with npm run restore is rid of them first. What cannot be written anew (a damaged file, one of a newer version, one without its .json) stays as it is and is named."
          />
        ) : null}
        <p className="caption">
          It cannot be undone. What others wrote about them in words of their own is not found, nor fewer than eight of their words in a
          row: look through memos and findings. Copies that were taken away as files are not reached.
        </p>
        <TextInput
          label={`Type ${code} to say that it is meant`}
          autoComplete="off"
          value={confirm}
          onChange={(event) => setConfirm(event.currentTarget.value)}
        />
      </SheetForm>
    </Dialog>
  );
}

function WhatGoes({ preview: { counts, mode } }: { preview: ErasurePreview }) {
  const lines: [string, number][] = [
    [mode === "erase" ? "Interviews that go whole" : "Interviews that keep no words", counts.interviews],
    ["Interviews with others, that lose their turns", counts.shared],
    ["Of these without a turn known as theirs: say who speaks there first", counts.unheard],
    ["Their words", counts.words],
    [mode === "erase" ? "Highlights that go" : "Highlights that keep their codes, and no words", counts.highlights],
    [mode === "erase" ? "Replies that go" : "Replies that keep their choices, and no words", counts.replies],
    ["Memos about them", counts.memos],
    ["Personal links", counts.invitations],
    ["Other places that name or quote them", counts.mentions],
  ];
  return (
    <dl className={styles.counts}>
      {lines
        .filter(([, count]) => count > 0)
        .map(([name, count]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{count.toLocaleString("en")}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A name that is also something else is seen here before it is taken out. */
function Examples({ examples }: Pick<ErasurePreview, "examples">) {
  if (examples.length === 0) return null;
  return <p className="caption">Taken for their name in others’ texts, for example: {examples.map((one) => `“… ${one} …”`).join("; ")}</p>;
}

/** Where they still are. What was to be written anew and could not be stays on screen until it is read: it is left to somebody's hands. */
function tellWhatIsLeft({ code, mode, backups, failed }: Erased, wasAsked: boolean): void {
  const named = backups.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = backups.length > MOST_NAMED ? ` and ${backups.length - MOST_NAMED} more` : "";
  const done = `${code} ${WORDS[mode].done}`;
  const still = backups.length === 0 ? "" : `Still in ${named.join(", ")}${more}`;
  if (!wasAsked || (still === "" && failed === undefined)) showToast({ message: still === "" ? done : `${done}. ${still}` });
  else if (failed === undefined)
    showTrouble(`${done}, but not in every backup`, `${still}, which could not be written anew: to be deleted by hand in the data folder.`);
  else showTrouble(`${done}, but not in every backup`, [still, failed].filter(Boolean).join(". "));
}
