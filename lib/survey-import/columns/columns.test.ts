import { describe, expect, test } from "vitest";
import { previewSurvey } from "@/lib/survey-import/preview";
import { ids, NOTHING_YET, sheetOf } from "@/lib/survey-import/testing";

/** A column under its question, as the preview reads it. */
function column(header: string, cells: string[], joiners: string[] = []) {
  const sheet = sheetOf([["Filler?", header], ...cells.map((cell, at) => [`text that is long enough to be nobody's choice ${at}`, cell])], {
    joiners,
  });
  const preview = previewSurvey({ sheet, existing: NOTHING_YET, newId: ids() });
  const found = preview.questions.find(({ question }) => question.columns.includes(1));
  return {
    role: preview.columns[1]?.role,
    found,
    question: found?.question,
    numbers: Object.fromEntries(found?.question.options.map(({ value, number }) => [value, number]) ?? []),
  };
}

function times(values: Record<string, number>): string[] {
  return Object.entries(values).flatMap(([value, count]) => Array.from({ length: count }, () => value));
}

describe("Scales", () => {
  test("a recommendation score needs 0 to 10 and a question about recommending", () => {
    const zeroToTen = times({ "0": 2, "6": 3, "9": 4, "10": 5 });
    expect(column("How likely are you to recommend us?", zeroToTen).question).toMatchObject({
      type: "recommendation",
      metric: "nps",
      scale: { min: 0, max: 10 },
    });
    expect(column("Wie wahrscheinlich würden Sie uns weiterempfehlen?", zeroToTen).question?.metric).toBe("nps");
    expect(column("¿Nos recomendarías?", zeroToTen).question?.metric).toBe("nps");
    expect(column("How hungry are you?", zeroToTen).question).toMatchObject({ type: "scale", metric: null });
    const oneToFive = column("Would you recommend us?", times({ "1": 4, "3": 5, "5": 6 }));
    expect(oneToFive.question).toMatchObject({ type: "scale", metric: null });
    expect(oneToFive.found?.doubt).toContain("0 to 10");
    expect(column("Would you recommend us?", times({ Yes: 9, Maybe: 4, No: 2 })).question).toMatchObject({ type: "single", metric: null });
  });

  test("words at the ends of a scale stand for its ends, whichever comes first", () => {
    const inner = { "9": 3, "8": 4, "7": 2, "4": 2, "2": 3 };
    const anchored = column("We will keep using it", times({ "Strongly agree": 5, ...inner, "Strongly disagree": 3 }));
    expect(anchored.question).toMatchObject({
      type: "scale",
      scale: { min: 1, max: 10, minLabel: "Strongly disagree", maxLabel: "Strongly agree" },
    });
    expect(anchored.numbers).toEqual({ "Strongly agree": 10, "Strongly disagree": 1 });
    expect(anchored.found?.doubt).toBeNull();
    const odd = column("Where do you stand?", times({ Cats: 5, ...inner, Dogs: 3 }));
    expect(odd.found?.doubt).toContain("high end");
    const likely = column(
      "How likely are you to recommend us?",
      times({ "Extremely likely": 5, ...inner, "1": 2, "Not at all likely": 3 }),
    );
    expect(likely.question).toMatchObject({ type: "recommendation", metric: "nps" });
    expect(likely.numbers).toEqual({ "Not at all likely": 0, "Extremely likely": 10 });
  });

  test("a number that leads its label is the value: three ways to write it", () => {
    const mostly = column("Who decides?", times({ "5 - Mostly other people": 4, "1 - Mostly me": 5, "3 - Both": 3 }));
    expect(mostly.question).toMatchObject({ type: "scale", scale: { min: 1, max: 5, minLabel: "1 - Mostly me" } });
    expect(mostly.numbers["5 - Mostly other people"]).toBe(5);
    expect(column("How much?", times({ "1 (None at all)": 4, "2": 3, "7 (Very much)": 3 })).question?.scale).toMatchObject({
      min: 1,
      max: 7,
    });
    expect(column("Agree?", times({ "6. Slightly agree": 4, "1. Strongly disagree": 3, "7. Agree": 6 })).question?.type).toBe("scale");
    expect(column("How long?", times({ "2-5 years": 9, "5+ years": 7, "1 year": 4 })).question?.type).toBe("single");
  });

  test("words of usual scales become numbers in several languages and keep their labels; N/A is none", () => {
    const satisfied = column("How satisfied are you?", times({ "Very satisfied": 4, Dissatisfied: 3, "N/A": 2, Satisfied: 6 }));
    expect(satisfied.question).toMatchObject({ type: "satisfaction", metric: "csat" });
    expect(satisfied.numbers).toEqual({ Dissatisfied: 2, Satisfied: 4, "Very satisfied": 5, "N/A": null });
    expect(column("Wie zufrieden sind Sie?", times({ "sehr zufrieden": 4, unzufrieden: 3, zufrieden: 3 })).numbers["sehr zufrieden"]).toBe(
      5,
    );
    expect(column("Es war einfach", times({ "stimme voll und ganz zu": 4, "stimme nicht zu": 3 })).numbers["stimme voll und ganz zu"]).toBe(
      5,
    );
    expect(column("C'était facile", times({ "Tout à fait d'accord": 4, "Pas d'accord": 3 })).numbers["Tout à fait d'accord"]).toBe(5);
    const seven = column("They made it easy for me", times({ "Strongly agree": 4, "Somewhat agree": 3, Agree: 3, "Somewhat disagree": 2 }));
    expect(seven.question).toMatchObject({ type: "agreement", metric: "ces", scale: { min: 1, max: 7 } });
    expect(seven.numbers).toMatchObject({ "Strongly agree": 7, Agree: 6, "Somewhat agree": 5, "Somewhat disagree": 3 });
  });

  test("disappointment is read in any order and wording", () => {
    const question = column(
      "How would you feel if you could no longer use Acme?",
      times({
        "Not disappointed (it isn't really that useful)": 2,
        "N/A - I no longer use it": 3,
        "Somewhat disappointed": 4,
        "Very disappointed": 5,
      }),
    ).question;
    expect(question?.metric).toBe("pmf");
    expect(Object.fromEntries(question?.options.map(({ value, feeling }) => [value.slice(0, 4), feeling]) ?? [])).toEqual({
      "Not ": "not",
      "N/A ": "gone",
      Some: "somewhat",
      Very: "very",
    });
    const german = column(
      "Wie enttäuscht wären Sie ohne Acme?",
      times({ "Sehr enttäuscht": 2, "Etwas enttäuscht": 3, "Überhaupt nicht enttäuscht": 2 }),
    ).question;
    expect(german?.options.map(({ feeling }) => feeling).sort()).toEqual(["not", "somewhat", "very"]);
  });

  test("effort of the older scale has its good end low, and the program asks", () => {
    const effort = column("How much effort did you personally have to put in?", times({ "1": 4, "2": 5, "5": 3 }));
    expect(effort.question).toMatchObject({ metric: "ces" });
    expect(effort.question?.scale?.lowIsGood).toBe(true);
    expect(effort.found?.doubt).not.toBeNull();
  });
});

describe("Choices", () => {
  test("commas inside options are safe where options come without them elsewhere", () => {
    const cells = [
      "Docs, Events (meetups, conferences), Webinar",
      "Docs",
      "Webinar, Docs",
      "Events (meetups, conferences)",
      "Docs, Webinar",
      "Webinar",
    ];
    const { question, found } = column("Channels", [...cells, ...cells]);
    expect(question).toMatchObject({ type: "multiple", joined: "," });
    expect(found?.values.map(({ value }) => value).sort()).toEqual(["Docs", "Events (meetups, conferences)", "Webinar"]);
  });

  test("fewer than nine cells of ten that split leave the column a text; commas within one choice make no two", () => {
    const words = [
      "slow, buggy",
      "nice",
      "slow, and so on",
      "I like it, mostly",
      "fast, too",
      "ok, ok, fine then",
      "meh, really",
      "well, no",
    ];
    expect(column("Your word on it", words).question?.type).toBe("short-text");
    expect(column("Will you renew", times({ "Yes, surely": 5, "Yes, perhaps": 4, "No, never": 4 })).question?.type).toBe("single");
  });

  test("choices that come again are options, those that stand alone own words", () => {
    const { question, found } = column("What do you use it for", [
      ...times({ Teaching: 9, Demos: 8, Research: 6 }),
      "my own thing",
      "a wedding",
      "nothing much",
      "all of them at once",
    ]);
    expect(question).toMatchObject({ type: "single", writeIn: "Other" });
    expect(found?.writeIns).toBe(4);
  });

  test("amounts are numbers, days are dates, long words are text", () => {
    expect(column("How many people work with you?", ["3", "5", "7", "2", "9", "4"]).question?.type).toBe("number");
    expect(column("Since when?", ["2024-01-03", "2024-05-06", "2023-11-30"]).question?.type).toBe("date");
  });
});

describe("Personal data", () => {
  test.each([
    ["Ihre E-Mail-Adresse", ["", ""]],
    ["Nombre y apellidos", ["Ana García", "Luis Pérez"]],
    ["Quel est votre nom ?", ["Ana", "Luc"]],
    ["電話番号", ["03-1234-5678", "090-1111-2222"]],
    ["Code postal", ["75011", "69002"]],
    ["LocationLatitude", ["52.51", "48.2"]],
    ["Contact details", ["p01@example.org", "p02@example.org"]],
    ["Source", ["203.0.113.9", "198.51.100.77"]],
    ["Reach me at", ["+49 30 1234567", "0171 2345678"]],
    ["Place", ["52.5163, 13.3777", "48.8584, 2.2945"]],
    ["Where to send it", ["12 Baker Street, London", "Hauptstraße 5, Berlin"]],
    ["Who", ["Anna Schmidt", "Peter Novak", "Maria Rossi", "John Miller"]],
  ])("%s stays out, by header or by content", (header, cells) => {
    expect(column(header, cells).role).toBe("personal");
  });

  test.each([
    ["Which channels do you use? [Phone]", ["Yes", "", "Yes"]],
    ["What is your company's name for this?", ["Kanban", "Scrum", "None"]],
    ["Which products do you know", ["Google Sheets", "Microsoft Excel", "Apple Numbers", "Libre Calc"]],
    ["Score", ["3.5", "4.25", "2.125"]],
  ])("%s does not", (header, cells) => {
    expect(column(header, cells).role).not.toBe("personal");
  });

  test("is kept only where somebody says so", () => {
    const sheet = sheetOf([
      ["Why?", "Full name"],
      ["because", "Ana"],
      ["therefore", "Luc"],
    ]);
    const before = previewSurvey({ sheet, existing: NOTHING_YET, newId: ids() });
    expect(before.columns[1]).toMatchObject({ role: "personal", stored: false });
    const kept = previewSurvey({ sheet, mapping: { keep: [1] }, existing: NOTHING_YET, newId: ids() });
    expect(kept.columns[1]).toMatchObject({ role: "personal", stored: true, samples: ["A…", "L…"] });
  });
});
