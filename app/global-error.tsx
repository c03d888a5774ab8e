"use client";

/** Stands in when even the layout fails, so it brings no style of its own: the content security policy would refuse it. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>Verbatim</title>
      </head>
      <body>
        <main>
          <h1>Verbatim could not be shown</h1>
          <p>Something went wrong that we did not foresee. What was saved is safe.</p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
