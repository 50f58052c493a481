/** The part of fontkit 2 that is used here; the package ships no types. */
declare module 'fontkit' {
  export interface GlyphPath {
    readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
  }
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: GlyphPath;
    readonly codePoints: readonly number[];
  }
  export interface Subset {
    /** Adds a glyph and returns its number in the subset. */
    includeGlyph(glyph: number): number;
    /** A TTF without `cmap`, `name`, `OS/2` and `post`. */
    encode(): Uint8Array;
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly postscriptName: string;
    readonly ascent: number;
    readonly descent: number;
    glyphForCodePoint(codePoint: number): Glyph;
    createSubset(): Subset;
    readonly 'OS/2': unknown;
  }
  export function create(bytes: Uint8Array): Font;
}
