import { portuguese } from '../../../src/site/words/portuguese.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(portuguese, 'pt');
