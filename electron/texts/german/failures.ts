import type { Texts } from '../english';
import { answer } from './failures/answer';
import { certificate } from './failures/certificate';
import { connection } from './failures/connection';
import { proxy } from './failures/proxy';
import { status } from './failures/status';
import { values } from './failures/values';
import { wire } from './failures/wire';

export const failures: Texts['failures'] = { answer, certificate, connection, proxy, status, values, wire };
