FROM alpine/git:2.49.1 AS source
RUN git clone --depth 1 https://git.example.com/app.git /src && cd /src && git rev-parse HEAD > /version

FROM node:24.4-alpine
WORKDIR /app
COPY .env.example .gitignore ./
COPY --from=source /src/.env ./settings
COPY . .
RUN npm ci
USER node
CMD ["node", "server.js"]
