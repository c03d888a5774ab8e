import { RespondentDocument } from "./document";
import { Reachable } from "./reachable";

/** Which questionnaire this is about and, where it says so, whom to write to. */
export type About = { title: string; contact: { name: string; words: string } | null };

type Props = { language: string; title: string; children?: string; about?: About | null };

/** A page that says one thing: received, closed, not open yet, not there. */
export function Notice({ language, title, children, about = null }: Props) {
  return (
    <RespondentDocument language={language} title={about ? `${title}: ${about.title}` : title}>
      <main className="form notice">
        {about && <p className="quiet">{about.title}</p>}
        <h1>{title}</h1>
        {children && <p>{children}</p>}
        {about?.contact && (
          <p>
            {about.contact.name} <Reachable words={about.contact.words} />
          </p>
        )}
      </main>
    </RespondentDocument>
  );
}
