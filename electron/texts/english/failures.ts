import { answer } from './failures/answer';
import { certificate } from './failures/certificate';
import { connection } from './failures/connection';
import { proxy } from './failures/proxy';
import { status } from './failures/status';
import { values } from './failures/values';
import { wire } from './failures/wire';

/** Why a connection can’t be read, and what to do. What is to be done stands behind the first semicolon. */
export const failures = { answer, certificate, connection, proxy, status, values, wire };
