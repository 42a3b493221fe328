FROM node:24.4-alpine
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npx prisma generate && npx prisma migrate deploy  # expect: dockerfile-database-during-build `migrate`
USER node
CMD ["node", "server.js"]
