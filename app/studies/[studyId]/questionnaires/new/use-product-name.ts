import { useLocalStorage } from "@mantine/hooks";

/** What the product is called: asked once in a study, and filled into every template from then on. Kept in this browser. */
export function useProductName(studyId: string): readonly [string, (name: string) => void] {
  const [name, setName] = useLocalStorage<string>({ key: `verbatim-product-${studyId}`, defaultValue: "" });
  return [name, setName];
}
