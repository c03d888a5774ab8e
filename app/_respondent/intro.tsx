import type { Intro as IntroTexts } from "@/lib/questionnaires/definition";
import type { FormTexts } from "@/lib/questionnaires/form-texts/en";
import { fillIn } from "@/lib/questionnaires/form-texts/texts";
import { Reachable } from "./reachable";

type Props = { texts: FormTexts; title: string; intro: IntroTexts; minutes: number; personal: boolean };

/** The first thing on the page: who asks, what for, how long it takes, what is kept, whom to write to. */
export function Intro({ texts, title, intro, minutes, personal }: Props) {
  const kept = [intro.kept || texts.keptUsual, ...(personal ? [texts.keptPersonal] : [])];
  return (
    <>
      <h1>{title}</h1>
      <dl className="intro">
        <Fact name={texts.whoAsks} words={[intro.asker]} />
        <Fact name={texts.why} words={[intro.purpose]} />
        <Fact name={texts.howLong} words={[minutes === 1 ? texts.aboutMinute : fillIn(texts.aboutMinutes, { minutes })]} />
        <Fact name={texts.whatIsKept} words={kept} />
        <Fact name={texts.whomToWrite} words={[intro.contact]} />
      </dl>
    </>
  );
}

function Fact({ name, words }: { name: string; words: string[] }) {
  const said = words.filter((text) => text !== "");
  if (said.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      {said.map((text) => (
        <dd key={text}>
          <Reachable words={text} />
        </dd>
      ))}
    </div>
  );
}
