"use client";

import { Button } from "@mantine/core";
import { Frame } from "./_ui/frame";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Frame title="This page could not be shown" action={<Button onClick={reset}>Try again</Button>}>
      Something went wrong that we did not foresee. What was saved is safe, and nothing was changed.
      {error.digest ? ` The server's output says more under ${error.digest}.` : null}
    </Frame>
  );
}
