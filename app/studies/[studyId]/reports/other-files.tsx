import { useMyAccess } from "@/app/_data/access";
import { withQuery } from "@/app/_data/http";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import styles from "./reports-page.module.css";

const FILES: { what: string; format: string; name: string; about: string; names?: string }[] = [
  { what: "highlights", format: "csv", name: "Highlights", about: "a row for each quote" },
  { what: "themes", format: "md", name: "Themes", about: "Markdown" },
  { what: "coverage", format: "md", name: "Coverage", about: "Markdown" },
  { what: "memos", format: "md", name: "Memos", about: "Markdown" },
  { what: "study", format: "json", name: "Whole study", about: "to bring back in; without names" },
  { what: "study", format: "json", name: "Whole study with names", about: "names and addresses too", names: "true" },
];

/** The files of the study itself. What leaves whole can come back, here or in another Verbatim. */
export function OtherFiles({ studyId }: { studyId: string }) {
  const { seesIdentities } = useMyAccess(studyId);
  return (
    <section aria-labelledby="other-files">
      <h2 id="other-files">The study’s own files</h2>
      <ul className={styles.files}>
        {FILES.filter(({ names }) => seesIdentities || names === undefined).map(({ name, about, ...query }) => (
          <li key={name}>
            <a href={withQuery(`/api/studies/${studyId}/export`, query)} download>
              {name}
            </a>
            <span>{about}</span>
          </li>
        ))}
        <li>
          <Link href={places.journey(studyId)}>The map</Link>
          <span>SVG or PNG, on its page</span>
        </li>
        <li>
          <Link href={places.questionnaires(studyId)}>Answers</Link>
          <span>on each questionnaire’s page</span>
        </li>
      </ul>
    </section>
  );
}
