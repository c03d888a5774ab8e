import type { ReactNode } from "react";

type Props = { language: string; title: string /** whether the page's own script takes over */; script?: boolean; children: ReactNode };

/** A whole page for respondents: nothing of the program's own pages, no cookie, nothing from elsewhere, and it works without its script. */
export function RespondentDocument({ language, title, script = false, children }: Props) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" sizes="any" />
        {["colours", "page", "controls", "cards", "scales"].map((name) => (
          <link key={name} rel="stylesheet" href={`/form/${name}.css`} />
        ))}
        {script && <script type="module" src="/form/respond.js" />}
      </head>
      <body>{children}</body>
    </html>
  );
}
