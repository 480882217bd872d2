import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { Statement } from './xapi';

/** One statement a line, written as it is read: who reads slowly makes it wait. */
export function linesFile(statements: AsyncIterable<Statement>, name: string): StreamableFile {
  return fileOf(lines(statements), 'application/x-ndjson; charset=utf-8', `${name}.jsonl`);
}

/** A StatementResult as an xAPI store gives it; it holds everything, so there is no more. */
export function resultFile(statements: AsyncIterable<Statement>, name: string): StreamableFile {
  return fileOf(result(statements), 'application/json; charset=utf-8', `${name}.json`);
}

function fileOf(parts: AsyncIterable<string>, type: string, name: string): StreamableFile {
  const stream = Readable.from(parts, { objectMode: false });
  return new StreamableFile(stream, { type, disposition: `attachment; filename="${name}"` });
}

async function* lines(statements: AsyncIterable<Statement>): AsyncGenerator<string> {
  for await (const statement of statements) yield `${JSON.stringify(statement)}\n`;
}

async function* result(statements: AsyncIterable<Statement>): AsyncGenerator<string> {
  yield '{"statements":[';
  let before = '\n';
  for await (const statement of statements) {
    yield before + JSON.stringify(statement);
    before = ',\n';
  }
  yield '\n],"more":""}\n';
}
