"use client";

import { Button, FileButton, Textarea } from "@mantine/core";
import { useState } from "react";
import { useCreateFlow, usePreviewTable, useUpdateFlow } from "@/app/_data/flows";
import { Dialog } from "@/app/_ui/dialog";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { StoredFlow, TablePreview } from "@/lib/flows/schema";
import styles from "./drop-off-page.module.css";
import { PreviewTable } from "./preview-table";

type Props = {
  studyId: string /** the flow that is shown, whose figures it may replace */;
  over: StoredFlow | null;
  onClose: () => void;
  onStored: (flowId: string) => void;
};

/** Reads a table from a spreadsheet, or a CSV file; shows what was understood, and stores it only then. */
export function PasteTable({ studyId, over, onClose, onStored }: Props) {
  const [text, setText] = useState("");
  const [name, setName] = useState("From step to step");
  const preview = usePreviewTable(studyId);
  const create = useCreateFlow(studyId);
  const update = useUpdateFlow(studyId);
  const read = (given: string, across?: boolean) => preview.mutate({ text: given, ...(across !== undefined && { across }) });
  const stored = (flowId: string, message: string) => {
    showToast({ message });
    onStored(flowId);
    onClose();
  };
  const asNew = ({ flow }: TablePreview) =>
    create.mutate({ name, flow }, { onSuccess: ({ id }) => stored(id, `${name} kept`), onError: showFailure });
  const replace = ({ flow }: TablePreview, { id, version, name: called, flow: before }: StoredFlow) =>
    update.mutate(
      { id, version, patch: { flow } },
      {
        onSuccess: (now) => {
          showToast({
            message: `The figures of ${called} replaced`,
            undo: () => void update.mutateAsync({ id, version: now.version, patch: { flow: before } }).catch(showFailure),
          });
          onClose();
        },
        onError: showFailure,
      },
    );
  const shown = preview.data;
  return (
    <Dialog onClose={onClose} title="Read a table" size="lg">
      <div className={styles.form}>
        <Textarea
          label="Paste a table from a spreadsheet"
          description="Steps down and segments across, or the other way round, with their names. Counts, not percentages."
          placeholder={"Step\tEverybody\tSmall teams\nTrial\t1,200\t400\nBuy\t310\t80"}
          minRows={5}
          maxRows={10}
          autosize
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={styles.acts}>
          <Button
            variant={shown ? "default" : "filled"}
            disabled={text.trim() === ""}
            loading={preview.isPending}
            onClick={() => read(text)}
          >
            Look at it
          </Button>
          <FileButton
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            onChange={(file) => {
              if (!file) return;
              void file.text().then((content) => {
                setText(content);
                setName(file.name.replace(/\.\w+$/u, "").slice(0, 200) || name);
                read(content);
              }, showFailure);
            }}
          >
            {(props) => <Button {...props}>Choose a CSV file</Button>}
          </FileButton>
        </div>
        {preview.error ? <ErrorNote title="This table cannot be read.">{preview.error.message}</ErrorNote> : null}
        {shown && !preview.error ? (
          <>
            <p>
              {plural(shown.flow.steps.length, "step")}, {plural(shown.flow.segments.length, "segment")}; steps run{" "}
              {shown.across ? "across" : "down"}.{" "}
              <button type="button" className={styles.turn} onClick={() => read(text, !shown.across)}>
                They run {shown.across ? "down" : "across"}
              </button>
            </p>
            {shown.notes.map((note) => (
              <p key={note} className="caption">
                {note}
              </p>
            ))}
            <PreviewTable flow={shown.flow} />
            <div className={styles.acts}>
              <Button variant="filled" loading={create.isPending} onClick={() => asNew(shown)}>
                Keep as a flow of its own
              </Button>
              {over ? (
                <Button loading={update.isPending} onClick={() => replace(shown, over)}>
                  Replace the figures of {over.name.slice(0, 40)}
                </Button>
              ) : null}
            </div>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
