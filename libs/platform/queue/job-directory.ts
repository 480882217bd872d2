import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import {
  handlerMark,
  handlersOf,
  scheduleMark,
  type HandlerMark,
  type RunningJob,
  type ScheduleMark,
} from './handler';

type Handle = (payload: object, job: RunningJob) => Promise<void>;
type Tick = (job: RunningJob) => Promise<void>;

export interface Scheduled extends ScheduleMark {
  run: Tick;
}

/** Which method does which work; built from the marks on the providers of the modules an app lists. */
@Injectable()
export class JobDirectory {
  readonly handlers = new Map<string, Handle>();
  readonly schedules = new Map<string, Scheduled>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws Error when a declared handler has no provider or two schedules share a name: the start stops. */
  read(): void {
    const events = new Set<string>();
    for (const { instance } of this.discovery.getProviders()) {
      if (instance === null || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as object | null;
      if (!prototype) continue;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const event = this.readMethod(instance as Record<string, unknown>, method);
        if (event) events.add(event);
      }
    }
    for (const event of events) {
      const missing = handlersOf(event).find((mark) => !this.handlers.has(mark.name));
      if (missing) throw new Error(`${missing.name} handles ${event} but is no provider of a listed module`);
    }
  }

  private readMethod(instance: Record<string, unknown>, method: string): string | undefined {
    const run = instance[method];
    if (typeof run !== 'function') return undefined;
    const handles = Reflect.getMetadata(handlerMark, run) as HandlerMark | undefined;
    if (handles) this.handlers.set(handles.name, run.bind(instance) as Handle);
    const every = Reflect.getMetadata(scheduleMark, run) as ScheduleMark | undefined;
    if (every) {
      if (this.schedules.has(every.name)) throw new Error(`Two schedules are called ${every.name}`);
      this.schedules.set(every.name, { ...every, run: run.bind(instance) as Tick });
    }
    return handles?.event;
  }
}
