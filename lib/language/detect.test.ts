import { expect, test } from "vitest";
import { workRatio } from "@/lib/testing";
import { languageOf } from "./detect";

/** Two interviews in a few sentences of each language, as they are spoken and as they are noted down. */
const SAID: Record<string, string[]> = {
  en: [
    "We started looking for another tool because the old spreadsheet kept breaking every month, and nobody told us where the settings were.",
    "Called Ana today. She likes the reports but hates exporting them. Boss needs to sign off before renewal in March.",
  ],
  es: [
    "Empezamos a buscar otra herramienta porque la hoja de cálculo se rompía todos los meses y nadie nos dijo dónde estaba la configuración.",
    "Hablé con Ana. Le gustan los informes pero odia exportarlos. Falta la firma del director antes de la renovación en marzo.",
  ],
  fr: [
    "On a commencé à chercher un autre outil parce que notre tableur plantait tous les mois et personne ne nous a dit où étaient les réglages.",
    "Appel avec Ana. Elle aime bien les rapports mais déteste les exporter. Il manque l'accord du directeur avant le renouvellement en mars.",
  ],
  de: [
    "Wir haben ein anderes Werkzeug gesucht, weil unsere alte Tabelle jeden Monat kaputtging und niemand uns gesagt hat, wo die Einstellungen sind.",
    "Telefonat mit Ana. Sie mag die Berichte, hasst aber den Export. Chef muss vor der Verlängerung im März noch zustimmen.",
  ],
  pt: [
    "Começamos a procurar outra ferramenta porque a planilha quebrava todos os meses e ninguém nos disse onde estavam as configurações.",
    "Falei com a Ana. Ela gosta dos relatórios mas detesta exportar. Falta o diretor assinar antes da renovação em março.",
  ],
  it: [
    "Abbiamo iniziato a cercare un altro strumento perché il foglio di calcolo si rompeva ogni mese e nessuno ci ha detto dove fossero le impostazioni.",
    "Sentita Ana. Le piacciono i rapporti ma odia esportarli. Manca la firma del direttore prima del rinnovo a marzo.",
  ],
  nl: [
    "We zijn een ander programma gaan zoeken omdat onze oude spreadsheet elke maand stukging en niemand ons vertelde waar de instellingen zaten.",
    "Gebeld met Ana. Ze vindt de rapporten prettig maar haat het exporteren. Baas moet nog tekenen voor de verlenging in maart.",
  ],
  sv: [
    "Vi började leta efter ett annat verktyg eftersom vårt gamla kalkylark gick sönder varje månad och ingen berättade var inställningarna fanns.",
  ],
  pl: ["Zaczęliśmy szukać innego narzędzia, bo nasz stary arkusz psuł się co miesiąc i nikt nam nie powiedział, gdzie są ustawienia."],
  ru: ["Мы начали искать другой инструмент, потому что наша старая таблица ломалась каждый месяц."],
  ar: ["بدأنا نبحث عن أداة أخرى لأن الجدول القديم كان يتعطل كل شهر ولم يخبرنا أحد أين الإعدادات."],
  ja: ["古い表計算ファイルが毎月壊れるので、別のツールを探し始めました。設定がどこにあるのか誰も教えてくれませんでした。"],
};

test("what was said and what was noted down is known by its language", () => {
  for (const [language, texts] of Object.entries(SAID)) for (const text of texts) expect(languageOf(text), text).toBe(language);
});

test("ten words in a row are told right, or not told", () => {
  for (const [language, texts] of Object.entries(SAID)) {
    for (const words of texts.map((text) => text.split(" "))) {
      for (let at = 0; at + 10 <= words.length; at++)
        expect([language, "und"], words.slice(at, at + 10).join(" ")).toContain(languageOf(words.slice(at, at + 10).join(" ")));
    }
  }
});

test("product words of another language do not mislead", () => {
  expect(languageOf("Onboarding war okay, Pricing unklar, Support sehr schnell.")).toBe("de");
  expect(languageOf("Kein Budget, Demo gut, Follow-up im Mai.")).toBe("de");
  expect(languageOf("El onboarding fue lento, pricing poco claro, soporte rápido.")).toBe("es");
  expect(languageOf("Usa o dashboard todos os dias, falta relatório.")).toBe("pt");
});

test("names, signs and nothing are of no language that could be told", () => {
  for (const text of [
    "",
    "   ",
    "Acme GmbH, Berlin",
    "42 17 2026",
    "… --- !!!",
    "😀".repeat(50_000),
    "a".repeat(100_000),
    "constructor __proto__",
  ]) {
    expect(languageOf(text), text.slice(0, 20)).toBe("und");
  }
});

test("a long text costs no more than a page, and a greeting in another language does not decide", () => {
  const [said = "", noted = ""] = SAID.de ?? [];
  const long = `Hello and welcome, thanks so much for taking the time today. ${`${said} ${noted} `.repeat(5000)}`;
  expect(languageOf(long)).toBe("de");
  expect(workRatio({ less: () => languageOf(long.slice(0, 20_000)), more: () => languageOf(long), enough: 1.5 })).toBeLessThanOrEqual(1.5);
});
