"use client";

import { Button, TextInput } from "@mantine/core";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import type { Code } from "@/lib/codebook/schema";
import { codePath } from "@/lib/codebook/tree";
import { countOf, type Deal, type SplitPart } from "./split-deal";
import styles from "./split-view.module.css";

type Props = { code: Code; codes: Code[]; parts: SplitPart[]; deal: Deal; onChange: (parts: SplitPart[]) => void };

const MOST = 9;

/** The codes that highlights are dealt to, each under its digit: a new name, or one of those there are. */
export function SplitParts({ code, codes, parts, deal, onChange }: Props) {
  const others = codes.filter(({ id }) => id !== code.id).map(({ id }) => ({ value: id, name: codePath(codes, id).join(" › ") }));
  const set = (number: number, change: Partial<SplitPart>) =>
    onChange(parts.map((part) => (part.number === number ? { ...part, ...change } : part)));
  return (
    <div className={styles.parts}>
      {parts.map((part) => (
        <fieldset key={part.number} className={styles.part}>
          <legend>
            <kbd>{part.number}</kbd> <span className="caption">{countOf(deal, part.number)} dealt</span>
          </legend>
          {part.codeId === null ? (
            <TextInput
              aria-label={`Name of code ${part.number}`}
              placeholder="A new name"
              maxLength={120}
              value={part.name}
              onChange={(event) => set(part.number, { name: event.currentTarget.value })}
            />
          ) : null}
          <ChoiceSelect
            aria-label={`Or a code there is, for ${part.number}`}
            value={part.codeId}
            empty="or a code there is"
            choices={others.filter(({ value }) => value === part.codeId || !parts.some(({ codeId }) => codeId === value))}
            onChoose={(codeId) => set(part.number, { codeId })}
          />
        </fieldset>
      ))}
      {parts.length < MOST ? (
        <Button variant="subtle" onClick={() => onChange([...parts, { number: parts.length + 1, codeId: null, name: "" }])}>
          One more code
        </Button>
      ) : null}
    </div>
  );
}
