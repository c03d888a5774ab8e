import { expect, test } from "vitest";
import { learnedFeatures } from "./learned-features";
import { type Label, trainModel } from "./model";
import { saidWords } from "./said-words";
import { suggestForDocument } from "./suggest";

const NOTHING_LEARNED = trainModel([], []);

function proposed(text: string, language: string, model = NOTHING_LEARNED) {
  return suggestForDocument({ text, turns: [{ start: 0, end: text.length, role: "participant" }], model, language, wordsEach: 1 });
}

test("what moves people and what stops them is heard in each language, with how bad it is", () => {
  const said: Record<string, [string, "trigger" | "failure", number?][]> = {
    es: [
      ["La nueva versión nos ahorra muchas horas de trabajo cada semana.", "trigger"],
      ["Al final cancelamos la cuenta porque era demasiado caro para nosotros.", "failure", 3],
      ["Perdimos los datos de dos clientes y nadie nos ayudó a recuperarlos.", "failure", 2],
    ],
    fr: [
      ["La nouvelle version nous fait gagner du temps chaque semaine.", "trigger"],
      ["Finalement on a résilié le contrat parce que c'était trop cher.", "failure", 3],
      ["On a perdu les données de deux clients pendant la mise à jour.", "failure", 2],
    ],
    de: [
      ["Die neue Version spart uns jede Woche mehrere Stunden Arbeit.", "trigger"],
      ["Am Ende haben wir gekündigt, weil es einfach zu teuer war.", "failure", 3],
      ["Bei der Umstellung haben wir Daten verloren und niemand hat uns geholfen.", "failure", 2],
    ],
    pt: [
      ["A nova versão nos poupa muitas horas de trabalho por semana.", "trigger"],
      ["No fim cancelamos a conta porque era muito caro para nós.", "failure", 3],
      ["Perdemos dados de dois clientes durante a atualização do sistema.", "failure", 2],
    ],
    it: [
      ["La nuova versione ci fa risparmiare molte ore ogni settimana.", "trigger"],
      ["Alla fine abbiamo disdetto il contratto perché era troppo caro.", "failure", 3],
      ["Abbiamo perso dati di due clienti durante l'aggiornamento del sistema.", "failure", 2],
    ],
    nl: [
      ["De nieuwe versie bespaart ons elke week een paar uur werk.", "trigger"],
      ["Uiteindelijk hebben we het contract opgezegd omdat het veel te duur was.", "failure", 3],
      ["Tijdens de overgang hebben we gegevens verloren van twee klanten.", "failure", 2],
    ],
  };
  for (const [language, sentences] of Object.entries(said)) {
    for (const [text, point, severity] of sentences) {
      const [first] = proposed(text, language);
      expect([first?.point, first?.severity], `${language}: ${text}`).toEqual([point, severity]);
      expect(first?.reasons.length).toBeGreaterThan(0);
    }
  }
});

test("a negation turns praise round, and small talk says nothing", () => {
  expect(proposed("Sinceramente la configuración inicial no es fácil ni cómoda, y no funciona bien.", "es")[0]?.point).toBe("failure");
  expect(proposed("Kein Problem, das machen wir morgen früh gleich als erstes zusammen.", "de")).toEqual([]);
});

test("the codebook is matched by the words of the language", () => {
  const codes = [{ id: "c1", name: "Facturas", definition: "Problemas con la factura electrónica", whenToUse: "", example: "" }];
  const found = proposed("Lo que no me gusta es que las facturas electrónicas siempre fallan.", "es", trainModel(codes, []));
  expect(found[0]?.codeIds).toEqual(["c1"]);
});

test("what is learned in one language says nothing in another", () => {
  const keys = (language: string) => learnedFeatures(saidWords("total normal error instant", 0, 26, language)).map(({ key }) => key);
  expect(keys("es").filter((key) => keys("en").includes(key) || keys("pt").includes(key))).toEqual([]);
  const label = (text: string): Label => ({ text, language: "de", step: null, point: "failure", codeIds: [], accepted: true });
  const german = trainModel(
    [],
    Array.from({ length: 40 }, () => label("Das Dashboard war gestern wieder im Export kaputt.")),
  );
  const text = "The dashboard had one more export than we thought it would.";
  expect(proposed(text, "en", german)).toEqual(proposed(text, "en"));
});

test("odd texts do no harm in any language", () => {
  for (const language of ["es", "fr", "de", "pt", "it", "nl", "sv", "und"]) {
    for (const text of ["", "😀 😀", "l'l'l'l' ".repeat(500), "constructor __proto__ toString no no no no", "a".repeat(100_000)]) {
      for (const { score } of proposed(text, language)) expect(Number.isFinite(score)).toBe(true);
    }
  }
});
