"use client";

import styles from "./_ui/frame.module.css";
import { useNewerProgram } from "./_ui/use-newer-program";

/** Stands in when even the layout fails: without its providers, and in the colours of the light scheme. */
export default function GlobalError({ error }: { error: Error }) {
  useNewerProgram(error);
  return (
    <html lang="en">
      <head>
        <title>Verbatim</title>
      </head>
      <body>
        <main className={styles.frame}>
          <h1>Verbatim could not be shown</h1>
          <p>Something went wrong that we did not foresee. What was saved is safe.</p>
          <button type="button" onClick={() => location.reload()}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
