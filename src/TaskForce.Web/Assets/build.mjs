// Builds wwwroot/assets from this folder: one style sheet, one script of our own, GOV.UK Frontend's, the fonts.
// Assets.targets calls it; whoever works on the looks may call it too: node build.mjs
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const target = join(here, "..", "wwwroot", "assets");
const lock = join(here, "..", "obj", "assets.lock");
const abandonedAfter = 120_000;

// Two builds of the project at once (a build and a publish, two configurations) take turns.
async function alone(work) {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > abandonedAfter) rmSync(lock, { recursive: true, force: true });
      else await pause(200);
    }
  }
  const alive = setInterval(() => utimesSync(lock, new Date(), new Date()), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(alive);
    rmSync(lock, { recursive: true, force: true });
  }
}

// The stamp lies in node_modules, so that it goes when they go.
function install() {
  const stamp = join(modules, ".taskforce-lock");
  const wanted = createHash("sha256").update(readFileSync(join(here, "package-lock.json"))).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const windows = process.platform === "win32";
  execFileSync(windows ? "npm.cmd" : "npm", ["ci"], { cwd: here, stdio: ["ignore", "pipe", "pipe"], shell: windows });
  writeFileSync(stamp, wanted);
}

// Written beside and renamed: who serves the file meanwhile sees the old one or the new one, never half of it.
function put(name, write) {
  const file = join(target, name);
  mkdirSync(dirname(file), { recursive: true });
  write(`${file}.new`);
  utimesSync(`${file}.new`, new Date(), new Date());
  renameSync(`${file}.new`, file);
}

async function compile() {
  const sass = await import("sass");
  const { css } = sass.compile(join(here, "scss", "taskforce.scss"), {
    loadPaths: [modules, here], quietDeps: true, style: "compressed",
  });
  put("taskforce.css", file => writeFileSync(file, css));
}

try {
  await alone(async () => {
    install();
    await compile();
    const govuk = readFileSync(join(modules, "govuk-frontend/dist/govuk/govuk-frontend.min.js"), "utf8");
    put("govuk-frontend.min.js", file => writeFileSync(file, govuk.replace(/^\/\/# sourceMappingURL=.*$/m, "")));
    for (const name of ["app.js", "mark.svg"]) {
      put(name, file => copyFileSync(join(here, name), file));
    }
    for (const subset of ["latin", "latin-ext"]) {
      const name = `source-sans-3-${subset}-wght-normal.woff2`;
      put(`fonts/${name}`, file => copyFileSync(join(modules, "@fontsource-variable/source-sans-3/files", name), file));
    }
  });
} catch (error) {
  console.error([error.message, error.stdout, error.stderr].filter(Boolean).join("\n"));
  process.exitCode = 1;
}
