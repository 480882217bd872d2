import { Module, type DynamicModule } from '@nestjs/common';
import { IdentityModule } from '@libs/identity';
import { MediaModule } from '@libs/media';
import { OrganizationModule } from '@libs/organization';
import { Config, PlatformModule } from '@libs/platform';

/** The same nouns as in the api, without serving their routes. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.with(config), OrganizationModule, IdentityModule, MediaModule],
    };
  }
}
