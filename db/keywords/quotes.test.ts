import { expect, test } from "vitest";
import { makePerson, makeStudy } from "@/db/interviews/testing";
import { openTestDb } from "@/db/testing";
import { identityFinder } from "@/lib/privacy/find-identities";
import { listKeywordQuotes } from "./quotes";
import { asked, makeNotes } from "./testing";

const NOTES: Record<string, string> = {
  en: "Our Duty-Roster broke every month. The company's companies, they said, share one payroll-export, and nobody trusts the payroll exports of 2019.",
  de: "Die Rechnungen kamen jeden Monat zu spät. Der Dienstplan der Nachtschicht war falsch, und niemand wusste, warum die Buchhaltung ihn nicht fand.",
  fr: "L'équipe perdait les factures chaque mois. Le taux d'erreur de l'export était énorme, et personne ne savait pourquoi la comptabilité l'ignorait.",
  es: "Perdíamos las facturas porque la hoja de cálculo se rompía cada mes, y la conciliación bancaria nunca funcionaba bien en la oficina.",
  it: "Perdevamo le fatture perché il foglio di calcolo si rompeva ogni mese, e la riconciliazione bancaria dell'ufficio non funzionava mai bene.",
  nl: "We verloren de facturen omdat het rekenblad elke maand kapot ging, en de prijzen van het dienstrooster klopten nooit met de administratie.",
  pt: "Perdíamos as faturas porque a folha de cálculo se partia todos os meses, e as definições da conciliação bancária nunca estavam bem feitas.",
};

test.each(Object.keys(NOTES))("in %s each phrase that is listed opens the sentences it is said in, with its places marked", (language) => {
  const { db } = openTestDb();
  const place = { db, studyId: makeStudy(db) };
  makeNotes(place, [makePerson(db, place.studyId).id], NOTES[language] ?? "");
  const { items } = asked(place, { limit: 50 });
  expect(items.length).toBeGreaterThan(2);
  for (const { key, language: of, phrase } of items) {
    const found = listKeywordQuotes(db, { studyId: place.studyId, query: { key, language: of } });
    expect([phrase, of, found.total > 0]).toEqual([phrase, language, true]);
    for (const { quote, marks } of found.items) {
      expect(NOTES[language]).toContain(quote);
      expect(marks.every(({ start, end }) => quote.slice(start, end).trim().length > 0)).toBe(true);
    }
  }
});

test("whoever does not see a name finds it by no phrase, and the words beside it by theirs", () => {
  const { db } = openTestDb();
  const place = { db, studyId: makeStudy(db) };
  makeNotes(
    place,
    [makePerson(db, place.studyId).id],
    "Zanira Quokkaberg lost the invoice export. The invoice export broke again for Zanira Quokkaberg.",
  );
  const hides = identityFinder({ names: ["Zanira Quokkaberg"], addresses: [] });
  const totals = (key: string) =>
    [undefined, hides].map(
      (hidden) => listKeywordQuotes(db, { studyId: place.studyId, query: { key, language: "en" }, hides: hidden }).total,
    );
  expect(totals("zanira quokkaberg")).toEqual([2, 0]);
  expect(totals("invoic export")).toEqual([2, 2]);
});
