import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Database, Open, Redis, Unavailable } from '@libs/platform';

class HealthView {
  @ApiProperty({ enum: ['ok'] })
  status: 'ok';
}

@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly redis: Redis,
  ) {}

  /** The process answers. */
  @Get('live')
  @Open()
  @ApiOkResponse({ type: HealthView })
  live(): HealthView {
    return { status: 'ok' };
  }

  /** The process can do its work: database and Redis answer. */
  @Get('ready')
  @Open()
  @ApiOkResponse({ type: HealthView })
  async ready(): Promise<HealthView> {
    await this.database.query('SELECT 1');
    await this.redis.ping().catch(() => {
      throw new Unavailable('server.unavailable', 2);
    });
    return { status: 'ok' };
  }
}
