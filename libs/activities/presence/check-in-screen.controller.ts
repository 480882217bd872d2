import { Controller, Get, Header, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, Clock, Config, CurrentCaller, type Caller } from '@libs/platform';
import { ActivityAccess } from '../programme/activity-access.service';
import { ActivityCountsQuery } from '../programme/activity-counts.query';
import { CodeBook } from './code-book.service';
import { CheckInScreenView, PresenceCountView } from './presence.view';
import { slotSeconds } from './rotating-code.rule';

/** What the screen in the hall needs. */
@ApiTags('activities')
@Can('activity.host')
@Controller('api/activities/:id')
export class CheckInScreenController {
  constructor(
    private readonly access: ActivityAccess,
    private readonly counts: ActivityCountsQuery,
    private readonly codes: CodeBook,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Get('check-in-codes')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: CheckInScreenView })
  async screen(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CheckInScreenView> {
    const activity = await this.access.open(caller, 'activity.host', id);
    return {
      address: `${this.config.publicUrl}/activities/${activity.id}/check-in#`,
      now: this.clock.now(),
      slotSeconds,
      codes: this.codes.ahead(activity.id),
    };
  }

  @Get('presence')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: PresenceCountView })
  async presence(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PresenceCountView> {
    const { capacity } = await this.access.open(caller, 'activity.host', id);
    const { present = 0, persons = 0, taken = 0, waiting = 0 } = (await this.counts.of([id])).get(id) ?? {};
    return { present, persons, signedUp: taken, waiting, capacity };
  }
}
