import type { EventType } from './event';

/** Lanes keep slow work from holding up quick work; each is a queue of its own. */
export type Lane = 'events' | 'media';

/** One attempt at a job, as its handler sees it. */
export interface RunningJob {
  /** Stays the same over all attempts. */
  readonly id: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** Aborted when the worker is asked to stop: end quickly, the job goes back to the queue. */
  readonly signal: AbortSignal;
}

/** Thrown by a handler: trying again would not help. The job is kept as failed with this reason. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp';
}

export interface HandlerMark {
  /** Fixed name, part of the job's id: `ClassName.method`. */
  name: string;
  event: string;
  lane: Lane;
}

export interface ScheduleMark {
  name: string;
  /** Five cron fields, read in Asia/Shanghai. */
  cron: string;
}

export const handlerMark = Symbol('handles');
export const scheduleMark = Symbol('every');

const declared = new Map<string, HandlerMark[]>();

/** The handlers of an event, known as soon as the modules are imported, in the api as in the worker. */
export function handlersOf(event: string): readonly HandlerMark[] {
  return declared.get(event) ?? [];
}

/**
 * Marks a method `(payload, job) => Promise<void>` of an injectable class in a `*.job.ts`. It runs in the
 * worker at least once for each event, so its effect must be the same when it runs twice.
 */
export function Handles<P extends object>(event: EventType<P>, options: { lane?: Lane } = {}) {
  return <F extends (payload: P, job: RunningJob) => Promise<void>>(
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<F>,
  ): void => {
    const mark: HandlerMark = {
      name: `${target.constructor.name}.${method}`,
      event: event.type,
      lane: options.lane ?? 'events',
    };
    declared.set(event.type, [...handlersOf(event.type), mark]);
    Reflect.defineMetadata(handlerMark, mark, descriptor.value as F);
  };
}

/** Marks a method of a `*.job.ts` that runs by the clock, once per tick over all workers. */
export function Every(name: string, cron: string) {
  return <F extends (job: RunningJob) => Promise<void>>(
    _target: object,
    _method: string,
    descriptor: TypedPropertyDescriptor<F>,
  ): void =>
    Reflect.defineMetadata(scheduleMark, { name, cron } satisfies ScheduleMark, descriptor.value as F);
}
