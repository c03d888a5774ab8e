import { BayesClassifier, LogisticRegressionClassifier } from "natural/lib/natural/classifiers/index.js";
import type { Point } from "@/lib/highlights/vocabulary";
import { STEP_SLUGS, type StepSlug } from "@/lib/journey/vocabulary";
import { type Label, trainModel, weigh } from "@/lib/suggestions/model";
import { saidWords } from "@/lib/suggestions/said-words";
import type { LabelledSet, Row } from "./rows";

/** Learns from rows and gives back what names the label of a text. */
export type Method = { name: string; fewest: number; learn: (rows: readonly Row[]) => (text: string) => string };

const POINTS = new Set(["trigger", "failure"]);
const STEPS = new Set<string>(STEP_SLUGS);
const UNSAID = -2.2;

/** What a set's labels are to the product: the two points, steps of the journey, or codes of a codebook. */
function kindOf(labels: readonly string[]): "point" | "step" | "code" {
  if (labels.every((label) => POINTS.has(label))) return "point";
  return labels.every((label) => STEPS.has(label)) ? "step" : "code";
}

/** The product's own tagger: the label whose log-odds are highest. */
export function verbatim({ definitions }: LabelledSet): Method {
  const labels = Object.keys(definitions).sort().reverse();
  const kind = kindOf(labels);
  const codes = labels.map((id) => ({ id, name: id, definition: definitions[id] ?? "", whenToUse: "", example: "" }));
  const asLabel = ({ text, label }: Row): Label => ({
    text,
    step: kind === "step" ? (label as StepSlug) : null,
    point: kind === "point" ? (label as Point) : null,
    codeIds: kind === "code" ? [label] : [],
    accepted: true,
  });
  const learn = (rows: readonly Row[]) => {
    const model = trainModel(kind === "code" ? codes : [], rows.map(asLabel));
    return (text: string) => {
      const evidence = weigh(saidWords(text, 0, text.length), model);
      let [best, most] = [labels[0] ?? "", Number.NEGATIVE_INFINITY];
      for (const label of labels) {
        const logit = evidence.get(`${kind}:${label}`)?.logit ?? UNSAID;
        if (logit > most) [best, most] = [label, logit];
      }
      return best;
    };
  };
  return { name: "verbatim", fewest: 0, learn };
}

type Classifier = { addDocument: (text: string, label: string) => void; train: () => void; classify: (text: string) => string };

/** A classifier of natural as its users take it: its own tokenizer and Porter stems. It needs labels before it can say anything. */
function ofNatural(name: string, make: () => Classifier): Method {
  const learn = (rows: readonly Row[]) => {
    const classifier = make();
    for (const { text, label } of rows) classifier.addDocument(text, label);
    classifier.train();
    return (text: string) => {
      try {
        return classifier.classify(text);
      } catch {
        return "";
      }
    };
  };
  return { name, fewest: 1, learn };
}

export const PEERS: readonly Method[] = [
  ofNatural("natural-bayes", () => new BayesClassifier()),
  ofNatural("natural-logistic", () => new LogisticRegressionClassifier()),
];
