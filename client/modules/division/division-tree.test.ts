import { describe, expect, it } from 'vitest';
import { extentOf, litDivisions } from './division-extent.ts';
import {
  ancestorAt,
  buildTree,
  type DivisionNode,
  findDivision,
  maskBelow,
  pathTo,
  shortPath,
} from './division-tree.ts';

const node = (code: string, path: string[], over: Partial<DivisionNode> = {}): DivisionNode => ({
  code,
  name: code,
  shortName: code,
  kind: 'town',
  level: 'township',
  parentCode: path.at(-2) ?? null,
  path,
  seat: null,
  bbox: null,
  schematic: false,
  hasPolygon: false,
  ...over,
});
const tree = buildTree(
  [
    node('150600', ['150600'], { level: 'city', bbox: [106, 37, 112, 41], hasPolygon: true }),
    node('150627', ['150600', '150627'], { level: 'banner', bbox: [109, 38, 111, 40], hasPolygon: true }),
    node('150627100', ['150600', '150627', '150627100'], { seat: [109.7, 39.5] }),
    node('150627101', ['150600', '150627', '150627101']),
    node('150699400', ['150600', '150699400'], { kind: 'park' }),
  ],
  '150600',
);

describe('the tree', () => {
  it('knows the 2 children of the banner and the way of 3 down to a town', () => {
    expect(tree.childrenOf.get('150627')?.map((each) => each.code)).toEqual(['150627100', '150627101']);
    expect(pathTo(tree, '150627100').map((each) => each.code)).toEqual(['150600', '150627', '150627100']);
    expect(pathTo(tree, 'gone')).toEqual([]);
    expect(shortPath(tree, '150627100')).toBe('150627 / 150627100');
    expect(shortPath(tree, '150600')).toBe('150600');
    expect(shortPath(tree, 'gone')).toBe('gone');
  });
  it('flags what lies at or below a division; unknown codes lie nowhere', () => {
    expect([...maskBelow(tree, ['150627100', '150627', '150699400', 'gone'], '150627')]).toEqual([
      1, 1, 0, 0,
    ]);
  });
  it('lets a park run by the city stand for itself among the banners', () => {
    expect(ancestorAt(tree, '150627100', 'banner')).toBe('150627');
    expect(ancestorAt(tree, '150627100', 'township')).toBe('150627100');
    expect(ancestorAt(tree, '150699400', 'banner')).toBe('150699400');
    expect(ancestorAt(tree, '150699400', 'township')).toBe('150699400');
  });
});

describe('a code from an old address', () => {
  it('leads to the 1 division it was merged into, and to itself where that still is', () => {
    const merged = buildTree(
      [node('150627106', ['150600', '150627', '150627106'], { aliases: ['150627298', '公尼召乡'] })],
      '150627106',
    );
    expect(findDivision(merged, '150627298')?.code).toBe('150627106');
    expect(findDivision(tree, '150627100')?.code).toBe('150627100');
    expect(findDivision(tree, 'gone')).toBeUndefined();
  });
});

describe('a scope without the city', () => {
  const few = buildTree(
    [
      node('150627100', ['150600', '150627', '150627100']),
      node('150699400', ['150600', '150699400'], { kind: 'park' }),
    ],
    '150627100',
  );
  it('has 2 roots, begins with the first, and goes no higher than they do', () => {
    expect(few.roots.map((each) => each.code)).toEqual(['150627100', '150699400']);
    expect(few.root?.code).toBe('150627100');
    expect(shortPath(few, '150627100')).toBe('150627100');
    expect(pathTo(few, '150627100').map((each) => each.code)).toEqual(['150627100']);
    expect(tree.roots.map((each) => each.code)).toEqual(['150600']);
  });
  it('still lights and outlines the banner around its town, which it may not open', () => {
    expect(litDivisions(few, '150627100')).toEqual({
      currentCode: '150627100',
      litCodes: ['150627', '150627100'],
      outlinedCode: '150627',
    });
    expect(extentOf(few, '150627100', [])).toBeNull();
  });
});

describe('what is shown of a division', () => {
  it('is its polygon, else its points and seat with 0.02° around, else what lies above', () => {
    expect(extentOf(tree, '150627', [])).toEqual([109, 38, 111, 40]);
    const extent = extentOf(tree, '150627100', [[109.8, 39.6]]);
    expect(extent?.map((each) => Number(each.toFixed(6)))).toEqual([109.68, 39.48, 109.82, 39.62]);
    expect(extentOf(tree, '150627101', [])).toEqual([109, 38, 111, 40]);
  });
  it('lights everything in the city, and the banner around a town that has no polygon', () => {
    expect(litDivisions(tree, '150600')).toMatchObject({ outlinedCode: '' });
    expect(litDivisions(tree, '150600').litCodes).toHaveLength(5);
    expect(litDivisions(tree, '150627100')).toMatchObject({
      litCodes: ['150627', '150627100'],
      outlinedCode: '150627',
    });
  });
});
