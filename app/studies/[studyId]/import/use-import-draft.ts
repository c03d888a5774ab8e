"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { sendFiles } from "@/app/_data/imports";
import type { AttributeColumn, ImportOptions, ReportFile } from "@/lib/import/schema";
import type { SpeakerRole } from "@/lib/interviews/vocabulary";
import type { Audience } from "@/lib/participants/vocabulary";

export type Defaults = { audience: Audience | null; personaId: string | null; date: string | null };
export type Correction = { file: string; label: string; role: SpeakerRole; participantId?: string; newParticipant?: boolean };

const NO_DEFAULTS: Defaults = { audience: null, personaId: null, date: null };
const PAUSE_MS = 250;

const isSame = (a: File, b: File) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

/** The files chosen, what was said about them, and what the program makes of both: asked for anew after each correction, nothing stored. */
export function useImportDraft(studyId: string) {
  const [files, setFiles] = useState<File[]>([]);
  const [batch, setBatch] = useState(0);
  const [defaults, setDefaults] = useState(NO_DEFAULTS);
  const [corrections, setCorrections] = useState<Correction[]>([]);
  const [attributes, setAttributes] = useState<ImportOptions["attributes"]>(null);
  const options: ImportOptions = useMemo(
    () => ({ defaults, speakers: corrections, ...(attributes && { attributes }) }),
    [defaults, corrections, attributes],
  );
  const [asked] = useDebouncedValue(options, PAUSE_MS);
  const preview = useQuery({
    queryKey: ["import-preview", studyId, batch, asked],
    queryFn: ({ signal }) => sendFiles(studyId, { files, options: { ...asked, dryRun: true } }, signal),
    enabled: files.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });

  function change(next: File[]) {
    setFiles(next);
    setBatch((current) => current + 1);
  }

  function remove(name: string) {
    change(files.filter((file) => file.name !== name));
    setCorrections((current) => current.filter(({ file }) => file !== name));
    if (attributes?.file === name) setAttributes(null);
  }

  function correct(made: Correction[]) {
    const replaced = (one: Correction) => made.some(({ file, label }) => one.file === file && one.label === label);
    setCorrections((current) => [...current.filter((one) => !replaced(one)), ...made]);
  }

  /** One column of the table gets another meaning; whatever had that meaning before is ignored. */
  function setMeaning(table: ReportFile, header: string, meaning: AttributeColumn) {
    const columns: Record<string, AttributeColumn> = {};
    for (const column of table.columns ?? []) {
      const kept = column.header === header ? meaning : (column.meaning ?? "ignore");
      columns[column.header] = column.header !== header && kept === meaning && meaning !== "ignore" ? "ignore" : kept;
    }
    const matchColumn = Object.keys(columns).find((name) => columns[name] === "file");
    if (matchColumn) setAttributes({ file: table.name, matchColumn, columns });
  }

  return {
    files,
    options,
    defaults,
    corrections,
    preview,
    isStale: preview.isFetching || asked !== options,
    add: (more: File[]) => change([...files, ...more.filter((file) => !files.some((known) => isSame(known, file)))]),
    remove,
    clear: () => {
      change([]);
      setCorrections([]);
      setAttributes(null);
    },
    setDefaults: (part: Partial<Defaults>) => setDefaults((current) => ({ ...current, ...part })),
    correct,
    setMeaning,
  };
}

export type ImportDraft = ReturnType<typeof useImportDraft>;
