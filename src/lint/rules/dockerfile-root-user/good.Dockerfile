FROM node:24.4-alpine AS base
USER node

FROM base
WORKDIR /app
COPY . .
CMD ["node", "server.js"]
