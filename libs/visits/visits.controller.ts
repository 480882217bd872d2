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
import { Can, CurrentCaller, PageQuery, type Caller } from '@libs/platform';
import { ClassVisits } from './class-visits.service';
import { ClassVisitQuery, HeldVisitQuery, NewVisitBody, VisitChangeBody } from './visit.dto';
import {
  ClassVisitsDetailView,
  ClassVisitsPage,
  HeldVisitPage,
  VisitedPupilPage,
  VisitPage,
  VisitView,
} from './visit.view';
import { Visits } from './visits.service';

@ApiTags('visits')
@Controller('api')
export class VisitsController {
  constructor(
    private readonly visits: Visits,
    private readonly classes: ClassVisits,
  ) {}

  @Get('schools/:id/visits')
  @Can('visit.view')
  @ApiOkResponse({ type: ClassVisitsPage, description: 'Numbers by class; no names' })
  ofSchool(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<ClassVisitsPage> {
    return this.classes.classes(caller, id, query);
  }

  @Get('schools/:id/held-visits')
  @Can('visit.view')
  @ApiOkResponse({ type: HeldVisitPage, description: 'Visits at home or at school, the latest first' })
  held(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: HeldVisitQuery,
  ): Promise<HeldVisitPage> {
    return this.classes.held(caller, id, query);
  }

  @Get('classes/:id/visits')
  @Can('visit.view')
  @ApiOkResponse({ type: ClassVisitsDetailView })
  ofClass(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ClassVisitsDetailView> {
    return this.classes.one(caller, id);
  }

  @Get('classes/:id/visited-pupils')
  @Can('visit.view')
  @ApiOkResponse({ type: VisitedPupilPage, description: 'Pupils of the class, those not visited yet first' })
  pupils(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ClassVisitQuery,
  ): Promise<VisitedPupilPage> {
    return this.classes.pupils(caller, id, query);
  }

  @Get('pupils/:id/visits')
  @Can('visit.view')
  @ApiOkResponse({ type: VisitPage })
  ofPupil(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<VisitPage> {
    return this.visits.page(caller, id, query);
  }

  @Post('pupils/:id/visits')
  @Can('visit.record')
  @ApiCreatedResponse({ type: VisitView })
  add(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewVisitBody,
  ): Promise<VisitView> {
    return this.visits.add(caller, id, body);
  }

  @Patch('visits/:id')
  @Can('visit.record')
  @ApiOkResponse({ type: VisitView })
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VisitChangeBody,
  ): Promise<VisitView> {
    return this.visits.change(caller, id, body);
  }

  @Delete('visits/:id')
  @Can('visit.record')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Can be undone' })
  async archive(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.visits.archive(caller, id);
  }

  @Post('visits/:id/restoration')
  @Can('visit.record')
  @HttpCode(200)
  @ApiOkResponse({ type: VisitView })
  restore(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<VisitView> {
    return this.visits.restore(caller, id);
  }
}
