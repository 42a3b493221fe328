# The application.
ARG VERSION=24.4
WORKDIR /app  # expect: dockerfile-no-from `WORKDIR`
COPY . .
CMD ["node", "server.js"]
