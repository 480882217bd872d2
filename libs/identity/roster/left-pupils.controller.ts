import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, NotFound, pageOf, PageOf, PageQuery, type Caller } from '@libs/platform';
import { LeftPupils } from './left-pupils.service';
import { PupilView } from './pupil.view';
import { RosterQuery } from './roster.query';
import { RosterReach } from './roster-reach.service';

export class LeftPupilView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'date-time' })
  leftAt: string;
}

export class LeftPupilPage extends PageOf(LeftPupilView) {}

@ApiTags('identity')
@Can('roster.write')
@Controller('api')
export class LeftPupilsController {
  constructor(
    private readonly left: LeftPupils,
    private readonly query: RosterQuery,
    private readonly reach: RosterReach,
  ) {}

  @Get('classes/:id/left-pupils')
  @ApiOkResponse({ type: LeftPupilPage, description: 'Taken off the list of the class, the last one first' })
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<LeftPupilPage> {
    await this.reach.unit(caller, 'roster.write', id, 'class');
    const [pupils, total] = await this.query.leftOf(id, query);
    const items = pupils.map((pupil) => ({ ...pupil, leftAt: pupil.leftAt.toISOString() }));
    return pageOf(items, query, total);
  }

  @Post('pupils/:id/restoration')
  @HttpCode(200)
  @ApiOkResponse({ type: PupilView, description: 'On the list again, with the guardians who had joined' })
  async restore(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PupilView> {
    await this.left.restore(caller, id);
    const pupil = await this.query.one(id);
    if (!pupil) throw new NotFound('pupil.not-found', 'There is no such pupil.');
    return pupil;
  }
}
