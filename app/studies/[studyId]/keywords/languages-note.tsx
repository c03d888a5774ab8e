import type { KeywordList } from "@/lib/keywords/schema";
import styles from "./keywords-page.module.css";
import { languagesSentence } from "./languages-sentence";

/** What is to be known about the languages of a list. */
export function LanguagesNote({ languages }: Pick<KeywordList, "languages">) {
  const sentence = languagesSentence(languages);
  return sentence === null ? null : <p className={styles.note}>{sentence}</p>;
}
