# syntax=docker/dockerfile:1
# The pages, and nginx in front of everything: it serves pages and video itself and passes the rest on.
FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY tsconfig.json ./
COPY apps/web apps/web
RUN npm run build:web

# Runs as user 101 and writes its pid and temporary files to /tmp.
FROM nginxinc/nginx-unprivileged:1.28-alpine
COPY docker/nginx/snippets /etc/nginx/snippets
COPY docker/nginx/site.conf.template /etc/nginx/templates/default.conf.template
# Only these are replaced in the template: nginx's own variables stay.
ENV NGINX_ENVSUBST_FILTER="^(API_ADDRESS|MEDIA_ROOT|WEB_ROOT|LISTEN|ACCESS_LOG|MEDIA_SIGNING_KEY)$"
COPY --from=build /src/dist/web /usr/share/nginx/html
EXPOSE 8080
