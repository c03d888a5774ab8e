/**
 * `npm run check`: looks the data folder and every backup over, changes nothing, and fails where something is not as it must be.
 */
import { checkFolder } from "@/db/check/check";
import { dataFolder, runCommand } from "./data-folder";

void runCommand(async () => {
  let wrong = 0;
  for (const { what, isFine, says } of checkFolder(dataFolder())) {
    if (!isFine) wrong += 1;
    console.log(`${isFine ? "  ok  " : "WRONG "} ${what}: ${says}`);
  }
  console.log(
    wrong === 0 ? "Everything is as it must be." : `${wrong} things are not: put the newest sound backup back (npm run restore -- newest).`,
  );
  return wrong === 0 ? 0 : 1;
});
