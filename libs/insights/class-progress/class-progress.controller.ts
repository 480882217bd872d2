import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Units } from '@libs/organization';
import { Can, CurrentCaller, NotFound, reaches, type Caller } from '@libs/platform';
import { ClassProgress } from './class-progress.service';
import { ClassProgressView } from './class-progress.view';

@ApiTags('insights')
@Controller('api/classes')
export class ClassProgressController {
  constructor(
    private readonly units: Units,
    private readonly progress: ClassProgress,
  ) {}

  @Get(':id/progress')
  @Can('insights.view-class')
  @ApiOkResponse({ type: ClassProgressView, description: 'Looking is written down' })
  async look(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ClassProgressView> {
    const unit = await this.units.find(id);
    if (unit?.kind !== 'class' || unit.archivedAt || !reaches(caller, 'insights.view-class', unit.path)) {
      throw new NotFound('insights.unit-not-found', 'There is no such unit.');
    }
    return this.progress.of(caller, unit);
  }
}
