FROM node:24.4-alpine AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
ARG VITE_SITE_URL
RUN npm run build  # expect: dockerfile-public-variable-missing `build`

FROM nginx:1.29-alpine
COPY --from=build /app/dist /usr/share/nginx/html
