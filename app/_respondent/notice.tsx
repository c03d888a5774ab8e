import { RespondentDocument } from "./document";

type Props = { language: string; title: string; children?: string /** what the respondent can name their reply by */; receipt?: string };

/** A page that says one thing: thank you, received, closed, not open yet, not there. */
export function Notice({ language, title, children, receipt }: Props) {
  return (
    <RespondentDocument language={language} title={title}>
      <main className="form notice">
        <h1>{title}</h1>
        {children && <p>{children}</p>}
        {receipt && <p className="quiet">{receipt}</p>}
      </main>
    </RespondentDocument>
  );
}
