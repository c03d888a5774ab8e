import { expect, test } from "vitest";
import { toolsFor } from "./tools";

test("each language joins the forms of its own words", () => {
  const forms = {
    es: ["informe informes", "configuración configuraciones"],
    fr: ["réglage réglages", "facture factures"],
    de: ["vertrag verträge", "einstellung einstellungen"],
    pt: ["definição definições", "preço preços"],
    it: ["impostazione impostazioni", "fattura fatture"],
    nl: ["prijs prijzen", "instelling instellingen"],
  };
  for (const [language, groups] of Object.entries(forms)) {
    const { stem } = toolsFor(language);
    for (const group of groups) expect(new Set(group.split(" ").map(stem)).size, `${language}: ${group}`).toBe(1);
  }
});

test("each language knows its stop words, and no other's", () => {
  expect(toolsFor("de").isStopWord("nicht")).toBe(true);
  expect(toolsFor("es").isStopWord("nicht")).toBe(false);
  expect(toolsFor("fr").isStopWord("nous")).toBe(true);
  expect(toolsFor("sv").isStopWord("och")).toBe(false);
});

test("names of object members, signs and one long word are words like any other", () => {
  for (const language of ["en", "es", "fr", "de", "pt", "it", "nl", "sv", "und"]) {
    const { stem, isStopWord, isFiller } = toolsFor(language);
    for (const word of ["", "constructor", "__proto__", "tostring", "😀", "日本", "a".repeat(60)]) {
      expect(typeof stem(word), `${language}: ${word}`).toBe("string");
      expect(typeof isStopWord(word)).toBe("boolean");
      expect(isFiller(word)).toBe(false);
    }
  }
});
