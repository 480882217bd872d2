import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { ActivitySignUpBody } from '../places/my-activity.view';
import { HandSignUps } from './hand-sign-ups.service';

@ApiTags('activities')
@Can('activity.write')
@Controller('api/activities/:id/places')
export class HandSignUpsController {
  constructor(private readonly signUps: HandSignUps) {}

  @Post()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signUp(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ActivitySignUpBody,
  ): Promise<void> {
    await this.signUps.signUp(caller, id, body);
  }

  @Delete(':pupilId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOff(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('pupilId', ParseUUIDPipe) pupilId: string,
  ): Promise<void> {
    await this.signUps.signOff(caller, id, pupilId);
  }
}
