"use client";

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { onlineManager, QueryClientProvider } from "@tanstack/react-query";
import { setNonce } from "get-nonce";
import { type ReactNode, useEffect, useState } from "react";
import { makeQueryClient } from "./_data/query-client";
import { UndoKey } from "./_history/undo-key";
import { PaletteKeys } from "./_shell/palette/palette-keys";
import { theme, variables } from "./theme";

export function Providers({ nonce: given, children }: { nonce: string; children: ReactNode }) {
  // a refresh brings another nonce, which the document refuses: the first one stays
  const [nonce] = useState(() => {
    if (typeof window !== "undefined") setNonce(given);
    return given;
  });
  const [queries] = useState(makeQueryClient);
  // a network that went before this script ran is missed otherwise, and its return too
  useEffect(() => onlineManager.setOnline(navigator.onLine), []);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={queries}>
        {children}
        <UndoKey />
        <PaletteKeys />
        <Notifications position="bottom-center" autoClose={8000} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
