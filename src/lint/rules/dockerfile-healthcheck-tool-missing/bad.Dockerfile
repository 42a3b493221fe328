ARG NODE_VERSION=24.4
FROM node:${NODE_VERSION}-alpine AS base
WORKDIR /app
COPY . .
RUN npm ci

FROM base
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s \
  CMD curl -fsS http://127.0.0.1:3000/health || exit 1  # expect: dockerfile-healthcheck-tool-missing `curl`
CMD ["node", "server.js"]
