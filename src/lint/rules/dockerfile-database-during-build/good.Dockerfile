FROM node:24.4-alpine
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npx prisma generate && DATABASE_URL=file:./test.db npx prisma migrate deploy
USER node
CMD ["sh", "-c", "npx prisma migrate deploy && exec node server.js"]
