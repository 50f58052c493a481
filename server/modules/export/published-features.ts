import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Words } from '../../../shared/export/organisation-fields.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { snapshot } from '../../db/schema/report.ts';
import type { Scope } from '../../db/scope.ts';
import { listPublishedUnits } from '../report/published/data.ts';
import { divisionProperties, listDivisionFeatures } from './division-features.ts';
import type { CollectionId, FeatureProperty, PublishedFeature } from './feature.ts';
import { organisationCollection, type UnitCollection, venueCollection } from './unit-features.ts';

const unitCollections: Partial<Record<CollectionId, UnitCollection>> = {
  organisations: organisationCollection,
  venues: venueCollection,
};

/** Features kept at hand, at most: a program reads page after page, and a snapshot never changes. */
const keptFeatures = 100_000;

/** The features of the published quarters. What was made of a snapshot is kept, by the snapshot's hash. */
export class PublishedFeatures {
  readonly #words: Words;
  readonly #kept = new Map<string, PublishedFeature[]>();
  #count = 0;

  /** @param words of the language the labels are in */
  constructor(words: Words) {
    this.#words = words;
  }

  properties(collection: CollectionId): FeatureProperty[] {
    const ofUnits = unitCollections[collection];
    if (ofUnits) return ofUnits.properties(this.#words);
    return divisionProperties(collection as 'divisions' | 'indicators', this.#words);
  }

  /** All of a quarter that the scope may see, of the snapshots in force; of what is not published nothing. In a fixed order. */
  async list(
    db: Database,
    scope: Scope,
    collection: CollectionId,
    quarter: Quarter,
  ): Promise<PublishedFeature[]> {
    const ofUnits = unitCollections[collection];
    if (!ofUnits) {
      return listDivisionFeatures(db, scope, collection as 'divisions' | 'indicators', quarter);
    }
    const heads = await listHeads(db, scope, quarter);
    const keyOf = (sha256: string) => `${collection} ${sha256}`;
    const missing = heads.filter(({ sha256 }) => !this.#kept.has(keyOf(sha256)));
    const units = await listPublishedUnits(
      db,
      scope,
      missing.map(({ divisionCode }) => divisionCode),
      quarter,
    );
    const fresh = new Map(units.map((unit) => [keyOf(unit.sha256), ofUnits.featuresOf(unit, this.#words)]));
    const features = heads.flatMap(({ sha256 }) => {
      const key = keyOf(sha256);
      return fresh.get(key) ?? this.#kept.get(key) ?? [];
    });
    for (const { sha256 } of heads) this.#keep(keyOf(sha256), fresh.get(keyOf(sha256)));
    return features;
  }

  /** What was asked for longest ago goes first. */
  #keep(key: string, made: PublishedFeature[] | undefined): void {
    const features = made ?? this.#kept.get(key);
    if (!features) return;
    if (!this.#kept.delete(key)) this.#count += features.length;
    this.#kept.set(key, features);
    for (const [oldest, each] of this.#kept) {
      if (this.#count <= keptFeatures) break;
      this.#kept.delete(oldest);
      this.#count -= each.length;
    }
  }
}

/** Which snapshot of each unit is in force, without its facts; by code. */
function listHeads(db: Database, scope: Scope, quarter: Quarter) {
  return db
    .selectDistinctOn([snapshot.divisionCode], {
      divisionCode: snapshot.divisionCode,
      sha256: snapshot.sha256,
    })
    .from(snapshot)
    .where(and(eq(snapshot.quarter, quarter), inArray(snapshot.divisionCode, [...scope.divisionCodes])))
    .orderBy(snapshot.divisionCode, desc(snapshot.revision));
}

/** The quarters of which anything in the scope is published, oldest first. */
export async function listPublishedQuarters(db: Database, scope: Scope): Promise<Quarter[]> {
  const rows = await db
    .selectDistinct({ quarter: snapshot.quarter })
    .from(snapshot)
    .where(inArray(snapshot.divisionCode, [...scope.divisionCodes]))
    .orderBy(snapshot.quarter);
  return rows.map(({ quarter }) => quarter);
}
