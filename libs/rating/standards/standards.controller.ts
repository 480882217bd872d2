import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can } from '@libs/platform';
import { Cycles } from '../cycles/cycles.service';
import { StandardView } from './standard.view';
import { Standards } from './standards.service';

@ApiTags('rating')
@Controller('api/rating/standard')
export class StandardsController {
  constructor(
    private readonly cycles: Cycles,
    private readonly standards: Standards,
  ) {}

  /** The standard of the current cycle. */
  @Get()
  @Can('rating.view-school')
  @ApiOkResponse({ type: StandardView })
  async current(): Promise<StandardView> {
    const { id, code, version, hash, document } = await this.standards.get(
      (await this.cycles.current()).standardId,
    );
    return { id, code, version, hash, document };
  }
}
