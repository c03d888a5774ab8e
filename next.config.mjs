/** For what is no page: data, files and scripts. Opened by itself, nothing in it runs, loads or frames anything. Pages have their own, with a nonce (proxy.ts). */
const NOTHING_RUNS = {
  key: "Content-Security-Policy",
  value: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
};

/** @type {import('next').NextConfig} */
const config = {
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["better-sqlite3"],
  experimental: { optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react"] },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "no-referrer" },
          { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
          { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
          { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
        ],
      },
      { source: "/api/:path*", headers: [NOTHING_RUNS] },
      { source: "/_next/:path*", headers: [NOTHING_RUNS] },
      { source: "/icon.svg", headers: [NOTHING_RUNS] },
      // a form that is posted without script must say where it comes from: with no-referrer its Origin would be "null"
      { source: "/f/:token", headers: [{ key: "Referrer-Policy", value: "same-origin" }] },
    ];
  },
};

export default config;
