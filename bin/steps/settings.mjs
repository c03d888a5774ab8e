import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { refusal } from "./refusal.mjs";

/** The settings there are. Throws a refusal for one that is none, and for a host that others could reach before anybody signs in; the server asks that again. */
export function readSettings(env, root) {
  const settings = {
    host: env.HOST || "127.0.0.1",
    port: readPort(env.PORT || "3000"),
    dataDir: readDataFolder(env, root),
    publicUrl: readPublicUrl(env.PUBLIC_URL),
  };
  readHops(env.TRUSTED_PROXY_HOPS || "0");
  refuseOutside(settings);
  return settings;
}

/** Where the data lies. */
export function readDataFolder(env, root) {
  return resolve(root, env.DATA_DIR || "data");
}

/** What can be told before anything is installed: without a database there is no team. */
function refuseOutside({ host, publicUrl, dataDir }) {
  const outside = !isLoopback(host) || (publicUrl !== undefined && !isLoopback(new URL(publicUrl).hostname));
  if (outside && !existsSync(join(dataDir, "verbatim.db"))) {
    const setting = isLoopback(host) ? `PUBLIC_URL=${publicUrl}` : `HOST=${host}`;
    throw refusal(
      `${setting} would show every interview to anybody on the network, because there is no sign-in yet: leave it out (Verbatim is then at 127.0.0.1), choose “Invite your team” in the settings of a study, and set it then.`,
    );
  }
  if (!isLoopback(host) && publicUrl === undefined) {
    throw refusal(`HOST=${host} needs PUBLIC_URL, the address that people use, for example PUBLIC_URL=https://verbatim.example.org.`);
  }
}

function readPublicUrl(text) {
  if (!text) {
    return undefined;
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  const rest = url && `${url.pathname.slice(1)}${url.search}${url.hash}${url.username}${url.password}`;
  if (!/^https?:$/.test(url?.protocol ?? "") || rest !== "") {
    throw refusal(
      `PUBLIC_URL=${text} is not the address of a site: give it like PUBLIC_URL=https://verbatim.example.org, with nothing behind the host.`,
    );
  }
  return url.origin;
}

function readHops(text) {
  if (!/^(10|\d)$/.test(text)) {
    throw refusal(`TRUSTED_PROXY_HOPS=${text} is not a number of proxies: with one before Verbatim it is TRUSTED_PROXY_HOPS=1.`);
  }
}

function readPort(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw refusal(`PORT=${text} is not a port: choose a number from 1 to 65535, for example PORT=3000.`);
  }
  return port;
}

/** Whether only this machine can reach an address: 127.0.0.0/8, ::1 or localhost. */
export function isLoopback(host) {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(host);
}

/** The address as a browser takes it: the one that people use, where it is said. */
export function addressOf({ host, port, publicUrl }) {
  return publicUrl ?? localAddress({ host, port });
}

/** Where the server listens, as this machine reaches it. */
export function localAddress({ host, port }) {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
