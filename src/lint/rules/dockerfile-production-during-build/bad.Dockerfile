FROM node:24.4-alpine AS build
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json ./
RUN npm ci --no-audit  # expect: dockerfile-production-during-build `ci`
COPY . .
RUN npm run build

FROM node:24.4-alpine
WORKDIR /app
COPY . .
RUN NODE_ENV=production npm ci && \ # expect: dockerfile-production-during-build `ci`
    npm run build:client
COPY --from=build /app/dist ./dist
USER node
CMD ["node", "dist/server.js"]
