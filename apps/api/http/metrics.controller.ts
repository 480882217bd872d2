import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Headers } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Config, Metrics, NotFound, Open } from '@libs/platform';

/** For Prometheus, which shows the token of METRICS_TOKEN; to everybody else there is nothing here. */
@ApiExcludeController()
@Controller('api/metrics')
export class MetricsController {
  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  @Get()
  @Open()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Headers('authorization') shown: string | undefined): Promise<string> {
    if (!this.config.metricsToken || !same(shown ?? '', `Bearer ${this.config.metricsToken}`))
      throw new NotFound();
    return this.metrics.registry.metrics();
  }
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
