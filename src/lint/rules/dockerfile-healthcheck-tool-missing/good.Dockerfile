FROM node:24.4-slim AS base
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*

FROM base
WORKDIR /app
COPY . .
RUN npm ci
USER node
EXPOSE 3000
HEALTHCHECK CMD ["curl", "-f", "http://127.0.0.1:3000/health"]
CMD ["node", "server.js"]
