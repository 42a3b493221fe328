FROM node:24.4-alpine \  # expect: dockerfile-from-in-heredoc `FROM`
  AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:24.4-alpine
WORKDIR /app
COPY --from=build /app/dist ./dist
COPY <<SQL /app/report.sql
SELECT name
FROM users;  # expect: dockerfile-from-in-heredoc `FROM`
SQL
RUN node check.js "SELECT count(*) \
    FROM users"  # expect: dockerfile-from-in-heredoc `FROM`
USER node
CMD ["node", "dist/server.js"]
