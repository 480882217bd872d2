import { Injectable, type LoggerService } from '@nestjs/common';
import pino from 'pino';
import { Config } from '../config/config';
import { errorFields } from './error-fields';

type Fields = Record<string, unknown>;

/** Structured logs, one JSON line each. Ids only: no names, phones, bodies or addresses with personal parts. */
@Injectable()
export class Log implements LoggerService {
  readonly pino: pino.Logger;

  constructor(config: Config) {
    this.pino = pino({
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['*.phone', '*.password', 'phone', 'password', '*.headers.cookie', '*.headers.authorization'],
      serializers: { error: errorFields },
    });
  }

  info(fields: Fields, text: string): void {
    this.pino.info(fields, text);
  }

  warn(fields: Fields | string, text?: string): void {
    if (typeof fields === 'string') this.pino.warn({ context: text }, fields);
    else this.pino.warn(fields, text);
  }

  error(fields: unknown, text?: string): void {
    if (typeof fields === 'object' && fields !== null) this.pino.error(fields, text);
    else this.pino.error({ trace: text }, String(fields));
  }

  debug(fields: Fields | string, text?: string): void {
    if (typeof fields === 'string') this.pino.debug({ context: text }, fields);
    else this.pino.debug(fields, text);
  }

  /** Nest's own start-up lines; of interest only when something is looked for. */
  log(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }
}
