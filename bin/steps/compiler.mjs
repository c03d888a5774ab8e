import { spawnSync } from "node:child_process";

const NEEDED = [
  { name: "python3", commands: ["python3", "python"] },
  { name: "make", commands: ["make", "gmake"] },
  { name: "g++", commands: ["g++", "c++", "clang++"] },
];

const INSTALL = {
  darwin: "xcode-select --install",
  linux: "apt-get install python3 make g++ (Debian, Ubuntu) or dnf install python3 make gcc-c++ (Fedora)",
  win32: "winget install Python.Python.3.12 Microsoft.VisualStudio.2022.BuildTools",
};

function answers(command) {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0;
}

/** The tools that compiling the database needs and this machine lacks. */
export function missingCompilers(has = answers) {
  return NEEDED.filter(({ commands }) => !commands.some(has)).map(({ name }) => name);
}

/** Whether npm failed because something had to be compiled, by what it said. */
export function failedToCompile(stderr) {
  return /gyp ERR!|node-gyp/.test(stderr);
}

/** What to do when compiling failed: get the missing tools, or read the compiler's own words. */
export function compilerSentence({ missing, platform }) {
  const how = INSTALL[platform] ?? "your system's package manager";
  return missing.length > 0
    ? `The database (better-sqlite3) has to be compiled on this machine and ${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} missing: install with ${how}, then run the same command again.`
    : `The database (better-sqlite3) could not be compiled on this machine although its tools are here: the lines above from gyp say why.`;
}
