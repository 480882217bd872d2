import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { DiscoveryModule } from '@nestjs/core';
import {
  AccessGuard,
  Config,
  PlatformModule,
  ProblemFilter,
  RouteDeclarations,
  validation,
} from '@libs/platform';
import { HealthController } from './http/health.controller';
import { MetricsController } from './http/metrics.controller';
import { nouns } from './nouns';

@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.with(config), DiscoveryModule, ...nouns],
      controllers: [HealthController, MetricsController],
      providers: [
        RouteDeclarations,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: validation },
      ],
    };
  }
}
