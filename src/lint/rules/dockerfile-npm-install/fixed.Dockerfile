FROM node:24.4-alpine
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit && npm cache clean --force # smaller
COPY . .
USER node
CMD ["node", "server.js"]
