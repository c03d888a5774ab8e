import { useLocalStorage } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import { FormPaper } from "@/app/_form/form-paper";
import { SectionFields } from "@/app/_form/section-fields";
import type { Chosen, Draft } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/build/_state/draft";
import { Segments } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/build/segments";
import type { Section } from "@/lib/questionnaires/definition";
import { storableDefinition } from "@/lib/questionnaires/edit/storable";
import { formTexts } from "@/lib/questionnaires/form-texts/texts";
import { IntroPaper } from "./intro-paper";
import styles from "./preview.module.css";

type Screen = "phone" | "desktop";

const SCREENS = [
  { value: "phone", label: "Phone" },
  { value: "desktop", label: "Desktop" },
] as const;

/** The page as a respondent sees it, at what is open in the builder. It is looked at only: nothing is answered here. */
export function Preview({ draft, chosen }: { draft: Draft; chosen: Chosen }) {
  const [screen, setScreen] = useLocalStorage<Screen>({ key: "verbatim-preview-screen", defaultValue: "phone" });
  const paper = useRef<HTMLDivElement>(null);
  const questionId = chosen.kind === "question" ? chosen.question.id : null;

  useEffect(() => {
    const box = paper.current;
    if (!box) return;
    for (const marked of box.querySelectorAll("[data-open]")) marked.removeAttribute("data-open");
    const open = questionId === null ? null : box.querySelector(`[data-question="${questionId}"]`);
    open?.setAttribute("data-open", "");
    const first = box.querySelector("[data-question]");
    const away = open && open !== first ? open.getBoundingClientRect().top - box.getBoundingClientRect().top - 24 : -box.scrollTop;
    box.scrollTo({ top: box.scrollTop + away });
  }, [questionId]);

  return (
    <section className={styles.preview} aria-label="Preview">
      <header className={styles.top}>
        <h2>Preview</h2>
        <Segments label="Preview on" value={screen} choices={SCREENS} onChange={setScreen} />
      </header>
      <div className={styles.screen} data-screen={screen} ref={paper} inert>
        <FormPaper>
          <Paper draft={draft} chosen={chosen} />
        </FormPaper>
      </div>
    </section>
  );
}

function Paper({ draft, chosen }: { draft: Draft; chosen: Chosen }) {
  const texts = formTexts(draft.language);
  if (chosen.kind === "intro") return <IntroPaper draft={draft} texts={texts} />;
  if (chosen.kind === "thanks") {
    return (
      <div className={styles.page}>
        <p className={styles.title}>{texts.thanks}</p>
        <p>{draft.thanks || texts.thanksText}</p>
      </div>
    );
  }
  const section: Section | undefined = storableDefinition(draft.definition).sections[chosen.sectionAt];
  const isLast = chosen.sectionAt === draft.definition.sections.length - 1;
  return (
    <div className={styles.page}>
      <p className={styles.caption}>{draft.title}</p>
      {section ? <SectionFields section={section} texts={texts} /> : null}
      <p className={styles.go}>{isLast ? texts.send : texts.next}</p>
    </div>
  );
}
