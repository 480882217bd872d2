import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, NotFound, pageOf, type Caller } from '@libs/platform';
import { NewPupilBody, PupilChangeBody, PupilQuery } from './pupil.dto';
import { PupilPage, PupilView } from './pupil.view';
import { Pupils } from './pupils.service';
import { RosterQuery } from './roster.query';
import { RosterReach } from './roster-reach.service';

@ApiTags('identity')
@Controller('api')
export class PupilsController {
  constructor(
    private readonly pupils: Pupils,
    private readonly query: RosterQuery,
    private readonly reach: RosterReach,
  ) {}

  @Get('classes/:id/pupils')
  @Can('roster.read')
  @ApiOkResponse({ type: PupilPage })
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PupilQuery,
  ): Promise<PupilPage> {
    await this.reach.unit(caller, 'roster.read', id, 'class');
    const [pupils, total] = await this.query.pageOfClass(id, query);
    return pageOf(pupils, query, total);
  }

  @Post('classes/:id/pupils')
  @Can('roster.write')
  @ApiCreatedResponse({ type: PupilView })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewPupilBody,
  ): Promise<PupilView> {
    return this.view(await this.pupils.add(caller, id, body.name));
  }

  @Patch('pupils/:id')
  @Can('roster.write')
  @ApiOkResponse({ type: PupilView })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PupilChangeBody,
  ): Promise<PupilView> {
    await this.pupils.change(caller, id, body);
    return this.view(id);
  }

  @Delete('pupils/:id')
  @Can('roster.write')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The pupil has left the school' })
  async leave(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.pupils.leave(caller, id);
  }

  @Delete('pupils/:id/guardians/:personId')
  @Can('roster.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeGuardian(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('personId', ParseUUIDPipe) personId: string,
  ): Promise<void> {
    await this.pupils.removeGuardian(caller, id, personId);
  }

  private async view(id: string): Promise<PupilView> {
    const pupil = await this.query.one(id);
    if (!pupil) throw new NotFound('pupil.not-found', 'There is no such pupil.');
    return pupil;
  }
}
