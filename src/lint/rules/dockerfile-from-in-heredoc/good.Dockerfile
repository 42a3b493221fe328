FROM node:24.4-alpine
WORKDIR /app
# FROM is also a word of SQL.
COPY <<SQL /app/report.sql
SELECT name
  from users;
SELECT count(*) FROM users;
SQL
COPY . .
USER node
CMD ["node", "server.js"]
