"use client";

import { useQueryClient } from "@tanstack/react-query";
import { documentQuery, useChooseLanguage } from "@/app/_data/documents";
import { showFailure, showToast } from "@/app/_ui/toast";
import { WordSelect } from "@/app/_ui/word-select";
import type { DocumentText } from "@/lib/interviews/schema";
import { languageName } from "@/lib/language/language-name";
import { LANGUAGES, UNDETERMINED } from "@/lib/language/vocabulary";

type Props = { studyId: string; document: DocumentText; flush: () => Promise<boolean> };

/** Those with keyphrases first, then others that people are often heard in: of these the texts are only searched. */
const OFFERED = [
  ...LANGUAGES,
  "ar",
  "ca",
  "cs",
  "da",
  "fi",
  "el",
  "he",
  "hi",
  "hu",
  "ja",
  "ko",
  "no",
  "pl",
  "ro",
  "ru",
  "sv",
  "tr",
  "uk",
  "zh",
];
const AS_FOUND = "";

/** What a text is written in, as found or as somebody put it right; it is read anew then. Nothing before the first reading. */
export function TextLanguage({ studyId, document, flush }: Props) {
  const queries = useQueryClient();
  const { mutateAsync } = useChooseLanguage(studyId, document.id);
  const { language, languageChosen } = document;
  if (language === null) return null;

  async function store(chosen: string | null): Promise<void> {
    const { version } = await queries.fetchQuery({ ...documentQuery(studyId, document.id), staleTime: 0 });
    await mutateAsync({ language: chosen, version });
  }

  async function choose(value: string): Promise<void> {
    const before = languageChosen ? language : null;
    try {
      if (!(await flush()))
        throw new Error("What was typed last is not stored yet, so the language was not changed. Try again once it is.");
      await store(value === AS_FOUND ? null : value);
      const message = value === AS_FOUND ? "The language is the one found" : `This text is read as ${languageName(value)} now`;
      showToast({ message, undo: () => void store(before).catch(showFailure) });
    } catch (error) {
      showFailure(error);
    }
  }

  const found = language === UNDETERMINED ? "language not told" : languageName(language);
  const others = OFFERED.includes(language) || language === UNDETERMINED ? OFFERED : [...OFFERED, language];
  return (
    <>
      {" · "}
      <WordSelect
        label="Language of this text"
        value={languageChosen ? language : AS_FOUND}
        choices={[
          { value: AS_FOUND, name: languageChosen ? "as found" : `${found} (found)` },
          ...others.map((code) => ({ value: code, name: languageName(code) })),
        ]}
        onChange={(value) => void choose(value)}
      />
    </>
  );
}
