import type { FastifyRequest } from 'fastify';
import type { Database } from '../db/database.ts';
import { grantScope, type Scope } from '../db/scope.ts';
import { getCityCode, listAllCodes } from '../modules/division/data.ts';

/**
 * The scope of a request. Until accounts exist everyone who reaches the loopback address works on the whole city; the signed-in
 * account's divisions will be read here, once per request.
 */
export async function proveScope(db: Database, request: FastifyRequest): Promise<Scope> {
  const [cityCode, codes] = await Promise.all([getCityCode(db), listAllCodes(db)]);
  return grantScope('local', cityCode ?? '', codes, request.ip);
}
