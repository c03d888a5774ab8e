import type { SampleJourney } from "./sample-types";

/** What the sample's team wrote into its maps. */
export const SAMPLE_MAP: Pick<SampleJourney, "cells" | "ideal"> = {
  cells: [
    {
      step: "any-awareness",
      lane: "doing",
      text: "Hear of it from another agency, at breakfast or over the phone",
      quotes: ["Maureen from Brackenhill was telling", "brought your name home on a napkin"],
    },
    {
      step: "any-purchase",
      lane: "doing",
      text: "Start the trial, alone, between two calls",
      quotes: ["leaning on the vending machine", "got as far as the letter D", "two quiet days"],
    },
    {
      step: "any-onboarding",
      lane: "doing",
      text: "Type the list in at night",
      quotes: ["the upload wanted a postcode", "lost a weekend", "two column Gs"],
    },
    {
      step: "any-adoption",
      lane: "doing",
      text: "Plan on screen, draw it again on the wall",
      quotes: ["see the whole day with my eyes", "in case the internet is down"],
    },
    { step: "any-retention", lane: "doing", text: "Ring one person by name", quotes: ["rang back from a car park"] },
    { step: "any-expansion", lane: "doing", text: "Take on a second branch", quotes: [] },
    { step: "any-awareness", lane: "success-theirs", text: "One agency they know has a quiet morning", quotes: [] },
    {
      step: "any-purchase",
      lane: "success-theirs",
      text: "It names the right carer for the next sick call",
      quotes: ["ring Danuta, and Danuta was right"],
    },
    { step: "any-onboarding", lane: "success-ours", text: "All clients in and the first cover found, within 14 days", quotes: [] },
    { step: "any-onboarding", lane: "success-theirs", text: "The first sick call it took over", quotes: ["before my kettle boiled"] },
    { step: "any-retention", lane: "success-ours", text: "Renewed without a call to save it", quotes: [] },
    { step: "any-awareness", lane: "owner", text: "Marketing", supporters: ["Success"], quotes: [] },
    { step: "any-purchase", lane: "owner", text: "Growth", supporters: ["Sales"], quotes: [] },
    { step: "any-onboarding", lane: "owner", text: "Onboarding", supporters: ["Product", "Support"], quotes: [] },
    { step: "any-adoption", lane: "owner", text: "Product", supporters: [], quotes: [] },
    { step: "any-retention", lane: "owner", text: "Success", supporters: ["Support"], quotes: [] },
    { step: "any-onboarding", lane: "asked", text: "Bring the list in, with key safes and couples", quotes: [] },
    {
      step: "any-onboarding",
      lane: "enabled",
      text: "One column for a postcode, one name in a row",
      quotes: ["we had husbands without wives"],
    },
  ],
  ideal: {
    name: "As it should be by spring",
    goal: "A quiet morning within 14 days",
    cells: [
      { step: "any-purchase", lane: "doing", text: "Start the trial with ten clients that we typed in" },
      { step: "any-onboarding", lane: "doing", text: "Send the ring binder; find it typed in the next day" },
      { step: "any-retention", lane: "doing", text: "Read one page that says what the year was worth" },
      { step: "any-onboarding", lane: "enabled", text: "Couples, key safes and blue gates, as they stand in the binder" },
    ],
    differences: [
      { step: "any-onboarding", lane: "doing", type: "process" },
      { step: "any-purchase", lane: "doing", type: "strategy" },
    ],
  },
};
