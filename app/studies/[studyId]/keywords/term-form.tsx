import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { type Choice, ChoiceSelect } from "@/app/_ui/choice-select";
import { plural } from "@/app/_ui/plural";
import styles from "./our-words.module.css";

const LONGEST = 120;
const MOST = 200;

type Props = {
  /** the stages, to give the words to one of them */
  stages: Choice[];
  /** the stage that the question is about */
  stage: string | null;
  known: ReadonlySet<string>;
  busy: boolean;
  onAdd: (terms: string[], stage: string | null) => Promise<boolean>;
};

/** Words of our own messages, typed one at a time or pasted as many lines; those that are there already are left out. */
export function TermForm({ stages, stage, known, busy, onAdd }: Props) {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const place = chosen ?? stage;
  const { terms, already, tooLong } = readTerms(typed, known);
  const submit = () => {
    if (terms.length === 0 || busy) return;
    void onAdd(terms, place).then((done) => done && setTyped(""));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        className={styles.words}
        label="Our words"
        aria-describedby="terms-how"
        placeholder="real-time scheduling"
        autosize
        minRows={1}
        maxRows={10}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      <ChoiceSelect label="For" value={place} empty="every stage" choices={stages} onChoose={(value) => setChosen(value)} />
      <Button type="submit" variant="filled" disabled={terms.length === 0} loading={busy}>
        {terms.length > 1 ? `Add ${plural(terms.length, "term")}` : "Add"}
      </Button>
      <p id="terms-how" className="caption">
        As they stand on our pages and in our messages. Type one and press Enter, or paste many lines.
      </p>
      {already > 0 || tooLong > 0 ? (
        <p className="caption" role="status">
          {already > 0 ? `${plural(already, "line is", "lines are")} there already. ` : ""}
          {tooLong > 0 ? `${plural(tooLong, "line is", "lines are")} longer than ${LONGEST} characters and left out.` : ""}
        </p>
      ) : null}
    </form>
  );
}

function readTerms(typed: string, known: ReadonlySet<string>) {
  const lines = typed.split(/\r?\n/u).map((line) =>
    line
      .replace(/^\s*(?:[-*•]|\d+[.)])\s+/u, "")
      .replace(/\s+/gu, " ")
      .trim(),
  );
  const distinct = [...new Map(lines.filter(Boolean).map((line) => [line.toLowerCase(), line])).values()];
  const fitting = distinct.filter((line) => line.length <= LONGEST);
  const terms = fitting.filter((line) => !known.has(line.toLowerCase())).slice(0, MOST);
  return {
    terms,
    already: fitting.length - fitting.filter((line) => !known.has(line.toLowerCase())).length,
    tooLong: distinct.length - fitting.length,
  };
}
