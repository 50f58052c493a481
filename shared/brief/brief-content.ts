import type { Box } from '../map-sheet/pen.ts';
import type { SceneItem } from '../map-sheet/scene.ts';

/** A drawing that fits any box, in millimetres. */
export interface BriefDrawing {
  draw(box: Box): SceneItem[];
  /** What it shows, for who cannot see it. */
  readonly description: string;
}

export interface BriefFigure {
  readonly name: string;
  readonly value: string;
  readonly notes: readonly string[];
  /** The gap: the one thing an official must see first. */
  readonly gap: boolean;
}

export interface BriefColumn {
  readonly name: string;
  /** Of the table's width. */
  readonly share: number;
  readonly align: 'start' | 'end';
}

export type BriefSection =
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly note: string | null;
      readonly columns: readonly BriefColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'lines'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'drawing'; readonly title: string; readonly drawing: BriefDrawing };

/** What a brief says, before it is laid out: page and word processor are given the same. */
export interface BriefContent {
  readonly title: string;
  readonly subtitle: string;
  /** Internal use, sample, public variant. */
  readonly marks: readonly string[];
  readonly standing: string;
  readonly summary: string;
  readonly figures: readonly BriefFigure[];
  readonly map: BriefDrawing;
  readonly mapNote: string;
  readonly sections: readonly BriefSection[];
  readonly foot: readonly string[];
}
