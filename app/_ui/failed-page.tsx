"use client";

import { Button } from "@mantine/core";
import { Frame } from "./frame";
import { useNewerProgram } from "./use-newer-program";

/** A page that failed in a way nobody foresaw. `within`: inside a study, whose other pages stay one click away. */
export function FailedPage({ error, reset, within = false }: { error: Error & { digest?: string }; reset: () => void; within?: boolean }) {
  useNewerProgram(error);
  return (
    <Frame within={within} title="This page could not be shown" action={<Button onClick={reset}>Try again</Button>}>
      Something went wrong that we did not foresee. What was saved is safe, and nothing was changed.
      {error.digest ? ` The server's output says more under ${error.digest}.` : null}
    </Frame>
  );
}
