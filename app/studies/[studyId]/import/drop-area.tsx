"use client";

import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useDropzone } from "react-dropzone";
import { ErrorNote } from "@/app/_ui/error-note";
import styles from "./import-page.module.css";

const MEGABYTE = 1024 * 1024;
const MOST_BYTES_A_FILE = 50 * MEGABYTE;
const MOST_BYTES = 200 * MEGABYTE;

type Props = { files: File[]; title: string; about: ReactNode; onAdd: (files: File[]) => void };

/** Where files are dropped or chosen; those too large are named and left out. */
export function DropArea({ files, title, about, onAdd }: Props) {
  const [tooLarge, setTooLarge] = useState<string[]>([]);
  const [tooMuch, setTooMuch] = useState(false);
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    maxSize: MOST_BYTES_A_FILE,
    noClick: true,
    noKeyboard: true,
    onDrop: (accepted, rejections) => {
      const total = [...files, ...accepted].reduce((sum, file) => sum + file.size, 0);
      setTooLarge(rejections.map(({ file }) => file.name));
      setTooMuch(total > MOST_BYTES);
      if (total <= MOST_BYTES && accepted.length > 0) onAdd(accepted);
    },
  });
  return (
    <div>
      <div {...getRootProps({ className: styles.drop, "data-over": isDragActive, "data-small": files.length > 0 })}>
        <input {...getInputProps({ "aria-label": "Files to import" })} />
        {files.length === 0 ? (
          <>
            <h2>{title}</h2>
            <p>{about}</p>
          </>
        ) : null}
        <Button variant={files.length === 0 ? "filled" : "default"} onClick={open}>
          {files.length === 0 ? "Choose files" : "Add files"}
        </Button>
        {files.length > 0 ? <span className="caption">or drop them here</span> : null}
      </div>
      {tooLarge.length > 0 ? (
        <ErrorNote title={tooLarge.length === 1 ? "One file was left out." : `${tooLarge.length} files were left out.`}>
          {tooLarge.slice(0, 5).join(", ")} {tooLarge.length === 1 ? "is" : "are"} larger than 50 MB. A recording has to be transcribed
          first; a long text can be split.
        </ErrorNote>
      ) : null}
      {tooMuch ? <ErrorNote title="Nothing was added.">Together these are larger than 200 MB. Import them in parts.</ErrorNote> : null}
    </div>
  );
}
