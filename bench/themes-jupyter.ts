/**
 * Themes of open survey answers after a fifth of them is coded: the product's tagger beside a match on the theme's name and natural's Bayes.
 *   npm run bench themes-jupyter -- [DIR] [--json]
 * DIR holds responses-raw-export.csv and themes-by-respondent.csv of the Jupyter Notebook UX survey of 2015. Each question has its own themes and is
 * coded by itself, an answer by several; all its fields are one text. Five seeds draw the fifth that is coded; where a theme begins is found inside
 * that fifth alone (four folds). Micro-F1 over all pairs of answer and theme of the other four fifths, all questions together.
 */
import { existsSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { BayesClassifier } from "natural/lib/natural/classifiers/index.js";
import Papa from "papaparse";
import { numbersFrom } from "@/lib/meaning/random";
import { type Label, trainModel, weigh } from "@/lib/suggestions/model";
import { saidWords } from "@/lib/suggestions/said-words";
import { rootOf } from "@/lib/text/stems";
import { tokensOf } from "@/lib/text/tokens";

type Answer = { text: string; themes: string[] };
type Question = { name: string; themes: string[]; answers: Answer[] };
type Tagger = (text: string) => string[];

const CODED = 0.2;
const SEEDS = [1, 2, 3, 4, 5];
const FOLDS = 4;
const FEWEST = 50;
const QUESTIONS: Readonly<Record<string, RegExp>> = {
  difficult_aspects_themes: /make it difficult/,
  features_changes_themes: /^Feature \/ Change/,
  first_experience_enhancements_themes: /^Enhancement/,
  hinderances_themes: /hinders you/,
  integrations_themes: /^Tool \/ Application/,
  pleasant_aspects_themes: /pleasant to use/,
  workflow_needs_addressed_themes: /Notebook address\?/,
  workflow_needs_not_addressed_themes: /Notebook not address\?/,
};

function rowsOf(path: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true }).data;
}

function questionsIn(folder: string): Question[] {
  const responses = new Map(rowsOf(join(folder, "responses-raw-export.csv")).map((row) => [row["Response index"] ?? "", row]));
  const coded = rowsOf(join(folder, "themes-by-respondent.csv"));
  return Object.entries(QUESTIONS).map(([name, asked]) => {
    const answers = coded.flatMap((row) => {
      const fields = Object.entries(responses.get(row["Response index"] ?? "") ?? {}).filter(([header]) => asked.test(header));
      const text = fields.map(([, value]) => value.trim()).filter((value) => value !== "");
      const themes = (row[name] ?? "").split(",").map((theme) => theme.trim());
      const own = [...new Set(themes.filter((theme) => theme !== ""))];
      return text.length > 0 && own.length > 0 ? [{ text: text.join(". "), themes: own }] : [];
    });
    return { name, answers, themes: [...new Set(answers.flatMap(({ themes }) => themes))].sort() };
  });
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const next = numbersFrom(seed);
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}

type Hits = { right: number; said: number; is: number };

function hitsOf(answers: readonly Answer[], tagger: Tagger): Hits {
  const hits = { right: 0, said: 0, is: 0 };
  for (const { text, themes } of answers) {
    const said = tagger(text);
    hits.right += said.filter((theme) => themes.includes(theme)).length;
    hits.said += said.length;
    hits.is += themes.length;
  }
  return hits;
}

function f1({ right, said, is }: Hits): number {
  return (200 * right) / (said + is || 1);
}

/** A theme wherever a word of its name is said, by its stem. */
function byName({ themes }: Question): Tagger {
  const roots = new Map(themes.map((theme) => [theme, theme.split("_").map(rootOf)]));
  return (text) => {
    const said = new Set(tokensOf(text).map(({ word }) => rootOf(word)));
    return themes.filter((theme) => roots.get(theme)?.some((root) => said.has(root)));
  };
}

/** natural's Bayes, each theme of an answer an example: the likeliest theme, or (`each`) a yes or no for every theme. */
function bayes({ themes }: Question, coded: readonly Answer[], each: boolean): Tagger {
  const learn = (label: (answer: Answer) => string[]) => {
    const classifier = new BayesClassifier();
    for (const answer of coded) for (const name of label(answer)) classifier.addDocument(answer.text, name);
    classifier.train();
    return classifier;
  };
  if (!each) {
    const one = learn((answer) => answer.themes);
    return (text) => [one.classify(text)];
  }
  const known = themes.filter((theme) => coded.some((answer) => answer.themes.includes(theme)));
  const every = known.map((theme) => ({ theme, classifier: learn((answer) => [answer.themes.includes(theme) ? "yes" : "no"]) }));
  return (text) => every.filter(({ classifier }) => classifier.classify(text) === "yes").map(({ theme }) => theme);
}

type Scorer = (text: string) => Map<string, number>;

function scorer({ themes }: Question, coded: readonly Answer[]): Scorer {
  const codes = themes.map((theme) => ({ id: theme, name: theme.replaceAll("_", " "), definition: "", whenToUse: "", example: "" }));
  const labels = coded.map(({ text, themes: codeIds }): Label => ({ text, step: null, point: null, codeIds, accepted: true }));
  const model = trainModel(codes, labels);
  const usual = themes.map((theme) => {
    const share = (coded.filter((answer) => answer.themes.includes(theme)).length + 0.5) / (coded.length + 1);
    return [theme, Math.log(share / (1 - share))] as const;
  });
  return (text) => {
    const evidence = weigh(saidWords(text, 0, text.length), model);
    return new Map(usual.map(([theme, odds]) => [theme, (evidence.get(`code:${theme}`)?.logit ?? -2.2) + odds]));
  };
}

/** Themes above a threshold, and always the likeliest: every answer here was given one. */
function above(score: Scorer, from: number): Tagger {
  return (text) => {
    const ranked = [...score(text)].sort((a, b) => b[1] - a[1]);
    return ranked.filter(([, odds], i) => i === 0 || odds >= from).map(([theme]) => theme);
  };
}

/** The threshold at which the coded answers, each told by the other folds, come out best. */
function thresholdFor(question: Question, coded: readonly Answer[]): number {
  const folds = Array.from({ length: FOLDS }, (_, fold) => ({
    asked: coded.filter((_, i) => i % FOLDS === fold),
    score: scorer(
      question,
      coded.filter((_, i) => i % FOLDS !== fold),
    ),
  }));
  const tried = Array.from({ length: 25 }, (_, i) => i / 4 - 5);
  const scored = tried.map((from) => {
    const all = folds.map(({ asked, score }) => hitsOf(asked, above(score, from)));
    return { from, f1: f1(all.reduce(added, { right: 0, said: 0, is: 0 })) };
  });
  return scored.reduce((best, one) => (one.f1 > best.f1 ? one : best)).from;
}

function added(a: Hits, b: Hits): Hits {
  return { right: a.right + b.right, said: a.said + b.said, is: a.is + b.is };
}

const METHODS: Readonly<Record<string, (question: Question, coded: readonly Answer[]) => Tagger>> = {
  verbatim: (question, coded) => above(scorer(question, coded), thresholdFor(question, coded)),
  "theme name": (question) => byName(question),
  "natural-bayes": (question, coded) => bayes(question, coded, false),
  "natural-bayes, each": (question, coded) => bayes(question, coded, true),
};

const [folder = join("..", "shared", "data", "jupyter-ux-2015")] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const say = (line: string) => void process.stdout.write(`${line}\n`);
if (existsSync(join(folder, "themes-by-respondent.csv")) && existsSync(join(folder, "responses-raw-export.csv"))) {
  const questions = questionsIn(folder).filter(({ answers, themes }) => answers.length >= FEWEST && themes.length > 1);
  say(
    `${questions.map(({ name, answers, themes }) => `${name}: ${answers.length} answers, ${themes.length} themes`).join("; ")}; load ${loadavg()[0]?.toFixed(1)}`,
  );
  for (const [method, make] of Object.entries(METHODS)) {
    const byQuestion = questions.map((question) => {
      const hits = SEEDS.map((seed) => {
        const mixed = shuffled(question.answers, seed);
        const cut = Math.round(mixed.length * CODED);
        return hitsOf(mixed.slice(cut), make(question, mixed.slice(0, cut)));
      });
      return hits.reduce(added);
    });
    const all = byQuestion.reduce(added);
    const micro = Number(f1(all).toFixed(1));
    const [precision, recall] = [(100 * all.right) / all.said, (100 * all.right) / all.is];
    const each = byQuestion.map((hits) => f1(hits).toFixed(0)).join(" ");
    if (process.argv.includes("--json")) say(JSON.stringify({ file: "jupyter-ux-2015", method, microF1: micro }));
    else say(`${method.padEnd(20)} micro-F1 ${micro}  precision ${precision.toFixed(1)}  recall ${recall.toFixed(1)}  by question ${each}`);
  }
} else {
  say(`Skipped: there is no folder ${folder} with the two files of the survey.`);
}
