import { expect, test } from "vitest";
import { workRatio } from "@/lib/testing";
import { extractKeyphraseLists } from "./extract";
import { phrasesSaid } from "./phrases-said";

const SAID: Record<string, { text: string; phrases: string[]; never: RegExp }> = {
  es: {
    text: "Perdíamos las facturas porque la hoja de cálculo se rompía. El precio por usuario era razonable y la conciliación bancaria falla cada mes. Si suben el precio por usuario, nos vamos. La hoja de cálculo ya no la usamos.",
    phrases: ["hoja de cálculo", "precio por usuario", "conciliación bancaria"],
    never: /^(?:de|perdíamos|rompía|vamos|usamos)\b|\b(?:de|falla)$/,
  },
  fr: {
    text: "On perdait les factures parce que le tableur plantait. Le prix par utilisateur était raisonnable, mais le rapprochement bancaire échoue souvent. Si le prix par utilisateur monte, on part. Le taux d'erreur augmente et ce taux d'erreur m'inquiète.",
    phrases: ["prix par utilisateur", "taux d'erreur", "rapprochement bancaire"],
    never: /^(?:on|de|d'|perdait)\b|(?:plantait|augmente|d')$/,
  },
  de: {
    text: "Wir haben Rechnungen verloren, weil die Tabelle ständig kaputtging. Die monatlichen Berichte sind gut, aber der automatische Kontoabgleich schlägt fehl. Die monatlichen Berichte gefallen dem Finanzleiter.",
    phrases: ["monatlichen Berichte", "automatische Kontoabgleich", "Rechnungen", "Finanzleiter"],
    never: /\b(?:wir|haben|verloren|gefallen|schlägt)\b/i,
  },
  pt: {
    text: "Perdíamos as faturas porque a planilha quebrava. O preço por usuário era razoável, mas a conciliação bancária falha toda hora. Se aumentarem o preço por usuário, a gente sai. A tela de login também é chata.",
    phrases: ["preço por usuário", "conciliação bancária", "tela de login"],
    never: /^(?:de|perdíamos|quebrava|aumentarem)\b|\b(?:de|falha)$/,
  },
  it: {
    text: "Perdevamo le fatture perché il foglio di calcolo si rompeva. Il prezzo per utente era ragionevole, ma la riconciliazione bancaria fallisce spesso. Se aumentano il prezzo per utente, ce ne andiamo. Il foglio di calcolo non lo usiamo più.",
    phrases: ["prezzo per utente", "foglio di calcolo", "riconciliazione bancaria"],
    never: /^(?:di|perdevamo|aumentano)\b|\b(?:di|fallisce)$/,
  },
  nl: {
    text: "We raakten facturen kwijt omdat de spreadsheet stukging. De maandelijkse rapporten zijn goed, maar de automatische bankafstemming mislukt vaak. De maandelijkse rapporten gaan naar de directeur.",
    phrases: ["maandelijkse rapporten", "automatische bankafstemming", "facturen"],
    never: /\b(?:we|raakten|kwijt|mislukt)\b/,
  },
};

test("each language gives its phrases as they are spoken, and no verbs or grammar for phrases", () => {
  for (const [language, { text, phrases, never }] of Object.entries(SAID)) {
    const spans = [{ start: 0, end: text.length }];
    const listed = extractKeyphraseLists(text, { limit: 12, spans, language }).phrases.map(({ phrase }) => phrase);
    expect(listed, language).toEqual(expect.arrayContaining(phrases));
    expect(
      listed.filter((phrase) => never.test(phrase)),
      language,
    ).toEqual([]);
  }
});

test("every place of a phrase is where it stands in the text", () => {
  for (const [language, { text }] of Object.entries(SAID)) {
    for (const { phrase, places } of phrasesSaid(text, { language })) {
      expect(
        places.map(([start, end]) => text.slice(start, end).toLowerCase()),
        language,
      ).toContain(phrase.toLowerCase());
    }
  }
});

test("a language of which no stems are known gives no keyphrases", () => {
  expect(extractKeyphraseLists("Vi började leta efter ett annat verktyg varje månad.", { limit: 10, language: "sv" })).toEqual({
    phrases: [],
    words: [],
  });
});

test("nothing, signs, one long word and names of object members do no harm in any language", () => {
  const odd = [
    "",
    "😀 😀 😀",
    "… --- !!!",
    "a".repeat(100_000),
    "l'".repeat(2000),
    "constructor __proto__ toString hasOwnProperty",
    "12 13 14,5",
  ];
  for (const language of Object.keys(SAID)) {
    for (const text of odd) {
      const { phrases, words } = extractKeyphraseLists(text, { limit: 10, language });
      for (const { score, count } of [...phrases, ...words])
        expect(Number.isFinite(score) && count > 0, `${language}: ${text.slice(0, 20)}`).toBe(true);
    }
  }
});

test("twice the text takes about twice the work", () => {
  for (const [language, { text }] of Object.entries(SAID)) {
    const list = (times: number) => () => extractKeyphraseLists(`${text} `.repeat(times), { limit: 20, language });
    list(100)();
    expect(workRatio({ less: list(200), more: list(400), enough: 2.6 }), language).toBeLessThanOrEqual(2.6);
  }
});
