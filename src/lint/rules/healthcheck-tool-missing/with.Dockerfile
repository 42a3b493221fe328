FROM node:24.4-alpine AS base
WORKDIR /app
COPY . .
USER node
CMD ["node", "server.js"]

FROM base AS tools
USER root
RUN apk add --no-cache curl
USER node
