import { turkish } from '../../../src/site/words/turkish.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(turkish, 'tr');
