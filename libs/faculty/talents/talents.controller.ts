import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { CandidateQuery, NewTalentBody, TalentQuery } from './talent.dto';
import { CandidatePage, TalentPage, TalentView } from './talent.view';
import { Talents } from './talents.service';

@ApiTags('faculty')
@Controller('api/talents')
export class TalentsController {
  constructor(private readonly talents: Talents) {}

  @Get()
  @Can('faculty.view')
  @ApiOkResponse({ type: TalentPage })
  list(@CurrentCaller() caller: Caller, @Query() query: TalentQuery): Promise<TalentPage> {
    return this.talents.page(caller, query);
  }

  @Get('candidates')
  @Can('talent.grant')
  @ApiOkResponse({ type: CandidatePage, description: 'People of the registers below, by name' })
  candidates(@CurrentCaller() caller: Caller, @Query() query: CandidateQuery): Promise<CandidatePage> {
    return this.talents.candidates(caller, query);
  }

  @Post()
  @Can('talent.grant')
  @ApiCreatedResponse({ type: TalentView })
  grant(@CurrentCaller() caller: Caller, @Body() body: NewTalentBody): Promise<TalentView> {
    return this.talents.grant(caller, body);
  }

  @Delete(':id')
  @Can('talent.grant')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Withdrawn; can be undone' })
  async withdraw(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.talents.withdraw(caller, id);
  }

  @Post(':id/restoration')
  @Can('talent.grant')
  @HttpCode(200)
  @ApiOkResponse({ type: TalentView })
  restore(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<TalentView> {
    return this.talents.withdraw(caller, id, true);
  }
}
