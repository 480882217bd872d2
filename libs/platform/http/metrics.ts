import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Figures about the process for Prometheus. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  /** By its labels: to look each up by all its names costs more than to count. */
  private readonly counters = new Map<string, ReturnType<typeof this.requests.labels>>();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** `route` is the pattern, never the address: ids would make a series each. */
  countRequest(method: string, route: string, status: number, seconds: number): void {
    const name = `${status} ${method} ${route}`;
    let counter = this.counters.get(name);
    if (!counter) {
      counter = this.requests.labels(method, route, String(status));
      this.counters.set(name, counter);
    }
    counter.observe(seconds);
  }
}
