import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Answer } from './http-client';
import type { World } from './world';

interface Schema {
  [word: string]: unknown;
}

interface Document {
  components: { schemas: Record<string, Schema> };
  paths: Record<string, Record<string, { responses: Record<string, { content?: Contents }> }>>;
}
type Contents = Record<string, { schema: Schema }>;

/** Says where an answer is not what the OpenAPI document promises of the route; null: it is, to the last field. */
export type Describing = (method: string, path: string, answer: Answer) => string | null;

/** Reads the document that the api gives. */
export async function aDescription(world: World): Promise<Describing> {
  const { body } = await world.http.get('/api/openapi.json');
  const document = body as Document;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'api', components: plain(document.components) as Schema });
  const known = new Map<Schema, ValidateFunction>();
  return (method, path, answer) => {
    const route = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    const told = route?.responses[answer.status];
    if (!told) return `${answer.status} is not described`;
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    const contents = Object.values(told.content ?? {});
    // Files are described as files, whichever kind they turn out to be.
    if (contents.every(({ schema }) => schema.format === 'binary')) return null;
    const schema = told.content?.[type]?.schema;
    if (!schema) return `${type} is not described`;
    if (!type.endsWith('json')) return null;
    const holds = known.get(schema) ?? ajv.compile(plain(schema) as Schema);
    known.set(schema, holds);
    return holds(answer.body) ? null : ajv.errorsText(holds.errors);
  };
}

/** OpenAPI 3.0 says `nullable` where JSON Schema says "or null"; and a field nobody described is a fault here. */
function plain(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(plain);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, ...rest } = schema as Schema;
  const words = Object.entries(rest).map(([word, value]) => [
    word,
    word === '$ref' ? `api${String(value)}` : plain(value),
  ]);
  const own = Object.fromEntries(words) as Schema;
  const closed = own.properties && !own.additionalProperties ? { ...own, additionalProperties: false } : own;
  return nullable === true ? { anyOf: [closed, { type: 'null' }] } : closed;
}
