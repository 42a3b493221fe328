FROM node:24.4-alpine AS web
WORKDIR /app
COPY . .
USER node
ENV PORT=3000
EXPOSE 8080
CMD ["node", "server.js"]

FROM node:24.4-alpine AS admin
WORKDIR /app
COPY . .
USER node
EXPOSE 4000
CMD ["node", "admin.js"]

FROM ghcr.io/example/base:1.4.0
WORKDIR /app
COPY . .
CMD ["node", "status.js"]
