/** @type {import('next').NextConfig} */
export default {
  // .next/standalone holds the server and only those modules that it needs.
  output: 'standalone',
  // Without it Next.js looks for the root of a larger repository and nests the server in folders.
  outputFileTracingRoot: import.meta.dirname,
  poweredByHeader: false,
};
