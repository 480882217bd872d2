import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { OutlineDto } from '../outlines/outline.dto';
import { OutlineService } from '../outlines/outline.service';
import { CourseChangeDto, NewCourseDto } from './authoring.dto';
import { AuthoringService } from './authoring.service';
import { VersionsService } from './versions.service';
import { DraftService } from './draft.service';
import { DraftView } from './draft.view';

/** Writing courses: every answer is the draft as it is now. */
@ApiTags('catalogue')
@Controller('api/courses')
@Can('course.author')
export class CourseDraftsController {
  constructor(
    private readonly authoring: AuthoringService,
    private readonly versions: VersionsService,
    private readonly outlines: OutlineService,
    private readonly drafts: DraftService,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: DraftView })
  async create(@CurrentCaller() caller: Caller, @Body() wanted: NewCourseDto): Promise<DraftView> {
    return this.drafts.view(caller, await this.authoring.create(caller, wanted));
  }

  @Patch(':id')
  @ApiOkResponse({ type: DraftView })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() change: CourseChangeDto,
  ): Promise<DraftView> {
    await this.authoring.change(caller, id, change);
    return this.drafts.view(caller, id);
  }

  @Get(':id/draft')
  @Can('course.author', 'course.review')
  @ApiExtraModels(DraftView)
  @ApiOkResponse({ schema: { nullable: true, allOf: [{ $ref: getSchemaPath(DraftView) }] } })
  read(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<DraftView | null> {
    return this.drafts.find(caller, id);
  }

  @Put(':id/outline')
  @ApiOkResponse({ type: DraftView })
  async saveOutline(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() outline: OutlineDto,
  ): Promise<DraftView> {
    await this.outlines.save(caller, id, outline);
    return this.drafts.view(caller, id);
  }

  @Post(':id/versions')
  @ApiCreatedResponse({ type: DraftView })
  async startVersion(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DraftView> {
    await this.versions.start(caller, id);
    return this.drafts.view(caller, id);
  }
}
