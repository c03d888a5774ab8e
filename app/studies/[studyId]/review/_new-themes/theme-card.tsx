import { useState } from "react";
import { plural } from "@/app/_ui/plural";
import { useMarked } from "@/app/studies/[studyId]/_similar/use-marked";
import type { Code } from "@/lib/codebook/schema";
import type { ProposedTheme } from "@/lib/meaning/schema";
import styles from "./new-themes.module.css";
import { ThemeActs } from "./theme-acts";
import { ThemeQuotes } from "./theme-quotes";

type Props = { studyId: string; theme: ProposedTheme; codes: readonly Code[] };

/** One proposed theme: its name, to be changed, in how many people's words, what they say, and what to do with it. */
export function ThemeCard({ studyId, theme, codes }: Props) {
  const [name, setName] = useState(theme.name);
  const marked = useMarked(theme.quotes);
  const others = theme.phrases.filter((phrase) => phrase.toLowerCase() !== theme.name.toLowerCase());
  return (
    <li className={styles.theme}>
      <div className={styles.head}>
        <input
          className={styles.name}
          aria-label="Name of the theme"
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <p className={styles.count}>
          <Who theme={theme} />, {plural(theme.sentences, "sentence")}
        </p>
      </div>
      <p className={styles.beside}>
        {others.length > 0 ? <span>also: {others.join(", ")}</span> : null}
        {theme.near ? <span className={styles.near}>near: {theme.near.name}</span> : null}
      </p>
      <ThemeQuotes studyId={studyId} theme={theme} codes={codes} marked={marked} />
      <ThemeActs studyId={studyId} theme={theme} codes={codes} name={name} marked={marked} />
    </li>
  );
}

/** Of the people heard and of the respondents, side by side. */
function Who({ theme: { people, of, respondents, respondentsOf } }: { theme: ProposedTheme }) {
  return (
    <>
      {of > 0 ? (
        <>
          <b>{people}</b> of {plural(of, "person", "people")}
        </>
      ) : null}
      {of > 0 && respondentsOf > 0 ? ", " : null}
      {respondentsOf > 0 ? (
        <>
          <b>{respondents}</b> of {plural(respondentsOf, "respondent")}
        </>
      ) : null}
    </>
  );
}
