FROM node:24.4-alpine AS build
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json ./
RUN npm ci --include=dev
COPY . .
RUN npm run build

FROM node:24.4-alpine
WORKDIR /app
COPY . .
RUN npm ci && npm run build && npm cache clean --force
ENV NODE_ENV production
RUN npm ci && rm -rf src
COPY --from=build /app/dist ./dist
USER node
CMD ["node", "dist/server.js"]
