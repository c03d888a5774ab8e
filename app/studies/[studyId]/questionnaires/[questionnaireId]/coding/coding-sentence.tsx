import { plural } from "@/app/_ui/plural";
import type { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import type { CodingQueue } from "@/lib/answers/schema";
import { AUDIENCE_NAMES, AUDIENCES } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import type { CodingAddress } from "./coding-address";
import styles from "./coding-page.module.css";

const ALL = "";

type Props = { queue: CodingQueue; chosen: CodingAddress; personas: readonly Persona[]; address: ReturnType<typeof useAddress> };

/** Which question is coded, of whom, in which order: each dotted word is a menu, and the address says the same. */
export function CodingSentence({ queue, chosen, personas, address }: Props) {
  const set = (name: keyof CodingAddress) => (value: string) => address.push({ [name]: value });
  const questions = queue.questions.map(({ questionId, text, answers }) => ({
    value: questionId,
    name: `“${text.length > 70 ? `${text.slice(0, 68)}…` : text}” (${answers.of === answers.settled ? "done" : `${plural(answers.of - answers.settled, "answer")} left`})`,
  }));
  const who = [
    { value: ALL, name: "everyone" },
    ...personas.map(({ id, name }) => ({ value: id, name })),
    { value: "none", name: "those without a persona" },
  ];
  const audiences = [
    { value: ALL, name: "every audience" },
    ...AUDIENCES.map((value) => ({ value: value as string, name: AUDIENCE_NAMES[value].many })),
    { value: "none", name: "no audience" },
  ];
  const waves = [{ value: ALL, name: "every wave" }, ...queue.waves.map((wave) => ({ value: wave, name: wave }))];
  return (
    <div className={styles.sentence}>
      What <WordSelect label="Persona" value={chosen.persona ?? ALL} choices={who} onChange={set("persona")} /> from{" "}
      <WordSelect label="Audience" value={chosen.audience ?? ALL} choices={audiences} onChange={set("audience")} />
      {queue.waves.length > 1 ? (
        <>
          {" "}
          in <WordSelect label="Wave" value={chosen.wave ?? ALL} choices={waves} onChange={set("wave")} />
        </>
      ) : null}{" "}
      wrote to <WordSelect label="Question" value={queue.questionId ?? ALL} choices={questions} onChange={set("question")} />,{" "}
      <WordSelect
        label="Order"
        value={chosen.order}
        choices={[
          { value: "alike", name: "alike ones together" },
          { value: "mixed", name: "in mixed order" },
        ]}
        onChange={(value) => address.push({ order: value === "alike" ? null : value })}
      />
    </div>
  );
}
