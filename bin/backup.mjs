#!/usr/bin/env node
import { oldNodeSentence } from "./steps/node-version.mjs";

// Nothing but the version check is loaded at first: an old Node cannot even read the rest.
const tooOld = oldNodeSentence(process.versions.node);
if (tooOld) {
  console.error(tooOld);
  process.exitCode = 1;
} else {
  void import("./steps/command.mjs").then(({ command }) => command("backup"));
}
