# syntax=docker/dockerfile:1
# One image for api, worker, migrations and demo seed: they are the same code with different first files.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY .swcrc tsconfig.json ./
COPY apps/api apps/api
COPY apps/worker apps/worker
COPY libs libs
RUN npm run build:server

FROM ${NODE_IMAGE} AS packages
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --no-audit --no-fund

FROM ${NODE_IMAGE}
# ffmpeg packages video; the fonts draw Chinese on slides; espeak-ng speaks the lectures of the demo city.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ffmpeg fonts-noto-cjk espeak-ng \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=packages /src/node_modules node_modules
COPY package.json ./
COPY --from=build /src/dist dist
# A new volume takes over owner and mode of the folder it is mounted on.
RUN install -d -o node -g node -m 0755 /data
USER node
ENV NODE_ENV=production DATA_DIR=/data
EXPOSE 3000
CMD ["node", "--enable-source-maps", "--max-semi-space-size=64", "dist/apps/api/main.js"]
