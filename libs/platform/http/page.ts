import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type as Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Which page of a list is asked for. */
export class PageQuery {
  @ApiProperty({ required: false, minimum: 1, default: 1 })
  @IsOptional()
  @Transform(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page: number = 1;

  @ApiProperty({ required: false, minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Transform(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  pageSize: number = 20;
}

export interface Page<T> {
  items: T[];
  page: number;
  pageSize: number;
  /** Items on all pages together. */
  total: number;
}

export function pageOf<T>(items: T[], { page, pageSize }: PageQuery, total: number): Page<T> {
  return { items, page, pageSize, total };
}

/** Rows to pass over before the page begins. */
export function offsetOf({ page, pageSize }: PageQuery): number {
  return (page - 1) * pageSize;
}

/** The class of a page of `Item`, for the OpenAPI document: `class CoursePage extends PageOf(CourseView) {}`. */
export function PageOf<T extends object>(Item: Type<T>) {
  class PageView implements Page<T> {
    @ApiProperty({ type: [Item] })
    items: T[];

    @ApiProperty()
    page: number;

    @ApiProperty()
    pageSize: number;

    @ApiProperty()
    total: number;
  }
  return PageView;
}
