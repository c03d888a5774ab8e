import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { claimPort } from "./port.mjs";
import { runToExit } from "./refusal.mjs";
import { ROOT } from "./root.mjs";
import { runServer } from "./server.mjs";
import { readSettings } from "./settings.mjs";
import { prepareDataFolder } from "./writable.mjs";

/** `npm start`: what can be refused at once is refused before the minutes of installing and building. */
export function serve() {
  return runToExit(async () => {
    const settings = readSettings(process.env, ROOT);
    prepareDataFolder(settings.dataDir);
    await claimPort(settings);
    await install();
    await build();
    return await runServer(settings);
  });
}
