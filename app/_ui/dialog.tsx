"use client";

import { Modal, type ModalProps } from "@mantine/core";
import { createContext, useCallback, useContext, useEffect, useState } from "react";
import { useFocusBack } from "./use-focus-back";

/** Tells the dialog below of one that was opened over it (+1), or left (-1). */
const Above = createContext<(change: 1 | -1) => void>(() => undefined);

/** What floats over the page and is left before anything else: Escape leaves the uppermost alone, and the focus goes back to where it came from. Mounted means open. */
export function Dialog({ children, ...props }: Omit<ModalProps, "opened" | "closeOnEscape">) {
  useFocusBack();
  const tellBelow = useContext(Above);
  const [above, setAbove] = useState(0);
  const tell = useCallback((change: 1 | -1) => setAbove((count) => count + change), []);
  useEffect(() => {
    tellBelow(1);
    return () => tellBelow(-1);
  }, [tellBelow]);
  return (
    <Above value={tell}>
      <Modal {...props} opened closeOnEscape={above === 0}>
        {children}
      </Modal>
    </Above>
  );
}
