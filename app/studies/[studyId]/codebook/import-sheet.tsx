"use client";

import { Button, Checkbox, FileButton, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { previewCodebook, useImportCodebook } from "@/app/_data/codebook";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import { Sheet } from "@/app/_ui/sheet";
import styles from "./codebook-page.module.css";
import { FileRows } from "./file-rows";

type Props = { studyId: string; onClose: () => void };

/** Reads a codebook from a file or pasted lines: first what each line would do, then all of it in one go. */
export function ImportSheet({ studyId, onClose }: Props) {
  const [text, setText] = useState("");
  const [dotted, setDotted] = useState(false);
  const store = useImportCodebook(studyId);
  const say = useSayCoded(studyId);
  const { data: report, error } = useQuery({
    queryKey: ["codebook file", studyId, text, dotted],
    queryFn: () => previewCodebook(studyId, { text, dotted }),
    enabled: text.trim() !== "",
    retry: false,
    gcTime: 0,
  });
  const storable = report ? report.counts.new + report.counts.changed : 0;

  function send() {
    store.mutate(
      { text, dotted },
      {
        onSuccess: ({ counts }) => {
          say(`Codebook file stored: ${counts.new} new, ${counts.changed} changed`);
          onClose();
        },
      },
    );
  }

  return (
    <Sheet title="Read a codebook" caption="Nothing is stored before you have seen what it would do" onClose={onClose}>
      <div className={styles.actions}>
        <FileButton accept=".csv,.tsv,.txt,text/csv,text/plain" onChange={(file) => void file?.text().then(setText)}>
          {(button) => <Button {...button}>Choose a file</Button>}
        </FileButton>
      </div>
      <Textarea
        label="Or paste it"
        description="A table with a column called name, code or tag, as from here, Taguette or QualCoder; or one code a line, as “Needs > Saving time”. Empty cells change nothing."
        autosize
        minRows={4}
        maxRows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Checkbox
        label="Points in names part codes"
        description="“needs.time” becomes “time” under “needs”"
        checked={dotted}
        onChange={(event) => setDotted(event.currentTarget.checked)}
      />
      {error ? <ErrorNote title="This cannot be read.">{error.message}</ErrorNote> : null}
      {report ? <FileRows report={report} /> : null}
      {store.error ? <ErrorNote title="Not stored.">{store.error.message}</ErrorNote> : null}
      <div>
        <Button variant="filled" disabled={storable === 0} loading={store.isPending} onClick={send}>
          {storable === 0 ? "Nothing to store" : `Store ${plural(storable, "code")}`}
        </Button>
      </div>
    </Sheet>
  );
}
