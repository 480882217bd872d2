import { defineConfig } from '@hey-api/openapi-ts';

/** Turns the server's OpenAPI document into the typed client in generated/; run by `npm run api:client`. */
export default defineConfig({
  input: process.env.OPENAPI_FILE ?? 'apps/web/api/openapi.json',
  output: { path: 'apps/web/api/generated', clean: true },
  plugins: [
    { name: '@hey-api/client-fetch', throwOnError: true },
    '@hey-api/typescript',
    { name: '@hey-api/sdk', responseStyle: 'data' },
  ],
});
