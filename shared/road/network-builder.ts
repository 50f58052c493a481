import { AppError } from '../app-error.ts';
import { cutLines, type LineColumns } from './cut-lines.ts';
import { describeNetwork } from './describe-network.ts';
import { growingUint32 } from './growing-array.ts';
import { networkLimits } from './network-limits.ts';
import { oneWayReader, readSpeed } from './road-attributes.ts';
import { classSpeeds, readRoadClass, roadClasses } from './road-class.ts';
import { type Found, findColumns, readOtherTag } from './road-columns.ts';
import type { RoadNetwork } from './road-network.ts';
import { unitsPerDegree } from './road-network.ts';
import type { RoadFileFacts, RoadReport, SkipReason } from './road-report.ts';
import { VertexIndex } from './vertex-index.ts';

type Positions = readonly (readonly number[])[];

/**
 * Takes the features of a road file one after the other and makes a network of them: lines are cut where they share a vertex with
 * another line; lines that only cross (a bridge) are not joined.
 */
export class NetworkBuilder {
  readonly #vertices = new VertexIndex();
  /** Vertex numbers of all lines, one after the other. */
  readonly #path = growingUint32();
  readonly #lines: LineColumns = {
    start: growingUint32(),
    roadClass: growingUint32(),
    speed: growingUint32(),
    oneWay: growingUint32(),
  };
  readonly #oneWayValues = new Map<string, number>();
  readonly #skipped: Record<SkipReason, number> = {
    'not-a-line': 0,
    coordinates: 0,
    'too-short': 0,
    'not-open': 0,
    'not-a-road': 0,
  };
  readonly #columns: { [Role in 'class' | 'oneWay' | 'speed' | 'name']: string | null } = {
    class: null,
    oneWay: null,
    speed: null,
    name: null,
  };
  readonly #names = new Set<string>();
  #ownSpeeds = 0;

  /**
   * @param parts the lines of the feature, corners as longitude and latitude in degrees; null: it is no line
   * @throws AppError `road-too-large`
   */
  addFeature(properties: Readonly<Record<string, unknown>>, parts: readonly Positions[] | null): void {
    if (!parts) return void this.#skip('not-a-line');
    const found = findColumns(properties);
    const roadClass = readRoadClass(found.class?.value ?? '');
    // In OpenStreetMap a line without the key is a river, a railway, a wall.
    if (found.class?.column === 'highway' && found.class.value === '') return void this.#skip('not-a-road');
    if (roadClass === 'not-open') return void this.#skip('not-open');
    const speed = readSpeed(textFrom(found, 'speed', 'maxspeed'));
    const oneWay = this.#oneWayOf(found);
    this.#note(found, speed);
    for (const part of parts) {
      if (!this.#addPath(part)) continue;
      this.#lines.roadClass.push(roadClasses.indexOf(roadClass));
      this.#lines.speed.push(speed ?? classSpeeds[roadClass]);
      this.#lines.oneWay.push(oneWay);
      if (speed !== null) this.#ownSpeeds += 1;
      if (this.#lines.start.length > networkLimits.roads) throw tooLarge('roads');
    }
  }

  /** @throws AppError `road-file-empty`, `road-datum`, `road-too-large` */
  finish(facts: RoadFileFacts): { readonly network: RoadNetwork; readonly report: RoadReport } {
    const lines = this.#lines.start.length;
    if (lines === 0) {
      const skipped = Object.values(this.#skipped).reduce((sum, count) => sum + count, 0);
      // Metres of a projection nobody declared.
      if (this.#skipped.coordinates > 0) throw new AppError('road-datum', { found: 'not-degrees' });
      throw new AppError('road-file-empty', { count: skipped });
    }
    const values = [...this.#oneWayValues.keys()];
    const read = oneWayReader(values);
    const directions = values.map((value) => read(value));
    const network = cutLines(this.#vertices, this.#path, this.#lines, directions);
    let unreadOneWays = 0;
    for (let line = 0; line < lines; line += 1)
      if (directions[this.#lines.oneWay.at(line)] === null) unreadOneWays += 1;
    const report = {
      ...facts,
      lines,
      skipped: { ...this.#skipped },
      unreadOneWays,
      ownSpeeds: this.#ownSpeeds,
      columns: { ...this.#columns },
      names: [...this.#names],
      ...describeNetwork(network),
    };
    return { network, report };
  }

  #skip(reason: SkipReason): void {
    this.#skipped[reason] += 1;
  }

  /** False: no line came of it, and it is counted why. */
  #addPath(part: Positions): boolean {
    const isPlace = ([lng = Number.NaN, lat = Number.NaN]: readonly number[]) =>
      Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
    if (!part.every(isPlace)) {
      this.#skip('coordinates');
      return false;
    }
    const begin = this.#path.length;
    let last = -1;
    for (const [lng = 0, lat = 0] of part) {
      const vertex = this.#vertices.number(
        Math.round(lng * unitsPerDegree),
        Math.round(lat * unitsPerDegree),
      );
      if (vertex === last) continue;
      this.#path.push(vertex);
      last = vertex;
    }
    if (this.#path.length > networkLimits.vertices) throw tooLarge('vertices');
    if (this.#path.length - begin < 2) {
      this.#path.cut(begin);
      this.#skip('too-short');
      return false;
    }
    this.#lines.start.push(begin);
    return true;
  }

  #oneWayOf(found: Found): number {
    let value = textFrom(found, 'oneWay', 'oneway');
    if (value === '' && found.class?.column === 'highway') {
      // What the key leaves unsaid in OpenStreetMap: motorways and roundabouts lead along the line.
      const roundabout = textFrom(found, 'roundabout', 'junction');
      if (/^motorway(_link)?$/.test(found.class.value) || roundabout === 'roundabout') value = 'yes';
    }
    const known = this.#oneWayValues.get(value);
    if (known !== undefined) return known;
    if (this.#oneWayValues.size >= networkLimits.oneWayValues) throw tooLarge('one-way-values');
    this.#oneWayValues.set(value, this.#oneWayValues.size);
    return this.#oneWayValues.size - 1;
  }

  #note(found: Found, speed: number | null): void {
    for (const role of ['class', 'oneWay', 'speed', 'name'] as const)
      this.#columns[role] ??= found[role]?.column ?? null;
    if (this.#columns.speed === null && speed !== null) this.#columns.speed = 'maxspeed';
    if (this.#names.size < 3 && found.name?.value) this.#names.add(found.name.value.slice(0, 20));
  }
}

function textFrom(found: Found, role: 'oneWay' | 'speed' | 'roundabout', tag: string): string {
  return found[role]?.value || readOtherTag(found.tags?.value ?? '', tag);
}

function tooLarge(reason: 'roads' | 'vertices' | 'one-way-values'): AppError {
  const limit = reason === 'one-way-values' ? networkLimits.oneWayValues : networkLimits[reason];
  return new AppError('road-too-large', { reason, limit });
}
