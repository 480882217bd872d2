import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '@libs/platform';
import { programmeView, ProgrammeView } from './programme.view';
import { Programmes } from './programmes.service';

@ApiTags('graduation')
@Controller('api/programmes')
export class ProgrammesController {
  constructor(private readonly programmes: Programmes) {}

  @Get('current')
  @SignedIn()
  @ApiOkResponse({ type: ProgrammeView })
  async current(): Promise<ProgrammeView> {
    return programmeView(await this.programmes.current());
  }
}
